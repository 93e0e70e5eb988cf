#include "python/watch.h"

#include <new>
#include <utility>

#include "backports/finalize/weakref_finalize.h"

namespace backports_python {
namespace {

struct Watch {
  PyWeakReference reference;
  std::shared_ptr<Token> token;
};

std::shared_ptr<Token>& token_in(PyObject* watch) {
  return reinterpret_cast<Watch*>(watch)->token;
}

// The callback: the object has died.
PyObject* let_go(PyObject*, PyObject* watch) {
  const std::shared_ptr<Token> last = std::move(token_in(watch));
  Py_RETURN_NONE;
}

void deallocate(PyObject* self) {
  token_in(self).~shared_ptr();
  PyTypeObject* const type = Py_TYPE(self);
  _PyWeakref_RefType.tp_dealloc(self);
  Py_DECREF(type);
}

PyType_Slot kSlots[] = {
    {Py_tp_doc, const_cast<char*>("Tells finalizers when its object dies.")},
    {Py_tp_dealloc, reinterpret_cast<void*>(deallocate)},
    {0, nullptr},
};
PyType_Spec kSpec = {
    .name = "backports_cpp.Watch",
    .basicsize = sizeof(Watch),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = kSlots,
};
PyMethodDef kLetGo = {"let_go", let_go, METH_O, nullptr};

// Null with an exception set.
PyTypeObject* watch_type() {
  static PyObject* const type =
      PyType_FromSpecWithBases(&kSpec, reinterpret_cast<PyObject*>(&_PyWeakref_RefType));
  return reinterpret_cast<PyTypeObject*>(type);
}
PyObject* callback() {
  static PyObject* const function = PyCFunction_New(&kLetGo, nullptr);
  return function;
}

// The object's newest weak reference with a callback; those that have none, of which there is one
// of each kind, stand in front. Borrowed; null if there is none.
PyWeakReference* newest_reference(PyObject* object) {
  if (PyType_SUPPORTS_WEAKREFS(Py_TYPE(object)) == 0) return nullptr;
  auto* reference = reinterpret_cast<PyWeakReference*>(*PyObject_GET_WEAKREFS_LISTPTR(object));
  while (reference != nullptr && reference->wr_callback == nullptr) reference = reference->wr_next;
  return reference;
}

}  // namespace

Ref watch_of(PyObject* object) {
  PyTypeObject* const type = watch_type();
  if (type == nullptr || callback() == nullptr) return {};
  auto* const newest = reinterpret_cast<PyObject*>(newest_reference(object));
  if (newest != nullptr && Py_IS_TYPE(newest, type) != 0 && Py_REFCNT(newest) > 0) {
    return Ref::share(newest);
  }
  Ref watch = Ref::steal(
      PyObject_CallFunctionObjArgs(reinterpret_cast<PyObject*>(type), object, callback(), nullptr));
  if (watch) new (&token_in(watch.get())) auto(backports::make_finalizable<Token>());
  return watch;
}

const std::shared_ptr<Token>& token_of(const Ref& watch) {
  return token_in(watch.get());
}

Ref watched_object(const Ref& watch) {
  PyObject* const object = PyWeakref_GET_OBJECT(watch.get());
  return object == Py_None ? Ref() : Ref::share(object);
}

}  // namespace backports_python
