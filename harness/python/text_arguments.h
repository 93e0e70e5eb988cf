// What a text file is given to be made and to be changed. All give false with an exception set.
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <optional>
#include <string>

namespace backports_python {

// A str, or None, which is nothing; TypeError of another value.
bool optional_text(const char* name, PyObject* given, std::optional<std::string>& text);

// None and "locale" become the name of an encoding.
bool locale_encoding(std::optional<std::string>& encoding);

// In development an unknown handler is refused before it is needed (CPython: io_check_errors).
bool check_errors(const std::optional<std::string>& errors);

// A number as a flag; None leaves it as it is.
bool optional_flag(PyObject* given, std::optional<bool>& flag);

}  // namespace backports_python
