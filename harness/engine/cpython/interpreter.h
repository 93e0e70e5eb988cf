// The embedded interpreter: CPython 3.11 of the system, one per process, isolated from the
// environment, with what statements need looked up once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "engine/cpython/finalizers.h"
#include "engine/cpython/ref.h"
#include "engine/cpython/stage.h"
#include "scenario/language.h"

namespace parity::cpython {

// CPython's own check of a call: a result beside an exception that somebody forgot is a SystemError
// which names the callable.
inline PyObject* check_result(PyObject* callable, PyObject* result) {
  if (result == nullptr || PyErr_Occurred() == nullptr) [[likely]]
    return result;
  return _Py_CheckFunctionResult(PyThreadState_Get(), callable, result, nullptr);
}

// A method of a class, with the way in that CPython's own evaluation loop takes.
class Callable {
 public:
  Callable() = default;
  // Takes a reference over. One that cannot be called with the receiver first is no method.
  explicit Callable(Ref method);

  explicit operator bool() const { return object_ != nullptr; }

  // ---- one call; null with a Python exception set if it fails
  PyObject* call(PyObject* receiver) const {
    switch (way_) {
      case Way::no_arguments:
        return checked(plain_(receiver, nullptr));
      case Way::array:
        return checked(with_array_(receiver, nullptr, 0));
      default:
        return checked(general_(object_, &receiver, 1, nullptr));
    }
  }
  PyObject* call(PyObject* receiver, PyObject* argument) const {
    switch (way_) {
      case Way::one_argument:
        return checked(plain_(receiver, argument));
      case Way::array:
        return checked(with_array_(receiver, &argument, 1));
      default: {
        PyObject* const both[] = {receiver, argument};
        return checked(general_(object_, both, 2, nullptr));
      }
    }
  }
  // The receiver is the first of `arguments`, and counts among the `positional` ones.
  PyObject* call(PyObject* const* arguments, std::size_t positional, PyObject* keywords) const {
    return checked(general_(object_, arguments, positional, keywords));
  }

 private:
  // How many arguments the C function takes that is behind a method, if it is one.
  enum class Way : std::uint8_t { general, no_arguments, one_argument, array };

  PyObject* checked(PyObject* result) const { return check_result(object_, result); }

  PyObject* object_ = nullptr;  // for ever
  vectorcallfunc general_ = nullptr;
  PyCFunction plain_ = nullptr;
  _PyCFunctionFast with_array_ = nullptr;
  Way way_ = Way::general;
};

class Interpreter {
 public:
  // Starts it on first use (about 30 ms); it then stays until the process ends. Everything that
  // touches Python happens on the thread that made the first call. Throws std::runtime_error if
  // the interpreter or the reference cannot be had.
  static Interpreter& instance();

  Interpreter(const Interpreter&) = delete;
  Interpreter& operator=(const Interpreter&) = delete;

  const std::string& version() const { return version_; }  // "3.11.2"
  Stage& stage() { return stage_; }
  Finalizers& finalizers() { return finalizers_; }

  // ---- borrowed references, alive for ever
  // Interned. The method __repr__ and the attribute _makefile_refs are spelled as Python does.
  PyObject* name_of(Method method) const { return methods_[static_cast<std::size_t>(method)]; }
  PyObject* name_of(Attribute attribute) const {
    return attributes_[static_cast<std::size_t>(attribute)];
  }
  PyObject* name_of(Keyword keyword) const { return keywords_[static_cast<std::size_t>(keyword)]; }
  // What a scenario calls by this name. Null for Socket and Memory, which are made from plans.
  PyObject* callable(Function function) const {
    return functions_[static_cast<std::size_t>(function)];
  }
  // The method of a thing's class, to be called with the thing first; false if it has none. No
  // thing of a scenario gets an attribute by the name of a method, so its class is enough to look
  // at.
  const Callable& method_of(ThingClass thing_class, Method method) const {
    return class_methods_[static_cast<std::size_t>(thing_class)][static_cast<std::size_t>(method)];
  }
  PyObject* builtin_next() const { return builtin_next_; }
  // The module of Python's built-in names.
  PyObject* builtins() const { return builtins_; }
  PyObject* unsupported_operation() const { return unsupported_operation_; }

  // What kind of thing an object is; by its exact type.
  ThingClass class_of(PyObject* object) const {
    const PyTypeObject* type = Py_TYPE(object);
    for (std::size_t i = 1; i < types_.size(); ++i) {
      if (types_[i] == type) return static_cast<ThingClass>(i);
    }
    return ThingClass::none;
  }

 private:
  Interpreter();
  void start();
  void find_reference();
  void look_up_names();
  void look_up_classes();
  void look_up_methods();
  void look_up_collector();
  void set_hooks();
  void quieten();

  std::string version_;
  Stage stage_;
  std::array<PyObject*, kMethods> methods_{};
  std::array<PyObject*, kAttributes> attributes_{};
  std::array<PyObject*, kKeywords> keywords_{};
  std::array<PyObject*, kFunctions> functions_{};
  std::array<PyTypeObject*, kThingClasses> types_{};
  std::array<std::array<Callable, kMethods>, kThingClasses> class_methods_{};
  Finalizers finalizers_;
  PyObject* builtin_next_ = nullptr;
  PyObject* builtins_ = nullptr;
  PyObject* unsupported_operation_ = nullptr;
};

// The text of the Python exception that is set, which is let go: "ValueError: …".
std::string take_error_text();

}  // namespace parity::cpython
