#include "backports/unicode/vector/scalar.h"

#include <cstring>

namespace backports::vector {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080;
constexpr std::uint64_t kLowBits = 0x0101010101010101;

std::uint64_t eight(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

// How many of eight bytes continue a character.
std::size_t continuations(std::uint64_t word) {
  return static_cast<std::size_t>(std::popcount((word >> 7) & (~word >> 6) & kLowBits));
}

// How many of eight bytes, from the first, are ASCII; not all are.
std::ptrdiff_t ascii_bytes(std::uint64_t high_bits) {
  return (Order::native == Order::little ? std::countr_zero(high_bits)
                                         : std::countl_zero(high_bits)) /
         8;
}

std::size_t ascii_prefix(std::string_view bytes) {
  std::size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32) {
    const char* const here = bytes.data() + at;
    if (((eight(here) | eight(here + 8) | eight(here + 16) | eight(here + 24)) & kHighBits) != 0) {
      break;
    }
  }
  while (at + 8 <= bytes.size() && (eight(bytes.data() + at) & kHighBits) == 0) at += 8;
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

std::size_t utf8_prefix(std::string_view bytes) {
  const char* const begin = bytes.data();
  const char* const end = begin + bytes.size();
  const char* at = begin;
  for (;;) {
    while (end - at >= 8) {
      const std::uint64_t high_bits = eight(at) & kHighBits;
      if (high_bits != 0) {
        at += ascii_bytes(high_bits);
        break;
      }
      at += 8;
    }
    while (at < end && byte_at(at) < 0x80) ++at;
    // Where one character is no ASCII, the next often is none, or the one behind it.
    do {
      if (at == end) return bytes.size();
      const std::size_t size = character_at(at, end);
      if (size == 0) return static_cast<std::size_t>(at - begin);
      at += size;
      if (end - at >= 2 && byte_at(at) < 0x80 && byte_at(at, 1) >= 0x80) ++at;
    } while (at == end || byte_at(at) >= 0x80);
  }
}

std::size_t count_characters(std::string_view text) {
  std::size_t more = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) more += continuations(eight(text.data() + at));
  for (; at < text.size(); ++at) more += continues(byte_at(&text[at])) ? 1U : 0U;
  return text.size() - more;
}

std::size_t offset_of_character(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  // A word has at most eight beginnings.
  while (count > 8 && at + 8 <= text.size()) {
    count -= 8 - continuations(eight(text.data() + at));
    at += 8;
  }
  for (; at < text.size(); ++at) {
    if (continues(byte_at(&text[at]))) continue;
    if (count == 0) return at;
    --count;
  }
  return at;
}

// ================================================================= conversions

Converted all_latin_1_to_utf_8(const char* in, const char* end, char* out) {
  latin_1_to_utf_8(in, end, out);
  return {in, out};
}

Converted all_utf_8_to_latin_1(const char* in, const char* end, char* out) {
  utf_8_to_latin_1(in, end, end, out);
  return {in, out};
}

template <Order kOrder>
Converted all_utf_16_to_utf_8(const char* in, const char* end, char* out) {
  utf_16_to_utf_8<kOrder>(in, end, end, out);
  return {in, out};
}

template <Order kOrder>
Converted all_utf_32_to_utf_8(const char* in, const char* end, char* out) {
  utf_32_to_utf_8<kOrder>(in, end, end, out);
  return {in, out};
}

template <Order kOrder>
Converted all_utf_8_to_utf_16(const char* in, const char* end, char* out) {
  utf_8_to_utf_16<kOrder>(in, end, out);
  return {in, out};
}

template <Order kOrder>
Converted all_utf_8_to_utf_32(const char* in, const char* end, char* out) {
  utf_8_to_utf_32<kOrder>(in, end, out);
  return {in, out};
}

}  // namespace

constinit const Kernels kScalar{
    .name = "scalar",
    .ascii_prefix = ascii_prefix,
    .utf8_prefix = utf8_prefix,
    .count_characters = count_characters,
    .offset_of_character = offset_of_character,
    .latin_1_to_utf_8 = all_latin_1_to_utf_8,
    .utf_8_to_latin_1 = all_utf_8_to_latin_1,
    .utf_16_to_utf_8 = {all_utf_16_to_utf_8<Order::little>, all_utf_16_to_utf_8<Order::big>},
    .utf_32_to_utf_8 = {all_utf_32_to_utf_8<Order::little>, all_utf_32_to_utf_8<Order::big>},
    .utf_8_to_utf_16 = {all_utf_8_to_utf_16<Order::little>, all_utf_8_to_utf_16<Order::big>},
    .utf_8_to_utf_32 = {all_utf_8_to_utf_32<Order::little>, all_utf_8_to_utf_32<Order::big>},
};

}  // namespace backports::vector
