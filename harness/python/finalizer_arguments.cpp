#include "python/finalizer_arguments.h"

namespace backports_python {
namespace {

bool refuse_twice(const FinalizerSignature& signature, const char* name) {
  PyErr_Format(PyExc_TypeError, "%s.__init__() got multiple values for argument '%s'",
               signature.type, name);
  return false;
}

bool refuse_missing(const FinalizerSignature& signature, bool no_object, bool no_function) {
  PyErr_Format(PyExc_TypeError, "%s.__init__() missing %d required positional argument%s: %s",
               signature.type, no_object && no_function ? 2 : 1,
               no_object && no_function ? "s" : "",
               !no_function ? "'obj'"
               : !no_object ? "'func'"
                            : "'obj' and 'func'");
  return false;
}

}  // namespace

bool FinalizerArguments::take_one(const FinalizerSignature& signature, PyObject* given,
                                  Py_ssize_t place, const char* name, Ref& into) const {
  const bool by_position = PyTuple_GET_SIZE(given) > place;
  if (by_position) into = Ref::share(PyTuple_GET_ITEM(given, place));
  if (!keywords || signature.given == Given::by_position) return true;
  PyObject* const named = PyDict_GetItemString(keywords.get(), name);
  if (named == nullptr) return true;
  if (by_position) return refuse_twice(signature, name);
  into = Ref::share(named);
  return PyDict_DelItemString(keywords.get(), name) == 0;
}

bool FinalizerArguments::take(const FinalizerSignature& signature, PyObject* given,
                              PyObject* given_keywords) {
  if (given_keywords != nullptr && PyDict_GET_SIZE(given_keywords) > 0) {
    keywords = Ref::steal(PyDict_Copy(given_keywords));
    if (!keywords) return false;
    if (signature.given == Given::by_position_or_keyword &&
        PyDict_GetItemString(keywords.get(), "self") != nullptr) {
      return refuse_twice(signature, "self");
    }
  }
  if (!take_one(signature, given, 0, "obj", object) ||
      !take_one(signature, given, 1, "func", function)) {
    return false;
  }
  if (!object || !function) return refuse_missing(signature, !object, !function);
  if (keywords && PyDict_GET_SIZE(keywords.get()) == 0) keywords = Ref();
  const Py_ssize_t size = PyTuple_GET_SIZE(given);
  rest = Ref::steal(PyTuple_GetSlice(given, size < 2 ? size : 2, size));
  return static_cast<bool>(rest);
}

}  // namespace backports_python
