#include "python/finalize_type.h"

#include <array>
#include <new>
#include <string>
#include <utility>

#include "python/arguments.h"
#include "python/finalizer_arguments.h"
#include "python/finalizer_object.h"
#include "python/io_object.h"
#include "python/owner_lock.h"
#include "python/python_error.h"

namespace backports_python {
namespace {

// ================================================================= the registries

struct Registry {
  PyTypeObject* type = nullptr;
  FinalizerSignature signature = {};
  PythonHooks hooks = {};
  backports::Runtime runtime{hooks, backports::ExitAtEnd::no};
  OwnerLock exit = {};  // one thread at a time is at it
  bool registered_with_atexit = false;
};

// Never destroyed: objects die until the process ends.
Registry& registry_of_finalize() {
  static auto* const registry = new Registry;
  return *registry;
}
Registry& registry_of_weakref_finalize() {
  static auto* const registry = new Registry;
  return *registry;
}

// That of the type or of its base; no type is made of both.
Registry& registry_of(PyTypeObject* type) {
  Registry& first = registry_of_finalize();
  return first.type != nullptr && PyType_IsSubtype(type, first.type) != 0
             ? first
             : registry_of_weakref_finalize();
}
Registry& registry_of(PyObject* type) {
  return registry_of(reinterpret_cast<PyTypeObject*>(type));
}

// ================================================================= making one

PyObject* make(PyTypeObject* type, PyObject*, PyObject*) {
  PyObject* const self = type->tp_alloc(type, 0);
  if (self != nullptr) new (&FinalizerObject::of(self).handle) std::optional<Handle>();
  return self;
}

void deallocate(PyObject* self) {
  FinalizerObject::of(self).handle.~optional();
  PyTypeObject* const type = Py_TYPE(self);
  type->tp_free(self);
  Py_DECREF(type);
}

bool register_with_atexit(PyObject* self, Registry& registry) {
  if (registry.registered_with_atexit) return true;
  const Ref atexit = Ref::steal(PyImport_ImportModule("atexit"));
  const Ref exit = atexit ? Ref::steal(PyObject_GetAttrString(self, "_exitfunc")) : Ref();
  const Ref done =
      exit ? Ref::steal(PyObject_CallMethod(atexit.get(), "register", "O", exit.get())) : Ref();
  registry.registered_with_atexit = static_cast<bool>(done);
  return registry.registered_with_atexit;
}

int initialize(PyObject* self, PyObject* given, PyObject* given_keywords) {
  Registry& registry = registry_of(Py_TYPE(self));
  FinalizerArguments arguments;
  if (!arguments.take(registry.signature, given, given_keywords)) return -1;
  if (!register_with_atexit(self, registry)) return -1;
  Ref watch = watch_of(arguments.object.get());
  if (!watch) return -1;
  // Nothing of Python's runs between here and the node's place under the token.
  const std::shared_ptr<Token> token = token_of(watch);
  auto made = backports::weakref_finalize(registry.runtime, token,
                                          FinalizerCall{.finalizer = Ref::share(self),
                                                        .watch = std::move(watch),
                                                        .keywords = std::move(arguments.keywords),
                                                        .function = std::move(arguments.function),
                                                        .arguments = std::move(arguments.rest)});
  if (!made) {
    raise(std::move(made).error());
    return -1;
  }
  FinalizerObject& object = FinalizerObject::of(self);
  object.due = nullptr;
  // Made anew, it is what it was made last.
  const auto old = std::exchange(object.handle, *std::move(made));
  if (old) old->detach();
  return 0;
}

// ================================================================= what it can do

// __call__(_=None)
// "finalize.peek"
std::string name_of(PyObject* self, const char* method) {
  return std::string(registry_of(Py_TYPE(self)).signature.type) + '.' + method;
}

PyObject* call(PyObject* self, PyObject* arguments, PyObject* keywords) {
  static constexpr const char* kParameters[] = {"_"};
  const bool has_arguments = PyTuple_GET_SIZE(arguments) != 0 || keywords != nullptr;
  PyObject* ignored[] = {nullptr};
  if (has_arguments && !PythonFunction{name_of(self, "__call__").c_str(), kParameters}.bind(
                           arguments, keywords, ignored)) {
    return nullptr;
  }
  FinalizerObject& object = FinalizerObject::of(self);
  if (const FinalizerCall* const due = std::exchange(object.due, nullptr)) {
    return due->call_function();
  }
  if (!object.handle) Py_RETURN_NONE;
  const Handle handle = *object.handle;
  object.is_called_by_hand = true;
  std::optional<Outcome> outcome;
  try {
    outcome = handle();
  } catch (const PythonException&) {
    return nullptr;
  } catch (const PythonExit&) {
    return nullptr;
  }
  object.is_called_by_hand = false;
  if (!outcome) Py_RETURN_NONE;
  return outcome->value.release();
}

// (object, func, args, kwargs) and whatever `then` has to do before it is given; None if one of
// finalizer and object is dead.
template <class Then>
PyObject* details(FinalizerObject& object, Then then) {
  const FinalizerCall* call = object.due;
  const auto held = call == nullptr && object.handle
                        ? object.handle->peek()
                        : std::optional<backports::Detached<Outcome>>();
  if (held) call = held->target<FinalizerCall>();
  const Ref watched = call == nullptr ? Ref() : watched_object(call->watch);
  if (!watched) Py_RETURN_NONE;
  Ref found = Ref::steal(call->as_tuple(watched));
  if (!found) return nullptr;
  if (!then()) Py_RETURN_NONE;
  return found.release();
}

PyObject* peek(PyObject* self, PyObject*) {
  return details(FinalizerObject::of(self), [] { return true; });
}

PyObject* detach(PyObject* self, PyObject*) {
  FinalizerObject& object = FinalizerObject::of(self);
  return details(object, [&object] {
    if (std::exchange(object.due, nullptr) != nullptr) return true;
    return object.handle->detach().has_value();
  });
}

bool is_alive(const FinalizerObject& object) {
  return object.due != nullptr || (object.handle && object.handle->alive());
}

PyObject* get_alive(PyObject* self, void*) {
  return PyBool_FromLong(is_alive(FinalizerObject::of(self)) ? 1 : 0);
}

PyObject* get_atexit(PyObject* self, void*) {
  const FinalizerObject& object = FinalizerObject::of(self);
  const bool wanted = object.due != nullptr || (object.handle && object.handle->atexit());
  return PyBool_FromLong(wanted ? 1 : 0);
}

int set_atexit(PyObject* self, PyObject* value, void*) {
  if (value == nullptr) {
    PyErr_Format(PyExc_AttributeError, "property 'atexit' of '%.100s' object has no deleter",
                 Py_TYPE(self)->tp_name);
    return -1;
  }
  FinalizerObject& object = FinalizerObject::of(self);
  if (!is_alive(object)) return 0;
  const int truth = PyObject_IsTrue(value);
  if (truth < 0) return -1;
  if (object.handle) object.handle->set_atexit(truth != 0);
  return 0;
}

PyObject* repr(PyObject* self) {
  const Ref type = Ref::steal(PyType_GetName(Py_TYPE(self)));
  const Ref found = Ref::steal(peek(self, nullptr));
  if (!type || !found) return nullptr;
  if (found.get() == Py_None) {
    return PyUnicode_FromFormat("<%S object at %p; dead>", type.get(), self);
  }
  PyObject* const object = PyTuple_GET_ITEM(found.get(), 0);
  const Ref its_type = Ref::steal(PyType_GetName(Py_TYPE(object)));
  if (!its_type) return nullptr;
  return PyUnicode_FromFormat("<%S object at %p; for %R at %p>", type.get(), self, its_type.get(),
                              object);
}

// ================================================================= the class

PyObject* exit(PyObject* type, PyObject*) {
  Registry& registry = registry_of(type);
  const OwnerLock::Guard guard(registry.exit);
  if (!guard) return nullptr;
  try {
    registry.runtime.run_exit();
  } catch (const PythonException&) {
    return nullptr;
  } catch (const PythonExit&) {
    return nullptr;
  }
  Py_RETURN_NONE;
}

PyObject* select_for_exit(PyObject* type, PyObject*) {
  Ref selected = Ref::steal(PyList_New(0));
  if (!selected) return nullptr;
  for (const auto& node : registry_of(type).runtime.registry()) {
    const FinalizerCall* const call = call_in(*node);
    if (call == nullptr || !node->atexit()) continue;
    if (PyList_Append(selected.get(), call->finalizer.get()) < 0) return nullptr;
  }
  return selected.release();
}

// A dict of what the registry has now: finalizers, and (func, args, kwargs, atexit) of each.
PyObject* get_registry(PyObject*, PyObject* type) {
  Ref all = Ref::steal(PyDict_New());
  if (!all) return nullptr;
  for (const auto& node : registry_of(type).runtime.registry()) {
    const FinalizerCall* const call = call_in(*node);
    if (call == nullptr || !node->is_alive()) continue;
    const Ref entry = Ref::steal(PyTuple_Pack(4, call->function.get(), call->arguments.get(),
                                              call->keywords ? call->keywords.get() : Py_None,
                                              node->atexit() ? Py_True : Py_False));
    if (!entry || PyDict_SetItem(all.get(), call->finalizer.get(), entry.get()) < 0) return nullptr;
  }
  return all.release();
}
PyObject* get_shutdown(PyObject*, PyObject* type) {
  return PyBool_FromLong(registry_of(type).runtime.is_shut_down() ? 1 : 0);
}
PyObject* get_registered(PyObject*, PyObject* type) {
  return PyBool_FromLong(registry_of(type).registered_with_atexit ? 1 : 0);
}

PyMethodDef kClassAttributes[] = {
    {"_registry", get_registry, METH_O, nullptr},
    {"_shutdown", get_shutdown, METH_O, nullptr},
    {"_registered_with_atexit", get_registered, METH_O, nullptr},
};

// Attributes of the class that are computed: what @classmethod @property makes of a function.
bool add_class_attributes(PyObject* type) {
  for (PyMethodDef& attribute : kClassAttributes) {
    const Ref getter = Ref::steal(PyCFunction_New(&attribute, nullptr));
    const Ref property = getter ? Ref::steal(PyObject_CallOneArg(
                                      reinterpret_cast<PyObject*>(&PyProperty_Type), getter.get()))
                                : Ref();
    const Ref of_class = property ? Ref::steal(PyClassMethod_New(property.get())) : Ref();
    if (!of_class || PyObject_SetAttrString(type, attribute.ml_name, of_class.get()) < 0) {
      return false;
    }
  }
  return true;
}

constexpr char kDetach[] = "detach";
constexpr char kPeek[] = "peek";

// A method of the object alone, which CPython has in Python.
template <PyObject* (*method)(PyObject*, PyObject*), const char* name>
PyObject* without_arguments(PyObject* self, Arguments given, Py_ssize_t count, PyObject* keywords) {
  if (count != 0 || keywords != nullptr) {
    const std::string function = name_of(self, name);
    if (!PythonFunction{function.c_str(), {}}.bind(given, count, keywords, {})) return nullptr;
  }
  return method(self, nullptr);
}

int refuse_to_set_alive(PyObject* self, PyObject* value, void*) {
  PyErr_Format(PyExc_AttributeError, "property 'alive' of '%s' object has no %s",
               Py_TYPE(self)->tp_name, value == nullptr ? "deleter" : "setter");
  return -1;
}

PyMethodDef kMethods[] = {
    {"detach", fast(without_arguments<detach, kDetach>), METH_FASTCALL | METH_KEYWORDS,
     "If alive then mark as dead and return (obj, func, args, kwargs); otherwise return None"},
    {"peek", fast(without_arguments<peek, kPeek>), METH_FASTCALL | METH_KEYWORDS,
     "If alive then return (obj, func, args, kwargs); otherwise return None"},
    {"_exitfunc", exit, METH_NOARGS | METH_CLASS, nullptr},
    {"_select_for_exit", select_for_exit, METH_NOARGS | METH_CLASS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};
PyGetSetDef kAttributes[] = {
    {"alive", get_alive, refuse_to_set_alive, "Whether finalizer is alive", nullptr},
    {"atexit", get_atexit, set_atexit, "Whether finalizer should be called at exit", nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};
PyType_Slot kSlots[] = {
    {Py_tp_doc, const_cast<char*>("Calls func(*args, **kwargs) when obj dies, or at the exit.")},
    {Py_tp_new, reinterpret_cast<void*>(make)},
    {Py_tp_init, reinterpret_cast<void*>(initialize)},
    {Py_tp_dealloc, reinterpret_cast<void*>(deallocate)},
    {Py_tp_call, reinterpret_cast<void*>(call)},
    {Py_tp_repr, reinterpret_cast<void*>(repr)},
    {Py_tp_methods, kMethods},
    {Py_tp_getset, kAttributes},
    {0, nullptr},
};

PyObject* make_type_of(Registry& registry, const char* name, const FinalizerSignature& signature) {
  PyType_Spec spec = {
      .name = name,
      .basicsize = sizeof(FinalizerObject),
      .itemsize = 0,
      .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
      .slots = kSlots,
  };
  Ref type = Ref::steal(name_as_python_class(PyType_FromSpec(&spec)));
  if (!type || !add_class_attributes(type.get())) return nullptr;
  registry.type = reinterpret_cast<PyTypeObject*>(type.get());
  registry.signature = signature;
  return type.release();
}

// As new, but for good: what dies later is not called.
void end(Registry& registry) {
  registry.runtime.reset();
  try {
    registry.runtime.run_exit();
  } catch (...) {
    PyErr_WriteUnraisable(nullptr);
  }
}

}  // namespace

bool FinalizerObject::overrides_call() {
  return Py_TYPE(self())->tp_call != backports_python::call;
}

PyObject* make_finalize_type() {
  return make_type_of(registry_of_finalize(), "weakref.finalize", {"finalize", Given::by_position});
}

PyObject* make_weakref_finalize_type() {
  return make_type_of(registry_of_weakref_finalize(), "backports_cpp.weakref_finalize",
                      {"weakref_finalize", Given::by_position_or_keyword});
}

void end_finalizers() {
  end(registry_of_finalize());
  end(registry_of_weakref_finalize());
}

}  // namespace backports_python
