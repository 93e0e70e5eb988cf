// What tells most about an encoding, for those who make up data.
#pragma once

#include <span>
#include <string_view>

namespace parity {

// Bytes, and text, in which an encoding sees more than characters: escapes, shifts, labels. Empty
// where there is no such thing. `codec` is its name as Python shows it: "utf-7", "iso2022_jp".
std::span<const std::string_view> telling_parts(std::string_view codec);
// Bytes of a multibyte encoding that are not one or two a character; empty for others.
std::span<const std::string_view> long_characters(std::string_view codec);

// Text that some encoding has, and few do: of each script, look-ahead pairs, lone surrogates.
std::span<const std::string_view> telling_text();

// Python's own error handlers.
std::span<const std::string_view> python_handlers();

}  // namespace parity
