// Walks over the flat records of a trace.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "trace/trace.h"

namespace parity {

// Reads from a view; past its end every read gives zero and ok() turns false.
class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : bytes_(bytes) {}

  bool done() const { return position_ >= bytes_.size(); }
  bool ok() const { return ok_; }
  std::size_t position() const { return position_; }
  std::string_view since(std::size_t start) const {
    return bytes_.substr(start, position_ - start);
  }

  char byte() {
    if (done()) {
      ok_ = false;
      return '\0';
    }
    return bytes_[position_++];
  }
  char peek() const { return done() ? '\0' : bytes_[position_]; }
  std::uint64_t varint();
  std::int64_t zigzag() {
    const std::uint64_t value = varint();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
  }
  std::string_view string();

  // ---- skip one record
  void skip_value();
  void skip_outcome();
  // Skips one event with its result; false at the end mark of the statement (which is skipped
  // too), at the end of the bytes, and at damage.
  bool skip_event();
  // The result of the event skipped last, if it had one.
  std::optional<ResultTag> last_result() const { return last_result_; }

 private:
  void skip_result();

  std::string_view bytes_;
  std::size_t position_ = 0;
  std::optional<ResultTag> last_result_;
  bool ok_ = true;
};

}  // namespace parity
