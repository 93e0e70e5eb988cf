// The Python type TextIOWrapper over the library's (CPython: textio.c, PyTextIOWrapper_Type).
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

namespace backports_python {

// A new reference; null with an exception set.
PyObject* make_text_io_wrapper_type();

}  // namespace backports_python
