#include "python/makefile.h"

#include <iterator>

#include "backports/io/iobase.h"
#include "engine/cpython/ref.h"
#include "python/arguments.h"
#include "python/names.h"
#include "python/python_frame.h"
#include "python/types.h"

namespace backports_python {
namespace {

using parity::cpython::Ref;

// Borrowed.
struct Given {
  PyObject* socket;
  PyObject* mode;
  PyObject* buffering;
  PyObject* encoding;
  PyObject* errors;
  PyObject* newline;
};

// What the letters of a mode ask for.
struct Mode {
  bool reading = false;
  bool writing = false;
  bool binary = false;
};

// Whether the mode, which may be any container, has the letter; -1 with an exception set.
int has(PyObject* mode, const char* letter) {
  const Ref text = Ref::steal(PyUnicode_FromString(letter));
  return text ? PySequence_Contains(mode, text.get()) : -1;
}

bool refuse_mode(PyObject* given) {
  PyErr_Format(PyExc_ValueError, "invalid mode %R (only r, w, b allowed)", given);
  return false;
}

bool read_text_mode(PyObject* given, Mode& mode) {
  for (Py_ssize_t place = 0; place < PyUnicode_GET_LENGTH(given); ++place) {
    switch (PyUnicode_READ_CHAR(given, place)) {
      case 'r':
        mode.reading = true;
        break;
      case 'w':
        mode.writing = true;
        break;
      case 'b':
        mode.binary = true;
        break;
      default:
        return refuse_mode(given);
    }
  }
  mode.reading = mode.reading || !mode.writing;
  return true;
}

bool read_mode(PyObject* given, Mode& mode) {
  if (PyUnicode_CheckExact(given) != 0) return read_text_mode(given, mode);
  const Ref letters = Ref::steal(PySet_New(given));
  const Ref text = Ref::steal(PyUnicode_FromString("rwb"));
  const Ref allowed = text ? Ref::steal(PySet_New(text.get())) : Ref();
  if (!letters || !allowed) return false;
  const int known = PyObject_RichCompareBool(letters.get(), allowed.get(), Py_LE);
  if (known == 0) return refuse_mode(given);
  const int writing = known < 0 ? -1 : has(given, "w");
  const int reading = writing < 0 ? -1 : has(given, "r");
  const int binary = reading < 0 ? -1 : has(given, "b");
  if (binary < 0) return false;
  mode = {.reading = reading == 1 || writing == 0, .writing = writing == 1, .binary = binary == 1};
  return true;
}

// self.<counter> += 1
bool count(PyObject* socket, PyObject* counter) {
  const Ref before = Ref::steal(PyObject_GetAttr(socket, counter));
  const Ref one = Ref::steal(PyLong_FromLong(1));
  const Ref after =
      before && one ? Ref::steal(PyNumber_InPlaceAdd(before.get(), one.get())) : Ref();
  return after && PyObject_SetAttr(socket, counter, after.get()) == 0;
}

// The size of the buffer, which is 0 for none. Null with an exception set.
Ref buffer_size(PyObject* buffering) {
  const Ref zero = Ref::steal(PyLong_FromLong(0));
  if (!zero) return {};
  const int negative =
      buffering == Py_None ? 1 : PyObject_RichCompareBool(buffering, zero.get(), Py_LT);
  if (negative < 0) return {};
  if (negative != 0) return Ref::steal(PyLong_FromSsize_t(backports::kDefaultBufferSize));
  const int none = PyObject_RichCompareBool(buffering, zero.get(), Py_EQ);
  if (none < 0) return {};
  return none != 0 ? Ref::steal(PyLong_FromLong(0)) : Ref::share(buffering);
}

Ref make_buffer(const Mode& mode, const Ref& raw, const Ref& size) {
  if (mode.reading && mode.writing) {
    return Ref::steal(PyObject_CallFunctionObjArgs(types().buffered_rw_pair, raw.get(), raw.get(),
                                                   size.get(), nullptr));
  }
  PyObject* const type = mode.reading ? types().buffered_reader : types().buffered_writer;
  return Ref::steal(PyObject_CallFunctionObjArgs(type, raw.get(), size.get(), nullptr));
}

// How the two functions differ.
struct Dialect {
  const char* name;  // of its code
  PythonFunction function;
  PyObject* const Names::* counter;
  // Whether no encoding means io.text_encoding()'s, which may warn.
  bool asks_for_encoding;
};

Ref encoding_of(const Dialect& dialect, PyObject* encoding) {
  // One that is given is the answer.
  if (!dialect.asks_for_encoding || encoding != Py_None) return Ref::share(encoding);
  const Ref name = Ref::steal(PyUnicode_InternFromString("_io"));
  const Ref io = name ? Ref::steal(PyImport_GetModule(name.get())) : Ref();
  if (!io) {
    if (PyErr_Occurred() == nullptr) PyErr_SetString(PyExc_ImportError, "no module _io");
    return {};
  }
  // The frame to blame is the caller's, which is the innermost one here.
  return Ref::steal(PyObject_CallMethod(io.get(), "text_encoding", "Oi", encoding, 1));
}

Ref make_text(const Dialect& dialect, const Ref& buffer, const Given& given) {
  const Ref encoding = encoding_of(dialect, given.encoding);
  if (!encoding) return {};
  Ref text = Ref::steal(PyObject_CallFunctionObjArgs(
      types().text_io_wrapper, buffer.get(), encoding.get(), given.errors, given.newline, nullptr));
  if (text && PyObject_SetAttr(text.get(), names().mode, given.mode) < 0) return {};
  return text;
}

// What was made so far, which lives as long as the exception of what fails then.
class Locals {
 public:
  explicit Locals(const Dialect& dialect) : dialect_(dialect) {}
  Locals(const Locals&) = delete;
  Locals& operator=(const Locals&) = delete;
  ~Locals() {
    if (PyErr_Occurred() != nullptr) add_frame(dialect_.name, names_);
  }
  bool add(const char* name, const Ref& value) {
    return names_ && PyDict_SetItemString(names_.get(), name, value.get()) == 0;
  }

