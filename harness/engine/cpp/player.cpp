#include "engine/cpp/player.h"

#include <fmt/format.h>

#include <utility>

#include "engine/cpp/construct.h"
#include "engine/cpp/file_calls.h"

namespace parity::cpp {

using backports::Error;
using backports::ErrorType;
using backports::Result;

namespace {

Error not_callable(const Value& value) {
  return Error::with_message(ErrorType::TypeError,
                             fmt::format("'{}' object is not callable", type_name(value)));
}

}  // namespace

void Player::play(const Scenario& scenario, Trace& into) {
  into.clear();
  TraceWriter trace(into);
  scenario_ = &scenario;
  trace_ = &trace;
  slots_.clear();
  slots_.resize(scenario.names.size());
  ever_bound_.assign(scenario.names.size(), false);
  first_bound_.clear();
  names_.clear();
  next_descriptor_ = 3;
  for (std::size_t i = 0; i < scenario.statements.size(); ++i) {
    const bool played = play_statement(scenario.statements[i]);
    if (played && into.event_count <= kMaxEvents) continue;
    into.answer = Answer::unsupported;
    into.at_statement = static_cast<std::uint32_t>(i);
    into.reason = played ? fmt::format("more than {} events", kMaxEvents) : unplayed_;
    break;
  }
  end_scenario();
}

bool Player::play_statement(const Statement& statement) {
  receiver_ = ThingClass::none;
  if (statement.kind == StatementKind::del) {
    Value& slot = slots_[statement.target];
    receiver_ = thing_class(slot);
    if (std::holds_alternative<Unbound>(slot)) {
      write_name_error(statement.target);
    } else {
      trace_->nothing();
      const Value dropped = std::exchange(slot, Unbound{});
    }
    trace_->end_of_statement(receiver_);
    return true;
  }
  if (const NameId receiver = statement.expression.receiver;
      receiver != kNoName && statement.expression.kind != ExpressionKind::call_name) {
    if (const auto* file = std::get_if<File>(&slots_[receiver])) {
      // A copy keeps the file alive while it is at work.
      play_file(statement, File(*file));
      trace_->end_of_statement(receiver_);
      return true;
    }
  }
  {
    Evaluation result = evaluate(statement.expression);
    if (auto* value = std::get_if<Value>(&result)) {
      if (statement.kind == StatementKind::assignment) {
        bind(statement.target, std::move(*value));
        trace_->nothing();
      } else {
        trace_->value();
        write_value(*trace_, names_, *value);
      }
    } else if (const auto* error = std::get_if<Error>(&result)) {
      write_exception(*error);
    } else if (const auto* missing = std::get_if<MissingName>(&result)) {
      write_name_error(missing->name);
    } else {
      return false;
    }
  }
  trace_->end_of_statement(receiver_);
  return true;
}

void Player::play_file(const Statement& statement, const File& file) {
  const Expression& expression = statement.expression;
  const bool named = statement.kind == StatementKind::assignment;
  receiver_ = file.thing_class;
  Value kept;
  Sink sink = named ? Sink(kept) : Sink(*trace_, names_);
  Arguments arguments;
  Result<void> played;
  if (expression.kind == ExpressionKind::attribute) {
    played = file_attribute(file, expression.attribute, sink);
  } else if (expression.kind == ExpressionKind::next) {
    played = next_line(file, sink);
  } else if (!has_method(receiver_, expression.method)) {
    played = Error::missing_attribute(file.stream->type_name(), spelling(expression.method));
  } else if (const auto missing = collect(expression, signature_of(expression.method), arguments)) {
    return write_name_error(missing->name);
  } else {
    played = call_file(file, expression.method, arguments, sink);
  }
  if (!played) {
    write_exception(played.error());
  } else if (named) {
    bind(statement.target, std::move(kept));
    trace_->nothing();
  }
}

void Player::bind(NameId name, Value value) {
  if (!ever_bound_[name]) {
    ever_bound_[name] = true;
    first_bound_.push_back(name);
  }
  names_.bound(value, name);
  const Value old = std::exchange(slots_[name], std::move(value));
}

void Player::end_scenario() {
  // Nothing that dies here binds a name again, so one pass is enough.
  for (const NameId name : first_bound_) {
    const Value dropped = std::exchange(slots_[name], Unbound{});
  }
}

Player::Evaluation Player::evaluate_atom(const Atom& atom) {
  if (atom.kind != AtomKind::name) return Given(*scenario_, atom).to_value();
  const Value& value = slots_[atom.name()];
  if (std::holds_alternative<Unbound>(value)) return MissingName{atom.name()};
  return value;
}

Player::Evaluation Player::evaluate(const Expression& expression) {
  if (expression.kind == ExpressionKind::atom) return evaluate_atom(expression.atom);
  if (expression.kind == ExpressionKind::call) return call_function(expression);
  // A copy keeps the thing alive while its method runs.
  const Value receiver = slots_[expression.receiver];
  if (std::holds_alternative<Unbound>(receiver)) return MissingName{expression.receiver};
  receiver_ = thing_class(receiver);
  switch (expression.kind) {
    case ExpressionKind::method:
      return call_method(expression, receiver);
    case ExpressionKind::attribute:
      return attribute(expression, receiver);
    case ExpressionKind::next:
      return next(receiver);
    case ExpressionKind::call_name: {
      for (std::uint32_t i = 0; i < expression.arguments.count; ++i) {
        const Atom& atom = scenario_->arguments[expression.arguments.first + i].value;
        if (atom.kind == AtomKind::name && std::holds_alternative<Unbound>(slots_[atom.name()])) {
          return MissingName{atom.name()};
        }
      }
      return not_callable(receiver);
    }
    case ExpressionKind::atom:
    case ExpressionKind::call:
      break;
  }
  return NotPlayed{};
}

std::optional<Player::MissingName> Player::collect(const Expression& expression,
                                                   const Signature& signature,
                                                   Arguments& arguments) {
  for (std::uint32_t i = 0; i < expression.arguments.count; ++i) {
    const Argument& argument = scenario_->arguments[expression.arguments.first + i];
    std::size_t place = i;
    if (argument.keyword != static_cast<KeywordId>(Keyword::none)) {
      for (place = 0; place < signature.parameters.size(); ++place) {
        if (static_cast<KeywordId>(signature.parameters[place].keyword) == argument.keyword) break;
      }
    }
    if (argument.value.kind == AtomKind::name) {
      const Value& value = slots_[argument.value.name()];
      if (std::holds_alternative<Unbound>(value)) return MissingName{argument.value.name()};
      arguments[place].emplace(value);
    } else {
      arguments[place].emplace(*scenario_, argument.value);
    }
  }
  return std::nullopt;
}

Player::Evaluation Player::call_function(const Expression& expression) {
  switch (expression.function) {
    case Function::socket:
      return Value(std::make_shared<ScriptedSocket>(*scenario_, scenario_->sockets[expression.spec],
                                                    next_descriptor_++, *trace_));
    case Function::memory:
      return Value(File{std::make_shared<ScriptedMemory>(
                            *scenario_, scenario_->memories[expression.spec], *trace_),
                        ThingClass::memory});
    default:
      break;
  }
  Arguments arguments;
  if (const auto missing = collect(expression, signature_of(expression.function), arguments)) {
    return *missing;
  }
  Constructed result = construct(expression.function, arguments);
  if (!result) return std::move(result).error();
  if (!*result) {
    unplayed_ = "text files";
    return NotPlayed{};
  }
  return **std::move(result);
}

Player::Evaluation Player::call_method(const Expression& expression, const Value& receiver) {
  if (!has_method(receiver_, expression.method)) {
    return Error::missing_attribute(type_name(receiver), spelling(expression.method));
  }
  Arguments arguments;
  if (const auto missing = collect(expression, signature_of(expression.method), arguments)) {
    return *missing;
  }
  if (expression.method == Method::repr) return Value(Text{python_repr(receiver)});
  ScriptedSocket& socket = *std::get<std::shared_ptr<ScriptedSocket>>(receiver);
  if (expression.method == Method::fileno) {
    return Value(std::int64_t{*socket.fileno()});
  }
  Result<void> closed = socket.close();
  if (!closed) return std::move(closed).error();
  return Value(None{});
}

Player::Evaluation Player::attribute(const Expression& expression, const Value& receiver) {
  if (const auto* socket = std::get_if<std::shared_ptr<ScriptedSocket>>(&receiver);
      socket != nullptr && expression.attribute == Attribute::makefile_refs) {
    return Value((*socket)->makefile_refs());
  }
  return Error::missing_attribute(type_name(receiver), spelling(expression.attribute));
}

Player::Evaluation Player::next(const Value& receiver) {
  return Error::with_message(ErrorType::TypeError,
                             fmt::format("'{}' object is not an iterator", type_name(receiver)));
}

void Player::write_exception(const Error& error) {
  trace_->begin_exception(spelling(error.type()));
  switch (error.arguments()) {
    case backports::Arguments::none:
      trace_->tuple(0);
      break;
    case backports::Arguments::message:
      trace_->tuple(1);
      trace_->text(error.message());
      break;
    case backports::Arguments::errno_message:
      trace_->tuple(2);
      trace_->integer(*error.errno_value());
      trace_->text(error.message());
      break;
    case backports::Arguments::errno_message_written:
      trace_->tuple(3);
      trace_->integer(0);  // CPython leaves whatever errno the C library has: not compared
      trace_->text(error.message());
      trace_->integer(*error.characters_written());
      break;
  }
  for (const Error* context = error.context(); context != nullptr; context = context->context()) {
    trace_->context(spelling(context->type()));
  }
  trace_->end_exception();
}

void Player::write_name_error(NameId name) {
  trace_->begin_exception("NameError");
  trace_->tuple(1);
  trace_->text(fmt::format("name '{}' is not defined", scenario_->names[name]));
  trace_->end_exception();
}

}  // namespace parity::cpp
