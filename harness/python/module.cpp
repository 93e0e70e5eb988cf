// The extension module _backports_cpp: the library's classes as Python types.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "engine/cpython/ref.h"
#include "python/buffered_reader_type.h"
#include "python/buffered_rw_pair_type.h"
#include "python/buffered_writer_type.h"
#include "python/finalize_type.h"
#include "python/makefile.h"
#include "python/newline_decoder_type.h"
#include "python/socket_io_type.h"
#include "python/text_io_wrapper_type.h"
#include "python/types.h"

namespace {

using parity::cpython::Ref;

using backports_python::Types;

struct Type {
  const char* name;
  PyObject* (*make)();
  PyObject* Types::* kept;
};
constexpr Type kTypes[] = {
    {"BufferedReader", backports_python::make_buffered_reader_type, &Types::buffered_reader},
    {"BufferedWriter", backports_python::make_buffered_writer_type, &Types::buffered_writer},
    {"BufferedRWPair", backports_python::make_buffered_rw_pair_type, &Types::buffered_rw_pair},
    {"IncrementalNewlineDecoder", backports_python::make_newline_decoder_type,
     &Types::incremental_newline_decoder},
    {"TextIOWrapper", backports_python::make_text_io_wrapper_type, &Types::text_io_wrapper},
    {"SocketIO", backports_python::make_socket_io_type, &Types::socket_io},
    {"finalize", backports_python::make_finalize_type, &Types::finalize},
    {"weakref_finalize", backports_python::make_weakref_finalize_type, &Types::weakref_finalize},
};

PyObject* end_finalizers(PyObject*, PyObject*) {
  backports_python::end_finalizers();
  Py_RETURN_NONE;
}

PyMethodDef kFunctions[] = {
    {"_end_finalizers", end_finalizers, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyModuleDef kModule = {
    .m_base = PyModuleDef_HEAD_INIT,
    .m_name = "_backports_cpp",
    .m_doc = "Python's socket files and finalizers, by the C++ library backports.",
    .m_size = -1,
    .m_methods = kFunctions,
    .m_slots = nullptr,
    .m_traverse = nullptr,
    .m_clear = nullptr,
    .m_free = nullptr,
};

}  // namespace

PyMODINIT_FUNC PyInit__backports_cpp() {
  Ref module = Ref::steal(PyModule_Create(&kModule));
  if (!module) return nullptr;
  for (const Type& type : kTypes) {
    Ref made = Ref::steal(type.make());
    if (!made || PyModule_AddObjectRef(module.get(), type.name, made.get()) < 0) return nullptr;
    backports_python::types().*type.kept = made.release();
  }
  const Ref backport_makefile = Ref::steal(backports_python::make_backport_makefile());
  const Ref makefile = Ref::steal(backports_python::make_makefile());
  if (!backport_makefile || !makefile ||
      PyModule_AddObjectRef(module.get(), "backport_makefile", backport_makefile.get()) < 0 ||
      PyModule_AddObjectRef(module.get(), "makefile", makefile.get()) < 0) {
    return nullptr;
  }
  return module.release();
}
