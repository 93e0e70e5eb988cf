// The types of the module, which make objects of each other.
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

namespace backports_python {

// Set once, while the module is made; borrowed, alive for ever.
struct Types {
  PyObject* buffered_reader = nullptr;
  PyObject* buffered_writer = nullptr;
  PyObject* buffered_rw_pair = nullptr;
  PyObject* text_io_wrapper = nullptr;
  PyObject* incremental_newline_decoder = nullptr;
  PyObject* socket_io = nullptr;
  PyObject* finalize = nullptr;
  PyObject* weakref_finalize = nullptr;
};

inline Types& types() {
  static Types all;
  return all;
}

}  // namespace backports_python
