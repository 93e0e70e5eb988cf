#include "engine/cpp/file_calls.h"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/cpp/odd.h"

namespace parity::cpp {

using backports::Error;
using backports::ErrorType;
using backports::IOBase;
using backports::ReadResult;
using backports::Result;
using backports::Transfer;

namespace {

constexpr std::uint32_t bit(ThingClass thing_class) {
  return 1u << static_cast<unsigned>(thing_class);
}
constexpr std::uint32_t kReader = bit(ThingClass::buffered_reader);
constexpr std::uint32_t kWriter = bit(ThingClass::buffered_writer);
constexpr std::uint32_t kPair = bit(ThingClass::buffered_rw_pair);
constexpr std::uint32_t kBuffered = kReader | kWriter | kPair;
constexpr std::uint32_t kRaw = bit(ThingClass::socket_io) | bit(ThingClass::memory);
constexpr std::uint32_t kFiles = kBuffered | kRaw;
constexpr std::uint32_t kSocket = bit(ThingClass::socket);

std::uint32_t classes_with(Method method) {
  switch (method) {
    case Method::close:
    case Method::fileno:
      return kFiles | kSocket;
    case Method::readline:
    case Method::readlines:
    case Method::truncate:
    case Method::flush:
    case Method::isatty:
    case Method::readable:
    case Method::writable:
    case Method::seekable:
    case Method::tell:
    case Method::writelines:
    case Method::seek:
    case Method::read:
    case Method::readinto:
    case Method::write:
      return kFiles;
    case Method::read1:
    case Method::readinto1:
    case Method::detach:
      return kBuffered;
    case Method::peek:
      return kReader | kPair;
    case Method::readall:
      return kRaw;
    case Method::repr:
      return ~0u;
    case Method::reconfigure:
    case Method::link:
    case Method::unlink:
      return 0;
  }
  return 0;
}

Result<Value> as_value(Result<ReadResult> result) {
  if (!result) return std::move(result).error();
  if (result->none()) return Value(None{});
  return Value((*std::move(result)).bytes());
}

Result<Value> as_value(Result<Transfer> result) {
  if (!result) return std::move(result).error();
  if (result->blocked()) return Value(None{});
  return Value(result->count());
}

Result<Value> as_value(Result<void> result) {
  if (!result) return std::move(result).error();
  return Value(None{});
}

Result<Value> as_value(Result<bool> result) {
  if (!result) return std::move(result).error();
  return Value(*result);
}

Result<Value> as_value(Result<int> result) {
  if (!result) return std::move(result).error();
  return Value(std::int64_t{*result});
}

Result<Value> as_value(Result<std::int64_t> result) {
  if (!result) return std::move(result).error();
  return Value(*result);
}

Result<Value> as_value(Result<std::shared_ptr<IOBase>> result) {
  if (!result) return std::move(result).error();
  return file_value(*std::move(result));
}

using Convert = Result<std::ptrdiff_t> (*)(const Given&);

// stream.method(size) with the parameter's default where none is given.
template <class Call>
Result<Value> with_size(const Arguments& arguments, Convert convert, std::ptrdiff_t fallback,
                        Call call) {
  std::ptrdiff_t size = fallback;
  if (arguments[0]) {
    BACKPORTS_TRY_ASSIGN(size, convert(*arguments[0]));
  }
  return as_value(call(size));
}

Result<Value> read(const File& file, const Arguments& arguments) {
  // BufferedWriter's takes whatever it is given, and refuses.
  if (file.thing_class == ThingClass::buffered_writer) return as_value(file.stream->read());
  const bool raw = (bit(file.thing_class) & kRaw) != 0;
  return with_size(arguments, raw ? as_ssize : as_optional_ssize, -1,
                   [&](std::ptrdiff_t size) { return file.stream->read(size); });
}

Result<Value> readlines(IOBase& stream, const Arguments& arguments) {
  std::ptrdiff_t hint = -1;
  if (arguments[0]) {
    BACKPORTS_TRY_ASSIGN(hint, as_optional_ssize(*arguments[0]));
  }
  BACKPORTS_TRY_ASSIGN(std::vector<backports::Bytes> lines, stream.readlines(hint));
  auto list = std::make_shared<List>();
  for (backports::Bytes& line : lines) list->items.emplace_back(std::move(line));
  return Value(std::move(list));
}

// SocketIO hands a target that nothing can be written to on to the socket, which refuses it.
Result<Value> readinto(const File& file, const Arguments& arguments, Method method) {
  std::string scratch;
  const Given& given = *arguments[0];
  if (file.thing_class == ThingClass::socket_io && !given.writable(scratch)) {
    odd_refusal = Error::with_message(
        ErrorType::TypeError,
        fmt::format("recv_into() argument 1 must be read-write bytes-like object, not {}",
                    given.is_none() ? "None" : given.type_name()));
    auto result = as_value(file.stream->readinto(odd_target()));
    odd_refusal.reset();
    return result;
  }
  BACKPORTS_TRY_ASSIGN(const auto target, as_writable_buffer(given, spelling(method), scratch));
  if (method == Method::readinto) return as_value(file.stream->readinto(target));
  return as_value(file.stream->readinto1(target));
}

Result<Value> write(const File& file, const Given& given) {
  if (file.thing_class == ThingClass::buffered_reader) return as_value(file.stream->write({}));
  const bool raw = (bit(file.thing_class) & kRaw) != 0;
  if (raw && !given.bytes_like()) {
    odd_refusal = not_a_buffer(given);
    auto result = as_value(file.stream->write(odd_data()));
    odd_refusal.reset();
    return result;
  }
  BACKPORTS_TRY_ASSIGN(const auto data, as_buffer(given));
  return as_value(file.stream->write(data));
}

// The items of what is given, one after the other, as Python's iter() and next() give them.
class Iteration {
 public:
  static Result<Iteration> over(const Given& given) {
    Iteration iteration(given);
    const Value* value = given.value();
    const bool iterable =
        given.text() || given.bytes_like() ||
        (value != nullptr && (std::holds_alternative<std::shared_ptr<List>>(*value) ||
                              std::holds_alternative<File>(*value)));
    if (iterable) {
      if (value != nullptr && std::holds_alternative<File>(*value)) {
        // IOBase.__iter__ refuses a closed file.
        IOBase& stream = *std::get<File>(*value).stream;
        BACKPORTS_TRY_ASSIGN(const bool closed, stream.closed());
        if (closed) return Error(ErrorType::ValueError, "I/O operation on closed file.");
      }
      return iteration;
    }
    return Error::with_message(ErrorType::TypeError,
                               fmt::format("'{}' object is not iterable", given.type_name()));
  }

