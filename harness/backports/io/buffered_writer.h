// BufferedWriter (CPython: bufferedio.c, _io.BufferedWriter).
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "backports/io/buffered.h"

namespace backports {

// Gathers small writes into blocks. Bytes leave at flush(), close(), detach(), seek(), truncate(),
// and in a write() that does not fit. What the stream has not taken stays to be sent, whatever
// error ended the call; a call that EINTR ended is made again. Closes itself, and the stream, when
// it dies, silently: close() is where errors can be seen.
class BufferedWriter final : public Buffered {
  struct Passkey {};

 public:
  // UnsupportedOperation if raw is not writable, ValueError if buffer_size is not positive. Asks
  // raw.writable() and raw.tell().
  static Result<std::shared_ptr<BufferedWriter>> create(
      std::shared_ptr<IOBase> raw, std::ptrdiff_t buffer_size = kDefaultBufferSize);
  BufferedWriter(Passkey, std::shared_ptr<IOBase> raw, std::unique_ptr<char[]> buffer,
                 std::ptrdiff_t buffer_size);
  ~BufferedWriter() override;

  std::string_view type_name() const override { return "_io.BufferedWriter"; }

  // Answers data.size(). What fits into the free space is copied, and the buffer may become full;
  // else what is buffered is sent first, and data itself too while more than the buffer's size is
  // left of it. If the stream would block, as much as fits is buffered, and if that is not all:
  // BlockingIOError, whose characters_written() counts what was sent or buffered of data.
  Result<Transfer> write(std::string_view data) override;
  // Sends what is buffered, by as many calls as that needs. BlockingIOError with
  // characters_written() 0 if the stream would block. Does not flush the stream.
  Result<void> flush() override;

  // The stream's.
  Result<bool> writable() override;
  // UnsupportedOperation.
  Result<ReadResult> read(std::ptrdiff_t size = -1) override;
  Result<ReadResult> read1(std::ptrdiff_t size = -1) override;
  Result<Transfer> readinto(std::span<char> target) override;
  Result<Transfer> readinto1(std::span<char> target) override;

  // flush(), then raw.seek().
  Result<std::int64_t> seek_checked(std::int64_t offset, int whence) override;
  // flush(), then raw.truncate(size) and raw.tell().
  Result<std::int64_t> truncate(std::optional<std::int64_t> size = std::nullopt) override;

 protected:
  std::int64_t raw_offset() const override;

 private:
  Result<Transfer> raw_write(const char* data, std::int64_t size);
  Result<void> flush_unlocked();
  Result<Transfer> write_slow(std::string_view data);
  Result<Transfer> write_through(std::string_view data);
  Result<Transfer> take_what_fits(std::string_view data);

  bool has_room(std::string_view data) const;
  void append(std::string_view data);
  void take(std::string_view data);

  std::int64_t write_pos_ = 0;  // where what is to be sent begins; it ends at pos_
  bool started_ = false;        // false: nothing is to be sent, and pos_ and write_pos_ are old
};

}  // namespace backports
