#include "backports/unicode/utf8_validation.h"

#include <array>
#include <cstdint>

#include "backports/unicode/utf8.h"

namespace backports {
namespace {

// What is to come: a number of continuations, the first of which some leads restrict.
enum State : std::uint8_t {
  kAccept,
  kOne,
  kTwo,
  kThree,
  kAfterE0,  // A0..BF, then one
  kAfterEd,  // 80..9F, then one
  kAfterF0,  // 90..BF, then two
  kAfterF4,  // 80..8F, then two
  kReject,
};
constexpr std::size_t kStates = 9;

constexpr State after_lead(unsigned byte) {
  if (byte < 0x80) return kAccept;
  if (byte < 0xC2 || byte > 0xF4) return kReject;
  if (byte < 0xE0) return kOne;
  if (byte == 0xE0) return kAfterE0;
  if (byte == 0xED) return kAfterEd;
  if (byte < 0xF0) return kTwo;
  if (byte == 0xF0) return kAfterF0;
  return byte == 0xF4 ? kAfterF4 : kThree;
}

constexpr State next_state(State state, unsigned byte) {
  const auto within = [&](unsigned low, unsigned high, State then) {
    return byte >= low && byte <= high ? then : kReject;
  };
  switch (state) {
    case kAccept:
      return after_lead(byte);
    case kOne:
      return within(0x80, 0xBF, kAccept);
    case kTwo:
      return within(0x80, 0xBF, kOne);
    case kThree:
      return within(0x80, 0xBF, kTwo);
    case kAfterE0:
      return within(0xA0, 0xBF, kOne);
    case kAfterEd:
      return within(0x80, 0x9F, kOne);
    case kAfterF0:
      return within(0x90, 0xBF, kTwo);
    case kAfterF4:
      return within(0x80, 0x8F, kTwo);
    case kReject:
      break;
  }
  return kReject;
}

// A row for each byte holds the next state of every state, six bits each. A state is the shift that
// brings its own six bits down, so that one step is one load and one shift:
//
//   kRows[byte]  … │ next of kTwo │ next of kOne │ next of kAccept │
//                    bits 12–17     bits 6–11      bits 0–5
constexpr unsigned kBits = 6;
constexpr std::uint64_t kMask = 63;
constexpr std::array<std::uint64_t, 256> kRows = [] {
  std::array<std::uint64_t, 256> rows{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    for (unsigned state = 0; state < kStates; ++state) {
      const std::uint64_t next = kBits * next_state(static_cast<State>(state), byte);
      rows[byte] |= next << (kBits * state);
    }
  }
  return rows;
}();

std::uint64_t step(std::uint64_t shift, char byte) {
  return kRows[static_cast<unsigned char>(byte)] >> (shift & kMask);
}

// The same, a byte at a time: where the last whole character ends.
std::size_t last_end(std::string_view bytes) {
  std::uint64_t shift = 0;
  std::size_t end = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    shift = step(shift, bytes[at]) & kMask;
    if (shift == kBits * kReject) break;
    if (shift == kAccept) end = at + 1;
  }
  return end;
}

}  // namespace

std::size_t utf8_prefix(std::string_view bytes) {
  constexpr std::size_t kBlock = 64;
  std::size_t at = 0;
  for (;;) {
    at += ascii_prefix(bytes.substr(at));
    // Text that is not all ASCII rarely has so much of it that a look for it would pay.
    for (bool other = true; other && at < bytes.size();) {
      const std::string_view block = bytes.substr(at, kBlock);
      std::uint64_t shift = 0;
      std::uint64_t seen = 0;
      for (const char byte : block) {
        shift = step(shift, byte);
        seen |= static_cast<unsigned char>(byte);
      }
      if ((shift & kMask) != kAccept) {
        const std::size_t end = last_end(block);
        // A character that goes on behind the block is shorter than what is left out here.
        if (end + 4 <= block.size() || block.size() < kBlock) return at + end;
        at += end;
      } else {
        at += block.size();
      }
      other = seen >= 0x80;
    }
    if (at == bytes.size()) return at;
  }
}

}  // namespace backports
