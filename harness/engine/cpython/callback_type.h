// The callback of a finalizer, or of an error handler, as a Python type: what `call('f', …)` and
// `lambda: …` evaluate to.
#pragma once

#include <cstdint>

#include "engine/cpython/stage.h"

namespace parity::cpython {

struct CallbackObject {
  PyObject_HEAD Stage* stage;
  std::uint32_t index;  // into Scenario::callbacks
  PyObject* finalizer;  // owned: the one it was given to, which its events name; null at first
  PyObject* handler;    // owned: the name of the error handler that it is; else null
};

// A static type, made ready at the first call. Null with an exception set if that fails.
PyTypeObject* callback_type();

Ref new_callback(Stage& stage, std::uint32_t index);
// The error handler of the name.
Ref new_handler(Stage& stage, std::uint32_t index, PyObject* name);

inline CallbackObject& as_callback(PyObject* object) {
  return *reinterpret_cast<CallbackObject*>(object);
}

}  // namespace parity::cpython
