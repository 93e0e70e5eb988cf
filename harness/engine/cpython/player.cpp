#include "engine/cpython/player.h"

#include <memory>
#include <string>
#include <utility>

#include "engine/cpython/memory_type.h"
#include "engine/cpython/socket_type.h"

namespace parity::cpython {

// What a call is given, owned until the call has returned. One place before the first argument is
// free for a receiver.
class Player::Arguments {
 public:
  static constexpr std::size_t kInPlace = 8;

  explicit Arguments(std::size_t capacity) {
    if (capacity > kInPlace) {
      more_ = std::make_unique<PyObject*[]>(capacity + 1);
      first_ = more_.get() + 1;
    }
  }
  Arguments(const Arguments&) = delete;
  Arguments& operator=(const Arguments&) = delete;
  ~Arguments() {
    while (count_ > 0) Py_DECREF(first_[--count_]);
  }

  void add(Ref argument) { first_[count_++] = argument.release(); }
  // How many of them are not given by keyword.
  std::size_t positional(PyObject* keywords) const {
    return keywords == nullptr ? count_
                               : count_ - static_cast<std::size_t>(PyTuple_GET_SIZE(keywords));
  }
  PyObject** data() { return first_; }
  PyObject** with_receiver(PyObject* receiver) {
    first_[-1] = receiver;
    return first_ - 1;
  }

 private:
  PyObject* in_place_[kInPlace + 1];
  std::unique_ptr<PyObject*[]> more_;
  PyObject** first_ = in_place_ + 1;
  std::size_t count_ = 0;
};

// ================================================================= a scenario

void Player::play(const Scenario& scenario, Trace& into) {
  TraceWriter writer(into);
  begin(scenario, writer);
  for (std::size_t i = 0; i < scenario.statements.size(); ++i) {
    run(scenario.statements[i], writer);
    if (into.event_count <= kMaxEvents) continue;
    into.answer = Answer::unsupported;
    into.at_statement = static_cast<std::uint32_t>(i);
    into.reason = "more than " + std::to_string(kMaxEvents) + " events";
    break;
  }
  drop_names();
  end();
}

void Player::begin(const Scenario& scenario, TraceWriter& writer) {
  scenario_ = &scenario;
  names_.assign(scenario.names.size(), Name());
  bound_order_.clear();
  things_.begin(scenario);
  Stage& stage = interpreter_.stage();
  stage.scenario = &scenario;
  stage.writer = &writer;
  stage.next_descriptor = 3;
}

void Player::drop_names() {
  for (const NameId name : bound_order_) unbind(name);
}

void Player::end() {
  things_.end();
  // A thing that were still alive, held by a cycle, would write to nobody.
  interpreter_.stage().writer = nullptr;
  scenario_ = nullptr;
}

// ================================================================= a statement

void Player::run(const Statement& statement, TraceWriter& writer) {
  const ThingClass receiver = receiver_of(statement);
  OutcomeWriter outcome(interpreter_, things_, writer);
  if (statement.kind == StatementKind::del) {
    if (look_up(statement.target) == nullptr) {
      outcome.write_exception();
    } else {
      writer.nothing();
      unbind(statement.target);
    }
  } else if (Ref value = evaluate(statement.expression); !value) {
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

ThingClass Player::receiver_of(const Statement& statement) const {
  const NameId name =
      statement.kind == StatementKind::del ? statement.target : statement.expression.receiver;
  return name == kNoName ? ThingClass::none : names_[name].thing_class;
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

PyObject* Player::look_up(NameId name) {
  PyObject* value = names_[name].value;
  if (value == nullptr) {
    PyErr_Format(PyExc_NameError, "name '%s' is not defined", scenario_->names[name].c_str());
  }
  return value;
}

// ================================================================= an expression

Ref Player::load(const Atom& atom) {
  if (atom.kind == AtomKind::name) return Ref::share(look_up(atom.name()));
  return new_literal(*scenario_, atom);
}

Ref Player::evaluate(const Expression& expression) {
  if (expression.kind == ExpressionKind::atom) return load(expression.atom);
  if (expression.kind == ExpressionKind::call) return construct(expression);
  // The receiver may lose its name while it is at work.
  const Ref receiver = Ref::share(look_up(expression.receiver));
  if (!receiver) return {};
  switch (expression.kind) {
    case ExpressionKind::method:
      return call_method(receiver.get(), names_[expression.receiver].thing_class, expression);
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
  return call(interpreter_.callable(expression.function), expression.arguments);
}

Ref Player::next_of(PyObject* iterator) {
  if (!PyIter_Check(iterator)) {
    return Ref::steal(PyObject_CallOneArg(interpreter_.builtin_next(), iterator));
  }
  Ref value = Ref::steal(Py_TYPE(iterator)->tp_iternext(iterator));
  if (!value && PyErr_Occurred() == nullptr) PyErr_SetNone(PyExc_StopIteration);
  return value;
}

bool Player::load_all(Range range, Arguments& into) {
  for (std::uint32_t i = 0; i < range.count; ++i) {
    Ref value = load(scenario_->arguments[range.first + i].value);
    if (!value) return false;
    into.add(std::move(value));
  }
  return true;
}

Ref Player::call_method(PyObject* receiver, ThingClass thing_class, const Expression& expression) {
  const Callable& method = interpreter_.method_of(thing_class, expression.method);
  if (method.object == nullptr) return call_odd_method(receiver, expression);
  const Range range = expression.arguments;
  if (range.count == 0) {
    return Ref::steal(method.function(method.object, &receiver, 1, nullptr));
  }
  Arguments arguments(range.count);
  if (!load_all(range, arguments)) return {};
  PyObject* const keywords = keywords_of(range);
  return Ref::steal(method.function(method.object, arguments.with_receiver(receiver),
                                    arguments.positional(keywords) + 1, keywords));
}

Ref Player::call_odd_method(PyObject* receiver, const Expression& expression) {
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
  if (range.count == 0 || scenario_->arguments[range.first + range.count - 1].keyword == 0) {
    return nullptr;
  }
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
