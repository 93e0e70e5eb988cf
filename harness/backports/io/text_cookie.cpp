#include "backports/io/text_cookie.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace backports {
namespace {

// The int, its least significant byte first.
constexpr std::size_t kBytes = 8 + 3 * 4 + 1;
using Packed = std::array<std::uint8_t, kBytes>;

void put(Packed& packed, std::size_t at, std::size_t size, std::uint64_t value) {
  for (std::size_t i = 0; i < size; ++i) {
    packed[at + i] = static_cast<std::uint8_t>(value >> (8 * i));
  }
}

std::uint64_t take(const Packed& packed, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) {
    value |= static_cast<std::uint64_t>(packed[at + i]) << (8 * i);
  }
  return value;
}

std::int32_t take_int(const Packed& packed, std::size_t at) {
  return static_cast<std::int32_t>(take(packed, at, 4));
}

}  // namespace

std::string TextCookie::decimal() const {
  if (below_zero) return std::to_string(start);
  Packed packed{};
  put(packed, 0, 8, static_cast<std::uint64_t>(start));
  put(packed, 8, 4, static_cast<std::uint32_t>(dec_flags));
  put(packed, 12, 4, static_cast<std::uint32_t>(bytes_to_feed));
  put(packed, 16, 4, static_cast<std::uint32_t>(chars_to_skip));
  put(packed, 20, 1, need_eof ? 1 : 0);
  std::string digits;
  // Long division by ten, a digit at a time, until nothing is left.
  do {
    unsigned rest = 0;
    for (std::size_t i = kBytes; i-- > 0;) {
      const unsigned value = rest * 256 + packed[i];
      packed[i] = static_cast<std::uint8_t>(value / 10);
      rest = value % 10;
    }
    digits += static_cast<char>('0' + rest);
  } while (std::ranges::any_of(packed, [](std::uint8_t byte) { return byte != 0; }));
  std::ranges::reverse(digits);
  return digits;
}

std::optional<TextCookie> TextCookie::from_decimal(std::string_view decimal) {
  Packed packed{};
  for (const char digit : decimal) {
    auto carry = static_cast<unsigned>(digit - '0');
    for (std::uint8_t& byte : packed) {
      carry += byte * 10U;
      byte = static_cast<std::uint8_t>(carry);
      carry >>= 8U;
    }
    if (carry != 0) return std::nullopt;
  }
  TextCookie cookie;
  cookie.start = static_cast<std::int64_t>(take(packed, 0, 8));
  cookie.dec_flags = take_int(packed, 8);
  cookie.bytes_to_feed = take_int(packed, 12);
  cookie.chars_to_skip = take_int(packed, 16);
  cookie.need_eof = packed[20] != 0;
  return cookie;
}

}  // namespace backports
