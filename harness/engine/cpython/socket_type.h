// The scripted socket as a Python type made with the raw C API.
#pragma once

#include "engine/cpython/stage.h"
#include "scenario/plan_cursor.h"

namespace parity::cpython {

struct SocketObject {
  PyObject_HEAD Stage* stage;
  Label label;
  PlanCursor recv, send, close;
  std::uint32_t handed_out;  // bytes of the recv item at hand that have been read
  int descriptor;            // -1 after the real close
  std::int64_t references;   // _makefile_refs
  SocketModel model;
  bool closed;         // close() has been asked for
  bool really_closed;  // and has happened
};

// A static type, made ready at the first call. Null with an exception set if that fails.
PyTypeObject* socket_type();

// A new socket that plays `spec` of the stage's scenario, which has to outlive it.
Ref new_socket(Stage& stage, const SocketSpec& spec);

}  // namespace parity::cpython
