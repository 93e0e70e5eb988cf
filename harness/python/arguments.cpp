#include "python/arguments.h"

#include <algorithm>
#include <string>
#include <vector>

#include "engine/cpython/ref.h"

namespace backports_python {

using parity::cpython::Ref;

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

namespace {

// "'a'", "'a' and 'b'"; three do not occur.
std::string quoted(const std::vector<const char*>& names) {
  std::string all;
  for (const char* name : names) {
    if (!all.empty()) all += " and ";
    all += '\'';
    all += name;
    all += '\'';
  }
  return all;
}

}  // namespace

void PythonFunction::refuse_count(std::size_t count, std::span<PyObject* const> bound) const {
  const auto plural = [](auto number) { return number == 1 ? "" : "s"; };
  const std::size_t most = positional + before;
  const auto by_name = std::ranges::count_if(bound.subspan(positional),
                                             [](PyObject* one) { return one != nullptr; });
  std::string least;
  if (required < positional) least = "from " + std::to_string(required + before) + " to ";
  std::string given = std::to_string(count + before);
  if (by_name != 0) {
    given += std::string(" positional argument") + plural(count + before) + " (and " +
             std::to_string(by_name) + " keyword-only argument" + plural(by_name) + ')';
  }
  PyErr_Format(PyExc_TypeError, "%s() takes %s%zu positional argument%s but %s were given", name,
               least.c_str(), most, plural(most), given.c_str());
}

bool PythonFunction::bind_any(Arguments given, Py_ssize_t count, PyObject* keywords,
                              std::span<PyObject*> bound) const {
  const auto count_given = static_cast<std::size_t>(count);
  std::copy_n(given, std::min(count_given, positional), bound.begin());
  const Py_ssize_t named = keywords == nullptr ? 0 : PyTuple_GET_SIZE(keywords);
  for (Py_ssize_t i = 0; i < named; ++i) {
    PyObject* const keyword = PyTuple_GET_ITEM(keywords, i);
    const auto found = std::ranges::find_if(parameters, [&](const char* one) {
      return PyUnicode_CompareWithASCIIString(keyword, one) == 0;
    });
    if (found == parameters.end()) {
      PyErr_Format(PyExc_TypeError, "%s() got an unexpected keyword argument '%S'", name, keyword);
      return false;
    }
    PyObject*& place = bound[static_cast<std::size_t>(found - parameters.begin())];
    if (place != nullptr) {
      PyErr_Format(PyExc_TypeError, "%s() got multiple values for argument '%S'", name, keyword);
      return false;
    }
    place = given[count + i];
  }
  if (count_given > positional) {
    refuse_count(count_given, bound);
    return false;
  }
  std::vector<const char*> missing;
  for (std::size_t i = 0; i < required; ++i) {
    if (bound[i] == nullptr) missing.push_back(parameters[i]);
  }
  if (missing.empty()) return true;
  PyErr_Format(PyExc_TypeError, "%s() missing %zu required positional argument%s: %s", name,
               missing.size(), missing.size() == 1 ? "" : "s", quoted(missing).c_str());
  return false;
}

bool PythonFunction::bind(PyObject* tuple, PyObject* dict, std::span<PyObject*> bound) const {
  const Py_ssize_t count = PyTuple_GET_SIZE(tuple);
  std::vector<PyObject*> given(static_cast<std::size_t>(count));
  for (Py_ssize_t i = 0; i < count; ++i) {
    given[static_cast<std::size_t>(i)] = PyTuple_GET_ITEM(tuple, i);
  }
  if (dict == nullptr) return bind(given.data(), count, nullptr, bound);
  const Ref keywords = Ref::steal(PySequence_Tuple(dict));
  if (!keywords) return false;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(keywords.get()); ++i) {
    given.push_back(PyDict_GetItemWithError(dict, PyTuple_GET_ITEM(keywords.get(), i)));
  }
  return bind(given.data(), count, keywords.get(), bound);
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
  const Ref index = Ref::steal(PyNumber_Index(argument));
  if (!index) return false;
  number = PyLong_AsSsize_t(index.get());
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

int set_flag(PyObject* value, bool& flag) {
  if (value == Py_True || value == Py_False) {
    flag = value == Py_True;
    return 0;
  }
  PyErr_SetString(PyExc_TypeError, value == nullptr ? "can't delete numeric/char attribute"
                                                    : "attribute value type must be bool");
  return -1;
}

bool BytesView::take_writable(PyObject* argument, const char* method) {
  if (PyObject_GetBuffer(argument, &view_, PyBUF_WRITABLE) == 0) return true;
  PyErr_Format(PyExc_TypeError, "%.200s() argument must be read-write bytes-like object, not %.50s",
               method, argument == Py_None ? "None" : Py_TYPE(argument)->tp_name);
  return false;
}

}  // namespace backports_python
