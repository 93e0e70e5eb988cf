#include "engine/cpython/object_type.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <utility>

namespace parity::cpython {
namespace {

ObjectObject& as_object(PyObject* object) {
  return *reinterpret_cast<ObjectObject*>(object);
}

PyObject* refuse_target() {
  PyErr_SetString(PyExc_TypeError, "only an Object can be linked");
  return nullptr;
}

PyObject* object_link(PyObject* object, PyObject* target) {
  if (!Py_IS_TYPE(target, object_type())) return refuse_target();
  as_object(object).links.push_back(Py_NewRef(target));
  Py_RETURN_NONE;
}

PyObject* object_unlink(PyObject* object, PyObject* target) {
  if (!Py_IS_TYPE(target, object_type())) return refuse_target();
  auto& links = as_object(object).links;
  const auto found = std::ranges::find(links, target);
  if (found == links.end()) {
    PyErr_SetString(PyExc_ValueError, "no such link");
    return nullptr;
  }
  const Ref dropped = Ref::steal(*found);
  links.erase(found);
  Py_RETURN_NONE;
}

int object_traverse(PyObject* object, visitproc visit, void* arg) {
  for (PyObject* const link : as_object(object).links) Py_VISIT(link);
  return 0;
}

int object_clear(PyObject* object) {
  auto& links = as_object(object).links;
  while (!links.empty()) {
    const Ref dropped = Ref::steal(links.front());
    links.pop_front();
  }
  return 0;
}

void object_finalize(PyObject* object) {
  const ObjectObject& self = as_object(object);
  if (self.revive == kNoName || self.stage->writer == nullptr) return;
  self.stage->prompter->revive(self.revive, object);
}

// In the way of a class written in Python: its instance leaves the collector's list when it dies,
// and joins it again, at the end, for its __del__.
void object_dealloc(PyObject* object) {
  ObjectObject& self = as_object(object);
  if (self.revive != kNoName) {
    PyObject_GC_UnTrack(object);
    PyObject_GC_Track(object);
    if (PyObject_CallFinalizerFromDealloc(object) < 0) return;
  }
  PyObject_GC_UnTrack(object);
  if (self.weak_references != nullptr) PyObject_ClearWeakRefs(object);
  object_clear(object);
  --self.stage->live_objects;
  std::destroy_at(&self.links);
  PyObject_GC_Del(object);
}

PyMethodDef object_methods[] = {
    {"link", object_link, METH_O, nullptr},
    {"unlink", object_unlink, METH_O, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

}  // namespace

PyTypeObject* object_type() {
  static PyTypeObject type{};
  if (type.tp_dict != nullptr) return &type;
  Py_SET_REFCNT(&type, 1);
  // Without a dot its module is builtins, so that it prints as <Object object at …>.
  type.tp_name = "Object";
  type.tp_basicsize = sizeof(ObjectObject);
  type.tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_DISALLOW_INSTANTIATION;
  type.tp_dealloc = object_dealloc;
  type.tp_finalize = object_finalize;
  type.tp_traverse = object_traverse;
  type.tp_clear = object_clear;
  type.tp_weaklistoffset = offsetof(ObjectObject, weak_references);
  type.tp_methods = object_methods;
  return PyType_Ready(&type) == 0 ? &type : nullptr;
}

Ref new_object(Stage& stage, NameId revive) {
  ObjectObject* self = PyObject_GC_New(ObjectObject, object_type());
  if (self == nullptr) return {};
  self->weak_references = nullptr;
  self->stage = &stage;
  new (&self->label) Label();
  self->revive = revive;
  new (&self->links) std::deque<PyObject*>();
  ++stage.live_objects;
  PyObject_GC_Track(self);
  return Ref::steal(reinterpret_cast<PyObject*>(self));
}

}  // namespace parity::cpython
