// The states of codecs in the form in which Python shows them.
#pragma once

#include <cstdint>
#include <string>

#include "backports/codec/codec.h"

namespace backports {

// What Python's getstate() of an incremental encoder gives: an int, or a str.
struct PythonState {
  enum class Kind : std::uint8_t { integer, text };
  Kind kind = Kind::integer;
  std::string value;  // the int in decimal, of any size; or the str in UTF-8
  bool operator==(const PythonState&) const = default;
};
PythonState python_state(const Codec& codec, const EncoderState& state);

}  // namespace backports
