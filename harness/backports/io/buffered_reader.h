// BufferedReader (CPython: bufferedio.c, _io.BufferedReader).
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "backports/io/buffered.h"

namespace backports {

// Reads a stream in blocks. Calls to the stream happen only where a method says so; a call that
// EINTR ended is made again. An error of the stream in the middle of a call loses what that call
// had taken until then; the reader stays usable. The end of the file is never remembered. Closes
// itself, and the stream, when it dies.
class BufferedReader final : public Buffered {
  struct Passkey {};

 public:
  // UnsupportedOperation if raw is not readable, ValueError if buffer_size is not positive. Asks
  // raw.readable() and raw.tell().
  static Result<std::shared_ptr<BufferedReader>> create(
      std::shared_ptr<IOBase> raw, std::ptrdiff_t buffer_size = kDefaultBufferSize);
  BufferedReader(Passkey, std::shared_ptr<IOBase> raw, std::unique_ptr<char[]> buffer,
                 std::ptrdiff_t buffer_size);
  ~BufferedReader() override;

  std::string_view type_name() const override { return "_io.BufferedReader"; }

  // Exactly `size` bytes, by as many calls as that needs: whole blocks straight from the stream,
  // then the buffer, until there are enough, the end, or would-block. None if it would block
  // before the first byte. -1: what is buffered, and the stream's readall() or, if it has none, its
  // read() until that gives nothing.
  Result<ReadResult> read(std::ptrdiff_t size = -1) override;
  // What is buffered; the next `size` bytes, which are taken, or the next line, if all of it is
  // buffered. For a binding, which has asked the stream itself where always_asks(). The views hold
  // until the next call.
  std::string_view at_hand() const { return readahead() > 0 ? ahead() : std::string_view(); }
  std::optional<std::string_view> take_ahead(std::ptrdiff_t size) {
    if (size <= 0 || size > read_end_ - pos_) return std::nullopt;
    const std::string_view bytes(buffer_.get() + pos_, static_cast<std::size_t>(size));
    pos_ += size;
    return bytes;
  }
  std::optional<std::string_view> take_line_ahead() {
    if (read_end_ <= pos_) return std::nullopt;
    return take_line(-1);
  }
  // What is buffered, at most `size` bytes; if nothing is, one call for `size` bytes past the
  // buffer. Negative: the size of the buffer. Empty, not None, if it would block.
  Result<ReadResult> read1(std::ptrdiff_t size = -1) override;
  // All that is buffered, without taking it; if nothing is, after one call to fill the buffer.
  Result<ReadResult> peek(std::ptrdiff_t size = 0) override;
  bool has_peek() const override { return true; }
  // As peek(), into no string: the view holds until the next call.
  Result<std::string_view> peek_view();
  // Like read(target.size()); a call goes straight into the target while more than the buffer's
  // size is missing.
  Result<Transfer> readinto(std::span<char> target) override;
  // What is buffered; if nothing is, what one call gives.
  Result<Transfer> readinto1(std::span<char> target) override;
  // Up to and with the next "\n", at most `limit` bytes (negative: no limit), filling the buffer
  // whenever it is used up. Ends early at the end or if it would block.
  Result<ReadResult> readline(std::ptrdiff_t limit = -1) override;
  // The same into a string that is reused; its old content goes. After an error it is empty.
  Result<ReadStatus> readline_into(Bytes& line, std::ptrdiff_t limit = -1);
  Result<Bytes> next() override;

  // The stream's.
  Result<bool> readable() override;
  Result<void> flush() override;
  // UnsupportedOperation.
  Result<Transfer> write(std::string_view data) override;
  Result<std::int64_t> truncate(std::optional<std::int64_t> size = std::nullopt) override;

  // Inside of what is buffered: without a call but raw.seekable(). Elsewhere one raw.seek(), and
  // the buffer is dropped.
  Result<std::int64_t> seek_checked(std::int64_t offset, int whence) override;

 protected:
  std::int64_t raw_offset() const override;

 private:
  std::string_view ahead() const {
    return {buffer_.get() + pos_, static_cast<std::size_t>(readahead())};
  }
  void drop_readahead() { read_end_ = -1; }

  // SystemError: "<method 'read' of '_io.BufferedReader' objects> returned a result with an
  // exception set", with that exception as its context (_Py_CheckFunctionResult).
  Error forgotten_exception(std::string_view method, Error forgotten) const;
  // Runs the operation unless the reader is detached, or closed with nothing read ahead.
  template <class Operation>
  auto unless_closed(Literal message, std::string_view method, Operation operation)
      -> decltype(operation());

  // One raw.readinto(), and one to fill the free part of the buffer.
  Result<Transfer> raw_read(char* target, std::int64_t size);
  Result<Transfer> fill();

  // What the methods do when the buffer does not have all of it.
  Result<ReadResult> read_slow(std::ptrdiff_t size);
  Result<ReadResult> read_exactly(std::ptrdiff_t size);
  Result<ReadResult> read_all();
  std::optional<std::string_view> take_line(std::ptrdiff_t limit);
  Result<ReadStatus> readline_slow(Bytes& line, std::ptrdiff_t limit, std::string_view method);
  enum class Calls : bool { many, one };
  Result<Transfer> readinto_slow(std::span<char> target, Calls calls);
  Result<ReadStatus> look_ahead();

  // A pair's reader is seen by nobody else: what it forgets is found at the pair's own method.
  friend class BufferedRWPair;
  std::string_view seen_as_ = "_io.BufferedReader";

  std::int64_t raw_pos_ = 0;  // the end of the last fill; -1 after a seek of the stream
};

}  // namespace backports
