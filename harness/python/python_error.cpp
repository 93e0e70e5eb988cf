#include "python/python_error.h"

#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "python/names.h"

namespace backports_python {

using backports::Arguments;
using backports::Error;
using backports::ErrorType;

namespace {

// ================================================================= types

struct Pair {
  ErrorType type;
  PyObject* python;
};

PyObject* unsupported_operation() {
  static PyObject* const type = [] {
    const Ref io = Ref::steal(PyImport_ImportModule("io"));
    return io ? PyObject_GetAttrString(io.get(), "UnsupportedOperation") : nullptr;
  }();
  return type;
}

// Subclasses before their bases.
const auto& types() {
  static const std::array all = {
      Pair{ErrorType::UnsupportedOperation, unsupported_operation()},
      Pair{ErrorType::BlockingIOError, PyExc_BlockingIOError},
      Pair{ErrorType::ChildProcessError, PyExc_ChildProcessError},
      Pair{ErrorType::BrokenPipeError, PyExc_BrokenPipeError},
      Pair{ErrorType::ConnectionAbortedError, PyExc_ConnectionAbortedError},
      Pair{ErrorType::ConnectionRefusedError, PyExc_ConnectionRefusedError},
      Pair{ErrorType::ConnectionResetError, PyExc_ConnectionResetError},
      Pair{ErrorType::ConnectionError, PyExc_ConnectionError},
      Pair{ErrorType::FileExistsError, PyExc_FileExistsError},
      Pair{ErrorType::FileNotFoundError, PyExc_FileNotFoundError},
      Pair{ErrorType::InterruptedError, PyExc_InterruptedError},
      Pair{ErrorType::IsADirectoryError, PyExc_IsADirectoryError},
      Pair{ErrorType::NotADirectoryError, PyExc_NotADirectoryError},
      Pair{ErrorType::PermissionError, PyExc_PermissionError},
      Pair{ErrorType::ProcessLookupError, PyExc_ProcessLookupError},
      Pair{ErrorType::TimeoutError, PyExc_TimeoutError},
      Pair{ErrorType::OSError, PyExc_OSError},
      Pair{ErrorType::UnicodeDecodeError, PyExc_UnicodeDecodeError},
      Pair{ErrorType::UnicodeEncodeError, PyExc_UnicodeEncodeError},
      Pair{ErrorType::UnicodeError, PyExc_UnicodeError},
      Pair{ErrorType::ValueError, PyExc_ValueError},
      Pair{ErrorType::AttributeError, PyExc_AttributeError},
      Pair{ErrorType::IndexError, PyExc_IndexError},
      Pair{ErrorType::LookupError, PyExc_LookupError},
      Pair{ErrorType::MemoryError, PyExc_MemoryError},
      Pair{ErrorType::NotImplementedError, PyExc_NotImplementedError},
      Pair{ErrorType::OverflowError, PyExc_OverflowError},
      Pair{ErrorType::StopIteration, PyExc_StopIteration},
      Pair{ErrorType::SystemError, PyExc_SystemError},
      Pair{ErrorType::TypeError, PyExc_TypeError},
      Pair{ErrorType::RuntimeError, PyExc_RuntimeError},
      Pair{ErrorType::NotSupported, PyExc_RuntimeError},
  };
  return all;
}

// An exception of another type is none that the library looks at.
ErrorType type_of(PyObject* exception) {
  for (const Pair& pair : types()) {
    if (PyErr_GivenExceptionMatches(exception, pair.python) != 0) return pair.type;
  }
  return ErrorType::RuntimeError;
}

PyObject* python_type(ErrorType type) {
  for (const Pair& pair : types()) {
    if (pair.type == type) return pair.python;
  }
  return PyExc_RuntimeError;
}

// ================================================================= the exception that is kept

// An exception that an Error came from. May die on any thread.
class Kept {
 public:
  explicit Kept(PyObject* exception) : exception_(exception) {}
  Kept(const Kept&) = delete;
  Kept& operator=(const Kept&) = delete;
  ~Kept() {
    if (Py_IsInitialized() == 0) return;
    const PyGILState_STATE state = PyGILState_Ensure();
    Py_DECREF(exception_);
    PyGILState_Release(state);
  }
  PyObject* exception() const { return exception_; }

