#include "backports/unicode/utf8_validation.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace backports {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080;

constexpr bool continues(unsigned byte) {
  return (byte & 0xC0) == 0x80;
}

// The size of the whole character at `at`, whose first byte is no ASCII; 0 if there is none before
// `end`.
inline std::size_t character_at(const unsigned char* at, const unsigned char* end) {
  const unsigned lead = at[0];
  const auto left = static_cast<std::size_t>(end - at);
  if (lead < 0xE0) return lead >= 0xC2 && left >= 2 && continues(at[1]) ? 2 : 0;
  if (lead < 0xF0) {
    if (left < 3 || !continues(at[1]) || !continues(at[2])) return 0;
    // Neither too long a form, nor a surrogate.
    return (lead == 0xE0 && at[1] < 0xA0) || (lead == 0xED && at[1] >= 0xA0) ? 0 : 3;
  }
  if (lead > 0xF4 || left < 4 || !continues(at[1]) || !continues(at[2]) || !continues(at[3])) {
    return 0;
  }
  // Neither too long a form, nor beyond U+10FFFF.
  return (lead == 0xF0 && at[1] < 0x90) || (lead == 0xF4 && at[1] >= 0x90) ? 0 : 4;
}

// How many of eight bytes, from the first, are ASCII; not all are.
inline std::size_t ascii_bytes(std::uint64_t high_bits) {
  const int bits = std::endian::native == std::endian::little ? std::countr_zero(high_bits)
                                                              : std::countl_zero(high_bits);
  return static_cast<std::size_t>(bits) / 8;
}

}  // namespace

std::size_t utf8_prefix(std::string_view bytes) {
  const auto* const begin = reinterpret_cast<const unsigned char*>(bytes.data());
  const unsigned char* const end = begin + bytes.size();
  const unsigned char* at = begin;
  for (;;) {
    while (end - at >= 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, at, sizeof word);
      word &= kHighBits;
      if (word != 0) {
        at += ascii_bytes(word);
        break;
      }
      at += 8;
    }
    while (at < end && *at < 0x80) ++at;
    // Where one character is no ASCII, the next often is none, or the one behind it.
    do {
      if (at == end) return bytes.size();
      const std::size_t size = character_at(at, end);
      if (size == 0) return static_cast<std::size_t>(at - begin);
      at += size;
      if (end - at >= 2 && at[0] < 0x80 && at[1] >= 0x80) ++at;
    } while (at == end || *at >= 0x80);
  }
}

}  // namespace backports
