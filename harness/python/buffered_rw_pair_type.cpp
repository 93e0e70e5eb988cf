#include "python/buffered_rw_pair_type.h"

#include <utility>

#include "python/arguments.h"
#include "python/io_object.h"
#include "python/types.h"

namespace backports_python {
namespace {

// Two Python objects, as in CPython: what a pair does, one of them does.
struct State {
  // As bufferedrwpair_dealloc(): its reader and its writer close themselves.
  static constexpr bool kClosesItself = false;
  Ref reader, writer;
  bool finalizing = false;

  int traverse(visitproc visit, void* arg) const {
    Py_VISIT(reader.get());
    Py_VISIT(writer.get());
    return 0;
  }
  void clear() {
    reader = Ref();
    writer = Ref();
  }
};
using Object = IOObject<State>;

// ---- forwarding (CPython: _forward_call)

PyObject* forward(const Ref& to, PyObject* method, Arguments arguments, Py_ssize_t count) {
  if (!to) {
    PyErr_SetString(PyExc_ValueError, "I/O operation on uninitialized object");
    return nullptr;
  }
  const Ref file = Ref::share(to.get());
  const Ref bound = Ref::steal(PyObject_GetAttr(file.get(), method));
  if (!bound) return nullptr;
  return PyObject_Vectorcall(bound.get(), arguments, static_cast<std::size_t>(count), nullptr);
}

enum class Half : unsigned char { reader, writer };
const Ref& half_of(PyObject* self, Half half) {
  const State& state = Object::of(self);
  return half == Half::reader ? state.reader : state.writer;
}

// A method of a half, under the same name.
template <Half half, PyObject* const Names::* method>
PyObject* forwarded(PyObject* self, Arguments arguments, Py_ssize_t count) {
  return forward(half_of(self, half), names().*method, arguments, count);
}

template <Half half, PyObject* const Names::* method>
PyObject* asked(PyObject* self, PyObject*) {
  return forward(half_of(self, half), names().*method, nullptr, 0);
}

// ---- what is its own

// Python's `_checkReadable` and `_checkWritable`: only True counts.
bool check(PyObject* file, PyObject* method, const char* refusal) {
  const Ref answer = Ref::steal(PyObject_CallMethodNoArgs(file, method));
  if (!answer) return false;
  if (answer.get() == Py_True) return true;
  const Ref io = Ref::steal(PyImport_ImportModule("io"));
  const Ref type =
      io ? Ref::steal(PyObject_GetAttrString(io.get(), "UnsupportedOperation")) : Ref();
  if (type) PyErr_SetString(type.get(), refusal);
  return false;
}

int initialize(PyObject* self, PyObject* arguments, PyObject* keywords) {
  if (Py_TYPE(self)->tp_init == initialize && keywords != nullptr && PyDict_Size(keywords) != 0) {
    PyErr_SetString(PyExc_TypeError, "BufferedRWPair() takes no keyword arguments");
    return -1;
  }
  PyObject *reader = nullptr, *writer = nullptr;
  Py_ssize_t size = 8192;
  PyObject* given_size = nullptr;
  if (PyArg_UnpackTuple(arguments, "BufferedRWPair", 2, 3, &reader, &writer, &given_size) == 0 ||
      (given_size != nullptr && !to_number(given_size, size))) {
    return -1;
  }
  if (!check(reader, names().readable, "File or stream is not readable.") ||
      !check(writer, names().writable, "File or stream is not writable.")) {
    return -1;
  }
  State& state = Object::of(self);
  Ref made = Ref::steal(PyObject_CallFunction(types().buffered_reader, "On", reader, size));
  if (!made) return -1;
  state.reader = std::move(made);
  made = Ref::steal(PyObject_CallFunction(types().buffered_writer, "On", writer, size));
  if (!made) {
    state.reader = Ref();
    return -1;
  }
  state.writer = std::move(made);
  return 0;
}

PyObject* close(PyObject* self, PyObject*) {
  const State& state = Object::of(self);
  const Ref written = Ref::steal(forward(state.writer, names().close, nullptr, 0));
  PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
  if (!written) PyErr_Fetch(&type, &value, &traceback);
  Ref read = Ref::steal(forward(state.reader, names().close, nullptr, 0));
  if (type != nullptr) {
    _PyErr_ChainExceptions(type, value, traceback);
    return nullptr;
  }
  return read.release();
}

PyObject* isatty(PyObject* self, PyObject*) {
  const State& state = Object::of(self);
  Ref answer = Ref::steal(forward(state.writer, names().isatty, nullptr, 0));
  if (answer.get() != Py_False) return answer.release();
  return forward(state.reader, names().isatty, nullptr, 0);
}

PyObject* get_closed(PyObject* self, void*) {
  const State& state = Object::of(self);
  if (state.writer) return PyObject_GetAttr(state.writer.get(), names().closed);
  PyErr_SetString(PyExc_RuntimeError, "the BufferedRWPair object is being garbage-collected");
  return nullptr;
}

PyMethodDef kMethods[] = {
    {"read", fast(forwarded<Half::reader, &Names::read>), METH_FASTCALL, nullptr},
    {"peek", fast(forwarded<Half::reader, &Names::peek>), METH_FASTCALL, nullptr},
    {"read1", fast(forwarded<Half::reader, &Names::read1>), METH_FASTCALL, nullptr},
    {"readinto", fast(forwarded<Half::reader, &Names::readinto>), METH_FASTCALL, nullptr},
    {"readinto1", fast(forwarded<Half::reader, &Names::readinto1>), METH_FASTCALL, nullptr},
    {"readable", asked<Half::reader, &Names::readable>, METH_NOARGS, nullptr},
    {"write", fast(forwarded<Half::writer, &Names::write>), METH_FASTCALL, nullptr},
    {"flush", asked<Half::writer, &Names::flush>, METH_NOARGS, nullptr},
    {"writable", asked<Half::writer, &Names::writable>, METH_NOARGS, nullptr},
    {"close", close, METH_NOARGS, nullptr},
    {"isatty", isatty, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};
PyGetSetDef kAttributes[] = {
    {"closed", get_closed, nullptr, nullptr, nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};
constexpr TypeParts kParts{
    .name = "_io.BufferedRWPair",
    .base = "_BufferedIOBase",
    .doc =
        "BufferedRWPair(reader, writer, buffer_size=8192, /)\n--\n\n"
        "A buffered file to read from and to write to, over two.",
    .initialize = initialize,
    .methods = kMethods,
    .attributes = kAttributes,
};

}  // namespace

PyObject* make_buffered_rw_pair_type() {
  return make_type<State>(kParts);
}

}  // namespace backports_python
