// The player's part in finalizers: their callbacks, their construction and their exit.
#include <utility>
#include <vector>

#include "engine/cpython/aside.h"
#include "engine/cpython/callback_type.h"
#include "engine/cpython/player.h"
#include "engine/cpython/player_arguments.h"

namespace parity::cpython {

// ================================================================= callbacks

Ref Player::call(std::uint32_t callback, PyObject* finalizer, PyObject* arguments,
                 PyObject* keywords) {
  const CallbackKind kind = scenario_->callbacks[callback].kind;
  const bool plain = kind == CallbackKind::call || kind == CallbackKind::call_raises;
  return plain ? call_plain(callback, finalizer, arguments, keywords)
               : call_lambda(callback, finalizer);
}

Ref Player::call_plain(std::uint32_t index, PyObject* finalizer, PyObject* arguments,
                       PyObject* keywords) {
  const Callback& callback = scenario_->callbacks[index];
  TraceWriter& writer = *interpreter_.stage().writer;
  Ref result;
  if (running_lambdas_ >= kMaxRunningCallbacks) {
    PyErr_SetNone(PyExc_RecursionError);
  } else if (callback.kind == CallbackKind::call_raises) {
    raise(callback);
  } else {
    result = returned_by(callback);
  }
  writer.callback_call();
  const TraceWriter::InEvents in_events(writer);
  things_.write(writer, finalizer, ThingClass::weakref_finalize);
  writer.callback_index(index);
  outcome_->write_value(arguments);
  if (keywords == nullptr) {
    writer.dict(0);
  } else {
    outcome_->write_value(keywords);
  }
  write_end(result.get());
  return result;
}

Ref Player::returned_by(const Callback& callback) {
  if (!callback.returns_given) return Ref::share(Py_None);
  Ref value = literals_.object_of(*scenario_, callback.returns);
  if (!value || callback.position.kind == AtomKind::none) return value;
  const Ref position = literals_.object_of(*scenario_, callback.position);
  return position ? Ref::steal(PyTuple_Pack(2, value.get(), position.get())) : Ref();
}

// A fresh exception each time.
void Player::raise(const Callback& callback) {
  const std::string name(scenario_->literal(callback.exception));
  const Ref type = Ref::steal(PyObject_GetAttrString(interpreter_.builtins(), name.c_str()));
  Arguments arguments(callback.arguments.count);
  if (!type || !load_all(callback.arguments, arguments)) return;
  const Ref exception = Ref::steal(
      PyObject_Vectorcall(type.get(), arguments.data(), arguments.positional(nullptr), nullptr));
  if (exception) {
    PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(exception.get())), exception.get());
  }
}

Ref Player::call_lambda(std::uint32_t index, PyObject* finalizer) {
  TraceWriter& writer = *interpreter_.stage().writer;
  writer.lambda_begin();
  {
    const TraceWriter::InEvents in_events(writer);
    things_.write(writer, finalizer, ThingClass::weakref_finalize);
  }
  Ref result;
  if (running_lambdas_ >= kMaxRunningCallbacks) {
    PyErr_SetNone(PyExc_RecursionError);
  } else {
    ++running_lambdas_;
    result = evaluate_parts(scenario_->callbacks[index]);
    --running_lambdas_;
  }
  writer.lambda_end();
  const TraceWriter::InEvents in_events(writer);
  write_end(result.get());
  return result;
}

Ref Player::evaluate_parts(const Callback& callback) {
  std::vector<Ref> values;
  for (std::uint32_t i = 0; i < callback.parts.count; ++i) {
    const std::uint32_t part = callback.parts.first + i;
    Ref value = evaluate_part(scenario_->parts[part]);
    interpreter_.stage().writer->lambda_part(part);
    const TraceWriter::InEvents in_events(*interpreter_.stage().writer);
    write_end(value.get());
    if (!value) {
      const Aside exception;
      while (!values.empty()) values.pop_back();
      return {};
    }
    values.push_back(std::move(value));
  }
  if (callback.kind == CallbackKind::lambda) return std::move(values.front());
  Ref tuple = Ref::steal(PyTuple_New(static_cast<Py_ssize_t>(values.size())));
  for (std::size_t i = 0; tuple && i < values.size(); ++i) {
    PyTuple_SET_ITEM(tuple.get(), static_cast<Py_ssize_t>(i), values[i].release());
  }
  return tuple;
}

void Player::write_end(PyObject* value) {
  if (value != nullptr) {
    interpreter_.stage().writer->value();
    outcome_->write_value(value);
  } else {
    const Aside aside;
    outcome_->write_raised(aside.exception());
  }
}

// ================================================================= construction and exit

Ref Player::make_finalizer(const Expression& expression) {
  made_finalizer_ = true;
  const Range range = expression.arguments;
  Arguments arguments(range.count);
  if (!load_all(range, arguments)) return {};
  const Ref keywords = new_keywords(range);
  Ref finalizer = Ref::steal(PyObject_Vectorcall(
      interpreter_.callable(Function::weakref_finalize), arguments.data(),
      arguments.positional(keywords.get()) | PY_VECTORCALL_ARGUMENTS_OFFSET, keywords.get()));
  if (!finalizer) return {};
  for (std::uint32_t i = 0; i < range.count; ++i) {
    if (scenario_->arguments[range.first + i].value.kind != AtomKind::callback) continue;
    as_callback(arguments.data()[i]).finalizer = Py_NewRef(finalizer.get());
  }
  return finalizer;
}

// The names of the keyword arguments, which may be any; null if there is none.
Ref Player::new_keywords(Range range) {
  std::uint32_t first = 0;
  while (first < range.count && is_positional(range, first)) ++first;
  if (first == range.count) return {};
  Ref names = Ref::steal(PyTuple_New(static_cast<Py_ssize_t>(range.count - first)));
  for (std::uint32_t i = first; names && i < range.count; ++i) {
    const std::string_view keyword =
        scenario_->keyword(scenario_->arguments[range.first + i].keyword);
    PyObject* name =
        PyUnicode_FromStringAndSize(keyword.data(), static_cast<Py_ssize_t>(keyword.size()));
    PyUnicode_InternInPlace(&name);
    PyTuple_SET_ITEM(names.get(), static_cast<Py_ssize_t>(i - first), name);
  }
  return names;
}

Ref Player::run_exit() {
  interpreter_.finalizers().run_exit();
  return Ref::share(Py_None);
}

// ================================================================= what things and hooks say

void Player::revive(NameId name, PyObject* object) {
  interpreter_.stage().writer->revive(name);
  revived_ = true;
  bind(name, Ref::share(object));
}

void Player::unraisable(PyObject* exception) {
  TraceWriter& writer = *interpreter_.stage().writer;
  writer.unraisable();
  const TraceWriter::InEvents in_events(writer);
  outcome_->write_raised(exception);
}

void Player::excepthook(PyObject* exception) {
  TraceWriter& writer = *interpreter_.stage().writer;
  writer.excepthook();
  const TraceWriter::InEvents in_events(writer);
  outcome_->write_raised(exception);
}

}  // namespace parity::cpython
