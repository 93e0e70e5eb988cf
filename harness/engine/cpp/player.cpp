#include "engine/cpp/player.h"

#include <fmt/format.h>

#include <utility>

#include "engine/cpp/construct.h"
#include "engine/cpp/file_calls.h"
#include "engine/engine.h"
#include "scenario/class_methods.h"

namespace parity::cpp {

using backports::Error;
using backports::ErrorType;
using backports::Result;

namespace {

Error not_callable(const Value& value) {
  return Error::with_message(ErrorType::TypeError,
                             fmt::format("'{}' object is not callable", type_name(value)));
}

// Where a keyword argument of the call goes. Methods of files have none.
std::size_t place_of(KeywordId keyword, const Expression& expression) {
  const Signature& signature = expression.kind == ExpressionKind::call
                                   ? signature_of(expression.function)
                                   : signature_of(expression.method);
  std::size_t place = 0;
  while (static_cast<KeywordId>(signature.parameters[place].keyword) != keyword) ++place;
  return place;
}

}  // namespace

void Player::play(const Scenario& scenario, const Glance& glance, Trace& into) {
  into.clear();
  TraceWriter trace(into);
  scenario_ = &scenario;
  trace_ = &trace;
  if (slots_.size() < scenario.names.size()) {
    slots_.resize(scenario.names.size());
    ever_bound_.resize(scenario.names.size());
  }
  names_.begin(glance);
  next_descriptor_ = 3;
  for (const Statement& statement : scenario.statements) {
    const bool played = play_statement(statement);
    if (played) [[likely]] {
      trace.end_of_statement(receiver_);
      if (into.event_count <= kMaxEvents) [[likely]]
        continue;
    }
    refuse(scenario, statement, played ? too_many_events() : unplayed_, into);
    break;
  }
  end_scenario();
}

bool Player::play_statement(const Statement& statement) {
  if (const File* file = file_of(statement)) [[likely]] {
    play_file(statement, *file);
    return true;
  }
  receiver_ = ThingClass::none;
  return play_other(statement);
}

// ================================================================= statements about files

const File* Player::file_of(const Statement& statement) const {
  const Expression& expression = statement.expression;
  if (expression.receiver == kNoName || statement.kind == StatementKind::del ||
      expression.kind == ExpressionKind::call_name) {
    return nullptr;
  }
  return std::get_if<File>(&slots_[expression.receiver]);
}

// The file stays in its slot while it is at work: only a callback could take its name away, and
// those are not played.
void Player::play_file(const Statement& statement, const File& file) {
  receiver_ = file.thing_class;
  const bool named = statement.kind == StatementKind::assignment;
  Sink sink(*trace_, names_, named ? &kept_ : nullptr);
  const Expression& expression = statement.expression;
  Result<void> played;
  if (expression.kind == ExpressionKind::method) [[likely]] {
    Arguments arguments;
    if (!has_method(file.thing_class, expression.method)) [[unlikely]] {
      played = Error::missing_attribute(file.stream->type_name(), spelling(expression.method));
    } else {
      if (expression.arguments.count != 0) {
        const NameId missing = collect(expression, arguments);
        if (missing != kNoName) [[unlikely]] {
          raise_name_error(missing);
          return;
        }
      }
      played = call_file(file, expression.method, arguments, sink);
    }
  } else if (expression.kind == ExpressionKind::attribute) {
    played = file_attribute(file, expression.attribute, sink);
  } else {
    played = next_line(file, sink);
  }
  if (!played) [[unlikely]] {
    raise(played.error());
  } else if (named) {
    bind(statement.target, std::exchange(kept_, Unbound{}));
    trace_->nothing();
  }
}

// ================================================================= other statements

bool Player::play_other(const Statement& statement) {
  if (statement.kind == StatementKind::del) {
    play_del(statement.target);
    return true;
  }
  Value value;
  const Ended ended = evaluate(statement.expression, value);
  if (ended != Ended::value) return ended == Ended::raised;
  if (statement.kind == StatementKind::assignment) {
    bind(statement.target, std::move(value));
    trace_->nothing();
  } else {
    trace_->value();
    write_value(*trace_, names_, value);
  }
  return true;
}

void Player::play_del(NameId name) {
  Value& slot = slots_[name];
  receiver_ = thing_class(slot);
  if (std::holds_alternative<Unbound>(slot)) {
    raise_name_error(name);
    return;
  }
  trace_->nothing();
  const Value dropped = std::exchange(slot, Unbound{});
}

void Player::bind(NameId name, Value&& value) {
  if (!ever_bound_[name]) {
    ever_bound_[name] = true;
    first_bound_.push_back(name);
  }
  names_.bound(value, name);
  // The new value has its place before the old one dies.
  const Value old = std::exchange(slots_[name], std::move(value));
}

void Player::end_scenario() {
  // Nothing that dies here binds a name again, so one pass is enough.
  for (const NameId name : first_bound_) {
    ever_bound_[name] = false;
    const Value dropped = std::exchange(slots_[name], Unbound{});
  }
  first_bound_.clear();
}

// ================================================================= expressions

Player::Ended Player::evaluate_atom(const Atom& atom, Value& value) {
  if (atom.kind != AtomKind::name) {
    value = Given(*scenario_, atom).to_value();
    return Ended::value;
  }
  value = slots_[atom.name()];
  return std::holds_alternative<Unbound>(value) ? raise_name_error(atom.name()) : Ended::value;
}

Player::Ended Player::evaluate(const Expression& expression, Value& value) {
  if (expression.kind == ExpressionKind::atom) return evaluate_atom(expression.atom, value);
  if (expression.kind == ExpressionKind::call) return call_function(expression, value);
  const Value& receiver = slots_[expression.receiver];
  if (std::holds_alternative<Unbound>(receiver)) return raise_name_error(expression.receiver);
  receiver_ = thing_class(receiver);
  switch (expression.kind) {
    case ExpressionKind::method:
      if (expression.method != Method::repr && !has_method(receiver_, expression.method)) {
        return raise(Error::missing_attribute(type_name(receiver), spelling(expression.method)));
      }
      if (expression.method == Method::repr) {
        value = Text{python_repr(receiver)};
        return Ended::value;
      }
      return call_socket(expression, *std::get<std::shared_ptr<ScriptedSocket>>(receiver), value);
    case ExpressionKind::attribute:
      return attribute(expression, receiver, value);
    case ExpressionKind::next:
      return raise(
          Error::with_message(ErrorType::TypeError,
                              fmt::format("'{}' object is not an iterator", type_name(receiver))));
    case ExpressionKind::call_name:
      return call_value(expression, receiver);
    case ExpressionKind::atom:
    case ExpressionKind::call:
      break;
  }
  return Ended::not_played;
}

NameId Player::collect(const Expression& expression, Arguments& arguments) {
  const Range range = expression.arguments;
  for (std::uint32_t i = 0; i < range.count; ++i) {
    const Argument& argument = scenario_->arguments[range.first + i];
    std::size_t place = i;
    if (argument.keyword != static_cast<KeywordId>(Keyword::none)) {
      place = place_of(argument.keyword, expression);
    }
    if (argument.value.kind == AtomKind::name) {
      const Value& value = slots_[argument.value.name()];
      if (std::holds_alternative<Unbound>(value)) return argument.value.name();
      arguments.set(place, Given(value));
    } else {
      arguments.set(place, Given(*scenario_, argument.value));
    }
  }
  return kNoName;
}

Player::Ended Player::call_function(const Expression& expression, Value& value) {
  if (expression.function == Function::socket) {
    value = std::make_shared<ScriptedSocket>(*scenario_, scenario_->sockets[expression.spec],
                                             next_descriptor_++, *trace_);
    return Ended::value;
  }
  if (expression.function == Function::memory) {
    value = File{
        std::make_shared<ScriptedMemory>(*scenario_, scenario_->memories[expression.spec], *trace_),
        ThingClass::memory};
    return Ended::value;
  }
  Arguments arguments;
  const NameId missing = collect(expression, arguments);
  if (missing != kNoName) return raise_name_error(missing);
  Constructed file = construct(expression.function, arguments);
  if (!file) return raise(file.error());
  if (*file == nullptr) {
    unplayed_ = "text files";
    return Ended::not_played;
  }
  value = file_value(*std::move(file));
  return Ended::value;
}

Player::Ended Player::call_socket(const Expression& expression, ScriptedSocket& socket,
                                  Value& value) {
  if (expression.method == Method::fileno) {
    value = std::int64_t{*socket.fileno()};
    return Ended::value;
  }
  const Result<void> closed = socket.close();
  if (!closed) return raise(closed.error());
  value = None{};
  return Ended::value;
}

Player::Ended Player::attribute(const Expression& expression, const Value& receiver, Value& value) {
  if (const auto* socket = std::get_if<std::shared_ptr<ScriptedSocket>>(&receiver);
      socket != nullptr && expression.attribute == Attribute::makefile_refs) {
    value = (*socket)->makefile_refs();
    return Ended::value;
  }
  return raise(Error::missing_attribute(type_name(receiver), spelling(expression.attribute)));
}

// Nothing that a name of these can hold is callable; the arguments are looked at first.
Player::Ended Player::call_value(const Expression& expression, const Value& receiver) {
  for (std::uint32_t i = 0; i < expression.arguments.count; ++i) {
    const Atom& atom = scenario_->arguments[expression.arguments.first + i].value;
    if (atom.kind == AtomKind::name && std::holds_alternative<Unbound>(slots_[atom.name()])) {
      return raise_name_error(atom.name());
    }
  }
  return raise(not_callable(receiver));
}

// ================================================================= exceptions

Player::Ended Player::raise(const Error& error) {
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
  return Ended::raised;
}

Player::Ended Player::raise_name_error(NameId name) {
  trace_->begin_exception("NameError");
  trace_->tuple(1);
  trace_->text(fmt::format("name '{}' is not defined", scenario_->names[name]));
  trace_->end_exception();
  return Ended::raised;
}

}  // namespace parity::cpp
