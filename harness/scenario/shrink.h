// Making a scenario that shows something as small and plain as it can be while it still shows it.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "scenario/scenario.h"

namespace parity {

// Whether a scenario still shows what it is kept for: for a finding, that its verdict has the same
// signature. Must answer the same for the same scenario.
using Keeps = std::function<bool(const Scenario&)>;

struct ShrinkLimits {
  std::size_t tries = 20000;             // calls of Keeps
  std::chrono::milliseconds time{8000};  // after which no more are made
};

struct Shrunk {
  Scenario scenario;
  // One a statement, or "": the literals, of those that are left, that may each be changed alone to
  // something quite different. Of those that were tried; not a proof.
  std::vector<std::string> does_not_matter;
  std::size_t tries = 0;
  bool finished = true;  // false: a limit was met
};

// Removes statements, arguments, items of plans and parts of callbacks, makes what stays plainer,
// and names things by what they are. `scenario` must be one that is kept; so is the result, which
// is never larger, and the same for the same scenario unless the time is over.
Shrunk shrink(const Scenario& scenario, const Keeps& keeps, const ShrinkLimits& limits = {});

// The same scenario with its things called by what they are: s, m, raw, f, w; a, b, c for Objects.
Scenario named_by_kind(const Scenario& scenario);

// How large a scenario is, for shrinking and for choosing the case of a finding: the number of
// statements first, then of what they consist of.
struct ScenarioSize {
  std::size_t statements = 0;
  std::size_t items = 0;          // arguments, items of plans, callbacks and their parts
  std::size_t literal_bytes = 0;  // and digits
  std::uint64_t numbers = 0;      // the sum of what the ints are
  std::size_t oddities = 0;  // bytes that are no plain letters, and kinds that could be plainer
  auto operator<=>(const ScenarioSize&) const = default;
};
ScenarioSize size_of(const Scenario& scenario);

}  // namespace parity
