#include "python/io_object.h"

#include <cstddef>
#include <cstring>

namespace backports_python {
namespace {

bool has_known_layout(PyObject* base) {
  const auto* const type = reinterpret_cast<const PyTypeObject*>(base);
  return type->tp_basicsize == sizeof(IOHead) && type->tp_dictoffset == offsetof(IOHead, dict) &&
         type->tp_weaklistoffset == offsetof(IOHead, weak_references);
}

}  // namespace

PyObject* make_type(PyType_Spec& spec, const char* base) {
  const Ref io = Ref::steal(PyImport_ImportModule("_io"));
  const Ref type = io ? Ref::steal(PyObject_GetAttrString(io.get(), base)) : Ref();
  if (!type) return nullptr;
  if (!has_known_layout(type.get())) {
    return PyErr_Format(PyExc_ImportError, "_io.%s is not as this module knows it", base);
  }
  const Ref bases = Ref::steal(PyTuple_Pack(1, type.get()));
  return bases ? PyType_FromSpecWithBases(&spec, bases.get()) : nullptr;
}

PyObject* name_as_python_class(PyObject* type) {
  if (type == nullptr) return nullptr;
  auto* const named = reinterpret_cast<PyTypeObject*>(type);
  if (const char* const dot = std::strrchr(named->tp_name, '.')) named->tp_name = dot + 1;
  return type;
}

}  // namespace backports_python
