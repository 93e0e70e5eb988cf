#include "engine/cpp/player.h"

#include <fmt/format.h>

#include <utility>

#include "engine/cpp/construct.h"
#include "engine/cpp/file_calls.h"
#include "engine/cpp/scripted_memory.h"
#include "engine/engine.h"
#include "scenario/class_methods.h"

namespace parity::cpp {

using backports::Error;
using backports::ErrorType;
using backports::Result;

namespace {

// Where a keyword argument of the call goes. Methods of files have none.
std::size_t place_of(KeywordId keyword, const Expression& expression) {
  const Signature& signature = expression.kind == ExpressionKind::call
                                   ? signature_of(expression.function)
                                   : signature_of(expression.method);
  std::size_t place = 0;
  while (static_cast<KeywordId>(signature.parameters[place].keyword) != keyword) ++place;
  return place;
}

// An AttributeError has its object, and what code in Python raised has the variables of that code.
// It shows where a revived Object takes the last name of one away before the hook has returned.
bool keeps_its_file(const Error& error, const File& file, const Expression& expression) {
  if (error.type() == ErrorType::AttributeError) return true;
  if (file.thing_class != ThingClass::socket_io) return false;
  if (expression.kind != ExpressionKind::method) return true;
  // RawIOBase's and IOBase's own, in C.
  switch (expression.method) {
    case Method::seek:
    case Method::tell:
    case Method::truncate:
    case Method::flush:
    case Method::isatty:
      return false;
    default:
      return true;
  }
}

bool keeps_arguments(const Error& error, Function function) {
  return function == Function::makefile || function == Function::socket_io ||
         error.type() == ErrorType::AttributeError;
}

std::vector<Value> values_of(const Arguments& arguments) {
  std::vector<Value> values;
  for (std::size_t i = 0; i < kMaxParameters; ++i) {
    if (arguments[i] && arguments[i].value() != nullptr) values.push_back(*arguments[i].value());
  }
  return values;
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
  unplayed_.clear();
  for (const Statement& statement : scenario.statements) {
    // What a callback met is known only here.
    const bool played = play_statement(statement) && unplayed_.empty();
    if (played) [[likely]] {
      trace.end_of_statement(receiver_);
      if (!is_too_large(into)) [[likely]]
        continue;
    }
    refuse(scenario, statement, played ? too_large(into) : unplayed_, into);
    break;
  }
  end_scenario(into);
  if (into.answer == parity::Answer::played && !unplayed_.empty()) {
    refuse(scenario, scenario.statements.back(), unplayed_, into);
  }
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
  if (expression.receiver == kNoName || statement.kind > StatementKind::assignment ||
      expression.kind == ExpressionKind::call_name) {
    return nullptr;
  }
  return std::get_if<File>(&slots_[expression.receiver]);
}

// The file stays in its slot while it is at work: only a callback could take its name away, and
// nothing dies in a call of a file that has one.
void Player::play_file(const Statement& statement, const File& file) {
  receiver_ = file.thing_class;
  const bool named = statement.kind == StatementKind::assignment;
  Sink sink(*trace_, names_, collector(), named ? &kept_ : nullptr);
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
          return write_raised_statement();
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
    if (!is_unplayed(played.error())) write_error(played.error());
  } else if (named) {
    bind(statement.target, std::exchange(kept_, Unbound{}));
    trace_->nothing();
  }
}

// ================================================================= other statements

bool Player::play_other(const Statement& statement) {
  Value value;
  Ended ended = Ended::not_played;
  switch (statement.kind) {
    case StatementKind::del:
      receiver_ = thing_class(slots_[statement.target]);
      ended = del(statement.target);
      break;
    case StatementKind::set_atexit:
      receiver_ = thing_class(slots_[statement.target]);
      ended = set_atexit(statement.target, statement.expression.atom);
      break;
    default:
      ended = evaluate(statement.expression, value);
      break;
  }
  if (ended == Ended::not_played) return false;
  if (ended == Ended::raised) {
    write_raised_statement();
  } else if (statement.kind == StatementKind::expression) {
    trace_->value();
    write_value(*trace_, names_, value);
  } else {
    trace_->nothing();
    if (statement.kind == StatementKind::assignment) bind(statement.target, std::move(value));
  }
  return true;
}

// The exception, and what its traceback holds, dies within the statement.
void Player::write_raised_statement() {
  const Exception exception = *std::exchange(exception_, std::nullopt);
  write_exception(*trace_, names_, exception);
}

Player::Ended Player::del(NameId name) {
  if (std::holds_alternative<Unbound>(slots_[name])) return raise_name_error(name);
  const Value dropped = std::exchange(slots_[name], Unbound{});
  return Ended::value;
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

// Until none is bound, each time the one first bound earliest: what dies may bind one again.
void Player::drop_names() {
  for (std::size_t i = 0; i < first_bound_.size(); ++i) {
    revived_ = false;
    {
      const Value dropped = std::exchange(slots_[first_bound_[i]], Unbound{});
    }
    if (revived_) i = static_cast<std::size_t>(-1);
  }
}

void Player::end_scenario(Trace& into) {
  drop_names();
  if (made_object_) collector().collect();
  // From here on nothing is seen.
  const std::size_t seen = into.events.size();
  const std::size_t seen_count = into.event_count;
  unseen_ = true;
  if (used_finalizers_) runtime_.reset();
  for (const NameId name : first_bound_) {
    ever_bound_[name] = false;
    const Value dropped = std::exchange(slots_[name], Unbound{});
  }
  first_bound_.clear();
  if (made_object_) collector().collect();
  collector().enable();
  names_.end();
  codecs_.forget();
  if (has_handlers_) handlers_ = std::make_shared<backports::ErrorHandlers>();
  has_handlers_ = false;
  handler_calls_ = 0;
  unseen_ = exit_hook_ = used_finalizers_ = made_object_ = false;
  into.events.cut(seen);
  into.event_count = seen_count;
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
  // It may lose its name while it is at work.
  const Value receiver = slots_[expression.receiver];
  if (std::holds_alternative<Unbound>(receiver)) return raise_name_error(expression.receiver);
  receiver_ = thing_class(receiver);
  switch (expression.kind) {
    case ExpressionKind::method:
      return call_method(expression, receiver, value);
    case ExpressionKind::attribute:
      return attribute(expression, receiver, value);
    case ExpressionKind::next:
      return raise(
          Error::with_message(ErrorType::TypeError,
                              fmt::format("'{}' object is not an iterator", type_name(receiver))));
    case ExpressionKind::call_name:
      return call_name(expression, receiver, value);
    case ExpressionKind::atom:
    case ExpressionKind::call:
      break;
  }
  return Ended::not_played;
}

Player::Ended Player::call_method(const Expression& expression, const Value& receiver,
                                  Value& value) {
  if (expression.method == Method::repr) {
    value = Text{with_addresses_as(python_repr(receiver), kAnyAddress)};
    return Ended::value;
  }
  if (!has_method(receiver_, expression.method)) {
    return raise_missing(receiver, spelling(expression.method));
  }
  if (const auto* object = std::get_if<backports::Ref<ScenarioObject>>(&receiver)) {
    return call_object(expression, *object, value);
  }
  if (const auto* finalizer = std::get_if<FinalizerValue>(&receiver)) {
    return call_finalizer_method(expression, *finalizer, value);
  }
  if (const auto* codec = std::get_if<std::shared_ptr<CodecThing>>(&receiver)) {
    return call_codec(expression, **codec, value);
  }
  return call_socket(expression, *std::get<std::shared_ptr<ScriptedSocket>>(receiver), value);
}

Player::Ended Player::evaluate_part(const Expression& part, Value& value) {
  if (part.receiver != kNoName && part.kind != ExpressionKind::call_name) {
    if (const auto* slot = std::get_if<File>(&slots_[part.receiver])) {
      const File file = *slot;
      return evaluate_file(part, file, value);
    }
  }
  return evaluate(part, value);
}

Player::Ended Player::evaluate_file(const Expression& expression, const File& file, Value& value) {
  Sink sink(*trace_, names_, collector(), &value);
  Result<void> played;
  if (expression.kind == ExpressionKind::attribute) {
    played = file_attribute(file, expression.attribute, sink);
  } else if (expression.kind == ExpressionKind::next) {
    played = next_line(file, sink);
  } else if (!has_method(file.thing_class, expression.method)) {
    played = Error::missing_attribute(file.stream->type_name(), spelling(expression.method));
  } else {
    Arguments arguments;
    const NameId missing = collect(expression, arguments);
    if (missing != kNoName) return raise_name_error(missing);
    played = call_file(file, expression.method, arguments, sink);
  }
  if (played) return Ended::value;
  if (is_unplayed(played.error())) return Ended::not_played;
  if (keeps_its_file(played.error(), file, expression)) return raise_about(played.error(), {file});
  return raise(played.error());
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
  switch (expression.function) {
    case Function::object:
      made_object_ = true;
      value = backports::make_ref<ScenarioObject>(
          collector(), expression.atom.kind == AtomKind::name ? expression.atom.name() : kNoName,
          static_cast<Reviver&>(*this));
      return Ended::value;
    case Function::weakref_finalize:
      return make_finalizer(expression, value);
    case Function::gc_collect:
    case Function::gc_disable:
    case Function::gc_enable:
    case Function::gc_isenabled:
      return call_collector(expression.function, value);
    case Function::run_exit:
      run_exit();
      value = None{};
      return Ended::value;
    case Function::register_error:
      register_error(expression);
      value = None{};
      return Ended::value;
    default:
      break;
  }
  Arguments arguments;
  const NameId missing = collect(expression, arguments);
  if (missing != kNoName) return raise_name_error(missing);
  if (expression.function == Function::decoder || expression.function == Function::encoder) {
    auto codec = make_codec(expression.function, arguments, handlers_);
    if (!codec) return raise(codec.error());
    value = *std::move(codec);
    return Ended::value;
  }
  Constructed file = construct(expression.function, arguments, {collector(), dialect_, handlers_});
  if (!file) {
    if (is_unplayed(file.error())) return Ended::not_played;
    if (!keeps_arguments(file.error(), expression.function)) return raise(file.error());
    return raise_about(file.error(), values_of(arguments));
  }
  if (*file == nullptr) {
    unplayed_ = "modes that are no str";
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

Player::Ended Player::call_codec(const Expression& expression, CodecThing& thing, Value& value) {
  Arguments arguments;
  const NameId missing = collect(expression, arguments);
  if (missing != kNoName) return raise_name_error(missing);
  auto given = codecs_.call(thing, expression.method, arguments, collector());
  if (!given) return raise(given.error());
  value = *std::move(given);
  return Ended::value;
}

Player::Ended Player::attribute(const Expression& expression, const Value& receiver, Value& value) {
  if (const auto* socket = std::get_if<std::shared_ptr<ScriptedSocket>>(&receiver);
      socket != nullptr && expression.attribute == Attribute::makefile_refs) {
    value = (*socket)->makefile_refs();
    return Ended::value;
  }
  if (const auto* finalizer = std::get_if<FinalizerValue>(&receiver)) {
    if (expression.attribute == Attribute::alive || expression.attribute == Attribute::atexit) {
      value = expression.attribute == Attribute::alive ? finalizer->alive() : finalizer->atexit();
      return Ended::value;
    }
  }
  if (const auto* codec = std::get_if<std::shared_ptr<CodecThing>>(&receiver);
      codec != nullptr && expression.attribute == Attribute::errors) {
    value = Text{(*codec)->errors};
    return Ended::value;
  }
  return raise_missing(receiver, spelling(expression.attribute));
}

Player::Ended Player::call_name(const Expression& expression, const Value& callee, Value& value) {
  std::vector<Value> arguments;
  for (std::uint32_t i = 0; i < expression.arguments.count; ++i) {
    Value argument;
    const Atom& atom = scenario_->arguments[expression.arguments.first + i].value;
    if (evaluate_atom(atom, argument) == Ended::raised) return Ended::raised;
    arguments.push_back(std::move(argument));
  }
  return call_value(callee, arguments, {}, value);
}

// ================================================================= exceptions

// As it is, without the way over an Exception: most statements that raise are about files.
void Player::write_error(const Error& error) {
  if (const Exception* carried = carried_by(error)) [[unlikely]] {
    return write_exception(*trace_, names_, *carried);
  }
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
    case backports::Arguments::unicode: {
      const backports::UnicodeFailure& failure = *error.unicode_failure();
      trace_->tuple(5);
      trace_->text(failure.encoding);
      if (error.type() == backports::ErrorType::UnicodeDecodeError) {
        trace_->bytes(failure.object);
      } else {
        trace_->text(failure.object);
      }
      trace_->integer(failure.in_args.start);
      trace_->integer(failure.in_args.end);
      trace_->text(failure.in_args.reason);
      break;
    }
    case backports::Arguments::labels:
      trace_->tuple(3);
      trace_->text(backports::kLabelsDiffer);
      trace_->bytes(error.label_failure()->label);
      trace_->bytes(error.label_failure()->encoded);
      break;
  }
  for (const Error* context = error.context(); context != nullptr; context = context->context()) {
    trace_->context(spelling(context->type()));
  }
  trace_->end_exception();
}

Player::Ended Player::raise(const Error& error) {
  const Exception* carried = carried_by(error);
  return raise(carried != nullptr ? *carried : Exception::of(error));
}

bool Player::is_unplayed(const Error& error) {
  if (error.type() != ErrorType::NotSupported) return false;
  unplayed_ = spelling(Feature::fatal_call);
  return true;
}

Player::Ended Player::raise_missing(const Value& receiver, std::string_view attribute) {
  return raise_about(Error::missing_attribute(type_name(receiver), attribute), {receiver});
}

Player::Ended Player::raise_about(const Error& error, std::vector<Value> about) {
  raise(error);
  exception_->about = std::move(about);
  return Ended::raised;
}

Player::Ended Player::raise_name_error(NameId name) {
  return raise(Exception::with_message(
      "NameError", fmt::format("name '{}' is not defined", scenario_->names[name])));
}

}  // namespace parity::cpp
