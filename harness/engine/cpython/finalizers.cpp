#include "engine/cpython/finalizers.h"

namespace parity::cpython {
namespace {

// The interpreter calls the exit hook never by itself: scenarios do.
PyObject* register_nothing(PyObject*, PyObject* function) {
  return Py_NewRef(function);
}
PyMethodDef register_method{"register", register_nothing, METH_O, nullptr};

// What the reference gets for the module atexit.
Ref atexit_of_scenarios() {
  Ref module = Ref::steal(PyModule_New("atexit"));
  const Ref function = Ref::steal(PyCFunction_New(&register_method, nullptr));
  if (!module || !function || PyModule_AddObjectRef(module.get(), "register", function.get()) < 0) {
    return {};
  }
  return module;
}

}  // namespace

bool Finalizers::load() {
  const Ref module = Ref::steal(PyImport_ImportModule("backports.weakref_finalize"));
  if (!module) return false;
  const Ref atexit = atexit_of_scenarios();
  if (!atexit || PyObject_SetAttrString(module.get(), "atexit", atexit.get()) < 0) return false;
  type_ = Ref::steal(PyObject_GetAttrString(module.get(), "weakref_finalize"));
  if (!type_) return false;
  registry_ = Ref::steal(PyObject_GetAttrString(type_.get(), "_registry"));
  // An empty dict joins the collector's list with its first entry. This one is to be there before,
  // and so to be frozen with all else: what it holds is then held from outside.
  if (registry_ && PyObject_GC_IsTracked(registry_.get()) == 0) {
    PyObject_GC_Track(registry_.get());
  }
  exit_function_ = Ref::steal(PyObject_GetAttrString(type_.get(), "_exitfunc"));
  shutdown_ = Ref::steal(PyUnicode_InternFromString("_shutdown"));
  registered_ = Ref::steal(PyUnicode_InternFromString("_registered_with_atexit"));
  return registry_ && exit_function_ && shutdown_ && registered_;
}

bool Finalizers::is_set(PyObject* flag) const {
  return Ref::steal(PyObject_GetAttr(type_.get(), flag)).get() == Py_True;
}

void Finalizers::run_exit() {
  if (!is_set(registered_.get())) return;
  const Ref result = Ref::steal(PyObject_CallNoArgs(exit_function_.get()));
  if (!result) PyErr_WriteUnraisable(exit_function_.get());
}

void Finalizers::reset() {
  // An entry that has left the registry is not called.
  PyDict_Clear(registry_.get());
  for (PyObject* const flag : {shutdown_.get(), registered_.get()}) {
    if (is_set(flag)) PyObject_SetAttr(type_.get(), flag, Py_False);
  }
}

}  // namespace parity::cpython
