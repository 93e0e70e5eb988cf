// What the library's registry keeps of a Python finalizer, and calls (CPython: Lib/weakref.py,
// finalize._Info).
#pragma once

#include <exception>

#include "backports/finalize/weakref_finalize.h"
#include "engine/cpython/ref.h"
#include "python/watch.h"

namespace backports_python {

// What a callback gave. The finalizer outlives it, as in Python, where the weak reference has it.
struct Outcome {
  Ref finalizer;
  Ref value;
};

// Thrown while a Python exception is set, which stays so: one of Python's Exception, and any other,
// as SystemExit, which ends an exit. The finalizer is borrowed from its call, which outlives both.
class PythonException : public std::exception {
 public:
  explicit PythonException(PyObject* finalizer) : finalizer_(finalizer) {}
  PyObject* finalizer() const { return finalizer_; }

 private:
  PyObject* finalizer_;
};
struct PythonExit {
  PyObject* finalizer;
};

struct FinalizerCall {
  // Calls the finalizer where a subclass has a __call__, else the function.
  Outcome operator()();
  // Null with an exception set.
  PyObject* call_function() const;
  // (object, func, args, kwargs); null with an exception set.
  PyObject* as_tuple(const Ref& object) const;

  // The last one dies first, as the slots of Python's _Info do: in the order of their names.
  Ref finalizer;
  Ref watch;
  Ref keywords;  // null if there are none
  Ref function;
  Ref arguments;
};

using Handle = backports::Finalizer<Outcome>;
// Null for another node.
const FinalizerCall* call_in(backports::FinalizerNode& node);

// sys.unraisablehook, sys.excepthook and gc.
class PythonHooks final : public backports::Hooks {
 public:
  void unraisable(std::exception_ptr exception) override;
  // Throws what Python's hook raises.
  void uncaught(std::exception_ptr exception) override;
  bool pause_collections() override { return PyGC_Disable() != 0; }
  void resume_collections() override { PyGC_Enable(); }
};

}  // namespace backports_python
