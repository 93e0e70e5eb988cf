// Buffered: what a buffered reader and a buffered writer share (CPython: bufferedio.c, `buffered`).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "backports/io/iobase.h"

namespace backports {

// A buffer of fixed size over a raw stream, whose ownership it shares until detach().
//
//   reader   buffer_ [ read already | readahead          | free         ]
//                                   pos_                 read_end_      size_
//   writer   buffer_ [ sent already | to be sent         | free         ]
//                                   write_pos_           pos_           size_
//
//   open ──close()──▶ closed      no buffer_; the stream is closed
//     └────detach()─▶ detached    no raw_; every call is a ValueError
//
// Not to be shared between threads. A call from within a call to the stream that needs the buffer
// is a RuntimeError ("reentrant call inside …"), as in Python.
class Buffered : public IOBase {
 public:
  Result<bool> has_read1() override { return true; }
  Result<std::string> repr() override;
  // Of the stream.
  Result<Name> name() override;
  Result<std::string> mode() override;
  Result<std::shared_ptr<IOBase>> raw() override { return raw_; }
  Result<bool> closed() override;
  Result<int> fileno() override;
  Result<bool> isatty() override;
  Result<bool> seekable() override;

  // flush(), then the stream's close(), whatever flush() answered; the second one's error wins and
  // has the first one's as its context.
  Result<void> close() override;
  // What follows the flush() in it, for a binding whose flush() is another one: closes the stream,
  // whatever `flushed` says.
  Result<void> close_after(Result<void> flushed);
  // flush(), then gives the stream away. If flush() fails, nothing is detached.
  Result<std::shared_ptr<IOBase>> detach() override;

  // The stream's tell(), less what is read ahead, more what is to be sent.
  Result<std::int64_t> tell() override;

  // What seek() refuses before it looks at its offset, in that order: a file without a stream, an
  // unknown whence, a closed file, a stream that cannot seek. For who has the offset still to
  // convert, as a binding for another language; seek() itself begins with it.
  Result<void> check_seek(int whence);
  Result<std::int64_t> seek(std::int64_t offset, int whence = 0) final;
  // What follows check_seek() in it, for the same.
  virtual Result<std::int64_t> seek_checked(std::int64_t offset, int whence) = 0;

  // Whether each call asks the stream if it is closed, as Python does, even where the answer
  // changes nothing: asking may itself do something, or fail. Not once close() was called, and not
  // of a stream that shows a closed_flag().
  bool always_asks() const { return raw_closed_ == nullptr && buffer_ != nullptr; }

 protected:
  Buffered(std::shared_ptr<IOBase> raw, std::unique_ptr<char[]> buffer, std::ptrdiff_t size);
  ~Buffered() override;

  // A buffer whose content is not set; ValueError unless size is positive, MemoryError.
  static Result<std::unique_ptr<char[]>> allocate(std::ptrdiff_t size);

  // Holds the buffer for the time of a call; entered() is false within another such call.
  class Busy {
   public:
    explicit Busy(Buffered& owner) : owner_(owner), entered_(!std::exchange(owner.busy_, true)) {}
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;
    ~Busy() {
      if (entered_) owner_.busy_ = false;
    }
    bool entered() const { return entered_; }

   private:
    Buffered& owner_;
    bool entered_;
  };
  // "reentrant call inside <_io.BufferedReader name=3>".
  Error reentrant_error();

  // "raw stream has been detached".
  static Error detached_error();
  Result<void> check_attached() const {
    if (raw_ == nullptr) [[unlikely]]
      return detached_error();
    return {};
  }
  // closed() where it cannot be known for an error counts as closed. Only while attached.
  bool is_closed() {
    if (buffer_ == nullptr) return true;
    return raw_closed_ != nullptr ? *raw_closed_ : ask_whether_closed();
  }
  // Attached, open, and nobody at work: what a fast path needs, and no call of the stream.
  bool is_ready() const {
    return raw_closed_ != nullptr && !*raw_closed_ && buffer_ != nullptr && !busy_;
  }

  // The stream's tell() and seek(), which must not be negative, kept in abs_pos_.
  Result<std::int64_t> raw_tell();
  Result<std::int64_t> raw_seek(std::int64_t target, int whence);
  // How far the stream is ahead of (or, negative, behind) the position that the user sees.
  virtual std::int64_t raw_offset() const = 0;
  // Whether the stream's answer to a call with `size` bytes breaks its contract, and the OSError.
  static bool is_invalid(Transfer done, std::int64_t size) {
    return !done.blocked() && (done.count() < 0 || done.count() > size);
  }
  static Error invalid_length(std::string_view method, Transfer done, std::int64_t size);
  // "whence value 7 unsupported".
  static Result<void> check_whence(int whence);

  // How much was read from the stream and not yet from here; 0 of a writer.
  std::int64_t readahead() const { return read_end_ == -1 ? 0 : read_end_ - pos_; }

  bool ask_whether_closed();

  std::shared_ptr<IOBase> raw_;     // null: detached
  const bool* raw_closed_;          // raw_'s closed_flag(); null once detached
  std::unique_ptr<char[]> buffer_;  // null: closed
  std::ptrdiff_t size_;
  std::int64_t pos_ = 0;
  std::int64_t read_end_ = -1;  // -1: nothing in the buffer was read from the stream
  // Where the stream is believed to stand. As in CPython, a readall() of the stream leaves it
  // behind, and a later seek inside of the buffer is then answered with what follows from it.
  std::int64_t abs_pos_ = 0;
  bool busy_ = false;
};

}  // namespace backports
