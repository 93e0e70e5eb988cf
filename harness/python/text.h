// str and the library's text: UTF-8 with lone surrogates in their three-byte form.
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <optional>
#include <string_view>

#include "engine/cpython/ref.h"

namespace backports_python {

// A new str; null with an exception set.
inline PyObject* text_object(std::string_view text) {
  return PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "surrogatepass");
}

// The text of a str, for as long as this and the str live.
class TextView {
 public:
  // False with an exception set. `text` is a str.
  bool take(PyObject* text) {
    if (PyUnicode_READY(text) != 0) return false;
    if (PyUnicode_IS_ASCII(text) != 0) [[likely]] {
      text_ = {static_cast<const char*>(PyUnicode_DATA(text)),
               static_cast<std::size_t>(PyUnicode_GET_LENGTH(text))};
      return true;
    }
    bytes_ = parity::cpython::Ref::steal(PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass"));
    if (!bytes_) return false;
    text_ = {PyBytes_AS_STRING(bytes_.get()),
             static_cast<std::size_t>(PyBytes_GET_SIZE(bytes_.get()))};
    return true;
  }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
  parity::cpython::Ref bytes_;
};

}  // namespace backports_python
