// The end of a process that found something.
#pragma once

#include <string_view>

namespace parity::fuzz {

// Ends the process in a stack frame that this signature shares with no other, after a last line
// that names it.
[[noreturn]] void crash_as(std::string_view signature);

}  // namespace parity::fuzz
