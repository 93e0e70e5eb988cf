// What reading and writing answer: counts, bytes, and why a read stopped.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace backports {

// Python's bytes.
using Bytes = std::string;

// The answer of readinto(), write(), recv_into() and send(): a number of bytes, or that the call
// would block, which is None in Python. A stream that breaks its contract can also answer with a
// count that is negative or larger than it was asked for; the buffers above it refuse that.
class Transfer {
 public:
  constexpr explicit Transfer(std::int64_t count) : count_(count) {}
  static constexpr Transfer would_block() { return Transfer(kBlocked); }

  constexpr bool blocked() const { return count_ == kBlocked; }
  // Only if not blocked().
  constexpr std::int64_t count() const { return count_; }
  // Of a read into a target that is not empty: the end of the file.
  constexpr bool at_end() const { return count_ == 0; }
  constexpr bool operator==(const Transfer&) const = default;

 private:
  static constexpr std::int64_t kBlocked = std::numeric_limits<std::int64_t>::min();
  std::int64_t count_;
};

// Why a read stopped where it did.
enum class ReadStatus : std::uint8_t {
  complete,     // it has what was asked for
  some,         // it has less, without being refused more: one raw read was all it could make
  end_of_file,  // the stream ended
  would_block,  // the stream had no more for now
};

// Bytes in memory of someone else's, which stay as they are as long as this lives.
class LentBytes {
 public:
  explicit LentBytes(std::string_view view) : view_(view) {}
  LentBytes(const LentBytes&) = delete;
  LentBytes& operator=(const LentBytes&) = delete;
  virtual ~LentBytes() = default;
  std::string_view view() const { return view_; }

 private:
  std::string_view view_;
};

// The bytes of a read, which may be none or fewer than asked for, and why there are no more.
// Python shows only bytes(), or None if none().
class [[nodiscard]] ReadResult {
 public:
  // Copied only for who asks for bytes().
  ReadResult(std::shared_ptr<const LentBytes> lent, ReadStatus status)
      : lent_(std::move(lent)), status_(status) {}
  ReadResult(Bytes bytes, ReadStatus status) : bytes_(std::move(bytes)), status_(status) {}
  ReadResult(std::string_view bytes, ReadStatus status) : bytes_(bytes), status_(status) {}
  // What is None in Python: would-block before the first byte.
  static ReadResult nothing_yet() {
    ReadResult result(Bytes(), ReadStatus::would_block);
    result.none_ = true;
    return result;
  }

  const Bytes& bytes() const& {
    if (lent_ != nullptr) [[unlikely]]
      copy();
    return bytes_;
  }
  Bytes&& bytes() && {
    static_cast<void>(std::as_const(*this).bytes());
    return std::move(bytes_);
  }
  // The same without a copy; holds as long as this does and bytes() is not called.
  std::string_view view() const { return lent_ != nullptr ? lent_->view() : bytes_; }
  const std::shared_ptr<const LentBytes>& lent() const { return lent_; }
  ReadStatus status() const { return status_; }
  void set_status(ReadStatus status) { status_ = status; }
  // True where Python's method returns None. Methods that return b'' for would-block (read1, peek,
  // readline) never are; their status() tells.
  bool none() const { return none_; }
  bool complete() const { return status_ == ReadStatus::complete; }
  bool at_end() const { return status_ == ReadStatus::end_of_file; }
  bool blocked() const { return status_ == ReadStatus::would_block; }

 private:
  void copy() const {
    bytes_ = lent_->view();
    lent_ = nullptr;
  }

  mutable Bytes bytes_;
  mutable std::shared_ptr<const LentBytes> lent_;  // then bytes_ is empty
  ReadStatus status_;
  bool none_ = false;
};

}  // namespace backports
