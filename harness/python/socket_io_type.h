// The Python type SocketIO over the library's (CPython: Lib/socket.py, SocketIO).
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

namespace backports_python {

// A new reference; null with an exception set.
PyObject* make_socket_io_type();

}  // namespace backports_python
