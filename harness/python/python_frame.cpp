#include "python/python_frame.h"

#include <frameobject.h>

namespace backports_python {

void add_frame(const char* function, const Ref& names) {
  PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
  PyErr_Fetch(&type, &value, &traceback);
  auto* const code = PyCode_NewEmpty("backports_cpp", function, 1);
  const Ref owned = Ref::steal(reinterpret_cast<PyObject*>(code));
  const Ref globals = Ref::steal(PyDict_New());
  PyFrameObject* frame = nullptr;
  if (owned && globals && names) {
    frame = PyFrame_New(PyThreadState_Get(), code, globals.get(), names.get());
  }
  // Without it the exception is the same, but for what it keeps alive.
  PyErr_Clear();
  PyErr_Restore(type, value, traceback);
  if (frame == nullptr) return;
  PyTraceBack_Here(frame);
  Py_DECREF(frame);
}

}  // namespace backports_python
