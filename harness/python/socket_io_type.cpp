#include "python/socket_io_type.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "backports/io/socket_io.h"
#include "python/arguments.h"
#include "python/io_object.h"
#include "python/python_error.h"
#include "python/python_socket.h"
#include "python/types.h"

namespace backports_python {
namespace {

using backports::ReadResult;
using backports::SocketIO;
using backports::Transfer;

// Without a `file` it was never initialised, or its last initialisation failed.
struct State {
  static constexpr bool kClosesItself = true;
  std::shared_ptr<PythonSocket> socket;  // as `_sock`: null once it is closed
  std::shared_ptr<SocketIO> file;
  // Closed by what the library's file does not see: a flush() that failed.
  bool closed_anyway = false;
  bool timed_out_before_close = false;
  bool finalizing = false;

  int traverse(visitproc visit, void* arg) const {
    if (socket != nullptr) Py_VISIT(socket->object());
    return 0;
  }
  // The library's file closes itself when it dies, Python's does not.
  void clear() {
    if (socket != nullptr) socket->let_go();
    file = nullptr;
    socket = nullptr;
  }
};
using Object = IOObject<State>;

// The base, whose methods a subclass gets, which call its own by their names.
PyObject* base = nullptr;
// Not a subclass, whose methods may be its own.
bool is_plain(PyObject* self) {
  return Py_IS_TYPE(self, reinterpret_cast<PyTypeObject*>(types().socket_io)) != 0;
}

bool is_closed(const State& state) {
  return state.closed_anyway || (state.file != nullptr && *state.file->closed_flag());
}

// A subclass has its say first: about being closed, readable, writable.
bool check_by_name(PyObject* self, PyObject* check) {
  const Ref done = Ref::steal(PyObject_CallMethodNoArgs(self, check));
  return static_cast<bool>(done);
}

// As an instance of CPython's class that __init__() did not fill.
PyObject* lack(const char* attribute) {
  return PyErr_Format(PyExc_AttributeError, "'SocketIO' object has no attribute '%s'", attribute);
}

// The file, or null with an exception set: where it was never initialised, that of the attribute
// that the method in CPython looks for first.
SocketIO* file_of(State& state, const char* attribute) {
  if (state.file == nullptr) {
    lack(attribute);
  } else if (state.closed_anyway) {
    PyErr_SetString(PyExc_ValueError, "I/O operation on closed file.");
    return nullptr;
  }
  return state.file.get();
}

// What keeps both alive while a call is at work, whoever closes the file meanwhile.
struct Hold {
  explicit Hold(const State& state) : socket(state.socket), file(state.file) {}
  std::shared_ptr<PythonSocket> socket;
  std::shared_ptr<SocketIO> file;
};

// ================================================================= making one

bool refuse_mode(PyObject* mode) {
  PyErr_Format(PyExc_ValueError, "invalid mode: %R", mode);
  return false;
}

bool make_file(State& state, PyObject* socket, PyObject* mode) {
  const char* const text = PyUnicode_Check(mode) != 0 ? PyUnicode_AsUTF8(mode) : nullptr;
  if (text == nullptr) {
    PyErr_Clear();
    return refuse_mode(mode);
  }
  auto made_socket = std::make_shared<PythonSocket>(socket);
  auto file = SocketIO::create(made_socket, text);
  if (!file) {
    made_socket->let_go();
    return refuse_mode(mode);
  }
  state.socket = std::move(made_socket);
  state.file = *std::move(file);
  return true;
}

// __init__(sock, mode)
int initialize(PyObject* self, PyObject* arguments, PyObject* keywords) {
  static constexpr const char* kParameters[] = {"sock", "mode"};
  static constexpr PythonFunction kFunction{"SocketIO.__init__", kParameters, 2};
  std::array<PyObject*, 2> bound{};
  if (!kFunction.bind(arguments, keywords, bound)) return -1;
  const auto [socket, mode] = bound;
  State& state = Object::of(self);
  State made;
  if (!make_file(made, socket, mode)) return -1;
  // What is closed once stays so.
  state.closed_anyway = is_closed(state);
  std::swap(state.socket, made.socket);
  std::swap(state.file, made.file);
  state.timed_out_before_close = false;
  made.clear();
  return 0;
}

// ================================================================= reading and writing

// A method that is one call of the socket.
struct Passing {
  PythonFunction function;
  PyObject* const Names::* check;  // what a subclass may say first
  const char* attribute;           // as of file_of()
  backports::Result<Transfer> (*transfer)(SocketIO& file);
};

constexpr const char* kBuffer[] = {"b"};
constexpr Passing kReadinto{
    {"SocketIO.readinto", kBuffer, 1}, &Names::check_readable, "_reading", [](SocketIO& file) {
      return file.readinto({});
    }};
constexpr Passing kWrite{
    {"SocketIO.write", kBuffer, 1}, &Names::check_writable, "_writing", [](SocketIO& file) {
      return file.write({});
    }};

// With the caller's own argument; the answer is the caller's, too.
template <const Passing& passing>
PyObject* pass_on(PyObject* self, Arguments arguments, Py_ssize_t count, PyObject* keywords) {
  PyObject* argument[] = {nullptr};
  if (!passing.function.bind(arguments, count, keywords, argument)) return nullptr;
  State& state = Object::of(self);
  if (!is_plain(self) && (!check_by_name(self, names().check_closed) ||
                          !check_by_name(self, names().*passing.check))) {
    return nullptr;
  }
  if (file_of(state, passing.attribute) == nullptr) return nullptr;
  const Hold hold(state);
  if (hold.socket != nullptr) hold.socket->give(argument[0]);
  backports::Result<Transfer> done = passing.transfer(*hold.file);
  if (hold.socket != nullptr) hold.socket->give(nullptr);
  if (!done) return raise(std::move(done).error());
  Ref answer = hold.socket->take_answer();
  // Without one the call would have blocked.
  return answer ? answer.release() : Py_NewRef(Py_None);
}

PyObject* given(backports::Result<ReadResult>&& result) {
  if (!result) return raise(std::move(result).error());
  if (result->none()) Py_RETURN_NONE;
  return bytes_object(result->bytes());
}

// A subclass's method of the base, by Python.
PyObject* by_base(PyObject* self, PyObject* method, Arguments arguments, Py_ssize_t count) {
  const Ref function = Ref::steal(PyObject_GetAttr(base, method));
  if (!function) return nullptr;
  PyObject* const all[] = {self, count == 0 ? nullptr : arguments[0]};
  return PyObject_Vectorcall(function.get(), all, static_cast<std::size_t>(count + 1), nullptr);
}

PyObject* read(PyObject* self, Arguments arguments, Py_ssize_t count) {
  Py_ssize_t size = -1;
  if (!check_count("read", count, 0, 1)) return nullptr;
  if (!is_plain(self)) return by_base(self, names().read, arguments, count);
  if (count == 1 && !to_number(arguments[0], size)) return nullptr;
  State& state = Object::of(self);
  if (file_of(state, "_reading") == nullptr) return nullptr;
  const Hold hold(state);
  return given(hold.file->read(size));
}

PyObject* readall(PyObject* self, PyObject*) {
  if (!is_plain(self)) return by_base(self, names().readall, nullptr, 0);
  State& state = Object::of(self);
  if (file_of(state, "_reading") == nullptr) return nullptr;
  const Hold hold(state);
  return given(hold.file->readall());
}

PyObject* readline(PyObject* self, Arguments arguments, Py_ssize_t count) {
  Py_ssize_t limit = -1;
  if (!check_count("readline", count, 0, 1)) return nullptr;
  if (!is_plain(self)) return by_base(self, names().readline, arguments, count);
  if (count == 1 && !to_size(arguments[0], limit)) return nullptr;
  State& state = Object::of(self);
  if (file_of(state, "_reading") == nullptr) return nullptr;
  const Hold hold(state);
  return given(hold.file->readline(limit));
}

// ================================================================= state

PyObject* ask(PyObject* self, backports::Result<bool> (SocketIO::*question)(),
              const char* attribute) {
  State& state = Object::of(self);
  if (state.closed_anyway) {
    PyErr_SetString(PyExc_ValueError, "I/O operation on closed socket.");
    return nullptr;
  }
  if (file_of(state, attribute) == nullptr) return nullptr;
  bool answer = false;
  if (!unwrap((state.file.get()->*question)(), answer)) return nullptr;
  return PyBool_FromLong(answer ? 1 : 0);
}
PyObject* readable(PyObject* self) {
  return ask(self, &SocketIO::readable, "_reading");
}
PyObject* writable(PyObject* self) {
  return ask(self, &SocketIO::writable, "_writing");
}
PyObject* seekable(PyObject* self) {
  const State& state = Object::of(self);
  if (state.file == nullptr && !state.closed_anyway) Py_RETURN_FALSE;
  return ask(self, &SocketIO::seekable, nullptr);
}

PyObject* fileno(PyObject* self) {
  State& state = Object::of(self);
  if (!is_plain(self) && !check_by_name(self, names().check_closed)) return nullptr;
  if (file_of(state, "_sock") == nullptr) return nullptr;
  const Hold hold(state);
  int number = -1;
  if (!unwrap(hold.file->fileno(), number)) return nullptr;
  return hold.socket->take_answer().release();
}

PyObject* flush(PyObject* self, PyObject*) {
  State& state = Object::of(self);
  if (state.file == nullptr && !state.closed_anyway) Py_RETURN_NONE;
  return file_of(state, nullptr) == nullptr ? nullptr : none_or_raise(state.file->flush());
}

PyObject* close(PyObject* self) {
  State& state = Object::of(self);
  const Ref closed = Ref::steal(PyObject_GetAttr(self, names().closed));
  const int truth = closed ? PyObject_IsTrue(closed.get()) : -1;
  if (truth < 0) return nullptr;
  if (truth != 0) Py_RETURN_NONE;
  if (!is_plain(self)) {
    const Ref flushed = Ref::steal(PyObject_CallMethodNoArgs(self, names().flush));
    if (!flushed) {
      state.closed_anyway = true;
      return nullptr;
    }
  }
  if (file_of(state, "_sock") == nullptr) {
    state.closed_anyway = true;
    return nullptr;
  }
  const Hold hold(state);
  auto outcome = hold.file->close();
  // With the socket that it could not count itself off, it stays.
  if (outcome) {
    state.timed_out_before_close = hold.socket->timeout_occurred();
    state.socket = nullptr;
  }
  return none_or_raise(std::move(outcome));
}

PyObject* get_closed(PyObject* self, void*) {
  return PyBool_FromLong(is_closed(Object::of(self)) ? 1 : 0);
}

PyObject* get_name(PyObject* self, void*) {
  const Ref closed = Ref::steal(PyObject_GetAttr(self, names().closed));
  const int truth = closed ? PyObject_IsTrue(closed.get()) : -1;
  if (truth < 0) return nullptr;
  return truth != 0 ? PyLong_FromLong(-1) : PyObject_CallMethodNoArgs(self, names().fileno);
}

PyObject* get_mode(PyObject* self, void*) {
  const State& state = Object::of(self);
  if (state.file == nullptr) return lack("_mode");
  std::string mode;
  if (!unwrap(state.file->mode(), mode)) return nullptr;
  return PyUnicode_FromStringAndSize(mode.data(), static_cast<Py_ssize_t>(mode.size()));
}

PyObject* has_in_mode(PyObject* self, char letter) {
  const Ref mode = Ref::steal(get_mode(self, nullptr));
  if (!mode) return nullptr;
  const Py_ssize_t found =
      PyUnicode_FindChar(mode.get(), static_cast<Py_UCS4>(letter), 0, PY_SSIZE_T_MAX, 1);
  return PyBool_FromLong(found >= 0 ? 1 : 0);
}
PyObject* get_reading(PyObject* self, void*) {
  return has_in_mode(self, 'r');
}
PyObject* get_writing(PyObject* self, void*) {
  return has_in_mode(self, 'w');
}

PyObject* get_sock(PyObject* self, void*) {
  const State& state = Object::of(self);
  PyObject* const socket = state.socket == nullptr ? nullptr : state.socket->object();
  return Py_NewRef(socket == nullptr ? Py_None : socket);
}

PyObject* get_timeout_occurred(PyObject* self, void*) {
  const State& state = Object::of(self);
  const bool occurred =
      state.socket != nullptr ? state.socket->timeout_occurred() : state.timed_out_before_close;
  return PyBool_FromLong(occurred ? 1 : 0);
}

constexpr PythonFunction kReadable{"SocketIO.readable", {}};
constexpr PythonFunction kWritable{"SocketIO.writable", {}};
constexpr PythonFunction kSeekable{"SocketIO.seekable", {}};
constexpr PythonFunction kFileno{"SocketIO.fileno", {}};
constexpr PythonFunction kClose{"SocketIO.close", {}};

// A method of the object alone.
template <PyObject* (*method)(PyObject*), const PythonFunction& function>
PyObject* without_arguments(PyObject* self, Arguments given, Py_ssize_t count, PyObject* keywords) {
  return function.bind(given, count, keywords, {}) ? method(self) : nullptr;
}

// A property of CPython's without a setter.
int refuse_to_set(PyObject*, PyObject* value, void* name) {
  PyErr_Format(PyExc_AttributeError, "property '%s' of 'SocketIO' object has no %s",
               static_cast<const char*>(name), value == nullptr ? "deleter" : "setter");
  return -1;
}
int refuse_to_set_closed(PyObject*, PyObject*, void*) {
  PyErr_SetString(PyExc_AttributeError,
                  "attribute 'closed' of '_io._IOBase' objects is not writable");
  return -1;
}

PyMethodDef kMethods[] = {
    {"readinto", fast(pass_on<kReadinto>), METH_FASTCALL | METH_KEYWORDS, nullptr},
    {"write", fast(pass_on<kWrite>), METH_FASTCALL | METH_KEYWORDS, nullptr},
    {"read", fast(read), METH_FASTCALL, nullptr},
    {"readall", readall, METH_NOARGS, nullptr},
    {"readline", fast(readline), METH_FASTCALL, nullptr},
    {"readable", fast(without_arguments<readable, kReadable>), METH_FASTCALL | METH_KEYWORDS,
     nullptr},
    {"writable", fast(without_arguments<writable, kWritable>), METH_FASTCALL | METH_KEYWORDS,
     nullptr},
    {"seekable", fast(without_arguments<seekable, kSeekable>), METH_FASTCALL | METH_KEYWORDS,
     nullptr},
    {"fileno", fast(without_arguments<fileno, kFileno>), METH_FASTCALL | METH_KEYWORDS, nullptr},
    {"flush", flush, METH_NOARGS, nullptr},
    {"close", fast(without_arguments<close, kClose>), METH_FASTCALL | METH_KEYWORDS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};
PyGetSetDef kAttributes[] = {
    {"closed", get_closed, refuse_to_set_closed, nullptr, nullptr},
    {"name", get_name, refuse_to_set, nullptr, const_cast<char*>("name")},
    {"mode", get_mode, refuse_to_set, nullptr, const_cast<char*>("mode")},
    {"_mode", get_mode, nullptr, nullptr, nullptr},
    {"_reading", get_reading, nullptr, nullptr, nullptr},
    {"_writing", get_writing, nullptr, nullptr, nullptr},
    {"_sock", get_sock, nullptr, nullptr, nullptr},
    {"_timeout_occurred", get_timeout_occurred, nullptr, nullptr, nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};
constexpr TypeParts kParts{
    .name = "socket.SocketIO",
    .base = "_RawIOBase",
    .doc = "SocketIO(sock, mode)\n--\n\nA socket as a raw file.",
    .initialize = initialize,
    .methods = kMethods,
    .attributes = kAttributes,
    .passes_for = PassesFor::python_class,
};

}  // namespace

PyObject* make_socket_io_type() {
  PyObject* const type = make_type<State>(kParts);
  if (type != nullptr)
    base = reinterpret_cast<PyObject*>(reinterpret_cast<PyTypeObject*>(type)->tp_base);
  return type;
}

}  // namespace backports_python
