// Where the result of a call of a file goes: straight into the trace, or to a name.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "backports/finalize/collector.h"
#include "backports/io/iobase.h"
#include "backports/result.h"
#include "engine/cpp/value.h"
#include "trace/trace.h"

namespace parity::cpp {

// Takes one result. An error is handed back, and nothing is written then.
class Sink {
 public:
  // `kept` takes the result if it is not null.
  Sink(TraceWriter& trace, ThingNames& names, backports::Collector& collector,
       Value* kept = nullptr)
      : trace_(trace), names_(names), collector_(collector), kept_(kept) {}

  // Where a result that is a tuple is made.
  backports::Collector& collector() { return collector_; }

  backports::Result<void> give(backports::Result<backports::ReadResult>&& result) {
    if (!result) [[unlikely]]
      return std::move(result).error();
    if (result->none()) return give_none();
    return give_bytes((*std::move(result)).bytes());
  }
  backports::Result<void> give(backports::Result<backports::Bytes>&& result) {
    if (!result) [[unlikely]]
      return std::move(result).error();
    return give_bytes(*std::move(result));
  }
  // The same, where what is read is a str.
  backports::Result<void> give_text(backports::Result<backports::ReadResult>&& result) {
    if (!result) [[unlikely]]
      return std::move(result).error();
    return give_utf8((*std::move(result)).bytes());
  }
  backports::Result<void> give_text(backports::Result<backports::Bytes>&& result) {
    if (!result) [[unlikely]]
      return std::move(result).error();
    return give_utf8(*std::move(result));
  }
  backports::Result<void> give(backports::Result<backports::Transfer>&& result) {
    if (!result) [[unlikely]]
      return std::move(result).error();
    return result->blocked() ? give_none() : give_number(result->count());
  }
  backports::Result<void> give(backports::Result<void>&& result) {
    if (!result) [[unlikely]]
      return std::move(result);
    return give_none();
  }
  backports::Result<void> give(backports::Result<std::int64_t>&& result) {
    if (!result) [[unlikely]]
      return std::move(result).error();
    return give_number(*result);
  }
  backports::Result<void> give(backports::Result<int>&& result) {
    if (!result) [[unlikely]]
      return std::move(result).error();
    return give_number(*result);
  }
  backports::Result<void> give(backports::Result<bool>&& result) {
    if (!result) [[unlikely]]
      return std::move(result).error();
    return give(Value(*result));
  }
  backports::Result<void> give(backports::Result<std::shared_ptr<backports::IOBase>>&& result) {
    if (!result) [[unlikely]]
      return std::move(result).error();
    return give(file_value(*std::move(result)));
  }
  backports::Result<void> give(Value&& value);

 private:
  backports::Result<void> give_none();
  backports::Result<void> give_number(std::int64_t number);
  backports::Result<void> give_bytes(backports::Bytes&& bytes);
  backports::Result<void> give_utf8(std::string&& text);

  TraceWriter& trace_;
  ThingNames& names_;
  backports::Collector& collector_;
  Value* kept_;
};

}  // namespace parity::cpp
