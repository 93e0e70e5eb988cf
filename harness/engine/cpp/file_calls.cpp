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

bool is_raw(const File& file) {
  return file.thing_class == ThingClass::socket_io || file.thing_class == ThingClass::memory;
}

using Convert = Result<std::ptrdiff_t> (*)(const Given&);

// stream.method(size) with the parameter's default where none is given.
template <class Call>
Result<void> with_size(const Arguments& arguments, Convert convert, std::ptrdiff_t fallback,
                       Call call, Sink& sink) {
  std::ptrdiff_t size = fallback;
  if (arguments[0]) {
    BACKPORTS_TRY_ASSIGN(size, convert(arguments[0]));
  }
  return sink.give(call(size));
}

Result<void> read(const File& file, const Arguments& arguments, Sink& sink) {
  // BufferedWriter's takes whatever it is given, and refuses.
  if (file.thing_class == ThingClass::buffered_writer) return sink.give(file.stream->read());
  const bool raw = is_raw(file);
  return with_size(
      arguments, raw ? as_ssize : as_optional_ssize, -1,
      [&](std::ptrdiff_t size) { return file.stream->read(size); }, sink);
}

Result<void> readlines(IOBase& stream, const Arguments& arguments, Sink& sink) {
  std::ptrdiff_t hint = -1;
  if (arguments[0]) {
    BACKPORTS_TRY_ASSIGN(hint, as_optional_ssize(arguments[0]));
  }
  BACKPORTS_TRY_ASSIGN(std::vector<backports::Bytes> lines, stream.readlines(hint));
  auto list = std::make_shared<List>();
  for (backports::Bytes& line : lines) list->items.emplace_back(std::move(line));
  return sink.give(Value(std::move(list)));
}

// SocketIO hands a target that nothing can be written to on to the socket, which refuses it.
Result<void> readinto(const File& file, const Arguments& arguments, Method method, Sink& sink) {
  std::string scratch;
  const Given& given = arguments[0];
  if (file.thing_class == ThingClass::socket_io && !given.writable(scratch)) {
    odd_refusal = Error::with_message(
        ErrorType::TypeError,
        fmt::format("recv_into() argument 1 must be read-write bytes-like object, not {}",
                    given.is_none() ? "None" : given.type_name()));
    auto result = sink.give(file.stream->readinto(odd_target()));
    odd_refusal.reset();
    return result;
  }
  BACKPORTS_TRY_ASSIGN(const auto target, as_writable_buffer(given, spelling(method), scratch));
  if (method == Method::readinto) return sink.give(file.stream->readinto(target));
  return sink.give(file.stream->readinto1(target));
}

Result<Transfer> write(const File& file, const Given& given) {
  if (file.thing_class == ThingClass::buffered_reader) return file.stream->write({});
  if (is_raw(file) && !given.bytes_like()) {
    odd_refusal = not_a_buffer(given);
    auto result = file.stream->write(odd_data());
    odd_refusal.reset();
    return result;
  }
  BACKPORTS_TRY_ASSIGN(const auto data, as_buffer(given));
  return file.stream->write(data);
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

Result<void> writelines(const File& file, const Given& given, Sink& sink) {
  BACKPORTS_TRY_ASSIGN(const bool closed, file.stream->closed());
  if (closed) return Error(ErrorType::ValueError, "I/O operation on closed file.");
  BACKPORTS_TRY_ASSIGN(Iteration lines, Iteration::over(given));
  for (;;) {
    BACKPORTS_TRY_ASSIGN(const std::optional<Value> line, lines.next());
    if (!line) return sink.give(Value(None{}));
    auto written = write(file, Given(*line));
    while (!written && backports::is_interruption(written.error())) {
      written = write(file, Given(*line));
    }
    BACKPORTS_TRY(std::move(written));
  }
}

// What cannot be an offset is refused where Python looks at it: after the other checks.
Result<void> seek_buffered(IOBase& stream, const Given& target, int whence, Sink& sink) {
  if (const auto offset = target.number()) return sink.give(stream.seek(*offset, whence));
  // SEEK_DATA and SEEK_HOLE are known to it, too.
  if (whence < 0 || whence > 4) return sink.give(stream.seek(0, whence));
  BACKPORTS_TRY_ASSIGN(const bool closed, stream.closed());
  if (closed) return Error(ErrorType::ValueError, "seek of closed file");
  BACKPORTS_TRY(backports::check_seekable(stream));
  if (target.is_big()) {
    return Error(ErrorType::ValueError, "cannot fit 'int' into an offset-sized integer");
  }
  return not_an_integer(target);
}

// A Memory looks at its arguments only after it has been asked whether it can seek at all.
Result<void> seek_memory(IOBase& stream, const Arguments& arguments, Sink& sink) {
  auto offset = as_ssize(arguments[0]);
  auto whence = arguments[1] ? as_c_int(arguments[1]) : Result<int>(0);
  if (!offset || !whence) {
    odd_refusal = !offset ? std::move(offset).error() : std::move(whence).error();
    auto result = sink.give(stream.seek(kOddNumber));
    odd_refusal.reset();
    return result;
  }
  return sink.give(stream.seek(*offset, *whence));
}

Result<void> seek(const File& file, const Arguments& arguments, Sink& sink) {
  switch (file.thing_class) {
    case ThingClass::buffered_reader:
    case ThingClass::buffered_writer: {
      int whence = 0;
      if (arguments[1]) {
        BACKPORTS_TRY_ASSIGN(whence, as_c_int(arguments[1]));
      }
      return seek_buffered(*file.stream, arguments[0], whence, sink);
    }
    case ThingClass::memory:
      return seek_memory(*file.stream, arguments, sink);
    default:
      return sink.give(file.stream->seek(0, 0));  // refuses whatever it is given
  }
}

Result<void> truncate(const File& file, const Arguments& arguments, Sink& sink) {
  std::optional<std::int64_t> size;
  const bool looked_at =
      file.thing_class == ThingClass::memory || file.thing_class == ThingClass::buffered_writer;
  if (looked_at && arguments[0]) {
    auto converted = as_optional_ssize(arguments[0]);
    if (!converted) {
      odd_refusal = std::move(converted).error();
      size = kOddNumber;
    } else if (!arguments[0].is_none()) {
      size = *converted;
    }
  }
  auto result = sink.give(file.stream->truncate(size));
  odd_refusal.reset();
  return result;
}

}  // namespace

