#include "backports/codec/cjk/longer.h"

#include <algorithm>
#include <iterator>

#include "backports/codec/cjk/double_byte_table.h"

namespace backports::double_byte {
namespace {

constexpr Longer kIncomplete{Longer::Kind::incomplete};
constexpr Longer kNone{Longer::Kind::illegal};

char* put(char* out, char32_t byte) {
  *out = static_cast<char>(byte);
  return out + 1;
}

unsigned byte_at(std::string_view bytes, std::size_t index) {
  return static_cast<unsigned char>(bytes[index]);
}

// ================================================================= gb18030

// The numbers of four bytes count characters from U+0080 up to U+FFFF, and with a first byte of 90
// those from U+10000 on.
constexpr unsigned kNumbersOfFirst = 10 * 126 * 10;
constexpr unsigned kBasicNumbers = 39420;
constexpr unsigned kFirstSupplementary = (0x90 - 0x81) * kNumbersOfFirst;

}  // namespace

Longer Gb18030Rule::decode(std::string_view rest) {
  if (rest.size() < kSize) return kIncomplete;
  const auto is_in = [&](std::size_t index, unsigned low, unsigned high) {
    return byte_at(rest, index) >= low && byte_at(rest, index) <= high;
  };
  if (!is_in(0, 0x81, 0xFE) || !is_in(2, 0x81, 0xFE) || !is_in(3, 0x30, 0x39)) return kNone;
  const unsigned number = (byte_at(rest, 0) - 0x81) * kNumbersOfFirst +
                          (byte_at(rest, 1) - 0x30) * 1260 + (byte_at(rest, 2) - 0x81) * 10 +
                          (byte_at(rest, 3) - 0x30);
  if (number >= kFirstSupplementary) {
    const char32_t c = 0x10000 + (number - kFirstSupplementary);
    return c <= 0x10FFFF ? Longer{Longer::Kind::character, c} : kNone;
  }
  if (number >= kBasicNumbers) return kNone;
  const auto range =
      std::prev(std::ranges::upper_bound(gb18030_ranges(), number, {}, &Gb18030Range::number));
  return {Longer::Kind::character, range->first + (number - range->number)};
}

char* Gb18030Rule::encode(char32_t c, char* out) {
  if (c >= 0xD800 && c <= 0xDFFF) return nullptr;
  unsigned number = kFirstSupplementary + (c - 0x10000);
  if (c < 0x10000) {
    const auto range =
        std::prev(std::ranges::upper_bound(gb18030_ranges(), c, {}, &Gb18030Range::first));
    number = range->number + (c - range->first);
  }
  out = put(out, 0x81 + number / kNumbersOfFirst);
  out = put(out, 0x30 + number / 1260 % 10);
  out = put(out, 0x81 + number / 10 % 126);
  out = put(out, 0x30 + number % 10);
  return out;
}

// ================================================================= euc_kr

namespace {

// A syllable is U+AC00 + (initial × 21 + medial) × 28 + final; final 0 is none.
constexpr char32_t kFirstSyllable = 0xAC00;
constexpr char32_t kLastSyllable = 0xD7A3;
constexpr unsigned kMedials = 21;
constexpr unsigned kFinals = 28;

// The second bytes of the letters; the first is A4.
constexpr unsigned char kLetter = 0xA4;
constexpr unsigned char kFiller = 0xD4;
constexpr unsigned char kInitialBytes[] = {0xA1, 0xA2, 0xA4, 0xA7, 0xA8, 0xA9, 0xB1,
                                           0xB2, 0xB3, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9,
                                           0xBA, 0xBB, 0xBC, 0xBD, 0xBE};
constexpr unsigned char kFirstMedialByte = 0xBF;
constexpr unsigned char kFinalBytes[] = {
    kFiller, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE,
    0xAF,    0xB0, 0xB1, 0xB2, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE};

}  // namespace

Longer EucKrRule::decode(std::string_view rest) {
  if (rest.size() < kSize) return kIncomplete;
  if (byte_at(rest, 2) != kLetter || byte_at(rest, 4) != kLetter || byte_at(rest, 6) != kLetter) {
    return kNone;
  }
  const auto* const initial = std::ranges::find(kInitialBytes, byte_at(rest, 3));
  const unsigned medial = byte_at(rest, 5) - kFirstMedialByte;
  const auto* const final = std::ranges::find(kFinalBytes, byte_at(rest, 7));
  if (initial == std::end(kInitialBytes) || medial >= kMedials || final == std::end(kFinalBytes)) {
    return kNone;
  }
  const auto initials = static_cast<unsigned>(initial - kInitialBytes);
  const auto finals = static_cast<unsigned>(final - kFinalBytes);
  return {Longer::Kind::character,
          kFirstSyllable + (initials * kMedials + medial) * kFinals + finals};
}

char* EucKrRule::encode(char32_t c, char* out) {
  if (c < kFirstSyllable || c > kLastSyllable) return nullptr;
  const char32_t number = c - kFirstSyllable;
  const unsigned char seconds[] = {
      kFiller, kInitialBytes[number / (kMedials * kFinals)],
      static_cast<unsigned char>(kFirstMedialByte + number / kFinals % kMedials),
      kFinalBytes[number % kFinals]};
  for (const unsigned char second : seconds) {
    out = put(out, kLetter);
    out = put(out, second);
  }
  return out;
}

}  // namespace backports::double_byte
