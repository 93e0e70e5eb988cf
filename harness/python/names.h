// The names of Python's methods and attributes that are looked up at run time, interned.
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

namespace backports_python {

// All alive for ever; null only after a failure to make one, which leaves an exception set.
struct Names {
  PyObject* const check_closed = PyUnicode_InternFromString("_checkClosed");
  PyObject* const check_readable = PyUnicode_InternFromString("_checkReadable");
  PyObject* const check_writable = PyUnicode_InternFromString("_checkWritable");
  PyObject* const close = PyUnicode_InternFromString("close");
  PyObject* const closed = PyUnicode_InternFromString("closed");
  PyObject* const dealloc_warn = PyUnicode_InternFromString("_dealloc_warn");
  PyObject* const decode = PyUnicode_InternFromString("decode");
  PyObject* const decref_socketios = PyUnicode_InternFromString("_decref_socketios");
  PyObject* const encode = PyUnicode_InternFromString("encode");
  PyObject* const errno_number = PyUnicode_InternFromString("errno");
  PyObject* const fileno = PyUnicode_InternFromString("fileno");
  PyObject* const flush = PyUnicode_InternFromString("flush");
  PyObject* const getstate = PyUnicode_InternFromString("getstate");
  PyObject* const io_refs = PyUnicode_InternFromString("_io_refs");
  PyObject* const isatty = PyUnicode_InternFromString("isatty");
  PyObject* const makefile_refs = PyUnicode_InternFromString("_makefile_refs");
  PyObject* const mode = PyUnicode_InternFromString("mode");
  PyObject* const name = PyUnicode_InternFromString("name");
  PyObject* const newlines = PyUnicode_InternFromString("newlines");
  PyObject* const peek = PyUnicode_InternFromString("peek");
  PyObject* const raw = PyUnicode_InternFromString("raw");
  PyObject* const read = PyUnicode_InternFromString("read");
  PyObject* const read1 = PyUnicode_InternFromString("read1");
  PyObject* const readable = PyUnicode_InternFromString("readable");
  PyObject* const readall = PyUnicode_InternFromString("readall");
  PyObject* const readinto = PyUnicode_InternFromString("readinto");
  PyObject* const readinto1 = PyUnicode_InternFromString("readinto1");
  PyObject* const readline = PyUnicode_InternFromString("readline");
  PyObject* const recv_into = PyUnicode_InternFromString("recv_into");
  PyObject* const reset = PyUnicode_InternFromString("reset");
  PyObject* const seek = PyUnicode_InternFromString("seek");
  PyObject* const seekable = PyUnicode_InternFromString("seekable");
  PyObject* const send = PyUnicode_InternFromString("send");
  PyObject* const setstate = PyUnicode_InternFromString("setstate");
  PyObject* const tell = PyUnicode_InternFromString("tell");
  PyObject* const truncate = PyUnicode_InternFromString("truncate");
  PyObject* const writable = PyUnicode_InternFromString("writable");
  PyObject* const write = PyUnicode_InternFromString("write");
};

inline const Names& names() {
  static const Names all;
  return all;
}

}  // namespace backports_python
