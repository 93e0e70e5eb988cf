// Python's exceptions as the library's errors, and back.
#pragma once

#include "backports/result.h"
#include "engine/cpython/ref.h"

namespace backports_python {

using parity::cpython::Ref;

// The Python exception that is set, which is let go: an Error of the nearest type, which keeps the
// exception with its traceback. Only with the GIL.
backports::Error take_exception();

// Sets the Python exception that this error is: the one it was made from, or a new one, with the
// error's context. Answers null, for `return raise(…)`.
std::nullptr_t raise(backports::Error error);

// Gives the value, or raises; false if it raised.
template <class T>
bool unwrap(backports::Result<T>&& result, T& into) {
  if (!result) {
    raise(std::move(result).error());
    return false;
  }
  into = *std::move(result);
  return true;
}

// For what gives None.
inline PyObject* none_or_raise(backports::Result<void>&& result) {
  if (!result) return raise(std::move(result).error());
  Py_RETURN_NONE;
}

}  // namespace backports_python
