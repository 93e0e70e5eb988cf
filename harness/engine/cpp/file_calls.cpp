#include "engine/cpp/file_calls.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "backports/io/buffered.h"
#include "backports/unicode/utf8.h"
#include "engine/cpp/odd.h"
#include "engine/cpp/text_calls.h"

namespace parity::cpp {

using backports::Buffered;
using backports::Error;
using backports::ErrorType;
using backports::IOBase;
using backports::Result;
using backports::Transfer;

namespace {

bool is_raw(const File& file) {
  return file.thing_class == ThingClass::socket_io || file.thing_class == ThingClass::memory;
}

bool is_text(const File& file) {
  return file.thing_class == ThingClass::text_io_wrapper;
}

using Convert = Result<std::ptrdiff_t> (*)(const Given&);

// stream.method().
template <auto kMethod>
Result<void> plain(const File& file, const Arguments&, Sink& sink) {
  return sink.give((file.stream.get()->*kMethod)());
}

// stream.method(size), or with `kDefault` where none is given.
template <auto kMethod, Convert kConvert, std::ptrdiff_t kDefault>
Result<void> sized(const File& file, const Arguments& arguments, Sink& sink) {
  std::ptrdiff_t size = kDefault;
  if (arguments[0]) {
    BACKPORTS_TRY_ASSIGN(size, kConvert(arguments[0]));
  }
  return sink.give((file.stream.get()->*kMethod)(size));
}

Result<void> read(const File& file, const Arguments& arguments, Sink& sink) {
  // BufferedWriter's takes whatever it is given, and refuses.
  if (file.thing_class == ThingClass::buffered_writer) return sink.give(file.stream->read());
  const auto call = is_raw(file) ? sized<&IOBase::read, as_ssize, -1>
                                 : sized<&IOBase::read, as_optional_ssize, -1>;
  return call(file, arguments, sink);
}

Result<void> read1(const File& file, const Arguments& arguments, Sink& sink) {
  if (file.thing_class == ThingClass::buffered_writer) return sink.give(file.stream->read1());
  return sized<&IOBase::read1, as_ssize, -1>(file, arguments, sink);
}

Result<void> readlines(const File& file, const Arguments& arguments, Sink& sink) {
  std::ptrdiff_t hint = -1;
  if (arguments[0]) {
    BACKPORTS_TRY_ASSIGN(hint, as_optional_ssize(arguments[0]));
  }
  BACKPORTS_TRY_ASSIGN(std::vector<backports::Bytes> lines, file.stream->readlines(hint));
  auto list = std::make_shared<List>();
  const bool is_text = file.stream->is_text();
  for (backports::Bytes& line : lines) {
    list->items.push_back(is_text ? Value(Text{std::move(line)}) : Value(std::move(line)));
  }
  return sink.give(Value(std::move(list)));
}

// SocketIO hands a target that nothing can be written to on to the socket, which refuses it.
template <Method kMethod>
Result<void> readinto(const File& file, const Arguments& arguments, Sink& sink) {
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
  BACKPORTS_TRY_ASSIGN(const auto target, as_writable_buffer(given, spelling(kMethod), scratch));
  if (kMethod == Method::readinto) return sink.give(file.stream->readinto(target));
  return sink.give(file.stream->readinto1(target));
}

Result<Transfer> write(const File& file, const Given& given) {
  if (is_text(file)) return write_text(file, given);
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
                              std::holds_alternative<backports::Ref<Tuple>>(*value) ||
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
      const std::string_view rest = text->substr(position_);
      const std::size_t size = backports::first_code_point(rest).size;
      position_ += size;
      return std::optional<Value>(Text{std::string(rest.substr(0, size))});
    }
    if (const auto* list = std::get_if<std::shared_ptr<List>>(given_.value())) {
      if (position_ >= (*list)->items.size()) return std::optional<Value>();
      return std::optional<Value>((*list)->items[position_++]);
    }
    if (const auto* tuple = std::get_if<backports::Ref<Tuple>>(given_.value())) {
      if (position_ >= (*tuple)->items.size()) return std::optional<Value>();
      return std::optional<Value>((*tuple)->items[position_++]);
    }
    const File& file = std::get<File>(*given_.value());
    auto line = file.stream->next();
    if (line && is_text(file)) return std::optional<Value>(Text{*std::move(line)});
    if (line) return std::optional<Value>(*std::move(line));
    if (line.error().is(ErrorType::StopIteration)) return std::optional<Value>();
    return std::move(line).error();
  }

