// The player's part in error handlers of the scenario's own.
#include <algorithm>
#include <utility>

#include "backports/codec/cjk/multibyte.h"
#include "backports/codec/lookup.h"
#include "engine/cpp/player.h"

namespace parity::cpp {

using backports::Error;
using backports::ErrorType;
using backports::Replacement;
using backports::Result;

namespace {

bool is_decoding(const Error& error) {
  return error.type() == ErrorType::UnicodeDecodeError;
}

// Whether it is about an encoding of Chinese, Japanese or Korean, whose classes have words of their
// own.
bool is_multibyte(const Error& error) {
  const auto codec = backports::find_codec(error.unicode_failure()->encoding);
  return codec && dynamic_cast<const backports::MultibyteCodec*>(*codec) != nullptr;
}

// What CPython says of a value that is no answer.
Error no_answer(const Error& error) {
  if (is_decoding(error)) {
    return Error(ErrorType::TypeError, "decoding error handler must return (str, int) tuple");
  }
  if (is_multibyte(error)) {
    return Error(ErrorType::TypeError, "encoding error handler must return (str, int) tuple");
  }
  return Error(ErrorType::TypeError, "encoding error handler must return (str/bytes, int) tuple");
}

// The library's type of the name; any other exception is nothing that the library looks at.
ErrorType type_of(std::string_view name) {
  for (std::size_t i = 0; i < backports::kErrorTypes; ++i) {
    const auto type = static_cast<ErrorType>(i);
    if (spelling(type) == name) return type;
  }
  return ErrorType::RuntimeError;
}

}  // namespace

void Player::register_error(const Expression& expression) {
  const Argument* const given = &scenario_->arguments[expression.arguments.first];
  const auto index = static_cast<std::uint32_t>(given[1].value.number);
  const std::string name(scenario_->literal(given[0].value));
  has_handlers_ = true;
  handlers_->add(
      name, [this, name, index](const Error& error) { return ask_handler(name, index, error); });
}

Result<Replacement> Player::ask_handler(std::string_view name, std::uint32_t index,
                                        const Error& error) {
  const Callback& callback = scenario_->callbacks[index];
  Value value;
  Ended ended = Ended::value;
  if (++handler_calls_ > kMaxHandlerCalls) {
    ended = raise(Exception::bare("RecursionError"));
  } else if (callback.kind == CallbackKind::call_raises) {
    ended = raise(Exception::raised_by(*scenario_, callback));
  } else {
    value = returned_by(callback);
  }
  {
    trace_->error_handler(name);
    const TraceWriter::InEvents in_events(*trace_);
    trace_->callback_index(index);
    write_raised(*trace_, names_, Exception::with_attributes(error));
    write_end(ended, value);
  }
  if (ended == Ended::raised) return carry(*std::exchange(exception_, std::nullopt));
  if (callback.position.kind == AtomKind::none) return no_answer(error);
  const bool is_text = callback.returns.kind == AtomKind::text;
  if (is_decoding(error) && !is_text) return no_answer(error);
  return Replacement{.content = std::string(scenario_->literal(callback.returns)),
                     .position = callback.position.number,
                     .kind = is_text ? Replacement::Kind::text : Replacement::Kind::bytes};
}

Error Player::carry(Exception exception) {
  // Some go on after an interruption, whose errno is EINTR.
  const auto* number = exception.arguments.size() < 2
                           ? nullptr
                           : std::get_if<std::int64_t>(&exception.arguments.front());
  const ErrorType type = type_of(exception.type);
  Error error = number != nullptr && is_subclass(type, ErrorType::OSError) && *number > 0 &&
                        *number <= kMaxErrno
                    ? Error::from_errno(static_cast<int>(*number))
                    : Error(type);
  carried_ = std::make_shared<Exception>(std::move(exception));
  error.keep(carried_);
  return error;
}

}  // namespace parity::cpp
