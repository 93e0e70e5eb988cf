// What Python calls an exception, as a value: Error. The library throws none of its own accord.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace backports {

// ================================================================= types

// Python's exception classes that the library can answer with. The names are Python's.
enum class ErrorType : std::uint8_t {
  AttributeError,
  IndexError,
  LookupError,
  MemoryError,
  NotImplementedError,
  OverflowError,
  RuntimeError,
  StopIteration,
  SystemError,
  TypeError,
  ValueError,
  UnsupportedOperation,  // io.UnsupportedOperation: both an OSError and a ValueError
  OSError,
  BlockingIOError,
  ChildProcessError,
  ConnectionError,
  BrokenPipeError,
  ConnectionAbortedError,
  ConnectionRefusedError,
  ConnectionResetError,
  FileExistsError,
  FileNotFoundError,
  InterruptedError,
  IsADirectoryError,
  NotADirectoryError,
  PermissionError,
  ProcessLookupError,
  TimeoutError,
  UnicodeError,
  UnicodeDecodeError,
  UnicodeEncodeError,
  NotSupported,  // no class of Python's: nobody can do what was asked for
};
inline constexpr std::size_t kErrorTypes = 32;

// "UnsupportedOperation", "BlockingIOError", … without a module.
std::string_view spelling(ErrorType type);

// Python's issubclass(type, base).
bool is_subclass(ErrorType type, ErrorType base);

// The class of OSError(error_number, …): BlockingIOError for EAGAIN, OSError where there is none.
ErrorType os_error_type(int error_number);

// ================================================================= errors

// A string literal, which an Error can keep without a copy.
class Literal {
 public:
  template <std::size_t N>
  consteval Literal(const char (&text)[N]) : text_(text, N - 1) {}
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

// How Python shows the exception's `args`.
enum class Arguments : std::uint8_t {
  none,                   // ()
  message,                // (message(),)
  errno_message,          // (errno_value(), message())
  errno_message_written,  // (errno_value(), message(), characters_written())
  unicode,                // (encoding, object, start, end, reason), as unicode_failure()->in_args
  labels,                 // (kLabelsDiffer, label, encoded), as label_failure()
};

// Which part of its object a UnicodeDecodeError or a UnicodeEncodeError is about: bytes of what
// could not be decoded, or characters of what could not be encoded.
struct UnicodeProblem {
  std::int64_t start;
  std::int64_t end;
  std::string reason;
};
// What such an exception tells. A codec makes one exception for all that a call meets: what it
// asked an error handler about first stays in the exception's args.
struct UnicodeFailure {
  std::string encoding;
  std::string object;      // bytes, or text
  UnicodeProblem problem;  // .start, .end, .reason
  UnicodeProblem in_args;
};

// What the exception tells of a label of a domain name that is not what its text is encoded as.
inline constexpr std::string_view kLabelsDiffer = "IDNA does not round-trip";
struct LabelFailure {
  std::string label;    // bytes
  std::string encoded;  // bytes
};

// One exception: a pointer to one small allocation. Moves for nothing, copies only by clone().
// A moved-from Error may be destroyed or assigned to, no more.
class [[nodiscard]] Error {
 public:
  // An exception without arguments, and one with a constant message.
  explicit Error(ErrorType type);
  Error(ErrorType type, Literal message);
  // One whose message is made at run time; it is copied.
  static Error with_message(ErrorType type, std::string_view message);
  // OSError(error_number, os.strerror(error_number)), of Python's subclass for that number.
  static Error from_errno(int error_number);
  // OSError(error_number, message), of Python's subclass for that number.
  static Error os_error(int error_number, std::string_view message);
  // The BlockingIOError of a buffered writer: `written` bytes of the call were sent or buffered.
  // Its errno_value() is EAGAIN, where CPython leaves whatever errno the C library has.
  static Error would_block(Literal message, std::int64_t written);
  // A UnicodeDecodeError or a UnicodeEncodeError; message() is Python's str() of it.
  static Error unicode(ErrorType type, UnicodeFailure failure);
  // The UnicodeError of idna; message() is Python's str() of it.
  static Error of_labels(LabelFailure failure);
  // "'SocketIO' object has no attribute 'peek'".
  static Error missing_attribute(std::string_view type_name, std::string_view attribute);

  Error(Error&& other) noexcept : record_(std::exchange(other.record_, nullptr)) {}
  Error& operator=(Error&& other) noexcept {
    std::swap(record_, other.record_);
    return *this;
  }
  Error(const Error&) = delete;
  Error& operator=(const Error&) = delete;
  ~Error() {
    if (record_ != nullptr) destroy(record_);
  }
  Error clone() const;

  ErrorType type() const;
  // True if Python's `except base` would take it.
  bool is(ErrorType base) const { return is_subclass(type(), base); }
  Arguments arguments() const;
  // "" if there are no arguments. UTF-8, lone surrogates in their three-byte form. Lives as long
  // as the Error.
  std::string_view message() const;
  // Python's .errno; absent is None.
  std::optional<int> errno_value() const;
  // Python's .characters_written; absent is an AttributeError there.
  std::optional<std::int64_t> characters_written() const;

  // Null but for a UnicodeDecodeError and a UnicodeEncodeError.
  const UnicodeFailure* unicode_failure() const;
  // Null but for Arguments::labels.
  const LabelFailure* label_failure() const;

  // Python's __context__: the error that was being dealt with when this one came; null if none.
  const Error* context() const;
  // Replaces the context.
  void set_context(Error context);

  // Keeps `object` alive until the error dies, as Python's traceback does with the variables of
  // what raised. Replaces the one before.
  void keep(std::shared_ptr<void> object);
  // Null if nothing is kept.
  const std::shared_ptr<void>& kept() const;

  // The last line of Python's traceback: "BrokenPipeError: [Errno 32] Broken pipe".
  std::string to_string() const;

 private:
  template <class T>
  friend class Result;
  struct Record;
  explicit Error(Record* record) : record_(record) {}
  static Record* make_record(ErrorType type, Arguments arguments, std::string_view copied);
  static void destroy(Record* record) noexcept;

  Record* record_;
};

// True for an OSError whose errno is EINTR: CPython's buffers then make the call again.
bool is_interruption(const Error& error);

}  // namespace backports
