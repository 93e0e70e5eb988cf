// An object of the Python types finalize and weakref_finalize.
#pragma once

#include <optional>

#include "python/finalizer_call.h"

namespace backports_python {

// Of itself a finalizer has no state in Python; here it has its place in the library's registry.
struct FinalizerObject {
  PyObject_HEAD std::optional<Handle> handle;  // none before __init__()
  // A subclass's __call__ runs for the registry, and what it will come to is this.
  const FinalizerCall* due;
  bool is_called_by_hand;  // the call that begins is its own

  static FinalizerObject& of(PyObject* self) { return *reinterpret_cast<FinalizerObject*>(self); }
  PyObject* self() { return reinterpret_cast<PyObject*>(this); }
  // Whether a subclass has a __call__.
  bool overrides_call();
};

}  // namespace backports_python
