// What the Python types BufferedReader and BufferedWriter share (CPython: bufferedio.c,
// `buffered`).
#pragma once

#include <memory>
#include <string>

#include "python/arguments.h"
#include "python/io_object.h"
#include "python/owner_lock.h"
#include "python/python_error.h"
#include "python/python_file.h"

namespace backports_python {

// Behind an object of one of the types. Without a `file` it was never initialised, its last
// initialisation failed, or it is detached.
template <class File>
struct BufferedState {
  static constexpr bool kClosesItself = true;
  OwnerLock lock;
  std::shared_ptr<PythonFile> raw;
  std::shared_ptr<File> file;
  std::string line;  // readline()'s, reused
  Py_ssize_t buffer_size = 0;
  bool detached = false;
  bool finalizing = false;

  int traverse(visitproc visit, void* arg) const {
    if (raw != nullptr) Py_VISIT(raw->object());
    return 0;
  }
  // The library's file closes its stream when it dies, Python's does not.
  void clear() {
    if (raw != nullptr) raw->let_go();
    file = nullptr;
    raw = nullptr;
  }
};

// Of __init__(), with the name for messages.
template <class File>
inline constexpr const char* kInitFormat = nullptr;

template <class File>
class BufferedObject {
 public:
  using State = BufferedState<File>;
  using Object = IOObject<State>;
  using Guard = OwnerLock::Guard;

  // The file, or null with the ValueError of one that is not to be used.
  static File* file_of(State& state) {
    if (state.file != nullptr) [[likely]]
      return state.file.get();
    PyErr_SetString(PyExc_ValueError, state.detached ? "raw stream has been detached"
                                                     : "I/O operation on uninitialized object");
    return nullptr;
  }

  // Calls `work(file, state)`, which gives a new reference, while no other thread is at work here.
  template <class Work>
  static PyObject* locked(PyObject* self, Work work) {
    State& state = Object::of(self);
    if (file_of(state) == nullptr) return nullptr;
    const Guard guard(state.lock);
    if (!guard) return nullptr;
    // Another thread may have detached it meanwhile.
    File* const file = file_of(state);
    if (file == nullptr) return nullptr;
    // It may be initialised anew, or freed, by what the call calls.
    const std::shared_ptr<File> kept = state.file;
    return work(*file, state);
  }

  // The same for a text file above: the answer is the work's, an exception an Error.
  template <class Value, class Work>
  static backports::Result<Value> direct(PyObject* self, Work work) {
    State& state = Object::of(self);
    if (file_of(state) == nullptr) return take_exception();
    const Guard guard(state.lock);
    if (!guard || file_of(state) == nullptr) return take_exception();
    const std::shared_ptr<File> kept = state.file;
    return work(*kept, state);
  }

  // __init__(raw, buffer_size=8192)
  static int initialize(PyObject* self, PyObject* arguments, PyObject* keywords) {
    static const char* const kKeywords[] = {"raw", "buffer_size", nullptr};
    PyObject* raw = nullptr;
    Py_ssize_t size = backports::kDefaultBufferSize;
    if (PyArg_ParseTupleAndKeywords(arguments, keywords, kInitFormat<File>,
                                    const_cast<char**>(kKeywords), &raw, &size) == 0) {
      return -1;
    }
    State& state = Object::of(self);
    State old;
    std::swap(old.raw, state.raw);
    std::swap(old.file, state.file);
    const Ref before = old.raw == nullptr ? Ref() : Ref::share(old.raw->object());
    old.clear();
    state.detached = false;
    auto stream = std::make_shared<PythonFile>(raw);
    auto made = File::create(stream, size);
    if (!made) {
      stream->let_go();
      if (before)
        state.raw = std::make_shared<PythonFile>(before.get());  // to be seen, as in CPython
      raise(std::move(made).error());
      return -1;
    }
    state.raw = std::move(stream);
    state.file = *std::move(made);
    state.buffer_size = size;
    return 0;
  }

  // ---- what is asked of the raw file, whose answer is given on as it is

