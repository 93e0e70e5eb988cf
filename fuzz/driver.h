// What every fuzz target does with an input: decode, play on both engines, compare, and keep a
// divergence as a readable case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "scenario/byte_form.h"

namespace parity::fuzz {

// The one call of a target's LLVMFuzzerTestOneInput. A divergence is kept in the findings folder
// (environment variable PARITY_FINDINGS, else ./findings) and ends the process in a crash frame and
// with a last line of its signature's own.
void run_one(std::string_view target, const Profile& profile, const std::uint8_t* data,
             std::size_t size);

}  // namespace parity::fuzz
