#include "engine/cpp/text_calls.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "backports/codec/lookup.h"
#include "engine/engine.h"
#include "engine/fatal_state.h"

namespace parity::cpp {

using backports::Error;
using backports::ErrorType;
using backports::LineBuffering;
using backports::Result;
using backports::TextCookie;
using backports::TextIOWrapper;
using backports::Transfer;
using backports::WriteThrough;

namespace {

TextIOWrapper& text_of(const File& file) {
  return static_cast<TextIOWrapper&>(*file.stream);
}

Error type_error(const std::string& message) {
  return Error::with_message(ErrorType::TypeError, message);
}

// ================================================================= reading

Result<void> read(const File& file, const Arguments& arguments, Sink& sink) {
  std::ptrdiff_t size = -1;
  if (arguments[0]) {
    BACKPORTS_TRY_ASSIGN(size, as_optional_ssize(arguments[0]));
  }
  return sink.give_text(text_of(file).read(size));
}

Result<void> readline(const File& file, const Arguments& arguments, Sink& sink) {
  std::ptrdiff_t limit = -1;
  if (arguments[0]) {
    BACKPORTS_TRY_ASSIGN(limit, as_ssize(arguments[0]));
  }
  return sink.give_text(text_of(file).readline(limit));
}

// ================================================================= position

Value cookie_value(const TextCookie& cookie) {
  if (cookie.is_plain() || cookie.below_zero) return cookie.start;
  return BigInteger{cookie.decimal()};
}

// CPython 3.11 reads on behind its bytes there.
Result<void> check_tell(const TextIOWrapper& file) {
  if (!file.tell_overreads()) return {};
  return fatal_call();
}

// CPython 3.11 looks for the text before its beginning there.
bool skips_less_than_none(const Given& position) {
  if (!position.is_big() || position.is_negative_big()) return false;
  const auto cookie = TextCookie::from_decimal(python_repr(position.to_value()));
  return cookie && cookie->chars_to_skip < 0;
}

// CPython 3.11 calls what is not there when it then decodes.
bool leads_to_fatal_state(const TextIOWrapper& file, const Arguments& arguments) {
  const auto codec = backports::find_codec(file.encoding());
  if (!codec || !has_fatal_states((*codec)->name())) return false;
  const auto whence = arguments[1] ? arguments[1].number() : 0;
  if (whence == 1) return file.decoder_flags_at({.start = 1}).has_value();
  if (whence != 0) return false;
  std::optional<TextCookie> cookie;
  if (const auto number = arguments[0].number()) {
    cookie = TextCookie{*number};
  } else if (arguments[0].is_big() && !arguments[0].is_negative_big()) {
    cookie = TextCookie::from_decimal(python_repr(arguments[0].to_value()));
  }
  if (!cookie || cookie->start < 0) return false;
  const auto flags = file.decoder_flags_at(*cookie);
  return flags && is_fatal_state((*codec)->name(), *flags);
}

Result<void> tell(const File& file, const Arguments&, Sink& sink) {
  BACKPORTS_TRY(check_tell(text_of(file)));
  BACKPORTS_TRY_ASSIGN(const TextCookie cookie, text_of(file).tell_cookie());
  return sink.give(cookie_value(cookie));
}

// seek(position, 0), where the position has passed check_seek().
Result<void> seek_from_start(TextIOWrapper& file, const Given& position) {
  if (const auto number = position.number()) {
    BACKPORTS_TRY(file.seek(*number));
    return {};
  }
  if (!position.is_big()) {
    return type_error(
        fmt::format("'<' not supported between instances of '{}' and 'int'", position.type_name()));
  }
  const std::string digits = python_repr(position.to_value());
  if (position.is_negative_big()) {
    return Error::with_message(ErrorType::ValueError, "negative seek position " + digits);
  }
  const auto cookie = TextCookie::from_decimal(digits);
  if (!cookie) {
    BACKPORTS_TRY(file.flush());
    return Error(ErrorType::OverflowError, "int too big to convert");
  }
  BACKPORTS_TRY(file.seek_cookie(*cookie));
  return {};
}

// From the start it answers with the very position that it was given.
Result<void> seek(const File& file, const Arguments& arguments, Sink& sink) {
  TextIOWrapper& text = text_of(file);
  if (skips_less_than_none(arguments[0]) || leads_to_fatal_state(text, arguments)) {
    return fatal_call();
  }
  int whence = 0;
  if (arguments[1]) {
    BACKPORTS_TRY_ASSIGN(whence, as_c_int(arguments[1]));
  }
  const bool is_zero = arguments[0].number() == 0;
  BACKPORTS_TRY(
      text.check_seek(whence, is_zero ? TextIOWrapper::Zero::yes : TextIOWrapper::Zero::no));
  if (whence != 0) {
    if (whence == 1) BACKPORTS_TRY(check_tell(text));
    BACKPORTS_TRY_ASSIGN(const TextCookie place, text.seek_cookie({}, whence));
    return sink.give(cookie_value(place));
  }
  BACKPORTS_TRY(seek_from_start(text, arguments[0]));
  return sink.give(arguments[0].to_value());
}

// ================================================================= what a text file is made of

Error not_optional_text(std::string_view argument, const Given& given) {
  return type_error(fmt::format("TextIOWrapper() argument '{}' must be str or None, not {}",
                                argument, given.type_name()));
}

bool is_optional_text(const Given& given) {
  return !given || given.is_none() || given.text();
}

std::optional<std::string_view> optional_text(const Given& given) {
  return given ? given.text() : std::nullopt;
}

Result<void> check_text_argument(std::string_view argument, const Given& given) {
  if (!is_optional_text(given)) return not_optional_text(argument, given);
  if (const auto text = optional_text(given)) return TextIOWrapper::check_c_string(*text);
  return {};
}

// Nothing where none was given.
Result<std::optional<bool>> optional_flag(const Given& given) {
  if (!given) return std::optional<bool>();
  BACKPORTS_TRY_ASSIGN(const int number, as_c_int(given));
  return std::optional<bool>(number != 0);
}

// ================================================================= reconfigure

// A C long; None changes nothing.
Result<std::optional<bool>> changed_flag(const Given& given) {
  if (!given || given.is_none()) return std::optional<bool>();
  if (const auto number = given.number()) return std::optional<bool>(*number != 0);
  if (given.is_big()) {
    return Error(ErrorType::OverflowError, "Python int too large to convert to C long");
  }
  return not_an_integer(given);
}

Result<void> reconfigure(const File& file, const Arguments& arguments, Sink& sink) {
  TextIOWrapper& text = text_of(file);
  const Given& encoding = arguments[0];
  const Given& errors = arguments[1];
  const Given& newline = arguments[2];
  if (!is_optional_text(encoding)) {
    return fatal_call();  // CPython 3.11 reads as a str what is none
  }
  backports::TextChanges changes;
  changes.encoding = optional_text(encoding);
  changes.errors = optional_text(errors);
  if (!is_optional_text(errors)) {
    // What is no str is refused where a lone surrogate is, and with the same words.
    changes.encoding = "\xED\xA0\x80";
  }
  if (newline) changes.newline = optional_text(newline);
  if (!is_optional_text(newline)) {
    BACKPORTS_TRY(text.check_reconfigure(changes));
    return Error(ErrorType::TypeError, "bad argument type for built-in operation");
  }
  auto line_buffering = changed_flag(arguments[3]);
  auto write_through = changed_flag(arguments[4]);
  if (!line_buffering || !write_through) {
    BACKPORTS_TRY(text.check_reconfigure(changes));
    // CPython converts both, and tells of the last one that it could not.
    return write_through ? std::move(line_buffering).error() : std::move(write_through).error();
  }
  if (*line_buffering) {
    changes.line_buffering = **line_buffering ? LineBuffering::yes : LineBuffering::no;
  }
  if (*write_through) {
    changes.write_through = **write_through ? WriteThrough::yes : WriteThrough::no;
  }
  return sink.give(text.reconfigure(changes));
}

// By Method; null for what text files share with others, and for what no text file has.
constexpr std::array<FileCall, kMethods> kCalls = [] {
  std::array<FileCall, kMethods> calls{};
  const auto set = [&](Method method, FileCall call) {
    calls[static_cast<std::size_t>(method)] = call;
  };
  set(Method::read, read);
  set(Method::readline, readline);
  set(Method::tell, tell);
  set(Method::seek, seek);
  set(Method::reconfigure, reconfigure);
  return calls;
}();

// None, a str, or a tuple of some.
Value newlines_value(const backports::Newlines& newlines, backports::Collector& collector) {
  std::vector<Value> seen;
  if (newlines.cr) seen.emplace_back(Text{"\r"});
  if (newlines.lf) seen.emplace_back(Text{"\n"});
  if (newlines.crlf) seen.emplace_back(Text{"\r\n"});
  if (seen.empty()) return None{};
  if (seen.size() == 1) return std::move(seen.front());
  return backports::make_ref<Tuple>(collector, std::move(seen));
}

}  // namespace

Error fatal_call() {
  return Error::with_message(ErrorType::NotSupported, std::string(spelling(Feature::fatal_call)));
}

FileCall text_call(Method method) {
  return kCalls[static_cast<std::size_t>(method)];
}

Result<void> text_attribute(const File& file, Attribute attribute, Sink& sink) {
  const TextIOWrapper& text = text_of(file);
  switch (attribute) {
    case Attribute::buffer:
      return sink.give(file_value(text.buffer()));
    case Attribute::encoding:
      return sink.give(Value(Text{text.encoding()}));
    case Attribute::errors:
      return sink.give(Value(Text{text.errors()}));
    case Attribute::newlines: {
      BACKPORTS_TRY_ASSIGN(const backports::Newlines newlines, text.newlines());
      return sink.give(newlines_value(newlines, sink.collector()));
    }
    case Attribute::line_buffering:
      return sink.give(Value(text.line_buffering() == LineBuffering::yes));
    case Attribute::write_through:
      return sink.give(Value(text.write_through() == WriteThrough::yes));
    case Attribute::chunk_size: {
      BACKPORTS_TRY_ASSIGN(const std::ptrdiff_t size, text.chunk_size());
      return sink.give(Value(std::int64_t{size}));
    }
    default:
      return Error::missing_attribute(text.type_name(), spelling(attribute));
  }
}

Result<void> next_text_line(const File& file, Sink& sink) {
  return sink.give_text(text_of(file).next());
}

Result<Transfer> write_text(const File& file, const Given& given) {
  if (const auto text = given.text()) return text_of(file).write(*text);
  return TextIOWrapper::refuse_write(given.is_none() ? "None" : given.type_name());
}

Result<backports::TextOptions> text_options(const GivenText& given) {
  const bool all_text = is_optional_text(given.encoding) && is_optional_text(given.errors) &&
                        is_optional_text(given.newline) && !given.line_buffering &&
                        !given.write_through;
  backports::TextOptions options;
  // The library itself converts these in Python's order; where one is something else, that is
  // refused at its turn.
  if (!all_text) {
    BACKPORTS_TRY(check_text_argument("encoding", given.encoding));
    BACKPORTS_TRY(check_text_argument("newline", given.newline));
    BACKPORTS_TRY_ASSIGN(const auto line_buffering, optional_flag(given.line_buffering));
    BACKPORTS_TRY_ASSIGN(const auto write_through, optional_flag(given.write_through));
    if (!is_optional_text(given.errors)) return not_optional_text("errors", given.errors);
    if (line_buffering.value_or(false)) options.line_buffering = LineBuffering::yes;
    if (write_through.value_or(false)) options.write_through = WriteThrough::yes;
  }
  options.encoding = optional_text(given.encoding);
  options.errors = optional_text(given.errors);
  options.newline = optional_text(given.newline);
  return options;
}

}  // namespace parity::cpp