  static PyObject* ask_raw(PyObject* self, PyObject* method) {
    State& state = Object::of(self);
    if (file_of(state) == nullptr) return nullptr;
    const Ref raw = Ref::share(state.raw->object());
    return PyObject_CallMethodNoArgs(raw.get(), method);
  }
  static PyObject* attribute_of_raw(PyObject* self, PyObject* name) {
    State& state = Object::of(self);
    if (file_of(state) == nullptr) return nullptr;
    const Ref raw = Ref::share(state.raw->object());
    return PyObject_GetAttr(raw.get(), name);
  }
  static PyObject* seekable(PyObject* self, PyObject*) { return ask_raw(self, names().seekable); }
  static PyObject* readable(PyObject* self, PyObject*) { return ask_raw(self, names().readable); }
  static PyObject* writable(PyObject* self, PyObject*) { return ask_raw(self, names().writable); }
  static PyObject* fileno(PyObject* self, PyObject*) { return ask_raw(self, names().fileno); }
  static PyObject* isatty(PyObject* self, PyObject*) { return ask_raw(self, names().isatty); }
  static PyObject* get_closed(PyObject* self, void*) {
    State& state = Object::of(self);
    return file_of(state) == nullptr ? nullptr : state.raw->closed_attribute();
  }
  static PyObject* get_name(PyObject* self, void*) { return attribute_of_raw(self, names().name); }
  static PyObject* get_mode(PyObject* self, void*) { return attribute_of_raw(self, names().mode); }
  static PyObject* get_raw(PyObject* self, void*) {
    const State& state = Object::of(self);
    PyObject* const raw = state.raw == nullptr ? nullptr : state.raw->object();
    return Py_NewRef(raw == nullptr ? Py_None : raw);
  }
  static PyObject* get_finalizing(PyObject* self, void*) {
    return PyBool_FromLong(Object::of(self).finalizing ? 1 : 0);
  }
  static int set_finalizing(PyObject* self, PyObject* value, void*) {
    return set_flag(value, Object::of(self).finalizing);
  }

  // ---- state

  static PyObject* size_of(PyObject* self, PyObject*) {
    const State& state = Object::of(self);
    const Py_ssize_t buffer = state.file == nullptr ? 0 : state.buffer_size;
    return PyLong_FromSsize_t(Py_TYPE(self)->tp_basicsize + buffer);
  }

  static PyObject* dealloc_warn(PyObject* self, PyObject* source) {
    const State& state = Object::of(self);
    if (state.file != nullptr) {
      const Ref done =
          Ref::steal(PyObject_CallMethodOneArg(state.raw->object(), names().dealloc_warn, source));
      if (!done) PyErr_Clear();
    }
    Py_RETURN_NONE;
  }

  // The flush that it begins with is the one that a subclass may have.
  static PyObject* close(PyObject* self, PyObject*) {
    State& state = Object::of(self);
    if (file_of(state) == nullptr) return nullptr;
    {
      const Guard guard(state.lock);
      if (!guard) return nullptr;
      const Ref closed = Ref::steal(attribute_of_raw(self, names().closed));
      const int truth = closed ? PyObject_IsTrue(closed.get()) : -1;
      if (truth < 0) return nullptr;
      if (truth != 0) Py_RETURN_NONE;
      if (state.finalizing) Py_DECREF(dealloc_warn(self, self));
    }
    const Ref flushed = Ref::steal(PyObject_CallMethodNoArgs(self, names().flush));
    backports::Result<void> outcome;
    if (!flushed) outcome = take_exception();
    return locked(self, [&](File& file, State& now) {
      now.buffer_size = 0;
      KeptAnswer answer(now.raw);
      return answer.or_raise(file.close_after(std::move(outcome)));
    });
  }

