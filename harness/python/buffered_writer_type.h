// The Python type BufferedWriter over the library's (CPython: bufferedio.c, PyBufferedWriter_Type).
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "python/python_file.h"

namespace backports_python {

// A new reference; null with an exception set.
PyObject* make_buffered_writer_type();

const OwnMethods& buffered_writer_methods();

}  // namespace backports_python
