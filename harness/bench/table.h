// The measured ratios, for people and for machines.
#pragma once

#include <string>
#include <vector>

#include "bench/measure.h"

namespace parity::bench {

// A Markdown table, as it stands in the README.
std::string markdown(const std::vector<Ratio>& ratios);
// {"rows": [{"work", "ours", "other", "ours_ns", "other_ns", "ours_bytes", "other_bytes", "ratio",
// "bound", "ok"}, …]}; null where a row has no such number.
std::string json(const std::vector<Ratio>& ratios);

}  // namespace parity::bench
