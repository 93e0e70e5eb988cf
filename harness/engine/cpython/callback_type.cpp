#include "engine/cpython/callback_type.h"

namespace parity::cpython {
namespace {

PyObject* callback_call(PyObject* object, PyObject* arguments, PyObject* keywords) {
  const CallbackObject& self = as_callback(object);
  if (self.handler != nullptr) {
    PyObject* const exception = PyTuple_GET_ITEM(arguments, 0);
    return self.stage->prompter->handle(self.index, self.handler, exception).release();
  }
  return self.stage->prompter->call(self.index, self.finalizer, arguments, keywords).release();
}

void callback_dealloc(PyObject* object) {
  Py_XDECREF(as_callback(object).finalizer);
  Py_XDECREF(as_callback(object).handler);
  PyObject_Free(object);
}

}  // namespace

PyTypeObject* callback_type() {
  static PyTypeObject type{};
  if (type.tp_dict != nullptr) return &type;
  Py_SET_REFCNT(&type, 1);
  type.tp_name = "callback";
  type.tp_basicsize = sizeof(CallbackObject);
  type.tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION;
  type.tp_dealloc = callback_dealloc;
  type.tp_call = callback_call;
  return PyType_Ready(&type) == 0 ? &type : nullptr;
}

Ref new_callback(Stage& stage, std::uint32_t index) {
  CallbackObject* self = PyObject_New(CallbackObject, callback_type());
  if (self == nullptr) return {};
  self->stage = &stage;
  self->index = index;
  self->finalizer = nullptr;
  self->handler = nullptr;
  return Ref::steal(reinterpret_cast<PyObject*>(self));
}

Ref new_handler(Stage& stage, std::uint32_t index, PyObject* name) {
  Ref callback = new_callback(stage, index);
  if (callback) as_callback(callback.get()).handler = Py_NewRef(name);
  return callback;
}

}  // namespace parity::cpython
