#include "backports/errors.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <new>

#include "backports/unicode/repr.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

struct TypeRow {
  ErrorType type;
  std::string_view name;
  ErrorType base;  // itself: none of this list
};

using enum ErrorType;

// In the order of the enum. UnsupportedOperation has a second base, ValueError.
constexpr TypeRow kTypes[] = {
    {AttributeError, "AttributeError", AttributeError},
    {IndexError, "IndexError", LookupError},
    {LookupError, "LookupError", LookupError},
    {MemoryError, "MemoryError", MemoryError},
    {NotImplementedError, "NotImplementedError", RuntimeError},
    {OverflowError, "OverflowError", OverflowError},
    {RuntimeError, "RuntimeError", RuntimeError},
    {StopIteration, "StopIteration", StopIteration},
    {SystemError, "SystemError", SystemError},
    {TypeError, "TypeError", TypeError},
    {ValueError, "ValueError", ValueError},
    {UnsupportedOperation, "UnsupportedOperation", OSError},
    {OSError, "OSError", OSError},
    {BlockingIOError, "BlockingIOError", OSError},
    {ChildProcessError, "ChildProcessError", OSError},
    {ConnectionError, "ConnectionError", OSError},
    {BrokenPipeError, "BrokenPipeError", ConnectionError},
    {ConnectionAbortedError, "ConnectionAbortedError", ConnectionError},
    {ConnectionRefusedError, "ConnectionRefusedError", ConnectionError},
    {ConnectionResetError, "ConnectionResetError", ConnectionError},
    {FileExistsError, "FileExistsError", OSError},
    {FileNotFoundError, "FileNotFoundError", OSError},
    {InterruptedError, "InterruptedError", OSError},
    {IsADirectoryError, "IsADirectoryError", OSError},
    {NotADirectoryError, "NotADirectoryError", OSError},
    {PermissionError, "PermissionError", OSError},
    {ProcessLookupError, "ProcessLookupError", OSError},
    {TimeoutError, "TimeoutError", OSError},
    {UnicodeError, "UnicodeError", ValueError},
    {UnicodeDecodeError, "UnicodeDecodeError", UnicodeError},
    {UnicodeEncodeError, "UnicodeEncodeError", UnicodeError},
    {NotSupported, "NotSupported", NotSupported},
};
static_assert(std::size(kTypes) == kErrorTypes);
static_assert([] {
  for (std::size_t index = 0; index < kErrorTypes; ++index) {
    if (kTypes[index].type != static_cast<ErrorType>(index)) return false;
  }
  return true;
}());

// 0xe9.
std::string shown_byte(const UnicodeFailure& failure) {
  char text[8];
  const auto byte =
      static_cast<unsigned char>(failure.object[static_cast<std::size_t>(failure.problem.start)]);
  std::snprintf(text, sizeof text, "0x%02x", byte);
  return text;
}

// '\u20ac'.
std::string shown_character(const UnicodeFailure& failure) {
  const std::string_view object = failure.object;
  const std::size_t at =
      offset_of_character(object, static_cast<std::size_t>(failure.problem.start));
  const auto code_point = static_cast<unsigned>(first_code_point(object.substr(at)).value);
  char text[16];
  const char* const form = code_point <= 0xFF     ? "'\\x%02x'"
                           : code_point <= 0xFFFF ? "'\\u%04x'"
                                                  : "'\\U%08x'";
  std::snprintf(text, sizeof text, form, code_point);
  return text;
}

const TypeRow& row(ErrorType type) {
  return kTypes[static_cast<std::size_t>(type)];
}

}  // namespace

std::string_view spelling(ErrorType type) {
  return row(type).name;
}

bool is_subclass(ErrorType type, ErrorType base) {
  if (type == UnsupportedOperation && base == ValueError) return true;
  while (type != base) {
    const ErrorType next = row(type).base;
    if (next == type) return false;
    type = next;
  }
  return true;
}

ErrorType os_error_type(int error_number) {
  switch (error_number) {
    case EAGAIN:
#if EWOULDBLOCK != EAGAIN
    case EWOULDBLOCK:
#endif
    case EALREADY:
    case EINPROGRESS:
      return BlockingIOError;
    case EPIPE:
    case ESHUTDOWN:
      return BrokenPipeError;
    case ECHILD:
      return ChildProcessError;
    case ECONNABORTED:
      return ConnectionAbortedError;
    case ECONNREFUSED:
      return ConnectionRefusedError;
    case ECONNRESET:
      return ConnectionResetError;
    case EEXIST:
      return FileExistsError;
    case ENOENT:
      return FileNotFoundError;
    case EISDIR:
      return IsADirectoryError;
    case ENOTDIR:
      return NotADirectoryError;
    case EINTR:
      return InterruptedError;
    case EACCES:
    case EPERM:
      return PermissionError;
    case ESRCH:
      return ProcessLookupError;
    case ETIMEDOUT:
      return TimeoutError;
    default:
      return OSError;
  }
}

// A copied message stands right behind its Record, in the same allocation.
struct Error::Record {
  std::string_view message;
  std::int64_t written = 0;
  Error context{static_cast<Record*>(nullptr)};
  std::shared_ptr<void> kept;
  std::shared_ptr<const void> failure;  // a UnicodeFailure or a LabelFailure
  int error_number = 0;
  ErrorType type = RuntimeError;
  Arguments arguments = Arguments::none;
};

