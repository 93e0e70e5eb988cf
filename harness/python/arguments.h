// The arguments of a method, as CPython's own converters take and refuse them.
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace backports_python {

using Arguments = PyObject* const*;

// "read expected at most 1 argument, got 2" where there are too few or too many; false then.
bool check_count(const char* method, Py_ssize_t count, Py_ssize_t least, Py_ssize_t most);

// A function that CPython has in Python.
struct PythonFunction {
  const char* name;  // "SocketIO.write"
  std::span<const char* const> parameters;
  std::size_t required = 0;                    // so many of the first ones
  std::size_t positional = parameters.size();  // the others are given by name
  std::size_t before = 1;                      // so many come before these: self of a method

  // The arguments of a call, borrowed, into `bound`, which has a null for each parameter; the
  // values of the keywords follow the positional arguments. False with Python's TypeError:
  // "SocketIO.write() missing 1 required positional argument: 'b'".
  bool bind(Arguments given, Py_ssize_t count, PyObject* keywords,
            std::span<PyObject*> bound) const {
    if (keywords == nullptr && static_cast<std::size_t>(count) == positional &&
        positional == parameters.size()) [[likely]] {
      std::copy_n(given, count, bound.begin());
      return true;
    }
    return bind_any(given, count, keywords, bound);
  }
  // The same of a tuple and a dict or null.
  bool bind(PyObject* tuple, PyObject* dict, std::span<PyObject*> bound) const;

 private:
  void refuse_count(std::size_t count, std::span<PyObject* const> bound) const;
  bool bind_any(Arguments given, Py_ssize_t count, PyObject* keywords,
                std::span<PyObject*> bound) const;
};

// A size or None, which is -1 (CPython: _Py_convert_optional_to_ssize_t). False with an exception.
bool to_size(PyObject* argument, Py_ssize_t& size);
// The only argument, if there is one, as a size; -1 without one.
inline bool optional_size(const char* method, Arguments given, Py_ssize_t count, Py_ssize_t& size) {
  size = -1;
  if (count == 0) return true;
  return check_count(method, count, 0, 1) && to_size(given[0], size);
}
// A number by __index__(); one that is too large is an OverflowError.
bool to_number(PyObject* argument, Py_ssize_t& number);
bool to_int(PyObject* argument, int& number);
// A place in a file; one that is too large is a ValueError (CPython: PyNumber_AsOff_t).
bool to_offset(PyObject* argument, std::int64_t& offset);

// A method with METH_FASTCALL as the tables of methods want it.
inline PyCFunction fast(PyObject* (*method)(PyObject*, Arguments, Py_ssize_t)) noexcept {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(method));
}

inline PyCFunction fast(PyObject* (*method)(PyObject*, Arguments, Py_ssize_t, PyObject*)) noexcept {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(method));
}

// What an attribute that CPython has as a member refuses to be set to: anything.
inline int read_only(PyObject*, PyObject*, void*) {
  PyErr_SetString(PyExc_AttributeError, "readonly attribute");
  return -1;
}
// Sets one that it has as a member of type T_BOOL.
int set_flag(PyObject* value, bool& flag);

// Bytes that an argument shows, for the time of a call.
class BytesView {
 public:
  BytesView() = default;
  BytesView(const BytesView&) = delete;
  BytesView& operator=(const BytesView&) = delete;
  ~BytesView() {
    if (view_.obj != nullptr) PyBuffer_Release(&view_);
  }
  // To be read; false with "a bytes-like object is required, not 'str'".
  bool take(PyObject* argument) { return PyObject_GetBuffer(argument, &view_, PyBUF_SIMPLE) == 0; }
  // To be written; false with "readinto() argument must be read-write bytes-like object, not
  // bytes".
  bool take_writable(PyObject* argument, const char* method);
  std::string_view bytes() const {
    return {static_cast<const char*>(view_.buf), static_cast<std::size_t>(view_.len)};
  }
  std::span<char> target() const {
    return {static_cast<char*>(view_.buf), static_cast<std::size_t>(view_.len)};
  }

 private:
  Py_buffer view_{};
};

inline PyObject* bytes_object(std::string_view bytes) {
  return PyBytes_FromStringAndSize(bytes.data(), static_cast<Py_ssize_t>(bytes.size()));
}

}  // namespace backports_python
