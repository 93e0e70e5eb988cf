// What every fuzz target does with an input: decode, play on both engines, compare, and keep a
// divergence as a finding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parity::fuzz {

// The one call of a target's LLVMFuzzerTestOneInput. A divergence is shrunk, kept in the findings
// folder, and ends the process in a crash frame and with a last line of its signature's own. One
// input in eight is played again, modified (scenario/modify.h).
//
// Environment:
//   PARITY_FINDINGS  where findings are kept (./findings)
//   PARITY_CURRENT   a file for the flight recorder (none)
//   PARITY_SURVEY    1: findings are kept, and the process goes on
//   PARITY_SKIP      signatures, one a line, that are found already: neither kept nor stopped at
void run_one(std::string_view target, const std::uint8_t* data, std::size_t size);

}  // namespace parity::fuzz
