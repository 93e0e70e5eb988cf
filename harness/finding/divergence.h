// Two engines that did not do the same, as those see it who explain and keep it.
#pragma once

#include <string_view>

#include "scenario/scenario.h"
#include "trace/trace.h"
#include "trace/verdict.h"

namespace parity {

struct Divergence {
  const Scenario& scenario;
  const Verdict& verdict;  // has a difference
  std::string_view left_engine;
  const Trace& left;  // the library's
  std::string_view right_engine;
  const Trace& right;  // the reference's
};

}  // namespace parity
