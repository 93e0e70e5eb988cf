// What the inner loops of the codecs share: text by words of eight bytes, and by characters.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "backports/unicode/utf8.h"

namespace backports {

inline constexpr std::ptrdiff_t kWord = 8;
inline constexpr std::uint64_t kUpperBits = 0x8080808080808080;

// Eight bytes, the first one the lowest.
inline std::uint64_t word_at(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  if constexpr (std::endian::native == std::endian::big) {
    std::uint64_t turned = 0;
    for (int i = 0; i < kWord; ++i) turned |= (word >> 8 * i & 0xFF) << (56 - 8 * i);
    word = turned;
  }
  return word;
}

// Eight bytes as numbers.
using Eight [[gnu::vector_size(16)]] = std::int16_t;
inline Eight eight_at(const char* at) {
  using EightBytes [[gnu::vector_size(8)]] = std::uint8_t;
  EightBytes bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return __builtin_convertvector(bytes, Eight);
}

// Whether the eight bytes are ASCII. They are copied.
inline bool copy_ascii_word(const char* from, char* to) {
  std::uint64_t word = 0;
  std::memcpy(&word, from, sizeof word);
  std::memcpy(to, &word, sizeof word);
  return (word & kUpperBits) == 0;
}

// Whether one of eight ASCII bytes is this one.
inline bool has_byte(std::uint64_t word, char byte) {
  const std::uint64_t others = word ^ (0x0101010101010101 * static_cast<unsigned char>(byte));
  return ((others + ~kUpperBits) & kUpperBits) != kUpperBits;
}

// Whether eight bytes are characters of one and two bytes; the last one may be cut. Those that
// could be written in fewer bytes are not told apart.
inline bool is_of_two(std::uint64_t word) {
  const std::uint64_t upper_two = word & word << 1;
  const std::uint64_t leads = upper_two & kUpperBits;
  const std::uint64_t continuations = word & ~(word << 1) & kUpperBits;
  return (upper_two & word << 2 & kUpperBits) == 0 && continuations == leads << 8;
}

// Takes the character at `at`: first_code_point(), with one branch for each size.
[[gnu::always_inline]] inline char32_t take_character(const char*& at, const char* end) {
  const auto byte = [at](std::ptrdiff_t i) { return static_cast<unsigned char>(at[i]); };
  const char32_t lead = byte(0);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  if (end - at >= 3) [[likely]] {
    const char32_t second = byte(1) ^ 0x80U;
    const char32_t third = byte(2) ^ 0x80U;
    if (lead < 0xE0) {
      if (lead >= 0xC2 && second < 0x40) [[likely]] {
        at += 2;
        return (lead & 0x1F) << 6 | second;
      }
    } else if (lead < 0xF0 && (second | third) < 0x40) {
      const char32_t value = (lead & 0x0F) << 12 | second << 6 | third;
      if (value >= 0x800) [[likely]] {
        at += 3;
        return value;
      }
    }
  }
  const CodePoint first = first_code_point_of_any({at, static_cast<std::size_t>(end - at)});
  at += first.size;
  return first.value;
}

}  // namespace backports
