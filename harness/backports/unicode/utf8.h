// Text as the library holds it: UTF-8 with lone surrogates in their three-byte form.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backports {

struct CodePoint {
  char32_t value;
  std::size_t size;  // in bytes
};

// The same as first_code_point(), for any text, out of line.
CodePoint first_code_point_of_any(std::string_view text);

// The character at the beginning of `text`, which is not empty. A byte that begins no sequence
// stands for the surrogate U+DC80..U+DCFF of Python's surrogateescape.
inline CodePoint first_code_point(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if ((lead & 0xF0) == 0xE0 && text.size() >= 3 && continues(1) && continues(2)) {
    const char32_t value =
        (lead & 0x0F) << 12 | (byte(1) & char32_t{0x3F}) << 6 | (byte(2) & char32_t{0x3F});
    if (value >= 0x800) return {value, 3};
  } else if (lead >= 0xC2 && lead < 0xE0 && text.size() >= 2 && continues(1)) {
    return {(lead & 0x1F) << 6 | (byte(1) & char32_t{0x3F}), 2};
  }
  return first_code_point_of_any(text);
}

void append_code_point(std::string& text, char32_t code_point);

constexpr bool is_surrogate(char32_t code_point) {
  return code_point >= 0xD800 && code_point <= 0xDFFF;
}

// How many bytes of it, from the start, are ASCII.
std::size_t ascii_prefix(std::string_view bytes);

// Python's len() of valid text.
std::size_t count_characters(std::string_view text);

// Where the character number `count` of valid text begins; text.size() if it has no more than that.
std::size_t offset_of_character(std::string_view text, std::size_t count);

}  // namespace backports
