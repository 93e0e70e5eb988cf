// IOBase: what every file is (CPython: Modules/_io/iobase.c, _io._IOBase).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "backports/finalize/weak_references.h"
#include "backports/io/transfer.h"
#include "backports/result.h"

namespace backports {

// Python's DEFAULT_BUFFER_SIZE.
inline constexpr std::ptrdiff_t kDefaultBufferSize = 8192;

// Python's `name` of a file: a descriptor or a path.
using Name = std::variant<std::int64_t, std::string>;

// A file. All that Python looks up by name is virtual here, so that any file can stand under a
// buffer; what a class lacks answers Python's AttributeError. A file belongs to one thread at a
// time. Calls block as the stream underneath does. Sizes are in bytes, a negative one means "all".
class IOBase {
 public:
  IOBase() = default;
  IOBase(const IOBase&) = delete;
  IOBase& operator=(const IOBase&) = delete;
  virtual ~IOBase() = default;

  // ================================================================= what it is

  // type(self).__name__ as messages show it: "SocketIO", "_io.BufferedReader".
  virtual std::string_view type_name() const = 0;
  // As a repr shows it: "socket.SocketIO".
  virtual std::string_view qualified_name() const { return type_name(); }
  // Python's repr(): "<socket.SocketIO object at 0x7f…>".
  virtual Result<std::string> repr();

  // Attributes that only some files have; here: AttributeError.
  virtual Result<Name> name();
  virtual Result<std::string> mode();
  // The stream under a buffer; null once it is detached.
  virtual Result<std::shared_ptr<IOBase>> raw();

  // ================================================================= state

  virtual Result<bool> closed();
  // Who wants to hear of its death, which is told after the close (weakref_finalize.h).
  WeakReferences& weak_references() { return weak_references_; }

  // Where closed() does nothing but read a flag: that flag, which lives as long as this stream, so
  // that a buffer need not call; of a class with this closed(), mark_of_close(). Null where
  // closed() has to be asked: a buffer then does so at each call, as in Python.
  virtual const bool* closed_flag() const { return nullptr; }
  // flush(), then closed, even if flush() failed. Later calls do nothing.
  virtual Result<void> close();
  // "I/O operation on closed file." once closed, else nothing.
  virtual Result<void> flush();
  // UnsupportedOperation.
  virtual Result<int> fileno();
  // False.
  virtual Result<bool> isatty();
  // False.
  virtual Result<bool> readable();
  virtual Result<bool> writable();
  virtual Result<bool> seekable();
  // Separates a buffer from its stream and gives the stream back. Here: AttributeError.
  virtual Result<std::shared_ptr<IOBase>> detach();

  // ================================================================= position

  // `whence`: 0 from the start, 1 from here, 2 from the end. Answers the new position. Here:
  // UnsupportedOperation.
  virtual Result<std::int64_t> seek(std::int64_t offset, int whence = 0);
  // seek(0, 1).
  virtual Result<std::int64_t> tell();
  // Absent: at the present position. Answers the new size. Here: UnsupportedOperation.
  virtual Result<std::int64_t> truncate(std::optional<std::int64_t> size = std::nullopt);

  // ================================================================= reading

  // Whether what is read and written is str in Python, not bytes.
  virtual bool is_text() const { return false; }
  // Whether Python would find them; an error where looking for them fails.
  virtual Result<bool> has_read1() { return false; }
  virtual Result<bool> has_readall() { return false; }
  virtual bool has_peek() const { return false; }

  // Here: AttributeError, all of them.
  virtual Result<ReadResult> read(std::ptrdiff_t size = -1);
  virtual Result<ReadResult> read1(std::ptrdiff_t size = -1);
  virtual Result<ReadResult> readall();
  virtual Result<ReadResult> peek(std::ptrdiff_t size = 0);
  virtual Result<Transfer> readinto(std::span<char> target);
  virtual Result<Transfer> readinto1(std::span<char> target);

  // Up to and with the next "\n", at most `limit` bytes, by read() of one byte or, where there is a
  // peek(), of as many as peek() shows. A read() that would block is an OSError and loses the
  // bytes so far.
  virtual Result<ReadResult> readline(std::ptrdiff_t limit = -1);
  // The next line; StopIteration once readline() gives none, also if it would only block.
  virtual Result<Bytes> next();
  // Lines by next(), until there is none or their sizes exceed `hint` (0 or less: no limit).
  Result<std::vector<Bytes>> readlines(std::ptrdiff_t hint = -1);

  // ================================================================= writing

  // Here: AttributeError.
  virtual Result<Transfer> write(std::string_view data);
  // write() of each, whose answers are not looked at.
  Result<void> writelines(std::span<const std::string_view> lines);

 protected:
  // close() unless closed, silently, and then the end of all weak references. To be called first in
  // the destructor of a final class, where Python's finalizer does it (iobase_finalize).
  void finalize() noexcept;

  // " name=3" or " name='x'", and nothing where there is none, for a repr.
  Result<std::string> shown_name();
  Error missing(std::string_view attribute) const {
    return Error::missing_attribute(type_name(), attribute);
  }
  // "I/O operation on closed file." if closed() says so (_checkClosed).
  Result<void> check_closed();
  // The flag that close() sets (__IOBase_closed), whatever closed() says.
  bool marked_closed() const { return marked_closed_; }
  const bool* mark_of_close() const { return &marked_closed_; }

 private:
  WeakReferences weak_references_;
  bool marked_closed_ = false;
};

// "File or stream is not readable." unless stream.readable(), and so on (_checkReadable).
Result<void> check_readable(IOBase& stream);
Result<void> check_writable(IOBase& stream);
Result<void> check_seekable(IOBase& stream);

}  // namespace backports
