#include "engine/cpp/construct.h"

#include <fmt/format.h>

#include <memory>
#include <string>

#include "backports/makefile.h"
#include "engine/cpp/foreign.h"
#include "engine/cpp/text_calls.h"

namespace parity::cpp {

using backports::Error;
using backports::ErrorType;
using backports::IOBase;
using backports::Result;

namespace {

Error type_error(const std::string& message) {
  return Error::with_message(ErrorType::TypeError, message);
}

template <class File>
Constructed as_file(Result<std::shared_ptr<File>>&& file) {
  if (!file) return std::move(file).error();
  return Constructed(*std::move(file));
}

std::shared_ptr<ScriptedSocket> socket_of(const Given& given) {
  const auto* socket = given.value() == nullptr
                           ? nullptr
                           : std::get_if<std::shared_ptr<ScriptedSocket>>(given.value());
  return socket == nullptr ? nullptr : *socket;
}

// What SocketIO works on: the scripted socket, or anything else, which fails when it is used.
std::shared_ptr<backports::Socket> any_socket(const Given& given, backports::Collector& collector) {
  if (auto socket = socket_of(given)) return socket;
  return std::make_shared<ForeignSocket>(collector, given.to_value());
}

// ================================================================= makefile

// hash(value), of which only the refusal is of interest.
std::optional<Error> unhashable(const Value& value) {
  if (const auto* tuple = std::get_if<backports::Ref<Tuple>>(&value)) {
    for (const Value& item : (*tuple)->items) {
      if (auto refusal = unhashable(item)) return refusal;
    }
    return std::nullopt;
  }
  const bool refuses = std::holds_alternative<std::shared_ptr<List>>(value) ||
                       std::holds_alternative<std::shared_ptr<ByteArray>>(value) ||
                       std::holds_alternative<backports::Ref<Dict>>(value);
  if (!refuses) return std::nullopt;
  return type_error(fmt::format("unhashable type: '{}'", type_name(value)));
}

// A tuple of letters is as good as a str.
Result<std::string_view> tuple_mode(const Tuple& tuple, const Given& mode) {
  bool reads = false, writes = false, binary = false, odd = false;
  for (const Value& item : tuple.items) {
    if (auto refusal = unhashable(item)) return *std::move(refusal);
    const auto* text = std::get_if<Text>(&item);
    const std::string_view letter = text == nullptr ? std::string_view() : text->utf8;
    reads |= letter == "r";
    writes |= letter == "w";
    binary |= letter == "b";
    odd |= letter != "r" && letter != "w" && letter != "b";
  }
  if (odd) {
    return Error::with_message(
        ErrorType::ValueError,
        fmt::format("invalid mode {} (only r, w, b allowed)", python_repr(mode.to_value())));
  }
  static constexpr std::string_view kModes[] = {"", "r", "w", "rw", "b", "rb", "wb", "rwb"};
  return kModes[(reads ? 1 : 0) + (writes ? 2 : 0) + (binary ? 4 : 0)];
}

// set(mode) <= {"r", "w", "b"}, then `"w" in mode`, for a mode that is no str. Answers the mode to
// go on with; a file as a mode would be read line by line, which is not played.
Result<std::string_view> odd_mode(const Given& mode) {
  const auto refuse = [&](const std::string& shown) {
    return Error::with_message(ErrorType::ValueError,
                               fmt::format("invalid mode {} (only r, w, b allowed)", shown));
  };
  if (const auto bytes = mode.bytes_like()) {
    if (!bytes->empty()) return refuse(python_repr(mode.to_value()));
    return type_error("a bytes-like object is required, not 'str'");
  }
  const Value* value = mode.value();
  if (value != nullptr && std::holds_alternative<std::shared_ptr<List>>(*value)) {
    if (!std::get<std::shared_ptr<List>>(*value)->items.empty()) {
      return refuse(python_repr(*value));
    }
    return std::string_view();
  }
  if (value != nullptr && std::holds_alternative<backports::Ref<Tuple>>(*value)) {
    return tuple_mode(*std::get<backports::Ref<Tuple>>(*value), mode);
  }
  return type_error(fmt::format("'{}' object is not iterable", mode.type_name()));
}

bool is_file(const Given& given) {
  return given.value() != nullptr && std::holds_alternative<File>(*given.value());
}

// What Python says of a buffering that is no small int, when the SocketIO is made already. Absent:
// `buffering` was set.
std::optional<Error> odd_buffering(const Given& given, std::optional<std::ptrdiff_t>& buffering) {
  if (given.is_none()) return std::nullopt;
  buffering = given.number();
  if (buffering) return std::nullopt;
  if (given.is_big()) {
    if (given.is_negative_big()) return std::nullopt;  // negative: the default
    return Error(ErrorType::OverflowError, "Python int too large to convert to C ssize_t");
  }
  return type_error(
      fmt::format("'<' not supported between instances of '{}' and 'int'", given.type_name()));
}

// What a text mode's TextIOWrapper refuses of its arguments, where one is no str.
std::optional<Error> odd_text_argument(const Arguments& arguments) {
  auto converted =
      text_options({.encoding = arguments[3], .errors = arguments[4], .newline = arguments[5]});
  if (converted) return std::nullopt;
  return std::move(converted).error();
}

// CPython 3.11 goes on after errors with a lone surrogate, and what it calls next is a SystemError
// in that method's name: not played.
Error or_not_played(Error error, std::optional<std::string_view> errors) {
  const auto* failure = error.unicode_failure();
  if (failure == nullptr || !errors || failure->object != *errors) return error;
  return fatal_call();
}

Constructed construct_makefile(const Arguments& arguments, const Surroundings& with) {
  backports::MakefileOptions options;
  options.handlers = with.handlers;
  const bool is_odd = arguments[1] && !arguments[1].text();
  if (is_odd) {
    if (is_file(arguments[1])) return Constructed(nullptr);
    BACKPORTS_TRY_ASSIGN(options.mode, odd_mode(arguments[1]));
  } else if (arguments[1]) {
    options.mode = *arguments[1].text();
  }
  const bool is_text = options.mode.find_first_not_of("rw") == std::string_view::npos;
  std::optional<Error> refusal;
  if (arguments[2]) refusal = odd_buffering(arguments[2], options.buffering);
  // A buffer of one byte, which dies with the error, shows what Python's SocketIO shows.
  if (refusal) {
    options.buffering = 1;
  } else if (is_text && options.buffering != 0) {
    refusal = odd_text_argument(arguments);
  }
  // What is refused is refused over the buffer that a binary mode makes.
  std::string binary_mode;
  if (refusal && is_text) {
    binary_mode = std::string(options.mode) + 'b';
    options.mode = binary_mode;
  }
  const auto optional_text = [](const Given& given) { return given ? given.text() : std::nullopt; };
  options.encoding = optional_text(arguments[3]);
  options.errors = optional_text(arguments[4]);
  options.newline = optional_text(arguments[5]);
  auto file =
      backports::backport_makefile(any_socket(arguments[0], with.collector), options, with.dialect);
  if (!file) return or_not_played(std::move(file).error(), options.errors);
  if (refusal) {
    refusal->keep(file->base());
    return *std::move(refusal);
  }
  // Python's file keeps the tuple or the list as its mode.
  if (is_odd && is_text) return Constructed(nullptr);
  return file->base();
}

// ================================================================= SocketIO and the buffers

Error odd_tuple_mode(const Tuple& mode) {
  if (mode.items.empty()) return type_error("not enough arguments for format string");
  if (mode.items.size() > 1) {
    return type_error("not all arguments converted during string formatting");
  }
  return Error::with_message(ErrorType::ValueError,
                             "invalid mode: " + python_repr(mode.items.front()));
}

Constructed construct_socket_io(const Arguments& arguments, backports::Collector& collector) {
  const Given& mode = arguments[1];
  const auto text = mode.text();
  if (!text) {
    // A tuple is taken for the arguments of the message's %.
    const auto* tuple =
        mode.value() == nullptr ? nullptr : std::get_if<backports::Ref<Tuple>>(mode.value());
    if (tuple != nullptr) return odd_tuple_mode(**tuple);
    return Error::with_message(ErrorType::ValueError,
                               "invalid mode: " + python_repr(mode.to_value()));
  }
  return as_file(backports::SocketIO::create(any_socket(arguments[0], collector), *text));
}

// The stream under a buffer: a file, or anything else, which lacks what a buffer asks first.
std::shared_ptr<IOBase> stream_of(const Given& given) {
  if (is_file(given)) return std::get<File>(*given.value()).stream;
  return std::make_shared<ForeignFile>(given.type_name());
}

Result<std::ptrdiff_t> buffer_size(const Given& given) {
  if (!given) return backports::kDefaultBufferSize;
  return as_ssize(given);
}

template <class Buffer>
Constructed construct_buffer(const Arguments& arguments) {
  BACKPORTS_TRY_ASSIGN(const std::ptrdiff_t size, buffer_size(arguments[1]));
  return as_file(Buffer::create(stream_of(arguments[0]), size));
}

Constructed construct_pair(const Arguments& arguments) {
  BACKPORTS_TRY_ASSIGN(const std::ptrdiff_t size, buffer_size(arguments[2]));
  return as_file(
      backports::BufferedRWPair::create(stream_of(arguments[0]), stream_of(arguments[1]), size));
}

Constructed construct_text(const Arguments& arguments, const Surroundings& with) {
  BACKPORTS_TRY_ASSIGN(backports::TextOptions options,
                       text_options({.encoding = arguments[1],
                                     .errors = arguments[2],
                                     .newline = arguments[3],
                                     .line_buffering = arguments[4],
                                     .write_through = arguments[5]}));
  options.handlers = with.handlers;
  auto file = backports::TextIOWrapper::create(stream_of(arguments[0]), options, with.dialect);
  if (!file) return or_not_played(std::move(file).error(), options.errors);
  return Constructed(*std::move(file));
}

}  // namespace

Constructed construct(Function function, const Arguments& arguments, const Surroundings& with) {
  switch (function) {
    case Function::makefile:
      return construct_makefile(arguments, with);
    case Function::socket_io:
      return construct_socket_io(arguments, with.collector);
    case Function::buffered_reader:
      return construct_buffer<backports::BufferedReader>(arguments);
    case Function::buffered_writer:
      return construct_buffer<backports::BufferedWriter>(arguments);
    case Function::buffered_rw_pair:
      return construct_pair(arguments);
    case Function::text_io_wrapper:
      return construct_text(arguments, with);
    default:
      return Constructed(nullptr);
  }
}

}  // namespace parity::cpp
