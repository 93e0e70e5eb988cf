// makefile() for what stands in for a socket (urllib3 1.26: packages/backports/makefile.py), and
// for socket.socket itself (CPython: Lib/socket.py).
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

namespace backports_python {

// Functions that bind as methods. New references; null with an exception set.
//
// backport_makefile(self, mode="r", buffering=None, encoding=None, errors=None, newline=None),
// which counts in `_makefile_refs`.
PyObject* make_backport_makefile();
// makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None), which
// counts in `_io_refs`.
PyObject* make_makefile();

}  // namespace backports_python
