// The Python type BufferedReader over the library's (CPython: bufferedio.c, PyBufferedReader_Type).
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "python/python_file.h"

namespace backports_python {

// A new reference; null with an exception set.
PyObject* make_buffered_reader_type();

const OwnMethods& buffered_reader_methods();

}  // namespace backports_python
