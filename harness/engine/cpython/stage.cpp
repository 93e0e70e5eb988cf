#include "engine/cpython/stage.h"

#include <cerrno>
#include <cstring>

namespace parity::cpython {
namespace {

Ref new_arguments(int error_number) {
  return Ref::steal(Py_BuildValue("(is)", error_number, std::strerror(error_number)));
}

}  // namespace

PyObject* Stage::raise_os_error(std::uint64_t error_number) {
  if (error_number == 0) {
    PyErr_SetNone(PyExc_OSError);
    return nullptr;
  }
  Ref made;
  PyObject* arguments = nullptr;
  if (error_number < os_error_arguments.size()) {
    PyObject*& kept = os_error_arguments[static_cast<std::size_t>(error_number)];
    if (kept == nullptr) kept = new_arguments(static_cast<int>(error_number)).release();
    arguments = kept;
  } else {
    made = new_arguments(static_cast<int>(error_number));
    arguments = made.get();
  }
  if (arguments == nullptr) return nullptr;
  // Called, not only set: it is the call that chooses the subclass.
  const Ref error = Ref::steal(PyObject_Call(PyExc_OSError, arguments, nullptr));
  if (error) PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(error.get())), error.get());
  return nullptr;
}

void Stage::record_no_count(CallResult result) const {
  if (result.tag == ResultTag::error) {
    writer->result_error(result.number);
  } else {
    writer->result(result.tag);
  }
}

PyObject* Stage::raise(CallResult result) {
  switch (result.tag) {
    case ResultTag::would_block:
      return raise_os_error(EAGAIN);
    case ResultTag::timeout:
      PyErr_SetString(PyExc_TimeoutError, "timed out");
      return nullptr;
    default:
      return raise_os_error(result.number);
  }
}

}  // namespace parity::cpython
