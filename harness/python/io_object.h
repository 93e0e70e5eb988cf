// What the types of files share: objects that begin as those of _io._IOBase, and hold C++ behind.
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <new>
#include <utility>

#include "engine/cpython/ref.h"
#include "python/names.h"

namespace backports_python {

using parity::cpython::Ref;

// How every object of such a type begins.
struct IOHead {
  PyObject_HEAD PyObject* dict;
  PyObject* weak_references;
};

// Whether it has attributes that its type knows nothing of.
inline bool has_own_attributes(PyObject* self) {
  const PyObject* const dict = reinterpret_cast<const IOHead*>(self)->dict;
  return dict != nullptr && PyDict_GET_SIZE(dict) != 0;
}

// An object of a type over _io._RawIOBase, _io._BufferedIOBase or _io._TextIOBase.
//
//   [ PyObject | __dict__ | weak references ][ State ]
//     as in _io._IOBase, whose methods use it
//
// State has a default constructor; kClosesItself; finalizing; traverse(visitproc, void*) for what
// it holds of Python; and clear(), after which it holds nothing and no call of it does anything.
template <class State>
struct IOObject {
  PyObject_HEAD PyObject* dict;
  PyObject* weak_references;
  State state;

  static State& of(PyObject* self) { return reinterpret_cast<IOObject*>(self)->state; }

  static PyObject* make(PyTypeObject* type, PyObject*, PyObject*) {
    PyObject* const self = type->tp_alloc(type, 0);
    if (self == nullptr) return nullptr;
    new (&of(self)) State();
    return self;
  }

  static int traverse(PyObject* self, visitproc visit, void* arg) {
    auto* const object = reinterpret_cast<IOObject*>(self);
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(object->dict);
    return object->state.traverse(visit, arg);
  }

  static int clear(PyObject* self) {
    auto* const object = reinterpret_cast<IOObject*>(self);
    object->state.clear();
    Py_CLEAR(object->dict);
    return 0;
  }

  // As CPython's files: most of them close() first, by the name, and whoever keeps the object then
  // has it.
  static void deallocate(PyObject* self) {
    auto* const object = reinterpret_cast<IOObject*>(self);
    if constexpr (State::kClosesItself) {
      object->state.finalizing = true;
      if (PyObject_CallFinalizerFromDealloc(self) != 0) return;  // revived
    }
    PyObject_GC_UnTrack(self);
    if (object->weak_references != nullptr) PyObject_ClearWeakRefs(self);
    object->state.clear();
    object->state.~State();
    Py_CLEAR(object->dict);
    PyTypeObject* const type = Py_TYPE(self);
    type->tp_free(self);
    Py_DECREF(type);
  }
};

// What a type passes for: one written in C takes no new attributes; a class in Python does, and
// messages show its name without the module.
enum class PassesFor : unsigned char { c_type, python_class };

// What one type of such objects has for itself. What the pointers point to stays.
struct TypeParts {
  const char* name;  // "_io.BufferedReader"
  const char* base;  // of the module _io: "_BufferedIOBase"
  const char* doc;
  initproc initialize;
  PyMethodDef* methods;
  PyGetSetDef* attributes;
  reprfunc repr = nullptr;      // null: the base's
  iternextfunc next = nullptr;  // null: the base's
  PassesFor passes_for = PassesFor::c_type;
};

// What IOObject does for all of its types.
struct SharedSlots {
  Py_ssize_t size;
  newfunc make;
  destructor deallocate;
  traverseproc traverse;
  inquiry clear;
};

// A new reference; null with an exception set, also if objects of the base do not begin as
// IOObject's do.
PyObject* make_type(const TypeParts& parts, const SharedSlots& shared);

template <class State>
PyObject* make_type(const TypeParts& parts) {
  using Object = IOObject<State>;
  return make_type(parts, {static_cast<Py_ssize_t>(sizeof(Object)), Object::make,
                           Object::deallocate, Object::traverse, Object::clear});
}

// Takes the module from the name that messages show. Null stays null.
PyObject* name_as_python_class(PyObject* type);

}  // namespace backports_python