 private:
  const Dialect& dialect_;
  Ref names_ = Ref::steal(PyDict_New());
};

// Its steps and their order can be seen (backports/makefile.h).
Ref open(const Dialect& dialect, const Given& given) {
  Locals locals(dialect);
  Mode mode;
  if (!read_mode(given.mode, mode)) return {};
  const char* const raw_mode = mode.reading && mode.writing ? "rw" : mode.reading ? "r" : "w";
  Ref raw = Ref::steal(PyObject_CallFunction(types().socket_io, "Os", given.socket, raw_mode));
  if (!raw || !locals.add("raw", raw)) return {};
  if (!count(given.socket, names().*dialect.counter)) return {};
  const Ref size = buffer_size(given.buffering);
  if (!size) return {};
  if (PyObject_Not(size.get()) == 1) {
    if (mode.binary) return raw;
    PyErr_SetString(PyExc_ValueError, "unbuffered streams must be binary");
    return {};
  }
  Ref buffer = make_buffer(mode, raw, size);
  if (!buffer || mode.binary) return buffer;
  if (!locals.add("buffer", buffer)) return {};
  return make_text(dialect, buffer, given);
}

constexpr const char* kParameters[] = {"self",     "mode",   "buffering",
                                       "encoding", "errors", "newline"};

PyObject* parse_and_open(const Dialect& dialect, PyObject* arguments, PyObject* keywords) {
  PyObject* bound[std::size(kParameters)] = {};
  if (!dialect.function.bind(arguments, keywords, bound)) return nullptr;
  const auto or_none = [](PyObject* one) { return one == nullptr ? Py_None : one; };
  const Ref mode =
      bound[1] != nullptr ? Ref::share(bound[1]) : Ref::steal(PyUnicode_InternFromString("r"));
  if (!mode) return nullptr;
  const Given given{bound[0],          mode.get(),        or_none(bound[2]),
                    or_none(bound[3]), or_none(bound[4]), or_none(bound[5])};
  return open(dialect, given).release();
}

PyObject* backport_makefile(PyObject*, PyObject* arguments, PyObject* keywords) {
  static constexpr Dialect kDialect{
      "backport_makefile",
      {.name = "backport_makefile", .parameters = kParameters, .required = 1, .before = 0},
      &Names::makefile_refs,
      false};
  return parse_and_open(kDialect, arguments, keywords);
}

PyObject* makefile(PyObject*, PyObject* arguments, PyObject* keywords) {
  static constexpr Dialect kDialect{"makefile",
                                    {.name = "socket.makefile",
                                     .parameters = kParameters,
                                     .required = 1,
                                     .positional = 3,
                                     .before = 0},
                                    &Names::io_refs,
                                    true};
  return parse_and_open(kDialect, arguments, keywords);
}

PyMethodDef kFunctions[] = {
    {"backport_makefile",
     reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(backport_makefile)),
     METH_VARARGS | METH_KEYWORDS, "A file over what stands in for a socket."},
    {"makefile", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(makefile)),
     METH_VARARGS | METH_KEYWORDS, "A file over a socket."},
};

// A function of C does not bind; what this makes of it does.
PyObject* binding(PyMethodDef& function) {
  const Ref made = Ref::steal(PyCFunction_New(&function, nullptr));
  return made ? PyInstanceMethod_New(made.get()) : nullptr;
}

}  // namespace

PyObject* make_backport_makefile() {
  return binding(kFunctions[0]);
}
PyObject* make_makefile() {
  return binding(kFunctions[1]);
}

}  // namespace backports_python
