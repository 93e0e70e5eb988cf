// What an item of a plan does to the call that meets it.
#pragma once

#include "backports/result.h"
#include "scenario/plan_cursor.h"
#include "trace/trace.h"

namespace parity::cpp {

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
