#include "python/finalizer_call.h"

#include "python/finalizer_object.h"

namespace backports_python {
namespace {

[[noreturn]] void throw_exception(PyObject* finalizer) {
  if (PyErr_ExceptionMatches(PyExc_Exception) != 0) throw PythonException(finalizer);
  throw PythonExit{finalizer};
}

// Null for an exception that is not a Python callback's.
PyObject* finalizer_of(const std::exception_ptr& exception) {
  try {
    std::rethrow_exception(exception);
  } catch (const PythonException& raised) {
    return raised.finalizer();
  } catch (const PythonExit& raised) {
    return raised.finalizer;
  } catch (...) {
    return nullptr;
  }
}

}  // namespace

// ================================================================= the call

PyObject* FinalizerCall::call_function() const {
  return PyObject_Call(function.get(), arguments.get(), keywords.get());
}

Outcome FinalizerCall::operator()() {
  FinalizerObject& object = FinalizerObject::of(finalizer.get());
  PyObject* value = nullptr;
  if (object.is_called_by_hand || !object.overrides_call()) {
    object.is_called_by_hand = false;
    value = call_function();
  } else {
    // Python's own, which it comes to, finds the function here.
    object.due = this;
    const Ref self = Ref::share(finalizer.get());
    const bool has_died = !watched_object(watch);
    value =
        has_died ? PyObject_CallOneArg(self.get(), watch.get()) : PyObject_CallNoArgs(self.get());
    if (object.due == this) object.due = nullptr;
  }
  if (value == nullptr) throw_exception(finalizer.get());
  return {Ref::share(finalizer.get()), Ref::steal(value)};
}

PyObject* FinalizerCall::as_tuple(const Ref& object) const {
  const Ref given = keywords ? Ref::share(keywords.get()) : Ref::steal(PyDict_New());
  if (!given) return nullptr;
  return PyTuple_Pack(4, object.get(), function.get(), arguments.get(), given.get());
}

const FinalizerCall* call_in(backports::FinalizerNode& node) {
  using Node = backports::FinalizerNodeWith<Outcome, FinalizerCall>;
  const auto* const known = dynamic_cast<const Node*>(&node);
  return known == nullptr ? nullptr : &known->callback();
}

// ================================================================= hooks

void PythonHooks::unraisable(std::exception_ptr exception) {
  PyErr_WriteUnraisable(finalizer_of(exception));
}

void PythonHooks::uncaught(std::exception_ptr exception) {
  PyObject* const finalizer = finalizer_of(exception);
  PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  if (traceback != nullptr) PyException_SetTraceback(value, traceback);
  const Ref owned[] = {Ref::steal(type), Ref::steal(value),
                       Ref::steal(traceback != nullptr ? traceback : Py_NewRef(Py_None))};
  // sys.exc_info() has it for the time of the hook.
  const Ref outer = Ref::steal(PyErr_GetHandledException());
  PyErr_SetHandledException(value);
  PyObject* const hook = PySys_GetObject("excepthook");
  Ref done;
  if (hook == nullptr) {
    PyErr_SetString(PyExc_AttributeError, "module 'sys' has no attribute 'excepthook'");
  } else {
    const Ref kept = Ref::share(hook);
    done = Ref::steal(PyObject_CallFunctionObjArgs(kept.get(), owned[0].get(), owned[1].get(),
                                                   owned[2].get(), nullptr));
  }
  PyErr_SetHandledException(outer.get());
  if (!done) throw PythonExit{finalizer};
}

}  // namespace backports_python
