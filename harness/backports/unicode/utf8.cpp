#include "backports/unicode/utf8.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace backports {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080;
constexpr std::uint64_t kLowBits = 0x0101010101010101;

std::uint64_t eight(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// How many of eight bytes continue a character.
int continuations(std::uint64_t word) {
  return std::popcount((word >> 7) & (~word >> 6) & kLowBits);
}

}  // namespace

CodePoint first_code_point_of_any(std::string_view text) {
  const auto byte_at = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned char lead = byte_at(0);
  if (lead < 0x80) return {lead, 1};
  const CodePoint escaped{0xDC00u + lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return escaped;
  char32_t code_point = lead & (0x7Fu >> size);
  for (std::size_t index = 1; index < size; ++index) {
    if (!is_continuation(text[index])) return escaped;
    code_point = (code_point << 6) | (byte_at(index) & 0x3Fu);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (code_point < kSmallest[size] || code_point > 0x10FFFF) return escaped;
  return {code_point, size};
}

void append_code_point(std::string& text, char32_t code_point) {
  char bytes[4];
  const auto put = [&](std::size_t at, char32_t value) { bytes[at] = static_cast<char>(value); };
  const auto tail = [&](int shift) { return 0x80 | ((code_point >> shift) & 0x3F); };
  std::size_t size = 1;
  if (code_point < 0x80) {
    put(0, code_point);
  } else if (code_point < 0x800) {
    size = 2;
    put(0, 0xC0 | (code_point >> 6));
    put(1, tail(0));
  } else if (code_point < 0x10000) {
    size = 3;
    put(0, 0xE0 | (code_point >> 12));
    put(1, tail(6));
    put(2, tail(0));
  } else {
    size = 4;
    put(0, 0xF0 | (code_point >> 18));
    put(1, tail(12));
    put(2, tail(6));
    put(3, tail(0));
  }
  text.append(bytes, size);
}

std::size_t ascii_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (at + 32 <= bytes.size()) {
    const char* const here = bytes.data() + at;
    if (((eight(here) | eight(here + 8) | eight(here + 16) | eight(here + 24)) & kHighBits) != 0) {
      break;
    }
    at += 32;
  }
  while (at + 8 <= bytes.size() && (eight(bytes.data() + at) & kHighBits) == 0) at += 8;
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

std::size_t count_characters(std::string_view text) {
  std::size_t more = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    more += static_cast<std::size_t>(continuations(eight(text.data() + at)));
  }
  for (; at < text.size(); ++at) more += is_continuation(text[at]) ? 1U : 0U;
  return text.size() - more;
}

std::size_t offset_of_character(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  // A word has at most eight beginnings.
  while (count > 8 && at + 8 <= text.size()) {
    count -= 8 - static_cast<std::size_t>(continuations(eight(text.data() + at)));
    at += 8;
  }
  for (; at < text.size(); ++at) {
    if (is_continuation(text[at])) continue;
    if (count == 0) return at;
    --count;
  }
  return at;
}

}  // namespace backports
