// The Python type IncrementalNewlineDecoder over the library's (CPython: textio.c,
// PyIncrementalNewlineDecoder_Type), and what both types of text say of line ends.
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "backports/io/newline_decoder.h"

namespace backports_python {

// Python's `newlines`: None, a str, or a tuple of them. A new reference.
PyObject* newlines_object(const backports::Newlines& seen);

// A new reference; null with an exception set.
PyObject* make_newline_decoder_type();

}  // namespace backports_python
