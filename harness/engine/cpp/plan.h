// A place in a plan: which item comes next.
#pragma once

#include "backports/result.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpp {

class PlanCursor {
 public:
  PlanCursor(const Scenario& scenario, Range range)
      : next_(scenario.plan_items.data() + range.first), end_(next_ + range.count) {}

  // Null when the plan has run out.
  const PlanItem* next() const { return next_ == end_ ? nullptr : next_; }
  void use_up() { ++next_; }

 private:
  const PlanItem* next_;
  const PlanItem* end_;
};

// The error of an item of kind would_block, timeout or error, written as the open event's result.
inline backports::Error planned_error(TraceWriter& trace, const PlanItem& item) {
  if (item.kind == PlanKind::timeout) {
    trace.result(ResultTag::timeout);
    return backports::Error(backports::ErrorType::TimeoutError, "timed out");
  }
  if (item.kind == PlanKind::would_block) {
    trace.result(ResultTag::would_block);
    return backports::Error::from_errno(11);
  }
  trace.result_error(static_cast<std::uint64_t>(item.number));
  if (item.number == 0) return backports::Error(backports::ErrorType::OSError);
  return backports::Error::from_errno(static_cast<int>(item.number));
}

}  // namespace parity::cpp
