// A Python object that is watched for its death: a Python weak reference that holds a C++ token,
// whose death is the object's for the library's finalizers.
//
//   object ◀·· watch (a weakref.ref) ──▶ token ◀·· finalizer's node ──▶ callback ──▶ watch
//
// Finalizers of one object share a watch as long as no other weak reference comes between them:
// their order among themselves is the library's, that among Python's weak references is Python's.
#pragma once

#include <memory>

#include "engine/cpython/ref.h"

namespace backports_python {

using parity::cpython::Ref;

struct Token {};

// The watch under which a finalizer of the object that is made now stands: the object's newest weak
// reference, if that is a watch, or a new one. Null with Python's TypeError if the object cannot be
// weakly referenced.
Ref watch_of(PyObject* object);

// Null once the object has died.
const std::shared_ptr<Token>& token_of(const Ref& watch);
// The object; none once it has begun to die.
Ref watched_object(const Ref& watch);

}  // namespace backports_python