 private:
  explicit Iteration(const Given& given) : given_(given) {}
  Given given_;
  std::size_t position_ = 0;
};

Result<void> writelines(const File& file, const Arguments& arguments, Sink& sink) {
  BACKPORTS_TRY_ASSIGN(const bool closed, file.stream->closed());
  if (closed) return Error(ErrorType::ValueError, "I/O operation on closed file.");
  BACKPORTS_TRY_ASSIGN(Iteration lines, Iteration::over(arguments[0]));
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
Result<void> seek_buffered(Buffered& stream, const Given& target, int whence, Sink& sink) {
  if (const auto offset = target.number()) return sink.give(stream.seek(*offset, whence));
  BACKPORTS_TRY(stream.check_seek(whence));
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
      return seek_buffered(static_cast<Buffered&>(*file.stream), arguments[0], whence, sink);
    }
    case ThingClass::memory:
      return seek_memory(*file.stream, arguments, sink);
    default:
      return sink.give(file.stream->seek(0, 0));  // refuses whatever it is given
  }
}

Result<void> truncate(const File& file, const Arguments& arguments, Sink& sink) {
  std::optional<std::int64_t> size;
  // A text file hands it on to its buffer.
  const bool looked_at = file.thing_class == ThingClass::memory ||
                         file.thing_class == ThingClass::buffered_writer || is_text(file);
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

Result<void> written(const File& file, const Arguments& arguments, Sink& sink) {
  return sink.give(write(file, arguments[0]));
}

Result<void> repr(const File& file, const Arguments&, Sink& sink) {
  BACKPORTS_TRY_ASSIGN(const std::string text, file.stream->repr());
  return sink.give(Value(Text{with_addresses_as(text, kAnyAddress)}));
}

// By Method; null for what no file has, or a text file alone.
constexpr std::array<FileCall, kMethods> kCalls = [] {
  std::array<FileCall, kMethods> calls{};
  const auto set = [&](Method method, FileCall call) {
    calls[static_cast<std::size_t>(method)] = call;
  };
  set(Method::read, read);
  set(Method::read1, read1);
  set(Method::readline, sized<&IOBase::readline, as_optional_ssize, -1>);
  set(Method::readlines, readlines);
  set(Method::peek, sized<&IOBase::peek, as_ssize, 0>);
  set(Method::truncate, truncate);
  set(Method::readall, plain<&IOBase::readall>);
  set(Method::flush, plain<&IOBase::flush>);
  set(Method::close, plain<&IOBase::close>);
  set(Method::detach, plain<&IOBase::detach>);
  set(Method::fileno, plain<&IOBase::fileno>);
  set(Method::isatty, plain<&IOBase::isatty>);
  set(Method::readable, plain<&IOBase::readable>);
  set(Method::writable, plain<&IOBase::writable>);
  set(Method::seekable, plain<&IOBase::seekable>);
  set(Method::tell, plain<&IOBase::tell>);
  set(Method::repr, repr);
  set(Method::readinto, readinto<Method::readinto>);
  set(Method::readinto1, readinto<Method::readinto1>);
  set(Method::write, written);
  set(Method::writelines, writelines);
  set(Method::seek, seek);
  return calls;
}();

}  // namespace

Result<void> call_file(const File& file, Method method, const Arguments& arguments, Sink& sink) {
  FileCall call = is_text(file) ? text_call(method) : nullptr;
  if (call == nullptr) call = kCalls[static_cast<std::size_t>(method)];
  return call(file, arguments, sink);
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
      if (is_text(file)) return text_attribute(file, attribute, sink);
      return Error::missing_attribute(stream.type_name(), spelling(attribute));
  }
}

Result<void> next_line(const File& file, Sink& sink) {
  if (is_text(file)) return next_text_line(file, sink);
  return sink.give(file.stream->next());
}

}  // namespace parity::cpp