Error::Record* Error::make_record(ErrorType type, Arguments arguments, std::string_view copied) {
  void* const storage = ::operator new(sizeof(Record) + copied.size());
  auto* const record = new (storage) Record;
  char* const text = reinterpret_cast<char*>(record + 1);
  if (!copied.empty()) std::memcpy(text, copied.data(), copied.size());
  record->message = std::string_view(text, copied.size());
  record->type = type;
  record->arguments = arguments;
  return record;
}

void Error::destroy(Record* record) noexcept {
  record->~Record();
  ::operator delete(record);
}

Error::Error(ErrorType type) : record_(make_record(type, Arguments::none, {})) {}

Error::Error(ErrorType type, Literal message) : record_(make_record(type, Arguments::message, {})) {
  record_->message = message.text();
}

Error Error::with_message(ErrorType type, std::string_view message) {
  return Error(make_record(type, Arguments::message, message));
}

Error Error::from_errno(int error_number) {
  const char* const known = ::strerrordesc_np(error_number);
  if (known == nullptr) {
    return os_error(error_number, "Unknown error " + std::to_string(error_number));
  }
  Record* const record = make_record(os_error_type(error_number), Arguments::errno_message, {});
  record->message = known;
  record->error_number = error_number;
  return Error(record);
}

Error Error::os_error(int error_number, std::string_view message) {
  Record* const record =
      make_record(os_error_type(error_number), Arguments::errno_message, message);
  record->error_number = error_number;
  return Error(record);
}

Error Error::would_block(Literal message, std::int64_t written) {
  Record* const record = make_record(BlockingIOError, Arguments::errno_message_written, {});
  record->message = message.text();
  record->error_number = EAGAIN;
  record->written = written;
  return Error(record);
}

Error Error::unicode(ErrorType type, UnicodeFailure failure) {
  const bool decoding = type == UnicodeDecodeError;
  const auto owned = std::make_shared<const UnicodeFailure>(std::move(failure));
  std::string message = "'" + owned->encoding + "' codec can't ";
  message += decoding ? "decode byte" : "encode character";
  if (owned->problem.end - owned->problem.start == 1) {
    message += ' ' + (decoding ? shown_byte(*owned) : shown_character(*owned)) + " in position " +
               std::to_string(owned->problem.start);
  } else {
    message += "s in position " + std::to_string(owned->problem.start) + "-" +
               std::to_string(owned->problem.end - 1);
  }
  message += ": " + owned->problem.reason;
  Record* const record = make_record(type, Arguments::unicode, message);
  record->failure = owned;
  return Error(record);
}

Error Error::of_labels(LabelFailure failure) {
  const auto owned = std::make_shared<const LabelFailure>(std::move(failure));
  const std::string message = "(" + repr_text(kLabelsDiffer) + ", " + repr_bytes(owned->label) +
                              ", " + repr_bytes(owned->encoded) + ")";
  Record* const record = make_record(UnicodeError, Arguments::labels, message);
  record->failure = owned;
  return Error(record);
}

Error Error::missing_attribute(std::string_view type_name, std::string_view attribute) {
  std::string message;
  message.reserve(type_name.size() + attribute.size() + 32);
  message += '\'';
  message += type_name;
  message += "' object has no attribute '";
  message += attribute;
  message += '\'';
  return with_message(AttributeError, message);
}

Error Error::clone() const {
  Record* const record = make_record(record_->type, record_->arguments, record_->message);
  record->written = record_->written;
  record->error_number = record_->error_number;
  record->failure = record_->failure;
  Error copy(record);
  record->kept = record_->kept;
  if (const Error* chained = context()) copy.set_context(chained->clone());
  return copy;
}

ErrorType Error::type() const {
  return record_->type;
}
Arguments Error::arguments() const {
  return record_->arguments;
}
std::string_view Error::message() const {
  return record_->message;
}

std::optional<int> Error::errno_value() const {
  const bool has_one = record_->arguments == Arguments::errno_message ||
                       record_->arguments == Arguments::errno_message_written;
  if (!has_one) return std::nullopt;
  return record_->error_number;
}

std::optional<std::int64_t> Error::characters_written() const {
  if (record_->arguments != Arguments::errno_message_written) return std::nullopt;
  return record_->written;
}

const UnicodeFailure* Error::unicode_failure() const {
  if (record_->arguments != Arguments::unicode) return nullptr;
  return static_cast<const UnicodeFailure*>(record_->failure.get());
}

const LabelFailure* Error::label_failure() const {
  if (record_->arguments != Arguments::labels) return nullptr;
  return static_cast<const LabelFailure*>(record_->failure.get());
}

const Error* Error::context() const {
  return record_->context.record_ == nullptr ? nullptr : &record_->context;
}

void Error::set_context(Error context) {
  record_->context = std::move(context);
}

void Error::keep(std::shared_ptr<void> object) {
  record_->kept = std::move(object);
}

const std::shared_ptr<void>& Error::kept() const {
  return record_->kept;
}

std::string Error::to_string() const {
  std::string text(spelling(type()));
  if (arguments() == Arguments::none) return text;
  text += ": ";
  if (const auto number = errno_value()) text += "[Errno " + std::to_string(*number) + "] ";
  return text += message();
}

bool is_interruption(const Error& error) {
  return error.is(OSError) && error.errno_value() == EINTR;
}

}  // namespace backports