 private:
  PyObject* exception_;
};

// Says of a shared_ptr<void> that it is a Kept.
struct KeptDeleter {
  void operator()(void* kept) const { delete static_cast<Kept*>(kept); }
};

PyObject* kept_exception(const Error& error) {
  const auto& kept = error.kept();
  if (kept == nullptr || std::get_deleter<KeptDeleter>(kept) == nullptr) return nullptr;
  return static_cast<const Kept*>(kept.get())->exception();
}

// The errno of an OSError, if it has a number there.
std::optional<int> errno_of(PyObject* exception) {
  const Ref number = Ref::steal(PyObject_GetAttr(exception, names().errno_number));
  if (!number || PyLong_Check(number.get()) == 0) {
    PyErr_Clear();
    return std::nullopt;
  }
  const long value = PyLong_AsLong(number.get());
  if (value == -1 && PyErr_Occurred() != nullptr) PyErr_Clear();
  return static_cast<int>(value);
}

// ================================================================= the exception that is made

PyObject* text(std::string_view utf8) {
  return PyUnicode_DecodeUTF8(utf8.data(), static_cast<Py_ssize_t>(utf8.size()), "surrogatepass");
}

Ref new_unicode_error(const Error& error) {
  const auto& failure = *error.unicode_failure();
  const bool decoding = error.type() == ErrorType::UnicodeDecodeError;
  const Ref encoding = Ref::steal(text(failure.encoding));
  const Ref object = Ref::steal(
      decoding ? PyBytes_FromStringAndSize(failure.object.data(),
                                           static_cast<Py_ssize_t>(failure.object.size()))
               : text(failure.object));
  const Ref reason = Ref::steal(text(failure.in_args.reason));
  if (!encoding || !object || !reason) return {};
  Ref made =
      Ref::steal(PyObject_CallFunction(python_type(error.type()), "OOLLO", encoding.get(),
                                       object.get(), static_cast<long long>(failure.in_args.start),
                                       static_cast<long long>(failure.in_args.end), reason.get()));
  if (!made) return {};
  // The fields are those of the last problem.
  const Ref last = Ref::steal(text(failure.problem.reason));
  auto* const fields = reinterpret_cast<PyUnicodeErrorObject*>(made.get());
  fields->start = static_cast<Py_ssize_t>(failure.problem.start);
  fields->end = static_cast<Py_ssize_t>(failure.problem.end);
  if (last) Py_XSETREF(fields->reason, Py_NewRef(last.get()));
  return made;
}

Ref new_exception(const Error& error) {
  PyObject* const type = python_type(error.type());
  const Ref message = Ref::steal(text(error.message()));
  if (!message) return {};
  switch (error.arguments()) {
    case Arguments::none:
      return Ref::steal(PyObject_CallNoArgs(type));
    case Arguments::message:
      return Ref::steal(PyObject_CallOneArg(type, message.get()));
    case Arguments::errno_message:
      return Ref::steal(
          PyObject_CallFunction(type, "iO", error.errno_value().value_or(0), message.get()));
    case Arguments::errno_message_written:
      return Ref::steal(
          PyObject_CallFunction(type, "iOL", error.errno_value().value_or(0), message.get(),
                                static_cast<long long>(error.characters_written().value_or(0))));
    case Arguments::unicode:
      return new_unicode_error(error);
    case Arguments::labels: {
      const auto& labels = *error.label_failure();
      return Ref::steal(PyObject_CallFunction(
          type, "s#y#y#", backports::kLabelsDiffer.data(),
          static_cast<Py_ssize_t>(backports::kLabelsDiffer.size()), labels.label.data(),
          static_cast<Py_ssize_t>(labels.label.size()), labels.encoded.data(),
          static_cast<Py_ssize_t>(labels.encoded.size())));
    }
  }
  return {};
}

// The exception of an error, with its context; null with another exception set if that fails.
Ref exception_of(const Error& error) {
  PyObject* const kept = kept_exception(error);
  Ref exception = kept != nullptr ? Ref::share(kept) : new_exception(error);
  if (!exception || error.context() == nullptr) return exception;
  Ref context = exception_of(*error.context());
  if (context && context.get() != exception.get()) {
    PyException_SetContext(exception.get(), context.release());
  }
  return exception;
}

}  // namespace

Error take_exception() {
  PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  if (traceback != nullptr) PyException_SetTraceback(value, traceback);
  Py_XDECREF(type);
  Py_XDECREF(traceback);
  const ErrorType nearest = type_of(value);
  const std::optional<int> number =
      backports::is_subclass(nearest, ErrorType::OSError) ? errno_of(value) : std::nullopt;
  Error error = number ? Error::os_error(*number, "") : Error(nearest);
  error.keep(std::shared_ptr<void>(static_cast<void*>(new Kept(value)), KeptDeleter{}));
  return error;
}

std::nullptr_t raise(Error error) {
  const Ref exception = exception_of(error);
  if (!exception) return nullptr;
  auto* const type = reinterpret_cast<PyObject*>(Py_TYPE(exception.get()));
  PyErr_Restore(Py_NewRef(type), Py_NewRef(exception.get()),
                PyException_GetTraceback(exception.get()));
  return nullptr;
}

}  // namespace backports_python
