// Calls that CPython 3.11 does not survive: they read memory that is not theirs.
#pragma once

#include <Python.h>

#include <cstddef>

#include "scenario/language.h"

namespace parity::cpython {

constexpr bool may_be_fatal(ThingClass thing_class, Method method) {
  return thing_class == ThingClass::text_io_wrapper &&
         (method == Method::reconfigure || method == Method::seek);
}

// reconfigure(encoding=…) of what is no str is read as one; seek() to a cookie whose characters to
// skip are less than none begins before the text, and one whose flags are no state of its decoder
// may make it call what is not there (fatal_state.h). `keywords` names the last of the arguments;
// it may be null.
bool is_fatal(PyObject* file, Method method, PyObject* const* arguments, std::size_t positional,
              PyObject* keywords);

}  // namespace parity::cpython