  static PyObject* detach(PyObject* self, PyObject*) {
    State& state = Object::of(self);
    if (file_of(state) == nullptr) return nullptr;
    const Ref flushed = Ref::steal(PyObject_CallMethodNoArgs(self, names().flush));
    if (!flushed) return nullptr;
    if (file_of(state) == nullptr) return nullptr;
    PyObject* const raw = Py_NewRef(state.raw->object());
    state.clear();
    state.detached = true;
    return raw;
  }

  static PyObject* repr(PyObject* self) {
    PyObject* found = nullptr;
    if (_PyObject_LookupAttr(self, names().name, &found) < 0) {
      if (PyErr_ExceptionMatches(PyExc_ValueError) == 0) return nullptr;
      PyErr_Clear();
    }
    const Ref name = Ref::steal(found);
    const char* const type = Py_TYPE(self)->tp_name;
    if (!name) return PyUnicode_FromFormat("<%s>", type);
    const int status = Py_ReprEnter(self);
    if (status != 0) {
      if (status > 0) {
        PyErr_Format(PyExc_RuntimeError, "reentrant call inside %s.__repr__", type);
      }
      return nullptr;
    }
    PyObject* const shown = PyUnicode_FromFormat("<%s name=%R>", type, name.get());
    Py_ReprLeave(self);
    return shown;
  }

  // ---- position

  static PyObject* tell(PyObject* self, PyObject*) {
    return locked(self, [](File& file, State&) -> PyObject* {
      std::int64_t position = 0;
      if (!unwrap(file.tell(), position)) return nullptr;
      return PyLong_FromLongLong(position);
    });
  }

  static PyObject* seek(PyObject* self, Arguments given, Py_ssize_t count) {
    int whence = 0;
    if (!check_count("seek", count, 1, 2) || (count == 2 && !to_int(given[1], whence))) {
      return nullptr;
    }
    return locked(self, [&](File& file, State&) -> PyObject* {
      auto checked = file.check_seek(whence);
      if (!checked) return raise(std::move(checked).error());
      std::int64_t offset = 0;
      if (!to_offset(given[0], offset)) return nullptr;
      std::int64_t position = 0;
      if (!unwrap(file.seek_checked(offset, whence), position)) return nullptr;
      return PyLong_FromLongLong(position);
    });
  }

  static PyObject* truncate(PyObject* self, Arguments given, Py_ssize_t count) {
    if (!check_count("truncate", count, 0, 1)) return nullptr;
    return locked(self, [&](File& file, State& state) {
      KeptAnswer answer(state.raw, count == 1 ? given[0] : Py_None);
      return answer.or_raise(file.truncate({}));
    });
  }
};

// The rows of the tables of methods and attributes that both have.
#define BACKPORTS_BUFFERED_METHODS(Shared)                          \
  {"close", Shared::close, METH_NOARGS, nullptr},                   \
      {"detach", Shared::detach, METH_NOARGS, nullptr},             \
      {"fileno", Shared::fileno, METH_NOARGS, nullptr},             \
      {"isatty", Shared::isatty, METH_NOARGS, nullptr},             \
      {"seekable", Shared::seekable, METH_NOARGS, nullptr},         \
      {"tell", Shared::tell, METH_NOARGS, nullptr},                 \
      {"seek", fast(Shared::seek), METH_FASTCALL, nullptr},         \
      {"truncate", fast(Shared::truncate), METH_FASTCALL, nullptr}, \
      {"_dealloc_warn", Shared::dealloc_warn, METH_O, nullptr}, {   \
    "__sizeof__", Shared::size_of, METH_NOARGS, nullptr             \
  }
#define BACKPORTS_BUFFERED_ATTRIBUTES(Shared)                                       \
  {"closed", Shared::get_closed, nullptr, nullptr, nullptr},                        \
      {"name", Shared::get_name, nullptr, nullptr, nullptr},                        \
      {"mode", Shared::get_mode, nullptr, nullptr, nullptr},                        \
      {"raw", Shared::get_raw, read_only, nullptr, nullptr}, {                      \
    "_finalizing", Shared::get_finalizing, Shared::set_finalizing, nullptr, nullptr \
  }

}  // namespace backports_python
