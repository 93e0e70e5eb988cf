// The raw stream in memory as a Python type: a subclass of _io._RawIOBase with a plan, otherwise
// an io.BytesIO to whoever looks.
#pragma once

#include <string>

#include "engine/cpython/stage.h"
#include "scenario/plan_cursor.h"

namespace parity::cpython {

struct MemoryObject {
  // As the base class lays them out.
  PyObject_HEAD PyObject* dict;
  PyObject* weak_references;
  // Its own.
  Stage* stage;
  Label label;
  PlanCursor read, write;
  std::string data;
  std::size_t position;
  bool seekable;
  bool closed;
};

// Made at the first call. Null with an exception set if that fails.
PyTypeObject* memory_type();

// A new stream that plays `spec` of the stage's scenario, which has to outlive it.
Ref new_memory(Stage& stage, const MemorySpec& spec);

}  // namespace parity::cpython
