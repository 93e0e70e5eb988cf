// The scenarios that a campaign leaves to `parity replay`.
#pragma once

#include "scenario/scenario.h"

namespace parity::fuzz {

// How many bytes a stream may come to hold, or a call be asked for.
inline constexpr std::int64_t kMostBytes = std::int64_t{1} << 20;

// Whether it holds, or may come to hold, more than kMostBytes: in zeros of bytearray(int), behind a
// place that it seeks, or behind one that a text file's cookie tells of. Some methods go byte by
// byte, as a pair's readline does, so that a few megabytes take many seconds under sanitizers,
// which libFuzzer would report as a timeout; what they show, smaller ones show too.
bool is_too_large(const Scenario& scenario);

}  // namespace parity::fuzz
