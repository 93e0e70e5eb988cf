#include "backports/codec/python_state.h"

#include <algorithm>

#include "backports/codec/cjk/multibyte.h"

namespace backports {
namespace {

// An int, its lowest byte first.
std::string decimal(std::string bytes) {
  std::string digits;
  // Long division by ten, a digit at a time, until nothing is left.
  do {
    unsigned rest = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) {
      const unsigned value = rest * 256 + static_cast<unsigned char>(bytes[i]);
      bytes[i] = static_cast<char>(value / 10);
      rest = value % 10;
    }
    digits += static_cast<char>('0' + rest);
  } while (std::ranges::any_of(bytes, [](char byte) { return byte != 0; }));
  std::ranges::reverse(digits);
  return digits;
}

}  // namespace

PythonState python_state(const Codec& codec, const EncoderState& state) {
  using enum PythonState::Kind;
  if (dynamic_cast<const MultibyteCodec*>(&codec) == nullptr) {
    if (!state.waiting.empty()) return {text, state.waiting};
    return {integer, std::to_string(state.flags)};
  }
  // One number of all: the size of what waits, its bytes, and the flags.
  std::string bytes(1, static_cast<char>(state.waiting.size()));
  bytes += state.waiting;
  for (std::size_t i = 0; i < sizeof(state.flags); ++i) {
    bytes += static_cast<char>(state.flags >> (8 * i));
  }
  return {integer, decimal(std::move(bytes))};
}

}  // namespace backports
