// The Python type BufferedReader over the library's (CPython: bufferedio.c, PyBufferedReader_Type).
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

namespace backports_python {

// A new reference; null with an exception set.
PyObject* make_buffered_reader_type();

}  // namespace backports_python
