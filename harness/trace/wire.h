// A trace as bytes, for a pipe.
#pragma once

#include <string>
#include <string_view>

#include "trace/trace.h"

namespace parity {

std::string to_wire(const Trace& trace);
// False if the bytes are no whole trace; `into` is then of no use.
[[nodiscard]] bool from_wire(std::string_view bytes, Trace& into);

}  // namespace parity
