// How far bytes are ASCII or UTF-8, and how many characters they are, a vector at a time.
// To be included where the target of the functions is set, after the Vector that they work with and
// kNarrower, the kernels for what is shorter than one.
#pragma once

#include <bit>

#include "backports/unicode/vector/scalar.h"

namespace backports::vector {
namespace {

// ================================================================= what two neighbours may be

// What can be wrong with two neighbouring bytes. Each of three nibbles - both of the first byte,
// and the high one of the second - allows some of it; what all three allow is there.
enum Flaw : unsigned char {
  kTooShort = 1 << 0,     // a lead, and no continuation
  kTooLong = 1 << 1,      // ASCII, and a continuation
  kOverlong3 = 1 << 2,    // E0, and what two bytes can say
  kTooLarge = 1 << 3,     // F4 90, or F5 and more
  kSurrogate = 1 << 4,    // ED A0
  kOverlong2 = 1 << 5,    // C0 or C1
  kOverlong4 = 1 << 6,    // F0 80
  kFarTooLarge = 1 << 6,  // F5 80, which no other bit is free for
  // Two continuations, which is right where a lead of three or four bytes stands before.
  kTwoContinuations = 1 << 7,
};

constexpr unsigned char kFirstHigh[16] = {
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTwoContinuations,
    kTwoContinuations,
    kTwoContinuations,
    kTwoContinuations,
    kTooShort | kOverlong2,
    kTooShort,
    kTooShort | kOverlong3 | kSurrogate,
    kTooShort | kTooLarge | kFarTooLarge | kOverlong4,
};
constexpr unsigned char kAnyLow = kTooShort | kTooLong | kTwoContinuations;
constexpr unsigned char kLargeLow = kAnyLow | kTooLarge | kFarTooLarge;
constexpr unsigned char kFirstLow[16] = {
    kAnyLow | kOverlong2 | kOverlong3 | kOverlong4,
    kAnyLow | kOverlong2,
    kAnyLow,
    kAnyLow,
    kAnyLow | kTooLarge,
    kLargeLow,
    kLargeLow,
    kLargeLow,
    kLargeLow,
    kLargeLow,
    kLargeLow,
    kLargeLow,
    kLargeLow,
    kLargeLow | kSurrogate,
    kLargeLow,
    kLargeLow,
};
constexpr unsigned char kAnyContinuation = kTooLong | kOverlong2 | kTwoContinuations;
constexpr unsigned char kSecondHigh[16] = {
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kAnyContinuation | kOverlong3 | kOverlong4 | kFarTooLarge,
    kAnyContinuation | kOverlong3 | kTooLarge,
    kAnyContinuation | kSurrogate | kTooLarge,
    kAnyContinuation | kSurrogate | kTooLarge,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
};

// Not zero where a byte at `at` does not go with the three before it, which must be there.
inline Vector flaws(const char* at) {
  const Vector here = Vector::load(at);
  const Vector before = Vector::load(at - 1);
  const Vector pair = before.high_nibbles().pick_from(kFirstHigh) &
                      before.low_nibbles().pick_from(kFirstLow) &
                      here.high_nibbles().pick_from(kSecondHigh);
  // The high bit where the third or the fourth byte of a character must be.
  const Vector later =
      Vector::load(at - 2).minus(0xE0 - 0x80) | Vector::load(at - 3).minus(0xF0 - 0x80);
  return pair ^ (later & Vector::all(0x80));
}

// Whether a character that began in the three bytes before `at` ends there or later.
inline bool goes_on(const char* at) {
  return byte_at(at, -1) >= 0xC0 || byte_at(at, -2) >= 0xE0 || byte_at(at, -3) >= 0xF0;
}

// The end of what is valid, where all before `at` is, but for what the last character lacks.
inline std::size_t exact_end(std::string_view bytes, const char* at) {
  const char* from = at;
  while (from > bytes.data() && at - from < 3 && continues(byte_at(from, -1))) --from;
  if (from > bytes.data() && byte_at(from, -1) >= 0xC0) --from;
  const auto valid = static_cast<std::size_t>(from - bytes.data());
  return valid + kScalar.utf8_prefix(bytes.substr(valid));
}

// ================================================================= the kernels

constexpr auto kStep = static_cast<std::ptrdiff_t>(sizeof(Vector));

inline std::size_t ascii_prefix(std::string_view bytes) {
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  for (; end - at >= 4 * kStep; at += 4 * kStep) {
    const Vector low = Vector::load(at) | Vector::load(at + kStep);
    const Vector high = Vector::load(at + 2 * kStep) | Vector::load(at + 3 * kStep);
    if ((low | high).high_bits() != 0) break;
  }
  for (; end - at >= kStep; at += kStep) {
    const auto bits = Vector::load(at).high_bits();
    if (bits != 0) {
      return static_cast<std::size_t>(at - bytes.data()) +
             static_cast<std::size_t>(std::countr_zero(bits));
    }
  }
  const auto done = static_cast<std::size_t>(at - bytes.data());
  return done + kNarrower.ascii_prefix(bytes.substr(done));
}

inline std::size_t utf8_prefix(std::string_view bytes) {
  const char* const begin = bytes.data();
  const char* const end = begin + bytes.size();
  if (end - begin < kStep + 3) return kNarrower.utf8_prefix(bytes);
  const char* at = begin;
  while (end - at >= kStep && Vector::load(at).high_bits() == 0) at += kStep;
  if (end - at < kStep && Vector::load(end - kStep).high_bits() == 0) return bytes.size();
  while (at - begin < 3) {
    const std::size_t size = byte_at(at) < 0x80 ? 1 : character_at(at, end);
    if (size == 0) return static_cast<std::size_t>(at - begin);
    at += size;
  }
  for (; end - at >= 2 * kStep; at += 2 * kStep) {
    if ((Vector::load(at) | Vector::load(at + kStep)).high_bits() != 0) {
      if ((flaws(at) | flaws(at + kStep)).any()) return exact_end(bytes, at);
      continue;
    }
    if (goes_on(at)) return exact_end(bytes, at);
    // Where two vectors are ASCII, more often are.
    for (; end - at >= 6 * kStep; at += 4 * kStep) {
      const Vector low = Vector::load(at + 2 * kStep) | Vector::load(at + 3 * kStep);
      const Vector high = Vector::load(at + 4 * kStep) | Vector::load(at + 5 * kStep);
      if ((low | high).high_bits() != 0) break;
    }
  }
  if (end - at >= kStep) {
    if (flaws(at).any()) return exact_end(bytes, at);
    at += kStep;
  }
  // The last vector is read to the end, over some that was read before.
  if (flaws(end - kStep).any() || goes_on(end)) return exact_end(bytes, at);
  return bytes.size();
}

inline std::size_t count_characters(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  std::size_t count = 0;
  for (; end - at >= 2 * kStep; at += 2 * kStep) {
    count += static_cast<std::size_t>(std::popcount(Vector::load(at).starts()) +
                                      std::popcount(Vector::load(at + kStep).starts()));
  }
  const auto done = static_cast<std::size_t>(at - text.data());
  return count + kNarrower.count_characters(text.substr(done));
}

inline std::size_t offset_of_character(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  // A vector has at most as many beginnings as bytes.
  while (count > sizeof(Vector) && at + sizeof(Vector) <= text.size()) {
    count -= static_cast<std::size_t>(std::popcount(Vector::load(text.data() + at).starts()));
    at += sizeof(Vector);
  }
  return at + kNarrower.offset_of_character(text.substr(at), count);
}

}  // namespace
}  // namespace backports::vector
