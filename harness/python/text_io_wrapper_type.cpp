#include "python/text_io_wrapper_type.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "backports/io/text_io_wrapper.h"
#include "python/arguments.h"
#include "python/io_object.h"
#include "python/newline_decoder_type.h"
#include "python/owner_lock.h"
#include "python/python_codec.h"
#include "python/python_error.h"
#include "python/python_file.h"
#include "python/text.h"
#include "python/text_arguments.h"
#include "python/types.h"

namespace backports_python {
namespace {

using backports::LineBuffering;
using backports::TextChanges;
using backports::TextCookie;
using backports::TextIOWrapper;
using backports::TextOptions;
using backports::WriteThrough;

// Without a `file` it was never initialised, or its last initialisation failed; without a `buffer`
// it may also be detached.
struct State {
  static constexpr bool kClosesItself = true;
  OwnerLock lock;
  std::shared_ptr<PythonFile> buffer;
  std::shared_ptr<TextIOWrapper> file;
  bool finalizing = false;

  int traverse(visitproc visit, void* arg) const {
    if (buffer != nullptr) Py_VISIT(buffer->object());
    return 0;
  }
  // The library's file closes its buffer when it dies, Python's does not.
  void clear() {
    if (buffer != nullptr) buffer->let_go();
    file = nullptr;
    buffer = nullptr;
  }
};
using Object = IOObject<State>;

// The file, detached or not; null with the ValueError of one that was never initialised.
TextIOWrapper* initialized(State& state) {
  if (state.file != nullptr) [[likely]]
    return state.file.get();
  PyErr_SetString(PyExc_ValueError, "I/O operation on uninitialized object");
  return nullptr;
}

// The file, or null with the ValueError of one that is not to be used.
TextIOWrapper* file_of(State& state) {
  if (state.buffer != nullptr) [[likely]]
    return state.file.get();
  if (initialized(state) != nullptr) {
    PyErr_SetString(PyExc_ValueError, "underlying buffer has been detached");
  }
  return nullptr;
}

// Calls `work(file, state)`, which gives a new reference, while no other thread is at work here.
template <class Work>
PyObject* locked(PyObject* self, Work work) {
  State& state = Object::of(self);
  if (file_of(state) == nullptr) return nullptr;
  const OwnerLock::Guard guard(state.lock);
  if (!guard) return nullptr;
  if (file_of(state) == nullptr) return nullptr;
  // It may be initialised anew, or freed, by what the call calls.
  const std::shared_ptr<TextIOWrapper> kept = state.file;
  return work(*kept, state);
}

// ================================================================= initialisation

int initialize(PyObject* self, PyObject* arguments, PyObject* keywords) {
  static const char* const kKeywords[] = {"buffer",         "encoding",      "errors", "newline",
                                          "line_buffering", "write_through", nullptr};
  PyObject *buffer = nullptr, *given_encoding = nullptr, *given_errors = nullptr,
           *given_newline = nullptr, *given_line_buffering = nullptr,
           *given_write_through = nullptr;
  if (PyArg_ParseTupleAndKeywords(arguments, keywords, "O|OOOOO:TextIOWrapper",
                                  const_cast<char**>(kKeywords), &buffer, &given_encoding,
                                  &given_errors, &given_newline, &given_line_buffering,
                                  &given_write_through) == 0) {
    return -1;
  }
  std::optional<std::string> encoding, errors, newline;
  int line_buffering = 0, write_through = 0;
  if (!optional_text("encoding", given_encoding, encoding) ||
      !optional_text("newline", given_newline, newline) ||
      (given_line_buffering != nullptr && !to_int(given_line_buffering, line_buffering)) ||
      (given_write_through != nullptr && !to_int(given_write_through, write_through))) {
    return -1;
  }
  State& state = Object::of(self);
  State old;
  std::swap(old.buffer, state.buffer);
  std::swap(old.file, state.file);
  old.clear();
  if (!optional_text("errors", given_errors, errors) || !locale_encoding(encoding) ||
      !check_errors(errors)) {
    return -1;
  }
  TextOptions options;
  options.encoding = encoding;
  if (errors) options.errors = *errors;
  if (newline) options.newline = *newline;
  options.line_buffering = line_buffering != 0 ? LineBuffering::yes : LineBuffering::no;
  options.write_through = write_through != 0 ? WriteThrough::yes : WriteThrough::no;
  options.handlers = python_error_handlers();
  options.find_codec = find_codec;
  auto stream = std::make_shared<PythonFile>(buffer, PythonFile::Under::text);
  auto made = TextIOWrapper::create(stream, options);
  auto failure = take_codec_failure();
  if (!made || !failure) {
    stream->let_go();
    raise(made ? std::move(failure).error() : std::move(made).error());
    return -1;
  }
  state.buffer = std::move(stream);
  state.file = *std::move(made);
  return 0;
}

// ================================================================= what is asked of the buffer

PyObject* ask_buffer(PyObject* self, PyObject* method) {
  State& state = Object::of(self);
  if (file_of(state) == nullptr) return nullptr;
  const Ref buffer = Ref::share(state.buffer->object());
  return PyObject_CallMethodNoArgs(buffer.get(), method);
}
PyObject* attribute_of_buffer(PyObject* self, PyObject* name) {
  State& state = Object::of(self);
  if (file_of(state) == nullptr) return nullptr;
  const Ref buffer = Ref::share(state.buffer->object());
  return PyObject_GetAttr(buffer.get(), name);
}
PyObject* fileno(PyObject* self, PyObject*) {
  return ask_buffer(self, names().fileno);
}
PyObject* isatty(PyObject* self, PyObject*) {
  return ask_buffer(self, names().isatty);
}
PyObject* readable(PyObject* self, PyObject*) {
  return ask_buffer(self, names().readable);
}
PyObject* writable(PyObject* self, PyObject*) {
  return ask_buffer(self, names().writable);
}
PyObject* seekable(PyObject* self, PyObject*) {
  return ask_buffer(self, names().seekable);
}
PyObject* get_closed(PyObject* self, void*) {
  State& state = Object::of(self);
  return file_of(state) == nullptr ? nullptr : state.buffer->closed_attribute();
}
PyObject* get_name(PyObject* self, void*) {
  return attribute_of_buffer(self, names().name);
}

// ================================================================= attributes

PyObject* get_buffer(PyObject* self, void*) {
  const State& state = Object::of(self);
  return Py_NewRef(state.buffer == nullptr ? Py_None : state.buffer->object());
}
PyObject* get_encoding(PyObject* self, void*) {
  const State& state = Object::of(self);
  if (state.file == nullptr) Py_RETURN_NONE;
  return text_object(state.file->encoding());
}
PyObject* get_errors(PyObject* self, void*) {
  State& state = Object::of(self);
  return initialized(state) == nullptr ? nullptr : text_object(state.file->errors());
}
PyObject* get_line_buffering(PyObject* self, void*) {
  const State& state = Object::of(self);
  const bool on = state.file != nullptr && state.file->line_buffering() == LineBuffering::yes;
  return PyBool_FromLong(on ? 1 : 0);
}
PyObject* get_write_through(PyObject* self, void*) {
  const State& state = Object::of(self);
  const bool on = state.file != nullptr && state.file->write_through() == WriteThrough::yes;
  return PyBool_FromLong(on ? 1 : 0);
}
PyObject* get_newlines(PyObject* self, void*) {
  State& state = Object::of(self);
  backports::Newlines seen;
  if (file_of(state) == nullptr || !unwrap(state.file->newlines(), seen)) return nullptr;
  return newlines_object(seen);
}
PyObject* get_chunk_size(PyObject* self, void*) {
  State& state = Object::of(self);
  std::ptrdiff_t size = 0;
  if (file_of(state) == nullptr || !unwrap(state.file->chunk_size(), size)) return nullptr;
  return PyLong_FromSsize_t(size);
}
int set_chunk_size(PyObject* self, PyObject* value, void*) {
  State& state = Object::of(self);
  if (file_of(state) == nullptr) return -1;
  if (value == nullptr) {
    PyErr_SetString(PyExc_AttributeError, "cannot delete attribute");
    return -1;
  }
  const Py_ssize_t size = PyNumber_AsSsize_t(value, PyExc_ValueError);
  if (size == -1 && PyErr_Occurred() != nullptr) return -1;
  auto done = state.file->set_chunk_size(size);
  if (done) return 0;
  raise(std::move(done).error());
  return -1;
}
PyObject* get_finalizing(PyObject* self, void*) {
  return PyBool_FromLong(Object::of(self).finalizing ? 1 : 0);
}
int set_finalizing(PyObject* self, PyObject* value, void*) {
  return set_flag(value, Object::of(self).finalizing);
}

PyObject* repr(PyObject* self) {
  State& state = Object::of(self);
  if (initialized(state) == nullptr) return nullptr;
  const int status = Py_ReprEnter(self);
  if (status != 0) {
    if (status > 0) {
      PyErr_Format(PyExc_RuntimeError, "reentrant call inside %s.__repr__", Py_TYPE(self)->tp_name);
    }
    return nullptr;
  }
  Ref shown = Ref::steal(PyUnicode_FromString("<_io.TextIOWrapper"));
  // " name='x'", where there is one.
  const auto add = [&](PyObject* attribute, const char* format) {
    if (!shown) return;
    PyObject* found = nullptr;
    if (_PyObject_LookupAttr(self, attribute, &found) < 0) {
      // Of a file that is detached or closed.
      if (PyErr_ExceptionMatches(PyExc_ValueError) == 0) {
        shown = Ref();
        return;
      }
      PyErr_Clear();
    }
    const Ref value = Ref::steal(found);
    if (!value) return;
    const Ref part = Ref::steal(PyUnicode_FromFormat(format, value.get()));
    shown = part ? Ref::steal(PyUnicode_Concat(shown.get(), part.get())) : Ref();
  };
  add(names().name, " name=%R");
  add(names().mode, " mode=%R");
  Py_ReprLeave(self);
  const Ref encoding = shown ? Ref::steal(text_object(state.file->encoding())) : Ref();
  if (!encoding) return nullptr;
  return PyUnicode_FromFormat("%U encoding=%R>", shown.get(), encoding.get());
}

// ================================================================= state

PyObject* flush(PyObject* self, PyObject*) {
  return locked(self, [](TextIOWrapper& file, State& state) {
    KeptAnswer answer(state.buffer);
    return answer.or_raise(file.flush());
  });
}

// The flush that it begins with is the one that a subclass may have.
PyObject* close(PyObject* self, PyObject*) {
  State& state = Object::of(self);
  if (file_of(state) == nullptr) return nullptr;
  const Ref closed = Ref::steal(get_closed(self, nullptr));
  const int truth = closed ? PyObject_IsTrue(closed.get()) : -1;
  if (truth < 0) return nullptr;
  if (truth != 0) Py_RETURN_NONE;
  if (file_of(state) == nullptr) return nullptr;
  const Ref buffer = Ref::share(state.buffer->object());
  if (state.finalizing) {
    const Ref warned =
        Ref::steal(PyObject_CallMethodOneArg(buffer.get(), names().dealloc_warn, self));
    if (!warned) PyErr_Clear();
  }
  const Ref flushed = Ref::steal(PyObject_CallMethodNoArgs(self, names().flush));
  PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
  if (!flushed) PyErr_Fetch(&type, &value, &traceback);
  Ref done = Ref::steal(PyObject_CallMethodNoArgs(buffer.get(), names().close));
  if (type != nullptr) {
    _PyErr_ChainExceptions(type, value, traceback);
    return nullptr;
  }
  return done.release();
}

PyObject* detach(PyObject* self, PyObject*) {
  State& state = Object::of(self);
  if (file_of(state) == nullptr) return nullptr;
  const Ref flushed = Ref::steal(PyObject_CallMethodNoArgs(self, names().flush));
  if (!flushed || file_of(state) == nullptr) return nullptr;
  PyObject* const buffer = Py_NewRef(state.buffer->object());
  state.buffer->let_go();
  state.buffer = nullptr;
  return buffer;
}

PyObject* reconfigure(PyObject* self, PyObject* arguments, PyObject* keywords) {
  static const char* const kKeywords[] = {"encoding",       "errors",        "newline",
                                          "line_buffering", "write_through", nullptr};
  PyObject *given_encoding = nullptr, *given_errors = nullptr, *given_newline = nullptr,
           *given_line_buffering = nullptr, *given_write_through = nullptr;
  if (PyArg_ParseTupleAndKeywords(arguments, keywords, "|$OOOOO:reconfigure",
                                  const_cast<char**>(kKeywords), &given_encoding, &given_errors,
                                  &given_newline, &given_line_buffering,
                                  &given_write_through) == 0) {
    return nullptr;
  }
  std::optional<std::string> encoding, errors, newline;
  std::optional<bool> line_buffering, write_through;
  if (!optional_text("encoding", given_encoding, encoding) ||
      !optional_text("errors", given_errors, errors) ||
      !optional_text("newline", given_newline, newline) ||
      !optional_flag(given_line_buffering, line_buffering) ||
      !optional_flag(given_write_through, write_through)) {
    return nullptr;
  }
  if ((encoding && !locale_encoding(encoding)) || !check_errors(errors)) return nullptr;
  TextChanges changes;
  if (encoding) changes.encoding = *encoding;
  if (errors) changes.errors = *errors;
  if (given_newline != nullptr) {
    changes.newline.emplace();
    if (newline) changes.newline->emplace(*newline);
  }
  if (line_buffering) {
    changes.line_buffering = *line_buffering ? LineBuffering::yes : LineBuffering::no;
  }
  if (write_through) {
    changes.write_through = *write_through ? WriteThrough::yes : WriteThrough::no;
  }
  State& state = Object::of(self);
  if (initialized(state) == nullptr) return nullptr;
  auto checked = state.file->check_reconfigure(changes);
  if (!checked) return raise(std::move(checked).error());
  const Ref flushed = Ref::steal(PyObject_CallMethodNoArgs(self, names().flush));
  if (!flushed) return nullptr;
  return locked(self, [&](TextIOWrapper& file, State&) -> PyObject* {
    auto done = file.reconfigure_flushed(changes);
    auto failure = take_codec_failure();
    return none_or_raise(done ? std::move(failure) : std::move(done));
  });
}

// ================================================================= reading

// A look at what a file has at hand: if it is attached, open, and nobody is at work. Otherwise, and
// where that is not enough, the call of the library follows, with the answer to what was asked.
class Look {
 public:
  explicit Look(PyObject* self) {
    const State& state = Object::of(self);
    if (state.buffer == nullptr || !state.lock.is_free()) return;
    asked_.ask(*state.buffer);
    if (asked_.is_open() && state.buffer != nullptr) [[likely]]
      file_ = state.file.get();
  }
  TextIOWrapper* file() const { return file_; }

