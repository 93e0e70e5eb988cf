#include "engine/cpython/player.h"

#include <string>
#include <utility>

#include "engine/cpython/callback_type.h"
#include "engine/cpython/fatal_call.h"
#include "engine/cpython/memory_type.h"
#include "engine/cpython/object_type.h"
#include "engine/cpython/player_arguments.h"
#include "engine/cpython/socket_type.h"
#include "engine/engine.h"

namespace parity::cpython {

// ================================================================= a scenario

void Player::play(const Scenario& scenario, const Glance& glance, Trace& into) {
  TraceWriter writer(into);
  begin(scenario, writer);
  things_.begin(glance);
  OutcomeWriter outcome(interpreter_, things_, writer);
  outcome_ = &outcome;
  unplayed_.clear();
  for (const Statement& statement : scenario.statements) {
    run(statement, outcome, writer);
    if (!is_too_large(into) && unplayed_.empty()) [[likely]]
      continue;
    refuse(scenario, statement, unplayed_.empty() ? too_large(into) : unplayed_, into);
    break;
  }
  drop_names();
  end();
  if (into.answer == parity::Answer::played && !unplayed_.empty()) {
    refuse(scenario, scenario.statements.back(), unplayed_, into);
  }
}

void Player::begin(const Scenario& scenario, TraceWriter& writer) {
  scenario_ = &scenario;
  if (names_.size() < scenario.names.size()) names_.resize(scenario.names.size());
  Stage& stage = interpreter_.stage();
  stage.scenario = &scenario;
  stage.writer = &writer;
  stage.prompter = this;
  stage.next_descriptor = 3;
}

// Until none is bound, each time the one first bound earliest: what dies may bind one again.
void Player::drop_names() {
  for (std::size_t i = 0; i < bound_order_.size(); ++i) {
    if (names_[bound_order_[i]].value == nullptr) continue;
    revived_ = false;
    unbind(bound_order_[i]);
    if (revived_) i = static_cast<std::size_t>(-1);
  }
}

void Player::end() {
  Stage& stage = interpreter_.stage();
  if (made_object_) collect();
  // From here on nothing is seen.
  stage.writer = nullptr;
  if (made_finalizer_) interpreter_.finalizers().reset();
  for (const NameId name : bound_order_) {
    unbind(name);
    names_[name].was_bound = false;
  }
  bound_order_.clear();
  stage.codec_states.clear();
  if (!handlers_.empty()) unregister_errors();
  if (stage.live_objects != 0) collect();
  made_object_ = made_finalizer_ = false;
  PyGC_Enable();
  things_.end();
  outcome_ = nullptr;
  scenario_ = nullptr;
}

void Player::collect() {
  const Ref count = Ref::steal(PyObject_CallNoArgs(interpreter_.callable(Function::gc_collect)));
}

// ================================================================= a statement

[[gnu::always_inline]] inline void Player::run(const Statement& statement, OutcomeWriter& outcome,
                                               TraceWriter& writer) {
  if (statement.kind > StatementKind::assignment) [[unlikely]] {
    return run_other(statement, outcome, writer);
  }
  const NameId name = statement.expression.receiver;
  const ThingClass receiver = name == kNoName ? ThingClass::none : names_[name].thing_class;
  // What the death of an unused value does is of this statement.
  if (Ref value = evaluate(statement.expression); !value) {
    outcome.write_exception();
  } else if (statement.kind == StatementKind::assignment) {
    writer.nothing();
    bind(statement.target, std::move(value));
  } else {
    writer.value();
    outcome.write_value(value.get());
  }
  writer.end_of_statement(receiver);
}

void Player::run_other(const Statement& statement, OutcomeWriter& outcome, TraceWriter& writer) {
  const ThingClass receiver = names_[statement.target].thing_class;
  const bool done = statement.kind == StatementKind::del
                        ? del(statement.target)
                        : set_atexit(statement.target, statement.expression.atom);
  if (done) {
    writer.nothing();
  } else {
    outcome.write_exception();
  }
  writer.end_of_statement(receiver);
}

bool Player::del(NameId name) {
  if (look_up(name) == nullptr) return false;
  unbind(name);
  return true;
}

bool Player::set_atexit(NameId target, const Atom& atom) {
  const Ref value = load(atom);
  if (!value) return false;
  const Ref thing = Ref::share(look_up(target));
  if (!thing) return false;
  PyObject* const name = interpreter_.name_of(Attribute::atexit);
  if (interpreter_.class_of(thing.get()) != ThingClass::weakref_finalize) {
    // A file would take any attribute; in the language it has not this one.
    const Ref none = Ref::steal(PyObject_GetAttr(thing.get(), name));
    return false;
  }
  return PyObject_SetAttr(thing.get(), name, value.get()) == 0;
}

void Player::bind(NameId name, Ref value) {
  Name& slot = names_[name];
  if (!slot.was_bound) {
    slot.was_bound = true;
    bound_order_.push_back(name);
  }
  slot.thing_class = interpreter_.class_of(value.get());
  things_.bound(value.get(), slot.thing_class, name);
  // The new value has its place before the old one dies.
  const Ref old = Ref::steal(std::exchange(slot.value, value.release()));
}

void Player::unbind(NameId name) {
  names_[name].thing_class = ThingClass::none;
  Py_CLEAR(names_[name].value);
}

void Player::not_defined(NameId name) {
  PyErr_Format(PyExc_NameError, "name '%s' is not defined", scenario_->names[name].c_str());
}

// ================================================================= an expression

[[gnu::always_inline]] inline Ref Player::load(const Atom& atom) {
  if (atom.kind == AtomKind::name) return Ref::share(look_up(atom.name()));
  if (atom.kind == AtomKind::callback) [[unlikely]] {
    return new_callback(interpreter_.stage(), static_cast<std::uint32_t>(atom.number));
  }
  return literals_.object_of(*scenario_, atom);
}

[[gnu::always_inline]] inline Ref Player::evaluate(const Expression& expression) {
  if (expression.kind != ExpressionKind::method) return evaluate_other(expression);
  // The receiver may lose its name while it is at work.
  const Ref receiver = Ref::share(look_up(expression.receiver));
  if (!receiver) return {};
  return call_method(receiver.get(), names_[expression.receiver].thing_class, expression);
}

Ref Player::evaluate_part(const Expression& part) {
  return evaluate(part);
}

Ref Player::evaluate_other(const Expression& expression) {
  if (expression.kind == ExpressionKind::atom) return load(expression.atom);
  if (expression.kind == ExpressionKind::call) return construct(expression);
  const Ref receiver = Ref::share(look_up(expression.receiver));
  if (!receiver) return {};
  switch (expression.kind) {
    case ExpressionKind::attribute:
      return Ref::steal(
          PyObject_GetAttr(receiver.get(), interpreter_.name_of(expression.attribute)));
    case ExpressionKind::next:
      return next_of(receiver.get());
    default:
      return call(receiver.get(), expression.arguments);
  }
}

Ref Player::construct(const Expression& expression) {
  Stage& stage = interpreter_.stage();
  if (expression.function == Function::socket) {
    return new_socket(stage, scenario_->sockets[expression.spec]);
  }
  if (expression.function == Function::memory) {
    return new_memory(stage, scenario_->memories[expression.spec]);
  }
  switch (expression.function) {
    case Function::object:
      made_object_ = true;
      return new_object(stage,
                        expression.atom.kind == AtomKind::name ? expression.atom.name() : kNoName);
    case Function::weakref_finalize:
      return make_finalizer(expression);
    case Function::gc_collect:
      collect();
      return Ref::share(Py_None);
    case Function::run_exit:
      return run_exit();
    case Function::register_error:
      return register_error(expression);
    default:
      break;
  }
  return call(interpreter_.callable(expression.function), expression.arguments);
}

Ref Player::next_of(PyObject* iterator) {
  if (PyIter_Check(iterator) == 0) {
    return Ref::steal(PyObject_CallOneArg(interpreter_.builtin_next(), iterator));
  }
  Ref value = Ref::steal(Py_TYPE(iterator)->tp_iternext(iterator));
  if (!value && PyErr_Occurred() == nullptr) PyErr_SetNone(PyExc_StopIteration);
  return Ref::steal(check_result(interpreter_.builtin_next(), value.release()));
}

bool Player::load_all(Range range, Arguments& into) {
  for (std::uint32_t i = 0; i < range.count; ++i) {
    Ref value = load(scenario_->arguments[range.first + i].value);
    if (!value) return false;
    into.add(std::move(value));
  }
  return true;
}

namespace {

// The value of a __repr__(), or null.
Ref without_address(Ref value) {
  if (!value || PyUnicode_Check(value.get()) == 0) return value;
  Py_ssize_t size = 0;
  const char* const utf8 = PyUnicode_AsUTF8AndSize(value.get(), &size);
  if (utf8 == nullptr) {
    PyErr_Clear();  // a lone surrogate, of a name: it has no address
    return value;
  }
  const std::string shown = with_addresses_as({utf8, static_cast<std::size_t>(size)}, kAnyAddress);
  return Ref::steal(PyUnicode_FromStringAndSize(shown.data(), std::ssize(shown)));
}

}  // namespace

[[gnu::always_inline]] inline Ref Player::call_method(PyObject* receiver, ThingClass thing_class,
                                                      const Expression& expression) {
  const Callable& method = interpreter_.method_of(thing_class, expression.method);
  if (expression.method == Method::repr) [[unlikely]] {
    return without_address(method ? Ref::steal(method.call(receiver))
                                  : call_odd_method(receiver, expression));
  }
  if (!method) return call_odd_method(receiver, expression);
  const Range range = expression.arguments;
  if (range.count == 0) return Ref::steal(method.call(receiver));
  if (may_be_fatal(thing_class, expression.method)) [[unlikely]] {
    return call_if_harmless(receiver, method, expression);
  }
  if (range.count == 1 && is_positional(range, 0)) {
    const Ref argument = load(scenario_->arguments[range.first].value);
    return argument ? Ref::steal(method.call(receiver, argument.get())) : Ref();
  }
  return call_with(receiver, method, range);
}

Ref Player::call_with(PyObject* receiver, const Callable& method, Range range) {
  Arguments arguments(range.count);
  if (!load_all(range, arguments)) return {};
  PyObject* const keywords = keywords_of(range);
  return Ref::steal(
      method.call(arguments.with_receiver(receiver), arguments.positional(keywords) + 1, keywords));
}

Ref Player::call_if_harmless(PyObject* receiver, const Callable& method,
                             const Expression& expression) {
  const Range range = expression.arguments;
  Arguments arguments(range.count);
  if (!load_all(range, arguments)) return {};
  PyObject* const keywords = keywords_of(range);
  const std::size_t positional = arguments.positional(keywords);
  if (is_fatal(receiver, expression.method, arguments.data(), positional, keywords)) {
    unplayed_ = spelling(Feature::fatal_call);
    PyErr_SetNone(PyExc_NotImplementedError);
    return {};
  }
  return Ref::steal(method.call(arguments.with_receiver(receiver), positional + 1, keywords));
}

Ref Player::call_odd_method(PyObject* receiver, const Expression& expression) {
  // In the language a str and bytes have no methods.
  if (expression.method == Method::decode || expression.method == Method::encode) {
    PyErr_Format(PyExc_AttributeError, "'%.50s' object has no attribute '%U'",
                 Py_TYPE(receiver)->tp_name, interpreter_.name_of(expression.method));
    return {};
  }
  // Python looks for the method before it evaluates the arguments.
  const Ref method =
      Ref::steal(PyObject_GetAttr(receiver, interpreter_.name_of(expression.method)));
  return method ? call(method.get(), expression.arguments) : Ref();
}

Ref Player::call(PyObject* callable, Range range) {
  Arguments arguments(range.count);
  if (!load_all(range, arguments)) return {};
  PyObject* const keywords = keywords_of(range);
  return Ref::steal(PyObject_Vectorcall(
      callable, arguments.data(), arguments.positional(keywords) | PY_VECTORCALL_ARGUMENTS_OFFSET,
      keywords));
}

PyObject* Player::keywords_of(Range range) {
  // Keywords come after the positional arguments.
  if (range.count == 0 || is_positional(range, range.count - 1)) return nullptr;
  return make_keywords(range);
}

PyObject* Player::make_keywords(Range range) {
  const auto keyword_at = [&](std::uint32_t i) {
    return scenario_->arguments[range.first + i].keyword;
  };
  std::uint32_t first = 0;
  while (keyword_at(first) == 0) ++first;
  // At most six of the language's keywords make a call, so that a byte for each is enough.
  std::uint64_t key = 0;
  for (std::uint32_t i = first; i < range.count; ++i) key = (key << 8) | keyword_at(i);
  Ref& tuple = keyword_tuples_[key];
  if (!tuple) {
    tuple = Ref::steal(PyTuple_New(static_cast<Py_ssize_t>(range.count - first)));
    for (std::uint32_t i = first; i < range.count; ++i) {
      PyObject* const name = interpreter_.name_of(static_cast<Keyword>(keyword_at(i)));
      PyTuple_SET_ITEM(tuple.get(), static_cast<Py_ssize_t>(i - first), Py_NewRef(name));
    }
  }
  return tuple.get();
}

}  // namespace parity::cpython
