// The player's part in finalizers: their callbacks, their construction, their methods, their exit.
#include <fmt/format.h>

#include <utility>

#include "engine/cpp/player.h"

namespace parity::cpp {

using backports::Error;
using backports::Ref;

namespace {

// A C++ exception that carries one of a scenario through the library, which tells Python's
// Exception from SystemExit and its like by std::exception.
struct Thrown : std::exception {
  explicit Thrown(Exception raised) : exception(std::make_shared<Exception>(std::move(raised))) {}
  std::shared_ptr<Exception> exception;
};
struct ThrownBase {
  std::shared_ptr<Exception> exception;
};

[[noreturn]] void throw_out(Exception exception) {
  if (exception.is_exception()) throw Thrown(std::move(exception));
  throw ThrownBase{std::make_shared<Exception>(std::move(exception))};
}

Exception type_error(std::string message) {
  return Exception::with_message("TypeError", std::move(message));
}

Exception not_callable(const Value& value) {
  return type_error(fmt::format("'{}' object is not callable", type_name(value)));
}

}  // namespace

// ================================================================= callbacks

Value Player::call_entry(const Ref<Entry>& entry) {
  const ThingClass receiver = receiver_;
  Value value;
  const Ended ended = call_entry(*entry, value);
  receiver_ = receiver;
  if (ended == Ended::value) return value;
  Exception exception = *std::exchange(exception_, std::nullopt);
  exception.entries.push_back(entry);
  throw_out(std::move(exception));
}

Player::Ended Player::call_entry(const Entry& entry, Value& value) {
  const auto* literal = std::get_if<CallbackValue>(&entry.callback);
  if (literal != nullptr) {
    const CallbackKind kind = scenario_->callbacks[literal->index].kind;
    const bool plain = kind == CallbackKind::call || kind == CallbackKind::call_raises;
    return plain ? call_plain(entry, literal->index, value)
                 : call_lambda(entry, literal->index, value);
  }
  static const std::vector<Value> kNone;
  static const Dict::Items kNoKeywords;
  return call_value(entry.callback, entry.arguments ? entry.arguments->items : kNone,
                    entry.keywords ? entry.keywords->items : kNoKeywords, value);
}

Player::Ended Player::call_plain(const Entry& entry, std::uint32_t index, Value& value) {
  const Callback& callback = scenario_->callbacks[index];
  Ended ended = Ended::value;
  if (running_lambdas_ >= kMaxRunningCallbacks) {
    ended = raise(Exception::bare("RecursionError"));
  } else if (callback.kind == CallbackKind::call_raises) {
    ended = raise(Exception::raised_by(*scenario_, callback));
  } else {
    value = returned_by(callback);
  }
  trace_->callback_call();
  const TraceWriter::InEvents in_events(*trace_);
  write_value(*trace_, names_, entry.finalizer);
  trace_->callback_index(index);
  if (entry.arguments) {
    write_value(*trace_, names_, entry.arguments);
  } else {
    trace_->tuple(0);
  }
  if (entry.keywords) {
    write_value(*trace_, names_, entry.keywords);
  } else {
    trace_->dict(0);
  }
  write_end(ended, value);
  return ended;
}

Player::Ended Player::call_lambda(const Entry& entry, std::uint32_t index, Value& value) {
  trace_->lambda_begin();
  {
    const TraceWriter::InEvents in_events(*trace_);
    write_value(*trace_, names_, entry.finalizer);
  }
  Ended ended = Ended::raised;
  if (running_lambdas_ >= kMaxRunningCallbacks) {
    raise(Exception::bare("RecursionError"));
  } else {
    ++running_lambdas_;
    ended = evaluate_parts(scenario_->callbacks[index], value);
    --running_lambdas_;
  }
  trace_->lambda_end();
  const TraceWriter::InEvents in_events(*trace_);
  write_end(ended, value);
  return ended;
}

Player::Ended Player::evaluate_parts(const Callback& callback, Value& value) {
  std::vector<Value> values;
  for (std::uint32_t i = 0; i < callback.parts.count; ++i) {
    const std::uint32_t part = callback.parts.first + i;
    Value given;
    Ended ended = evaluate_part(scenario_->parts[part], given);
    // It cannot leave the library but as an exception; then the statement is refused.
    if (ended == Ended::not_played) ended = raise(Exception::bare("NotImplementedError"));
    trace_->lambda_part(part);
    {
      const TraceWriter::InEvents in_events(*trace_);
      write_end(ended, given);
    }
    if (ended == Ended::raised) {
      // What dies by it may raise in its turn.
      std::optional<Exception> exception = std::exchange(exception_, std::nullopt);
      while (!values.empty()) values.pop_back();
      exception_ = std::move(exception);
      return ended;
    }
    values.push_back(std::move(given));
  }
  if (callback.kind == CallbackKind::lambda) {
    value = std::move(values.front());
  } else {
    value = new_tuple(std::move(values));
  }
  return Ended::value;
}

void Player::write_end(Ended ended, const Value& value) {
  if (ended == Ended::value) {
    trace_->value();
    write_value(*trace_, names_, value);
  } else {
    write_raised(*trace_, names_, *exception_);
  }
}

// ================================================================= calls of a finalizer

// weakref_finalize.__call__(self, _=None), and what is no finalizer.
Player::Ended Player::call_value(const Value& callee, const std::vector<Value>& arguments,
                                 const Dict::Items& keywords, Value& value) {
  const auto* finalizer = std::get_if<FinalizerValue>(&callee);
  if (finalizer == nullptr) return raise(not_callable(callee));
  for (const auto& [keyword, ignored] : keywords) {
    const bool known = keyword == "_" || keyword == "self";
    if (!known) {
      return raise(type_error("weakref_finalize.__call__() got an unexpected keyword argument '" +
                              keyword + "'"));
    }
    if (keyword == "self" || !arguments.empty()) {
      return raise(type_error("weakref_finalize.__call__() got multiple values for argument '" +
                              keyword + "'"));
    }
  }
  if (arguments.size() > 1) {
    return raise(type_error(
        fmt::format("weakref_finalize.__call__() takes from 1 to 2 positional arguments but {} "
                    "were given",
                    arguments.size() + 1)));
  }
  // What it is given is a local of its __call__: reachable, whoever else still holds it.
  Value given;
  if (!arguments.empty()) {
    given = arguments.front();
  } else if (!keywords.empty()) {
    given = keywords.front().second;
  }
  return call_finalizer(FinalizerValue(*finalizer), value);
}

Player::Ended Player::call_finalizer(const FinalizerValue& finalizer, Value& value) {
  try {
    std::optional<Answer> answer = finalizer();
    value = answer ? std::move(answer->value) : Value(None{});
    return Ended::value;
  } catch (const Thrown& thrown) {
    return raise(std::move(*thrown.exception));
  } catch (const ThrownBase& thrown) {
    return raise(std::move(*thrown.exception));
  }
}

// ================================================================= construction

namespace {

constexpr std::string_view kConstructor = "weakref_finalize.__init__()";

Exception multiple_values(std::string_view argument) {
  return type_error(
      fmt::format("{} got multiple values for argument '{}'", kConstructor, argument));
}

}  // namespace

// weakref_finalize.__init__(self, obj, func, *args, **kwargs).
Player::Ended Player::make_finalizer(const Expression& expression, Value& value) {
  std::vector<Value> positional;
  Dict::Items keywords;
  for (std::uint32_t i = 0; i < expression.arguments.count; ++i) {
    const Argument& argument = scenario_->arguments[expression.arguments.first + i];
    Value given;
    if (argument.value.kind == AtomKind::callback) {
      given = CallbackValue{static_cast<std::uint32_t>(argument.value.number)};
    } else if (evaluate_atom(argument.value, given) == Ended::raised) {
      return Ended::raised;
    }
    if (argument.keyword == 0) {
      positional.push_back(std::move(given));
    } else {
      keywords.emplace_back(scenario_->keyword(argument.keyword), std::move(given));
    }
  }
  std::optional<Value> object, function;
  if (!positional.empty()) object = std::move(positional[0]);
  if (positional.size() > 1) function = std::move(positional[1]);
  positional.erase(positional.begin(),
                   positional.begin() + std::min<std::ptrdiff_t>(2, std::ssize(positional)));
  Dict::Items rest;
  for (auto& [keyword, given] : keywords) {
    if (keyword == "self") return raise(multiple_values(keyword));
    std::optional<Value>* const parameter =
        keyword == "obj" ? &object : (keyword == "func" ? &function : nullptr);
    if (parameter == nullptr) {
      rest.emplace_back(keyword, std::move(given));
    } else if (*parameter) {
      return raise(multiple_values(keyword));
    } else {
      *parameter = std::move(given);
    }
  }
  if (!object || !function) {
    const bool both = !object && !function;
    return raise(type_error(fmt::format("{} missing {} required positional argument{}: {}",
                                        kConstructor, both ? 2 : 1, both ? "s" : "",
                                        both     ? "'obj' and 'func'"
                                        : object ? "'func'"
                                                 : "'obj'")));
  }
  return register_finalizer(*object, *std::move(function), std::move(positional), std::move(rest),
                            value);
}

Player::Ended Player::register_finalizer(const Value& object, Value function,
                                         std::vector<Value> arguments, Dict::Items keywords,
                                         Value& value) {
  // The exit hook is there from now on, also if the object is refused.
  exit_hook_ = true;
  used_finalizers_ = true;
  const auto* referent = std::get_if<Ref<ScenarioObject>>(&object);
  const auto* file = std::get_if<File>(&object);
  Ref<Tuple> tuple;
  if (!arguments.empty()) tuple = new_tuple(std::move(arguments));
  Ref<Dict> dict;
  if (!keywords.empty()) dict = backports::make_ref<Dict>(collector(), std::move(keywords));
  if (referent == nullptr && file == nullptr) {
    return raise(
        type_error(fmt::format("cannot create weak reference to '{}' object", type_name(object))));
  }
  const auto entry = backports::make_ref<Entry>(collector(), std::move(tuple), std::move(function),
                                                std::move(dict));
  FinalizerValue finalizer =
      referent != nullptr
          ? backports::weakref_finalize(runtime_, *referent, EntryCall{this, entry})
          : backports::weakref_finalize(runtime_, file->stream, EntryCall{this, entry});
  entry->finalizer = finalizer;
  value = std::move(finalizer);
  return Ended::value;
}

Value Player::returned_by(const Callback& callback) {
  if (!callback.returns_given) return None{};
  Value value = Given(*scenario_, callback.returns).to_value();
  if (callback.position.kind == AtomKind::none) return value;
  return new_tuple({std::move(value), Given(*scenario_, callback.position).to_value()});
}

Ref<Tuple> Player::new_tuple(std::vector<Value> items) {
  return backports::make_ref<Tuple>(collector(), std::move(items));
}

// ================================================================= methods

Player::Ended Player::call_object(const Expression& expression, const Ref<ScenarioObject>& object,
                                  Value& value) {
  Value given;
  const Atom& atom = scenario_->arguments[expression.arguments.first].value;
  if (evaluate_atom(atom, given) == Ended::raised) return Ended::raised;
  const auto* target = std::get_if<Ref<ScenarioObject>>(&given);
  if (target == nullptr) return raise(type_error("only an Object can be linked"));
  value = None{};
  if (expression.method == Method::link) {
    object->link(*target);
    return Ended::value;
  }
  const Ref<ScenarioObject> dropped = object->unlink(target->get());
  if (dropped == nullptr) return raise(Exception::with_message("ValueError", "no such link"));
  return Ended::value;
}

// detach() and peek().
Player::Ended Player::call_finalizer_method(const Expression& expression,
                                            const FinalizerValue& finalizer, Value& value) {
  const Method method = expression.method;
  const Range given = expression.arguments;
  for (std::uint32_t i = 0; i < given.count; ++i) {
    if (evaluate_atom(scenario_->arguments[given.first + i].value, value) == Ended::raised) {
      return Ended::raised;
    }
  }
  if (given.count != 0) {
    return raise(type_error(
        fmt::format("weakref_finalize.{}() takes 1 positional argument but {} were given",
                    spelling(method), given.count + 1)));
  }
  value = None{};
  const auto found = method == Method::detach ? finalizer.detach() : finalizer.peek();
  if (!found) return Ended::value;
  const Entry& entry = *found->target<EntryCall>()->entry;
  const backports::LiveObject& object = found->object;
  std::vector<Value> items;
  if (object.counted) {
    items.emplace_back(Ref<ScenarioObject>(static_cast<ScenarioObject*>(object.counted.get())));
  } else {
    items.push_back(file_value(std::static_pointer_cast<backports::IOBase>(object.shared)));
  }
  items.push_back(entry.callback);
  items.emplace_back(entry.arguments ? entry.arguments : new_tuple({}));
  items.emplace_back(entry.keywords ? entry.keywords
                                    : backports::make_ref<Dict>(collector(), Dict::Items{}));
  value = new_tuple(std::move(items));
  return Ended::value;
}

Player::Ended Player::set_atexit(NameId target, const Atom& atom) {
  Value value;
  if (evaluate_atom(atom, value) == Ended::raised) return Ended::raised;
  const Value& thing = slots_[target];
  if (std::holds_alternative<Unbound>(thing)) return raise_name_error(target);
  if (const auto* finalizer = std::get_if<FinalizerValue>(&thing)) {
    finalizer->set_atexit(truth(value));
    return Ended::value;
  }
  return raise(Error::missing_attribute(type_name(thing), spelling(Attribute::atexit)));
}

// ================================================================= the collector and the exit

Player::Ended Player::call_collector(Function function, Value& value) {
  value = None{};
  switch (function) {
    case Function::gc_collect:
      collector().collect();
      break;
    case Function::gc_disable:
      collector().disable();
      break;
    case Function::gc_enable:
      collector().enable();
      break;
    default:
      value = collector().is_enabled();
      break;
  }
  return Ended::value;
}

// What leaves the hook is what the interpreter says of any atexit callback.
void Player::run_exit() {
  if (!exit_hook_) return;
  try {
    runtime_.run_exit();
  } catch (const ThrownBase& thrown) {
    write_hook(&TraceWriter::unraisable, *thrown.exception);
  }
}

// ================================================================= what the library tells

void Player::unraisable(std::exception_ptr thrown) {
  report(&TraceWriter::unraisable, std::move(thrown));
}

void Player::uncaught(std::exception_ptr thrown) {
  report(&TraceWriter::excepthook, std::move(thrown));
}

void Player::report(void (TraceWriter::*hook)(), std::exception_ptr thrown) {
  try {
    std::rethrow_exception(std::move(thrown));
  } catch (const Thrown& exception) {
    write_hook(hook, *exception.exception);
  } catch (const ThrownBase& exception) {
    write_hook(hook, *exception.exception);
  }
}

void Player::write_hook(void (TraceWriter::*hook)(), const Exception& exception) {
  if (unseen_) return;
  (trace_->*hook)();
  const TraceWriter::InEvents in_events(*trace_);
  write_raised(*trace_, names_, exception);
}

void Player::revive(NameId name, Ref<ScenarioObject> object) {
  if (unseen_) return;
  trace_->revive(name);
  revived_ = true;
  bind(name, std::move(object));
}

}  // namespace parity::cpp
