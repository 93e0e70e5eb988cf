// The Python type BufferedRWPair over our reader and writer (CPython: bufferedio.c,
// PyBufferedRWPair_Type).
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

namespace backports_python {

// A new reference; null with an exception set.
PyObject* make_buffered_rw_pair_type();

}  // namespace backports_python
