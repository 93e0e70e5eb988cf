// The Python exception that is set, out of the way for a while.
#pragma once

#include <Python.h>

namespace parity::cpython {

// The exception that is set, as an object, taken out of the way while it lives and set again then.
class Aside {
 public:
  Aside() {
    PyErr_Fetch(&type_, &value_, &traceback_);
    PyErr_NormalizeException(&type_, &value_, &traceback_);
  }
  ~Aside() { PyErr_Restore(type_, value_, traceback_); }
  Aside(const Aside&) = delete;
  Aside& operator=(const Aside&) = delete;

  PyObject* exception() const { return value_; }

 private:
  PyObject *type_ = nullptr, *value_ = nullptr, *traceback_ = nullptr;
};

}  // namespace parity::cpython
