// A place in a plan: which item comes next.
#pragma once

#include "scenario/scenario.h"

namespace parity {

// Looks, does not own: the scenario outlives it and does not change.
class PlanCursor {
 public:
  PlanCursor(const Scenario& scenario, Range range)
      : next_(scenario.plan_items.data() + range.first), end_(next_ + range.count) {}

  // Null when the plan has run out.
  const PlanItem* next() const { return next_ == end_ ? nullptr : next_; }
  void use_up() { ++next_; }
  // next(), used up.
  const PlanItem* take() { return next_ == end_ ? nullptr : next_++; }

 private:
  const PlanItem* next_;
  const PlanItem* end_;
};

}  // namespace parity
