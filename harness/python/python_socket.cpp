#include "python/python_socket.h"

#include <utility>

#include "python/names.h"
#include "python/python_error.h"

namespace backports_python {

using backports::Error;
using backports::ErrorType;
using backports::Result;
using backports::Transfer;

namespace {

Error gone() {
  return {ErrorType::ValueError, "I/O operation on uninitialized object"};
}

// Ends a view, whoever kept it, if it is not shown on.
void end_view(const Ref& view) {
  if (!view || Py_REFCNT(view.get()) == 1) return;
  PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
  PyErr_Fetch(&type, &value, &traceback);
  const Ref done = Ref::steal(PyObject_CallMethod(view.get(), "release", nullptr));
  PyErr_Restore(type, value, traceback);
}

}  // namespace

Result<Transfer> PythonSocket::transfer(PyObject* method, std::span<char> bytes, int access) {
  PyObject* const given = std::exchange(given_, nullptr);
  if (!object_) return gone();
  const Ref socket = Ref::share(object_.get());
  const Ref argument = given != nullptr
                           ? Ref::share(given)
                           : Ref::steal(PyMemoryView_FromMemory(
                                 bytes.data(), static_cast<Py_ssize_t>(bytes.size()), access));
  if (!argument) return take_exception();
  Ref answer = Ref::steal(PyObject_CallMethodOneArg(socket.get(), method, argument.get()));
  if (given == nullptr) end_view(argument);
  if (!answer) return take_exception();
  const bool blocked = answer.get() == Py_None;
  const Py_ssize_t count = blocked ? 0 : PyNumber_AsSsize_t(answer.get(), nullptr);
  if (count == -1 && PyErr_Occurred() != nullptr) PyErr_Clear();  // refused as a count of -1
  if (given != nullptr) answer_ = std::move(answer);
  return blocked ? Transfer::would_block() : Transfer(count);
}

Result<Transfer> PythonSocket::recv_into(std::span<char> target) {
  Result<Transfer> got = transfer(names().recv_into, target, PyBUF_WRITE);
  if (!got && got.error().is(ErrorType::TimeoutError)) timeout_occurred_ = true;
  return got;
}

Result<Transfer> PythonSocket::send(std::string_view data) {
  return transfer(names().send, {const_cast<char*>(data.data()), data.size()}, PyBUF_READ);
}

Result<int> PythonSocket::fileno() {
  if (!object_) return gone();
  const Ref socket = Ref::share(object_.get());
  Ref answer = Ref::steal(PyObject_CallMethodNoArgs(socket.get(), names().fileno));
  if (!answer) return take_exception();
  const int number = _PyLong_AsInt(answer.get());
  if (number == -1 && PyErr_Occurred() != nullptr) PyErr_Clear();  // the caller sees the answer
  answer_ = std::move(answer);
  return number;
}

Result<void> PythonSocket::decref_socketios() {
  if (!object_) return {};
  const Ref socket = Ref::share(object_.get());
  if (!Ref::steal(PyObject_CallMethodNoArgs(socket.get(), names().decref_socketios))) {
    return take_exception();
  }
  return {};
}

}  // namespace backports_python
