// Python's repr() of str and bytes.
#pragma once

#include <string>
#include <string_view>

namespace backports {

// repr() of a str given as UTF-8 with lone surrogates in their three-byte form. A byte that begins
// no such sequence stands for the surrogate U+DC80..U+DCFF of Python's surrogateescape.
std::string repr_text(std::string_view utf8);

// repr() of bytes: b'a\n\xff'.
std::string repr_bytes(std::string_view bytes);

}  // namespace backports
