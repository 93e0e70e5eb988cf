#include "python/arguments.h"

namespace backports_python {

bool check_count(const char* method, Py_ssize_t count, Py_ssize_t least, Py_ssize_t most) {
  if (count >= least && count <= most) return true;
  const Py_ssize_t bound = count < least ? least : most;
  PyErr_Format(PyExc_TypeError, "%.200s expected %s%zd argument%s, got %zd", method,
               least == most   ? ""
               : count < least ? "at least "
                               : "at most ",
               bound, bound == 1 ? "" : "s", count);
  return false;
}

bool to_size(PyObject* argument, Py_ssize_t& size) {
  if (argument == Py_None) {
    size = -1;
    return true;
  }
  if (PyIndex_Check(argument) == 0) {
    PyErr_Format(PyExc_TypeError, "argument should be integer or None, not '%.200s'",
                 Py_TYPE(argument)->tp_name);
    return false;
  }
  size = PyNumber_AsSsize_t(argument, PyExc_OverflowError);
  return size != -1 || PyErr_Occurred() == nullptr;
}

bool to_number(PyObject* argument, Py_ssize_t& number) {
  number = PyNumber_AsSsize_t(argument, PyExc_OverflowError);
  return number != -1 || PyErr_Occurred() == nullptr;
}

bool to_int(PyObject* argument, int& number) {
  number = _PyLong_AsInt(argument);
  return number != -1 || PyErr_Occurred() == nullptr;
}

bool to_offset(PyObject* argument, std::int64_t& offset) {
  const Py_ssize_t number = PyNumber_AsSsize_t(argument, PyExc_OverflowError);
  if (number == -1 && PyErr_Occurred() != nullptr) {
    if (PyErr_ExceptionMatches(PyExc_OverflowError) != 0) {
      PyErr_Format(PyExc_ValueError, "cannot fit '%.200s' into an offset-sized integer",
                   Py_TYPE(argument)->tp_name);
    }
    return false;
  }
  offset = number;
  return true;
}

bool BytesView::take_writable(PyObject* argument, const char* method) {
  if (PyObject_GetBuffer(argument, &view_, PyBUF_WRITABLE) == 0) return true;
  PyErr_Format(PyExc_TypeError, "%.200s() argument must be read-write bytes-like object, not %.50s",
               method, argument == Py_None ? "None" : Py_TYPE(argument)->tp_name);
  return false;
}

}  // namespace backports_python