  template <class Work>
  PyObject* or_else(PyObject* self, Work work) {
    return locked(self, [&](TextIOWrapper& file, State& state) {
      return asked_.answer(state.buffer, [&] { return work(file, state); });
    });
  }

 private:
  TextIOWrapper* file_ = nullptr;
  AskedIfClosed asked_;
};

PyObject* object_ahead(const TextIOWrapper& file, std::string_view text) {
  return file.is_ascii_ahead() ? ascii_object(text) : text_object(text);
}

PyObject* read(PyObject* self, Arguments given, Py_ssize_t count) {
  Py_ssize_t size = -1;
  if (!optional_size("read", given, count, size)) return nullptr;
  Look look(self);
  if (TextIOWrapper* const file = size < 0 ? nullptr : look.file()) {
    if (const auto text = file->take_ahead(size)) {
      return file->is_ascii_ahead() ? ascii_object(*text)
                                    : text_object(*text, static_cast<std::size_t>(size));
    }
  }
  return look.or_else(self, [&](TextIOWrapper& file, State&) -> PyObject* {
    const auto text = file.read(size);
    if (!text) return raise(text.error().clone());
    return text_object(text->view());
  });
}

PyObject* readline(PyObject* self, Arguments given, Py_ssize_t count) {
  Py_ssize_t limit = -1;
  if (!check_count("readline", count, 0, 1) || (count == 1 && !to_number(given[0], limit))) {
    return nullptr;
  }
  Look look(self);
  if (TextIOWrapper* const file = limit < 0 ? look.file() : nullptr) {
    if (const auto line = file->take_line_ahead()) return object_ahead(*file, *line);
  }
  return look.or_else(self, [&](TextIOWrapper& file, State&) -> PyObject* {
    auto text = file.readline(limit);
    if (!text) return raise(std::move(text).error());
    return text_object(text->bytes());
  });
}

// The readline of a subclass.
PyObject* next_of_subclass(PyObject* self) {
  const Ref name = Ref::steal(PyUnicode_InternFromString("readline"));
  Ref line = Ref::steal(PyObject_CallMethodNoArgs(self, name.get()));
  if (line && PyUnicode_Check(line.get()) == 0) {
    return PyErr_Format(PyExc_OSError, "readline() should have returned a str object, not '%.200s'",
                        Py_TYPE(line.get())->tp_name);
  }
  if (line && PyUnicode_GET_LENGTH(line.get()) == 0) return nullptr;
  return line.release();
}

PyObject* next(PyObject* self) {
  if (reinterpret_cast<PyObject*>(Py_TYPE(self)) != types().text_io_wrapper) {
    return next_of_subclass(self);
  }
  Look look(self);
  if (TextIOWrapper* const file = look.file(); file != nullptr && file->is_iterating()) {
    if (const auto line = file->take_line_ahead()) return object_ahead(*file, *line);
  }
  return look.or_else(self, [](TextIOWrapper& file, State&) -> PyObject* {
    auto line = file.next();
    if (line) return text_object(*line);
    if (line.error().type() == backports::ErrorType::StopIteration) return nullptr;
    return raise(std::move(line).error());
  });
}

// ================================================================= writing

PyObject* write(PyObject* self, PyObject* text) {
  if (PyUnicode_Check(text) == 0) {
    return PyErr_Format(PyExc_TypeError, "write() argument must be str, not %.50s",
                        text == Py_None ? "None" : Py_TYPE(text)->tp_name);
  }
  TextView view;
  if (!view.take(text)) return nullptr;
  Look look(self);
  if (TextIOWrapper* const file = look.file()) {
    if (file->write_ahead(view.text())) return PyLong_FromSsize_t(PyUnicode_GET_LENGTH(text));
  }
  return look.or_else(self, [&](TextIOWrapper& file, State&) -> PyObject* {
    backports::Transfer done(0);
    return unwrap(file.write(view.text()), done) ? PyLong_FromLongLong(done.count()) : nullptr;
  });
}

// ================================================================= position

PyObject* cookie_object(const TextCookie& cookie) {
  if (cookie.is_plain()) return PyLong_FromLongLong(cookie.start);
  return PyLong_FromString(cookie.decimal().c_str(), nullptr, 10);
}

PyObject* tell(PyObject* self, PyObject*) {
  return locked(self, [](TextIOWrapper& file, State&) -> PyObject* {
    TextCookie cookie;
    return unwrap(file.tell_cookie(), cookie) ? cookie_object(cookie) : nullptr;
  });
}

// From the start it answers with the very position that it was given.
PyObject* seek_from_start(TextIOWrapper& file, PyObject* position) {
  const Ref zero = Ref::steal(PyLong_FromLong(0));
  const int is_negative = PyObject_RichCompareBool(position, zero.get(), Py_LT);
  if (is_negative < 0) return nullptr;
  if (is_negative != 0) {
    return PyErr_Format(PyExc_ValueError, "negative seek position %R", position);
  }
  const Ref number = Ref::steal(PyNumber_Long(position));
  const Ref digits = number ? Ref::steal(PyObject_Str(number.get())) : Ref();
  TextView view;
  if (!digits || !view.take(digits.get())) return nullptr;
  const auto cookie = TextCookie::from_decimal(view.text());
  if (!cookie) {
    PyErr_SetString(PyExc_OverflowError, "int too big to convert");
    return nullptr;
  }
  auto done = file.seek_checked(*cookie, 0);
  if (!done) return raise(std::move(done).error());
  return Py_NewRef(position);
}

PyObject* seek(PyObject* self, Arguments given, Py_ssize_t count) {
  int whence = 0;
  if (!check_count("seek", count, 1, 2) || (count == 2 && !to_int(given[1], whence))) {
    return nullptr;
  }
  return locked(self, [&](TextIOWrapper& file, State&) -> PyObject* {
    int is_zero = 0;
    if (whence == 1 || whence == 2) {
      const Ref zero = Ref::steal(PyLong_FromLong(0));
      is_zero = PyObject_RichCompareBool(given[0], zero.get(), Py_EQ);
      if (is_zero < 0) return nullptr;
    }
    auto checked =
        file.check_seek(whence, is_zero != 0 ? TextIOWrapper::Zero::yes : TextIOWrapper::Zero::no);
    if (!checked) return raise(std::move(checked).error());
    if (whence == 0) return seek_from_start(file, given[0]);
    TextCookie place;
    return unwrap(file.seek_checked({}, whence), place) ? cookie_object(place) : nullptr;
  });
}

// By the buffer's own truncate().
PyObject* truncate(PyObject* self, Arguments given, Py_ssize_t count) {
  if (!check_count("truncate", count, 0, 1)) return nullptr;
  State& state = Object::of(self);
  if (file_of(state) == nullptr) return nullptr;
  const Ref flushed = Ref::steal(PyObject_CallMethodNoArgs(self, names().flush));
  if (!flushed || file_of(state) == nullptr) return nullptr;
  const Ref buffer = Ref::share(state.buffer->object());
  return PyObject_CallMethodOneArg(buffer.get(), names().truncate, count == 1 ? given[0] : Py_None);
}

PyMethodDef kMethods[] = {
    {"detach", detach, METH_NOARGS, nullptr},
    {"reconfigure", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(reconfigure)),
     METH_VARARGS | METH_KEYWORDS, nullptr},
    {"write", write, METH_O, nullptr},
    {"read", fast(read), METH_FASTCALL, nullptr},
    {"readline", fast(readline), METH_FASTCALL, nullptr},
    {"flush", flush, METH_NOARGS, nullptr},
    {"close", close, METH_NOARGS, nullptr},
    {"fileno", fileno, METH_NOARGS, nullptr},
    {"seekable", seekable, METH_NOARGS, nullptr},
    {"readable", readable, METH_NOARGS, nullptr},
    {"writable", writable, METH_NOARGS, nullptr},
    {"isatty", isatty, METH_NOARGS, nullptr},
    {"seek", fast(seek), METH_FASTCALL, nullptr},
    {"tell", tell, METH_NOARGS, nullptr},
    {"truncate", fast(truncate), METH_FASTCALL, nullptr},
    {nullptr, nullptr, 0, nullptr},
};
PyGetSetDef kAttributes[] = {
    {"buffer", get_buffer, read_only, nullptr, nullptr},
    {"encoding", get_encoding, read_only, nullptr, nullptr},
    {"errors", get_errors, nullptr, nullptr, nullptr},
    {"line_buffering", get_line_buffering, read_only, nullptr, nullptr},
    {"write_through", get_write_through, read_only, nullptr, nullptr},
    {"newlines", get_newlines, nullptr, nullptr, nullptr},
    {"name", get_name, nullptr, nullptr, nullptr},
    {"closed", get_closed, nullptr, nullptr, nullptr},
    {"_CHUNK_SIZE", get_chunk_size, set_chunk_size, nullptr, nullptr},
    {"_finalizing", get_finalizing, set_finalizing, nullptr, nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};
constexpr TypeParts kParts{
    .name = "_io.TextIOWrapper",
    .base = "_TextIOBase",
    .doc =
        "TextIOWrapper(buffer, encoding=None, errors=None, newline=None,\n"
        "              line_buffering=False, write_through=False)\n--\n\n"
        "Text over a buffered file.",
    .initialize = initialize,
    .methods = kMethods,
    .attributes = kAttributes,
    .repr = repr,
    .next = next,
};

}  // namespace

PyObject* make_text_io_wrapper_type() {
  return make_type<State>(kParts);
}

}  // namespace backports_python
