#include "engine/cpython/fatal_call.h"

#include <array>

namespace parity::cpython {
namespace {

bool is_encoding(PyObject* keyword) {
  return PyUnicode_CompareWithASCIIString(keyword, "encoding") == 0;
}

bool has_odd_encoding(PyObject* const* values, PyObject* keywords) {
  for (Py_ssize_t i = 0; keywords != nullptr && i < PyTuple_GET_SIZE(keywords); ++i) {
    if (!is_encoding(PyTuple_GET_ITEM(keywords, i))) continue;
    return values[i] != Py_None && PyUnicode_Check(values[i]) == 0;
  }
  return false;
}

// A cookie has 21 bytes, of which those from 16 to 19 are a signed number of characters.
bool skips_less_than_none(PyObject* cookie) {
  if (PyLong_Check(cookie) == 0) return false;
  std::array<unsigned char, 21> bytes{};
  if (_PyLong_AsByteArray(reinterpret_cast<PyLongObject*>(cookie), bytes.data(), bytes.size(), 1,
                          0) != 0) {
    PyErr_Clear();
    return false;
  }
  return (bytes[19] & 0x80) != 0;
}

}  // namespace

bool is_fatal(Method method, PyObject* const* arguments, std::size_t positional,
              PyObject* keywords) {
  if (method == Method::reconfigure) return has_odd_encoding(arguments + positional, keywords);
  return positional > 0 && skips_less_than_none(arguments[0]);
}

}  // namespace parity::cpython
