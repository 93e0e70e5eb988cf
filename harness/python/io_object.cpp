#include "python/io_object.h"

#include <cstddef>
#include <cstring>
#include <vector>

namespace backports_python {
namespace {

bool has_known_layout(PyObject* base) {
  const auto* const type = reinterpret_cast<const PyTypeObject*>(base);
  return type->tp_basicsize == sizeof(IOHead) && type->tp_dictoffset == offsetof(IOHead, dict) &&
         type->tp_weaklistoffset == offsetof(IOHead, weak_references);
}

}  // namespace

PyObject* make_type(const TypeParts& parts, const SharedSlots& shared) {
  const Ref io = Ref::steal(PyImport_ImportModule("_io"));
  const Ref base = io ? Ref::steal(PyObject_GetAttrString(io.get(), parts.base)) : Ref();
  if (!base) return nullptr;
  if (!has_known_layout(base.get())) {
    return PyErr_Format(PyExc_ImportError, "_io.%s is not as this module knows it", parts.base);
  }
  const Ref bases = Ref::steal(PyTuple_Pack(1, base.get()));
  if (!bases) return nullptr;
  std::vector<PyType_Slot> slots = {
      {Py_tp_doc, const_cast<char*>(parts.doc)},
      {Py_tp_new, reinterpret_cast<void*>(shared.make)},
      {Py_tp_init, reinterpret_cast<void*>(parts.initialize)},
      {Py_tp_dealloc, reinterpret_cast<void*>(shared.deallocate)},
      {Py_tp_traverse, reinterpret_cast<void*>(shared.traverse)},
      {Py_tp_clear, reinterpret_cast<void*>(shared.clear)},
      {Py_tp_methods, parts.methods},
      {Py_tp_getset, parts.attributes},
  };
  if (parts.repr != nullptr) slots.push_back({Py_tp_repr, reinterpret_cast<void*>(parts.repr)});
  if (parts.next != nullptr) slots.push_back({Py_tp_iternext, reinterpret_cast<void*>(parts.next)});
  slots.push_back({0, nullptr});
  constexpr auto kFlags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC;
  const bool is_class = parts.passes_for == PassesFor::python_class;
  PyType_Spec spec = {
      .name = parts.name,
      .basicsize = static_cast<int>(shared.size),
      .itemsize = 0,
      .flags = static_cast<unsigned>(is_class ? kFlags : kFlags | Py_TPFLAGS_IMMUTABLETYPE),
      .slots = slots.data(),
  };
  PyObject* const type = PyType_FromSpecWithBases(&spec, bases.get());
  return is_class ? name_as_python_class(type) : type;
}

PyObject* name_as_python_class(PyObject* type) {
  if (type == nullptr) return nullptr;
  auto* const named = reinterpret_cast<PyTypeObject*>(type);
  if (const char* const dot = std::strrchr(named->tp_name, '.')) named->tp_name = dot + 1;
  return type;
}

}  // namespace backports_python
