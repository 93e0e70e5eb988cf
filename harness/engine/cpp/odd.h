// Arguments that the library's types cannot hold (a str where bytes are wanted, an int beyond 64
// bits) but that Python passes on until something refuses them. The engine sends a mark in their
// place; the scripted thing that gets the mark refuses the argument as Python's would.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

#include "backports/errors.h"

namespace parity::cpp {

inline char odd_bytes[1] = {};
inline std::span<char> odd_target() {
  return {odd_bytes, 0};
}
inline std::string_view odd_data() {
  return {odd_bytes, 0};  // NOLINT(bugprone-string-constructor): the address is what counts
}
inline bool is_odd(std::span<const char> target) {
  return target.data() == odd_bytes;
}
inline bool is_odd(std::string_view data) {
  return data.data() == odd_bytes;
}
inline constexpr std::int64_t kOddNumber = std::numeric_limits<std::int64_t>::min();

// What the scripted thing answers; set by the engine before it sends the mark.
inline thread_local std::optional<backports::Error> odd_refusal;
// The mark is also a number that a scenario can have.
inline bool is_odd(std::int64_t number) {
  return number == kOddNumber && odd_refusal;
}
inline backports::Error refuse_odd() {
  backports::Error refusal = *std::move(odd_refusal);
  odd_refusal.reset();
  return refusal;
}

}  // namespace parity::cpp
