// The arguments of finalize and weakref_finalize: obj, func, *args, **kwargs.
#pragma once

#include "engine/cpython/ref.h"

namespace backports_python {

using parity::cpython::Ref;

// How obj and func can be given.
enum class Given : unsigned char { by_position, by_position_or_keyword };

struct FinalizerSignature {
  const char* type = nullptr;
  Given given = Given::by_position;
};

struct FinalizerArguments {
  // False with the TypeError of a Python function of this signature.
  bool take(const FinalizerSignature& signature, PyObject* given, PyObject* given_keywords);

  Ref object;
  Ref function;
  Ref rest;      // a tuple
  Ref keywords;  // a dict of its own; null if it would be empty

 private:
  // The one at this place, or the one of this name, which `keywords` loses then. False with an
  // exception set if there are both; none is no mistake here.
  bool take_one(const FinalizerSignature& signature, PyObject* given, Py_ssize_t place,
                const char* name, Ref& into) const;
};

}  // namespace backports_python
