// The player's part in error handlers of the scenario's own.
#include <string>
#include <utility>

#include "engine/cpython/callback_type.h"
#include "engine/cpython/player.h"

namespace parity::cpython {
namespace {

// What Python does where there is no handler of the name.
PyObject* unknown_handler(PyObject* name, PyObject*) {
  PyErr_Format(PyExc_LookupError, "unknown error handler name '%U'", name);
  return nullptr;
}

PyMethodDef unknown_handler_method{"unknown_handler", unknown_handler, METH_O, nullptr};

bool set_handler(PyObject* name, PyObject* handler) {
  const char* const utf8 = PyUnicode_AsUTF8(name);
  return utf8 != nullptr && handler != nullptr && PyCodec_RegisterError(utf8, handler) == 0;
}

}  // namespace

Ref Player::register_error(const Expression& expression) {
  const Argument* const given = &scenario_->arguments[expression.arguments.first];
  const auto index = static_cast<std::uint32_t>(given[1].value.number);
  Ref name = literals_.object_of(*scenario_, given[0].value);
  if (!name) return {};
  const Ref handler = new_handler(interpreter_.stage(), index, name.get());
  if (!set_handler(name.get(), handler.get())) return {};
  handlers_.push_back(std::move(name));
  return Ref::share(Py_None);
}

// Python cannot forget one.
void Player::unregister_errors() {
  for (const Ref& name : handlers_) {
    const Ref handler = Ref::steal(PyCFunction_New(&unknown_handler_method, name.get()));
    if (!set_handler(name.get(), handler.get())) PyErr_Clear();
  }
  handlers_.clear();
  handler_calls_ = 0;
}

Ref Player::handle(std::uint32_t index, PyObject* name, PyObject* exception) {
  const Callback& callback = scenario_->callbacks[index];
  TraceWriter& writer = *interpreter_.stage().writer;
  Ref result;
  if (++handler_calls_ > kMaxHandlerCalls) {
    PyErr_SetNone(PyExc_RecursionError);
  } else if (callback.kind == CallbackKind::call_raises) {
    raise(callback);
  } else {
    result = returned_by(callback);
  }
  writer.error_handler(PyUnicode_AsUTF8(name));
  const TraceWriter::InEvents in_events(writer);
  writer.callback_index(index);
  outcome_->write_attributes(exception);
  write_end(result.get());
  return result;
}

}  // namespace parity::cpython
