// Any Python object as a socket of the library: what stands under a SocketIO.
#pragma once

#include <span>
#include <string_view>

#include "backports/socket.h"
#include "engine/cpython/ref.h"

namespace backports_python {

using parity::cpython::Ref;

// Calls the object's methods by their names. All with the GIL. An exception comes back as an Error
// that keeps it (python_error.h).
class PythonSocket final : public backports::Socket {
 public:
  // Shares the object.
  explicit PythonSocket(PyObject* object) : object_(Ref::share(object)) {}

  // Borrowed; null once it was let go.
  PyObject* object() const { return object_.get(); }
  // For the garbage collector. Every later call answers an error, and decref_socketios() nothing.
  void let_go() { object_ = Ref(); }

  // What a Python caller gave is given on as it is, to the next recv_into() or send(), instead of a
  // view of the bytes; and what the object answers to that call, or to fileno(), is what the caller
  // gets. Nothing of Python's may run between these and the call.
  void give(PyObject* argument) { given_ = argument; }
  Ref take_answer() { return std::move(answer_); }

  // Whether a recv_into() has timed out.
  bool timeout_occurred() const { return timeout_occurred_; }

  backports::Result<backports::Transfer> recv_into(std::span<char> target) override;
  backports::Result<backports::Transfer> send(std::string_view data) override;
  backports::Result<int> fileno() override;
  // Nothing: makefile() has its own names for the count.
  backports::Result<void> incref_socketios() override { return {}; }
  backports::Result<void> decref_socketios() override;

 private:
  // One call, with what was given, or with a view.
  backports::Result<backports::Transfer> transfer(PyObject* method, std::span<char> bytes,
                                                  int access);

  Ref object_;
  PyObject* given_ = nullptr;
  Ref answer_;
  bool timeout_occurred_ = false;
};

}  // namespace backports_python
