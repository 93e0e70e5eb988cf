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

// The character at the beginning of `text`, which is not empty. A byte that begins no sequence
// stands for the surrogate U+DC80..U+DCFF of Python's surrogateescape.
CodePoint first_code_point(std::string_view text);

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
