#include "trace/cursor.h"

namespace parity {

std::uint64_t Cursor::varint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const auto next = static_cast<unsigned char>(byte());
    value |= static_cast<std::uint64_t>(next & 0x7F) << shift;
    if ((next & 0x80) == 0) return value;
  }
  ok_ = false;
  return value;
}

std::string_view Cursor::string() {
  const std::uint64_t size = varint();
  if (size > bytes_.size() - position_) {
    ok_ = false;
    position_ = bytes_.size();
    return {};
  }
  const std::string_view found = bytes_.substr(position_, static_cast<std::size_t>(size));
  position_ += static_cast<std::size_t>(size);
  return found;
}

void Cursor::skip_value() {
  switch (static_cast<ValueTag>(byte())) {
    case ValueTag::none:
    case ValueTag::true_:
    case ValueTag::false_:
      return;
    case ValueTag::integer:
    case ValueTag::callback:
      varint();
      return;
    case ValueTag::big_integer:
    case ValueTag::bytes:
    case ValueTag::bytearray:
    case ValueTag::text:
      string();
      return;
    case ValueTag::list:
    case ValueTag::tuple:
      for (std::uint64_t left = varint(); left > 0 && ok_; --left) skip_value();
      return;
    case ValueTag::dict:
      for (std::uint64_t left = varint(); left > 0 && ok_; --left) {
        skip_value();
        skip_value();
      }
      return;
    case ValueTag::thing:
      byte();
      if (varint() == 0) varint();
      return;
  }
  ok_ = false;
}

void Cursor::skip_outcome() {
  switch (static_cast<OutcomeTag>(byte())) {
    case OutcomeTag::nothing:
      return;
    case OutcomeTag::value:
      skip_value();
      return;
    case OutcomeTag::exception:
      string();
      skip_value();
      while (ok_ && byte() == '^') string();
      return;
  }
  ok_ = false;
}

void Cursor::skip_result() {
  last_result_ = static_cast<ResultTag>(byte());
  switch (*last_result_) {
    case ResultTag::count:
    case ResultTag::error:
      varint();
      return;
    case ResultTag::would_block:
    case ResultTag::timeout:
    case ResultTag::end_of_file:
    case ResultTag::ok:
      return;
  }
  ok_ = false;
}

bool Cursor::skip_event() {
  if (done()) return false;
  last_result_.reset();
  switch (static_cast<EventTag>(byte())) {
    case EventTag::end_of_statement:
      return false;
    case EventTag::recv_into:
    case EventTag::memory_readinto:
      varint();
      skip_result();
      break;
    case EventTag::send:
    case EventTag::memory_write:
      string();
      skip_result();
      break;
    case EventTag::close:
      skip_result();
      break;
    case EventTag::refs:
      varint();
      break;
    case EventTag::memory_seek:
      varint();
      varint();
      skip_result();
      break;
    case EventTag::memory_truncate:
      skip_value();
      skip_result();
      break;
    case EventTag::memory_close:
      break;
    case EventTag::callback_call:
      skip_value();
      varint();
      skip_value();
      skip_value();
      skip_outcome();
      break;
    case EventTag::lambda_begin:
      skip_value();
      break;
    case EventTag::lambda_part:
      varint();
      skip_outcome();
      break;
    case EventTag::lambda_end:
    case EventTag::unraisable:
    case EventTag::excepthook:
      skip_outcome();
      break;
    case EventTag::revive:
      varint();
      break;
    case EventTag::error_handler:
      string();
      varint();
      skip_outcome();
      skip_outcome();
      break;
    default:
      ok_ = false;
      break;
  }
  return ok_;
}

}  // namespace parity
