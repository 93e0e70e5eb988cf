// The scripted Object as a Python type: links, weak references, and a __del__ that revives.
#pragma once

#include <deque>

#include "engine/cpython/stage.h"

namespace parity::cpython {

struct ObjectObject {
  PyObject_HEAD PyObject* weak_references;
  Stage* stage;
  Label label;
  NameId revive;                // the name that __del__ binds it to; kNoName: it has none
  std::deque<PyObject*> links;  // owned, oldest first
};

// A static type, made ready at the first call. Null with an exception set if that fails.
PyTypeObject* object_type();

Ref new_object(Stage& stage, NameId revive);

}  // namespace parity::cpython