Result<void> call_file(const File& file, Method method, const Arguments& arguments, Sink& sink) {
  IOBase& stream = *file.stream;
  switch (method) {
    case Method::read:
      return read(file, arguments, sink);
    case Method::read1:
      if (file.thing_class == ThingClass::buffered_writer) return sink.give(stream.read1());
      return with_size(
          arguments, as_ssize, -1, [&](std::ptrdiff_t size) { return stream.read1(size); }, sink);
    case Method::readline:
      return with_size(
          arguments, as_optional_ssize, -1,
          [&](std::ptrdiff_t limit) { return stream.readline(limit); }, sink);
    case Method::readlines:
      return readlines(stream, arguments, sink);
    case Method::peek:
      return with_size(
          arguments, as_ssize, 0, [&](std::ptrdiff_t size) { return stream.peek(size); }, sink);
    case Method::truncate:
      return truncate(file, arguments, sink);
    case Method::readall:
      return sink.give(stream.readall());
    case Method::flush:
      return sink.give(stream.flush());
    case Method::close:
      return sink.give(stream.close());
    case Method::detach:
      return sink.give(stream.detach());
    case Method::fileno:
      return sink.give(stream.fileno());
    case Method::isatty:
      return sink.give(stream.isatty());
    case Method::readable:
      return sink.give(stream.readable());
    case Method::writable:
      return sink.give(stream.writable());
    case Method::seekable:
      return sink.give(stream.seekable());
    case Method::tell:
      return sink.give(stream.tell());
    case Method::repr: {
      BACKPORTS_TRY_ASSIGN(std::string text, stream.repr());
      return sink.give(Value(Text{std::move(text)}));
    }
    case Method::readinto:
    case Method::readinto1:
      return readinto(file, arguments, method, sink);
    case Method::write:
      return sink.give(write(file, arguments[0]));
    case Method::writelines:
      return writelines(file, arguments[0], sink);
    case Method::seek:
      return seek(file, arguments, sink);
    case Method::reconfigure:
    case Method::link:
    case Method::unlink:
      break;
  }
  return Error::missing_attribute(stream.type_name(), spelling(method));
}

Result<void> file_attribute(const File& file, Attribute attribute, Sink& sink) {
  IOBase& stream = *file.stream;
  switch (attribute) {
    case Attribute::closed:
      return sink.give(stream.closed());
    case Attribute::name: {
      BACKPORTS_TRY_ASSIGN(backports::Name name, stream.name());
      if (const auto* number = std::get_if<std::int64_t>(&name)) return sink.give(Value(*number));
      return sink.give(Value(Text{std::get<std::string>(std::move(name))}));
    }
    case Attribute::mode: {
      BACKPORTS_TRY_ASSIGN(std::string mode, stream.mode());
      return sink.give(Value(Text{std::move(mode)}));
    }
    case Attribute::raw:
      return sink.give(stream.raw());
    default:
      return Error::missing_attribute(stream.type_name(), spelling(attribute));
  }
}

Result<void> next_line(const File& file, Sink& sink) {
  return sink.give(file.stream->next());
}

}  // namespace parity::cpp
