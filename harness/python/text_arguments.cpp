#include "python/text_arguments.h"

#include <langinfo.h>

#include "engine/cpython/ref.h"
#include "python/text.h"

namespace backports_python {

using parity::cpython::Ref;

namespace {

// Whether this flag of the interpreter is set: "dev_mode".
bool is_set(const char* flag) {
  PyObject* const flags = PySys_GetObject("flags");
  const Ref value = flags == nullptr ? Ref() : Ref::steal(PyObject_GetAttrString(flags, flag));
  if (!value) PyErr_Clear();
  return value && PyObject_IsTrue(value.get()) == 1;
}

}  // namespace

bool optional_text(const char* name, PyObject* given, std::optional<std::string>& text) {
  if (given == nullptr || given == Py_None) return true;
  if (PyUnicode_Check(given) == 0) {
    PyErr_Format(PyExc_TypeError, "TextIOWrapper() argument '%s' must be str or None, not %.50s",
                 name, Py_TYPE(given)->tp_name);
    return false;
  }
  TextView view;
  if (!view.take(given)) return false;
  text = std::string(view.text());
  return true;
}

bool locale_encoding(std::optional<std::string>& encoding) {
  if (!encoding && is_set("warn_default_encoding") &&
      PyErr_WarnEx(PyExc_EncodingWarning, "'encoding' argument not specified", 1) != 0) {
    return false;
  }
  if (!encoding && is_set("utf8_mode")) encoding = "utf-8";
  if (!encoding || *encoding == "locale") encoding = ::nl_langinfo(CODESET);
  return true;
}

bool check_errors(const std::optional<std::string>& errors) {
  if (!errors || !is_set("dev_mode")) return true;
  const Ref handler = Ref::steal(PyCodec_LookupError(errors->c_str()));
  return static_cast<bool>(handler);
}

bool optional_flag(PyObject* given, std::optional<bool>& flag) {
  if (given == nullptr || given == Py_None) return true;
  const long value = PyLong_AsLong(given);
  if (value == -1 && PyErr_Occurred() != nullptr) return false;
  flag = value != 0;
  return true;
}

}  // namespace backports_python
