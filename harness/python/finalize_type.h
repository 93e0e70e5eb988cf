// The Python types finalize (CPython: Lib/weakref.py) and weakref_finalize (urllib3 1.26:
// packages/backports/weakref_finalize.py) over the library's finalizers.
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

namespace backports_python {

// A new reference; null with an exception set. Each has a registry and an exit of its own.
PyObject* make_finalize_type();
// Its obj and func may be given by keyword.
PyObject* make_weakref_finalize_type();
// The interpreter ends: lets go of what the registries still have, and calls nothing.
void end_finalizers();

}  // namespace backports_python
