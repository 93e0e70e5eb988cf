// Where the result of a call of a file goes: straight into the trace, or to a name.
#pragma once

#include "backports/io/iobase.h"
#include "backports/result.h"
#include "engine/cpp/value.h"
#include "trace/trace.h"

namespace parity::cpp {

// Takes one result. An error is handed back, and nothing is written then.
class Sink {
 public:
  Sink(TraceWriter& trace, ThingNames& names) : trace_(&trace), names_(&names) {}
  explicit Sink(Value& kept) : kept_(&kept) {}

  backports::Result<void> give(backports::Result<backports::ReadResult> result);
  backports::Result<void> give(backports::Result<backports::Transfer> result);
  backports::Result<void> give(backports::Result<void> result);
  backports::Result<void> give(backports::Result<bool> result);
  backports::Result<void> give(backports::Result<int> result);
  backports::Result<void> give(backports::Result<std::int64_t> result);
  backports::Result<void> give(backports::Result<std::shared_ptr<backports::IOBase>> result);
  backports::Result<void> give(Value value);

 private:
  backports::Result<void> give_none();
  backports::Result<void> give_number(std::int64_t number);

  TraceWriter* trace_ = nullptr;
  ThingNames* names_ = nullptr;
  Value* kept_ = nullptr;  // null: into the trace
};

}  // namespace parity::cpp
