// The reference's weakref_finalize: its class, its registry and its exit.
#pragma once

#include "engine/cpython/ref.h"

namespace parity::cpython {

class Finalizers {
 public:
  // Imports the reference. False with a Python exception set if that fails.
  bool load();

  // Borrowed, alive for ever.
  PyObject* type() const { return type_.get(); }

  // Calls the exit hook, as the interpreter would at its end, if the construction of a finalizer
  // has begun since the last reset. An exception that leaves it goes to sys.unraisablehook.
  void run_exit();

  // Makes the module as new. Callbacks of what dies by it are not called.
  void reset();

 private:
  bool is_set(PyObject* flag) const;

  Ref type_, registry_, exit_function_;
  Ref shutdown_, registered_;  // the names of flags
};

}  // namespace parity::cpython
