// A frame of Python's for a function of C++, as the traceback of an exception shows it.
#pragma once

#include "engine/cpython/ref.h"

namespace backports_python {

using parity::cpython::Ref;

// Adds to the exception that is set a frame with these names, which live as long as its traceback
// does: what a function in Python had made before it failed.
void add_frame(const char* function, const Ref& names);

}  // namespace backports_python
