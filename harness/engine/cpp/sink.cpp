#include "engine/cpp/sink.h"

#include <utility>

namespace parity::cpp {

using backports::IOBase;
using backports::ReadResult;
using backports::Result;
using backports::Transfer;

Result<void> Sink::give_none() {
  if (kept_ != nullptr) {
    *kept_ = None{};
  } else {
    trace_->value();
    trace_->none();
  }
  return {};
}

Result<void> Sink::give_number(std::int64_t number) {
  if (kept_ != nullptr) {
    *kept_ = number;
  } else {
    trace_->value();
    trace_->integer(number);
  }
  return {};
}

Result<void> Sink::give(Result<ReadResult> result) {
  if (!result) return std::move(result).error();
  if (result->none()) return give_none();
  if (kept_ != nullptr) {
    *kept_ = (*std::move(result)).bytes();
  } else {
    trace_->value();
    trace_->bytes(result->bytes());
  }
  return {};
}

Result<void> Sink::give(Result<Transfer> result) {
  if (!result) return std::move(result).error();
  return result->blocked() ? give_none() : give_number(result->count());
}

Result<void> Sink::give(Result<void> result) {
  if (!result) return result;
  return give_none();
}

Result<void> Sink::give(Result<bool> result) {
  if (!result) return std::move(result).error();
  return give(Value(*result));
}

Result<void> Sink::give(Result<int> result) {
  if (!result) return std::move(result).error();
  return give_number(*result);
}

Result<void> Sink::give(Result<std::int64_t> result) {
  if (!result) return std::move(result).error();
  return give_number(*result);
}

Result<void> Sink::give(Result<std::shared_ptr<IOBase>> result) {
  if (!result) return std::move(result).error();
  return give(file_value(*std::move(result)));
}

Result<void> Sink::give(Value value) {
  if (kept_ != nullptr) {
    *kept_ = std::move(value);
  } else {
    trace_->value();
    write_value(*trace_, *names_, value);
  }
  return {};
}

}  // namespace parity::cpp
