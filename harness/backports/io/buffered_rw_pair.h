// BufferedRWPair (CPython: bufferedio.c, _io.BufferedRWPair).
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "backports/io/buffered_reader.h"
#include "backports/io/buffered_writer.h"

namespace backports {

// A reader and a writer in one object; neither knows of the other, so reading flushes nothing. It
// has no position, no raw, name or mode. When it dies, first the reader dies, then the writer: over
// one stream for both, what was written and not flushed is then lost, as in Python.
class BufferedRWPair final : public IOBase {
  struct Passkey {};

 public:
  // UnsupportedOperation if the one is not readable, then if the other is not writable; ValueError
  // if buffer_size is not positive.
  static Result<std::shared_ptr<BufferedRWPair>> create(
      std::shared_ptr<IOBase> reader, std::shared_ptr<IOBase> writer,
      std::ptrdiff_t buffer_size = kDefaultBufferSize);
  BufferedRWPair(Passkey, std::shared_ptr<BufferedReader> reader,
                 std::shared_ptr<BufferedWriter> writer);
  ~BufferedRWPair() override;

  Result<bool> has_read1() override { return true; }
  std::string_view type_name() const override { return "_io.BufferedRWPair"; }

  // The writer's.
  Result<bool> closed() override;
  Result<void> flush() override;
  Result<bool> writable() override;
  Result<Transfer> write(std::string_view data) override;
  // The reader's.
  Result<bool> readable() override;
  Result<ReadResult> read(std::ptrdiff_t size = -1) override;
  Result<ReadResult> read1(std::ptrdiff_t size = -1) override;
  Result<ReadResult> peek(std::ptrdiff_t size = 0) override;
  bool has_peek() const override { return true; }
  Result<Transfer> readinto(std::span<char> target) override;
  Result<Transfer> readinto1(std::span<char> target) override;
  // IOBase's, by peek() and read().
  Result<ReadResult> readline(std::ptrdiff_t limit = -1) override;
  // The writer's or else the reader's.
  Result<bool> isatty() override;
  // The writer's, then the reader's, whatever the first answered; the second one's error wins and
  // has the first one's as its context.
  Result<void> close() override;
  // UnsupportedOperation.
  Result<std::shared_ptr<IOBase>> detach() override;

 private:
  std::shared_ptr<BufferedReader> reader_;
  std::shared_ptr<BufferedWriter> writer_;
};

}  // namespace backports
