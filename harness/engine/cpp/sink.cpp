#include "engine/cpp/sink.h"

namespace parity::cpp {

using backports::Result;

Result<void> Sink::give_none() {
  if (kept_ != nullptr) {
    *kept_ = None{};
  } else {
    trace_.value();
    trace_.none();
  }
  return {};
}

Result<void> Sink::give_number(std::int64_t number) {
  if (kept_ != nullptr) {
    *kept_ = number;
  } else {
    trace_.value();
    trace_.integer(number);
  }
  return {};
}

Result<void> Sink::give_bytes(backports::Bytes&& bytes) {
  if (kept_ != nullptr) {
    *kept_ = std::move(bytes);
  } else {
    trace_.value();
    trace_.bytes(bytes);
  }
  return {};
}

Result<void> Sink::give_utf8(std::string&& text) {
  if (kept_ != nullptr) {
    *kept_ = Text{std::move(text)};
  } else {
    trace_.value();
    trace_.text(text);
  }
  return {};
}

Result<void> Sink::give(Value&& value) {
  if (kept_ != nullptr) {
    *kept_ = std::move(value);
  } else {
    trace_.value();
    write_value(trace_, names_, value);
  }
  return {};
}

}  // namespace parity::cpp
