// Encodings by their names (CPython: codecs.lookup, the package `encodings`).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "backports/codec/codec.h"

namespace backports {

// The encoding that Python knows under this name, whatever its case and its punctuation are.
// LookupError where Python has none, or one that is no text encoding.
Result<const Codec*> find_codec(std::string_view name);
// Who finds an encoding: that, or another one for a program with encodings of its own.
using FindCodec = Result<const Codec*> (*)(std::string_view name);

// Python's text encodings, each by the name of its module: "ascii", "big5", "latin_1", …
std::span<const std::string_view> text_encodings();
// All names that they have, normalised: "646", "ansi_x3.4_1968", …
std::span<const std::string_view> text_encoding_names();

// "UTF-8" and "-utf 8-" are "utf_8": lower case, and one "_" for what is neither a letter, nor a
// digit, nor a dot (_Py_normalize_encoding).
std::string normalized_encoding(std::string_view name);

}  // namespace backports
