// str and the library's text: UTF-8 with lone surrogates in their three-byte form.
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <array>
#include <cstring>
#include <string_view>

#include "engine/cpython/ref.h"

namespace backports_python {

// A new str of valid text, which is not checked again; null with an exception set.
PyObject* text_object(std::string_view text);
// The same of text that has this many of them.
PyObject* text_object(std::string_view text, std::size_t characters);
// The same of ASCII.
inline PyObject* ascii_object(std::string_view text) {
  // Some of one character are shared.
  if (text.size() <= 1) [[unlikely]] {
    return PyUnicode_FromStringAndSize(text.data(), static_cast<Py_ssize_t>(text.size()));
  }
  PyObject* const made = PyUnicode_New(static_cast<Py_ssize_t>(text.size()), 0x7F);
  if (made != nullptr) std::memcpy(PyUnicode_DATA(made), text.data(), text.size());
  return made;
}

// The text of a str, for as long as this and the str live.
class TextView {
 public:
  TextView() = default;
  TextView(const TextView&) = delete;
  TextView& operator=(const TextView&) = delete;

  // False with an exception set. `text` is a str.
  bool take(PyObject* text) {
    if (PyUnicode_READY(text) != 0) return false;
    if (PyUnicode_IS_ASCII(text) == 0) [[unlikely]]
      return take_encoded(text);
    text_ = {static_cast<const char*>(PyUnicode_DATA(text)),
             static_cast<std::size_t>(PyUnicode_GET_LENGTH(text))};
    return true;
  }
  std::string_view text() const { return text_; }

 private:
  bool take_encoded(PyObject* text);

  std::string_view text_;
  std::array<char, 512> short_;  // the bytes of a short text
  parity::cpython::Ref long_;    // those of another one
};

}  // namespace backports_python