  // Absent at the end.
  Result<std::optional<Value>> next() {
    if (const auto bytes = given_.bytes_like()) {
      if (position_ >= bytes->size()) return std::optional<Value>();
      return std::optional<Value>(std::int64_t{static_cast<unsigned char>((*bytes)[position_++])});
    }
    if (const auto text = given_.text()) {
      if (position_ >= text->size()) return std::optional<Value>();
      ++position_;  // which character it is makes no difference to those who refuse a str
      return std::optional<Value>(Text{});
    }
    if (const auto* list = std::get_if<std::shared_ptr<List>>(given_.value())) {
      if (position_ >= (*list)->items.size()) return std::optional<Value>();
      return std::optional<Value>((*list)->items[position_++]);
    }
    auto line = std::get<File>(*given_.value()).stream->next();
    if (line) return std::optional<Value>(*std::move(line));
    if (line.error().is(ErrorType::StopIteration)) return std::optional<Value>();
    return std::move(line).error();
  }

 private:
  explicit Iteration(const Given& given) : given_(given) {}
  Given given_;
  std::size_t position_ = 0;
};

Result<Value> writelines(const File& file, const Given& given) {
  BACKPORTS_TRY_ASSIGN(const bool closed, file.stream->closed());
  if (closed) return Error(ErrorType::ValueError, "I/O operation on closed file.");
  BACKPORTS_TRY_ASSIGN(Iteration lines, Iteration::over(given));
  for (;;) {
    BACKPORTS_TRY_ASSIGN(const std::optional<Value> line, lines.next());
    if (!line) return Value(None{});
    auto written = write(file, Given(*line));
    while (!written && backports::is_interruption(written.error())) {
      written = write(file, Given(*line));
    }
    BACKPORTS_TRY(std::move(written));
  }
}

// What cannot be an offset is refused where Python looks at it: after the other checks.
Result<Value> seek_buffered(IOBase& stream, const Given& target, int whence) {
  if (const auto offset = target.number()) return as_value(stream.seek(*offset, whence));
  // SEEK_DATA and SEEK_HOLE are known to it, too.
  if (whence < 0 || whence > 4) return as_value(stream.seek(0, whence));
  BACKPORTS_TRY_ASSIGN(const bool closed, stream.closed());
  if (closed) return Error(ErrorType::ValueError, "seek of closed file");
  BACKPORTS_TRY(backports::check_seekable(stream));
  if (target.is_big()) {
    return Error(ErrorType::ValueError, "cannot fit 'int' into an offset-sized integer");
  }
  return not_an_integer(target);
}

// A Memory looks at its arguments only after it has been asked whether it can seek at all.
Result<Value> seek_memory(IOBase& stream, const Arguments& arguments) {
  auto offset = as_ssize(*arguments[0]);
  auto whence = arguments[1] ? as_c_int(*arguments[1]) : Result<int>(0);
  if (!offset || !whence) {
    odd_refusal = !offset ? std::move(offset).error() : std::move(whence).error();
    auto result = as_value(stream.seek(kOddNumber));
    odd_refusal.reset();
    return result;
  }
  return as_value(stream.seek(*offset, *whence));
}

Result<Value> seek(const File& file, const Arguments& arguments) {
  switch (file.thing_class) {
    case ThingClass::buffered_reader:
    case ThingClass::buffered_writer: {
      int whence = 0;
      if (arguments[1]) {
        BACKPORTS_TRY_ASSIGN(whence, as_c_int(*arguments[1]));
      }
      return seek_buffered(*file.stream, *arguments[0], whence);
    }
    case ThingClass::memory:
      return seek_memory(*file.stream, arguments);
    default:
      return as_value(file.stream->seek(0, 0));  // refuses whatever it is given
  }
}

Result<Value> truncate(const File& file, const Arguments& arguments) {
  std::optional<std::int64_t> size;
  const bool looked_at =
      file.thing_class == ThingClass::memory || file.thing_class == ThingClass::buffered_writer;
  if (looked_at && arguments[0]) {
    auto converted = as_optional_ssize(*arguments[0]);
    if (!converted) {
      odd_refusal = std::move(converted).error();
      size = kOddNumber;
    } else if (!arguments[0]->is_none()) {
      size = *converted;
    }
  }
  auto result = as_value(file.stream->truncate(size));
  odd_refusal.reset();
  return result;
}

}  // namespace

bool has_method(ThingClass thing_class, Method method) {
  return (classes_with(method) & bit(thing_class)) != 0;
}

Result<Value> call_file(const File& file, Method method, const Arguments& arguments) {
  IOBase& stream = *file.stream;
  switch (method) {
    case Method::read:
      return read(file, arguments);
    case Method::read1:
      if (file.thing_class == ThingClass::buffered_writer) return as_value(stream.read1());
      return with_size(arguments, as_ssize, -1,
                       [&](std::ptrdiff_t size) { return stream.read1(size); });
    case Method::readline:
      return with_size(arguments, as_optional_ssize, -1,
                       [&](std::ptrdiff_t limit) { return stream.readline(limit); });
    case Method::readlines:
      return readlines(stream, arguments);
    case Method::peek:
      return with_size(arguments, as_ssize, 0,
                       [&](std::ptrdiff_t size) { return stream.peek(size); });
    case Method::truncate:
      return truncate(file, arguments);
    case Method::readall:
      return as_value(stream.readall());
    case Method::flush:
      return as_value(stream.flush());
    case Method::close:
      return as_value(stream.close());
    case Method::detach:
      return as_value(stream.detach());
    case Method::fileno:
      return as_value(stream.fileno());
    case Method::isatty:
      return as_value(stream.isatty());
    case Method::readable:
      return as_value(stream.readable());
    case Method::writable:
      return as_value(stream.writable());
    case Method::seekable:
      return as_value(stream.seekable());
    case Method::tell:
      return as_value(stream.tell());
    case Method::repr: {
      BACKPORTS_TRY_ASSIGN(std::string text, stream.repr());
      return Value(Text{std::move(text)});
    }
    case Method::readinto:
    case Method::readinto1:
      return readinto(file, arguments, method);
    case Method::write:
      return write(file, *arguments[0]);
    case Method::writelines:
      return writelines(file, *arguments[0]);
    case Method::seek:
      return seek(file, arguments);
    case Method::reconfigure:
    case Method::link:
    case Method::unlink:
      break;
  }
  return Error::missing_attribute(stream.type_name(), spelling(method));
}

Result<Value> file_attribute(const File& file, Attribute attribute) {
  IOBase& stream = *file.stream;
  switch (attribute) {
    case Attribute::closed:
      return as_value(stream.closed());
    case Attribute::name: {
      BACKPORTS_TRY_ASSIGN(backports::Name name, stream.name());
      if (const auto* number = std::get_if<std::int64_t>(&name)) return Value(*number);
      return Value(Text{std::get<std::string>(std::move(name))});
    }
    case Attribute::mode: {
      BACKPORTS_TRY_ASSIGN(std::string mode, stream.mode());
      return Value(Text{std::move(mode)});
    }
    case Attribute::raw:
      return as_value(stream.raw());
    default:
      return Error::missing_attribute(stream.type_name(), spelling(attribute));
  }
}

Result<Value> next_line(const File& file) {
  BACKPORTS_TRY_ASSIGN(backports::Bytes line, file.stream->next());
  return Value(std::move(line));
}

}  // namespace parity::cpp
