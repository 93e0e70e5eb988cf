// A divergence that a campaign found, kept so that a person can go on from it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "scenario/scenario.h"
#include "trace/trace.h"
#include "trace/verdict.h"

namespace parity::fuzz {

struct Finding {
  std::string_view target;
  const Scenario& scenario;
  std::span<const std::uint8_t> bytes;
  const Verdict& verdict;
  std::string_view left_engine;
  const Trace& left;
  std::string_view right_engine;
  const Trace& right;
};

// Writes a folder named for the signature: case.py (the scenario), input (the bytes), report.txt
// (the traces beside each other); prints the report and the two commands to type next. A signature
// that has a folder already keeps its shortest case.
void keep_finding(const Finding& finding);

// Ends the process in a stack frame that this signature shares with no other, after a last line
// that names it.
[[noreturn]] void crash_as(std::string_view signature);

}  // namespace parity::fuzz
