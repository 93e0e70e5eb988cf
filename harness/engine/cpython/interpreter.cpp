#include "engine/cpython/interpreter.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "engine/cpython/callback_type.h"
#include "engine/cpython/codec_type.h"
#include "engine/cpython/memory_type.h"
#include "engine/cpython/object_type.h"
#include "engine/cpython/socket_type.h"

// The interpreter is never taken down, and LeakSanitizer, which finds this function by its name,
// does not look into Python's arenas for references.
// NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libpython3.11";
}
// NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)

namespace parity::cpython {
namespace {

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error("the embedded CPython: " + what);
}

// A new reference, or the end.
PyObject* need(PyObject* object, std::string_view what) {
  if (object == nullptr) fail(std::string(what) + ": " + take_error_text());
  return object;
}

PyObject* intern(std::string_view spelling) {
  PyObject* text =
      PyUnicode_FromStringAndSize(spelling.data(), static_cast<Py_ssize_t>(spelling.size()));
  PyUnicode_InternInPlace(&text);
  return need(text, spelling);
}

PyObject* import_from(const char* module_name, const char* name) {
  const Ref module = Ref::steal(need(PyImport_ImportModule(module_name), module_name));
  return need(PyObject_GetAttrString(module.get(), name), name);
}

// ---- what CPython would otherwise print to stderr

Prompter* audience() {
  const Stage& stage = Interpreter::instance().stage();
  return stage.writer == nullptr ? nullptr : stage.prompter;
}

PyObject* unraisable_hook(PyObject*, PyObject* report) {
  const Ref exception = Ref::steal(PyObject_GetAttrString(report, "exc_value"));
  if (!exception) return nullptr;
  if (Prompter* prompter = audience()) prompter->unraisable(exception.get());
  Py_RETURN_NONE;
}

PyObject* except_hook(PyObject*, PyObject* arguments) {
  PyObject *type = nullptr, *exception = nullptr, *traceback = nullptr;
  if (PyArg_UnpackTuple(arguments, "excepthook", 3, 3, &type, &exception, &traceback) == 0) {
    return nullptr;
  }
  if (Prompter* prompter = audience()) prompter->excepthook(exception);
  Py_RETURN_NONE;
}

PyMethodDef hooks[] = {
    {"unraisablehook", unraisable_hook, METH_O, nullptr},
    {"excepthook", except_hook, METH_VARARGS, nullptr},
};

// Where backports/makefile.py is: said by the environment, in the source tree, or installed.
std::filesystem::path reference_folder() {
  namespace fs = std::filesystem;
  if (const char* said = std::getenv("PARITY_REFERENCE_DIR"); said != nullptr && *said != '\0') {
    return said;
  }
  const auto holds_it = [](const fs::path& folder) {
    std::error_code error;
    return fs::exists(folder / "backports" / "makefile.py", error);
  };
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  fs::path installed = program.parent_path().parent_path() / "share/parity/reference";
  fs::path source = PARITY_REFERENCE_DIR;
  if (!holds_it(source) && holds_it(installed)) return installed;
  return source;
}

void check(const PyStatus& status) {
  if (PyStatus_Exception(status) != 0) {
    fail(status.err_msg != nullptr ? status.err_msg : "it does not start");
  }
}

}  // namespace

std::string take_error_text() {
  PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  const Ref owned_type = Ref::steal(type);
  const Ref owned_value = Ref::steal(value);
  const Ref owned_traceback = Ref::steal(traceback);
  if (!owned_value) return "no exception";
  std::string text = Py_TYPE(value)->tp_name;
  const Ref message = Ref::steal(PyObject_Str(value));
  const char* utf8 = message ? PyUnicode_AsUTF8(message.get()) : nullptr;
  if (utf8 == nullptr) PyErr_Clear();
  if (utf8 != nullptr && *utf8 != '\0') text.append(": ").append(utf8);
  return text;
}

Callable::Callable(Ref method) {
  if (PyType_HasFeature(Py_TYPE(method.get()), Py_TPFLAGS_METHOD_DESCRIPTOR) == 0) return;
  // Null for a callable that has no vectorcall: it is then called as any other object.
  general_ = PyVectorcall_Function(method.get());
  if (general_ == nullptr) return;
  if (Py_IS_TYPE(method.get(), &PyMethodDescr_Type)) {
    const PyMethodDef& c = *reinterpret_cast<PyMethodDescrObject*>(method.get())->d_method;
    if (c.ml_flags == METH_NOARGS || c.ml_flags == METH_O) {
      way_ = c.ml_flags == METH_O ? Way::one_argument : Way::no_arguments;
      plain_ = c.ml_meth;
    } else if (c.ml_flags == METH_FASTCALL) {
      way_ = Way::array;
      with_array_ = reinterpret_cast<_PyCFunctionFast>(reinterpret_cast<void (*)()>(c.ml_meth));
    }
  }
  object_ = method.release();
}

Interpreter& Interpreter::instance() {
  // Never destroyed: the interpreter is not taken down either.
  static auto* const interpreter = new Interpreter;
  return *interpreter;
}

Interpreter::Interpreter() {
  start();
  find_reference();
  look_up_names();
  look_up_classes();
  look_up_methods();
  look_up_collector();
  set_hooks();
  quieten();
}

void Interpreter::start() {
  PyPreConfig before;
  PyPreConfig_InitIsolatedConfig(&before);
  before.utf8_mode = 1;
  check(Py_PreInitialize(&before));

  PyConfig config;
  PyConfig_InitIsolatedConfig(&config);
  config.site_import = 0;
  config.install_signal_handlers = 0;
  config.use_hash_seed = 1;
  config.hash_seed = 0;
  config.write_bytecode = 0;
  config.pathconfig_warnings = 0;
  // The standard library is found from here, whichever program embeds it.
  PyStatus status =
      PyConfig_SetBytesString(&config, &config.program_name, PARITY_PYTHON_EXECUTABLE);
  if (PyStatus_Exception(status) == 0) status = Py_InitializeFromConfig(&config);
  PyConfig_Clear(&config);
  check(status);

  const std::string_view version = Py_GetVersion();
  version_ = version.substr(0, version.find(' '));
}

void Interpreter::find_reference() {
  const std::string folder = reference_folder().string();
  const Ref text = Ref::steal(need(PyUnicode_DecodeFSDefault(folder.c_str()), folder));
  PyObject* path = PySys_GetObject("path");
  if (path == nullptr || PyList_Insert(path, 0, text.get()) != 0) fail("there is no sys.path");
  functions_[static_cast<std::size_t>(Function::makefile)] =
      need(import_from("backports.makefile", "backport_makefile"), "the reference in " + folder);
  if (!finalizers_.load()) fail("the reference in " + folder + ": " + take_error_text());
  functions_[static_cast<std::size_t>(Function::weakref_finalize)] = finalizers_.type();
}

void Interpreter::look_up_names() {
  for (std::size_t i = 0; i < kMethods; ++i) methods_[i] = intern(spelling(static_cast<Method>(i)));
  for (std::size_t i = 0; i < kAttributes; ++i) {
    attributes_[i] = intern(spelling(static_cast<Attribute>(i)));
  }
  for (std::size_t i = 1; i < kKeywords; ++i) {
    keywords_[i] = intern(spelling(static_cast<Keyword>(i)));
  }
  builtins_ = need(PyImport_ImportModule("builtins"), "builtins");
  builtin_next_ = import_from("builtins", "next");
  unsupported_operation_ = import_from("io", "UnsupportedOperation");
}

void Interpreter::look_up_classes() {
  struct Constructor {
    Function function;
    ThingClass thing_class;
    const char* module;
    const char* name;
  };
  static constexpr Constructor kConstructors[] = {
      {Function::socket_io, ThingClass::socket_io, "socket", "SocketIO"},
      {Function::buffered_reader, ThingClass::buffered_reader, "_io", "BufferedReader"},
      {Function::buffered_writer, ThingClass::buffered_writer, "_io", "BufferedWriter"},
      {Function::buffered_rw_pair, ThingClass::buffered_rw_pair, "_io", "BufferedRWPair"},
      {Function::text_io_wrapper, ThingClass::text_io_wrapper, "_io", "TextIOWrapper"},
  };
  for (const Constructor& constructor : kConstructors) {
    PyObject* type = import_from(constructor.module, constructor.name);
    functions_[static_cast<std::size_t>(constructor.function)] = type;
    types_[static_cast<std::size_t>(constructor.thing_class)] =
        reinterpret_cast<PyTypeObject*>(type);
  }
  types_[static_cast<std::size_t>(ThingClass::socket)] = socket_type();
  types_[static_cast<std::size_t>(ThingClass::memory)] = memory_type();
  types_[static_cast<std::size_t>(ThingClass::object)] = object_type();
  types_[static_cast<std::size_t>(ThingClass::weakref_finalize)] =
      reinterpret_cast<PyTypeObject*>(finalizers_.type());
  types_[static_cast<std::size_t>(ThingClass::decoder)] = decoder_type();
  types_[static_cast<std::size_t>(ThingClass::encoder)] = encoder_type();
  for (const Function function : {Function::decoder, Function::encoder}) {
    functions_[static_cast<std::size_t>(function)] =
        need(codec_function(stage_, function).release(), spelling(function));
  }
  if (decoder_type() == nullptr || encoder_type() == nullptr || socket_type() == nullptr ||
      memory_type() == nullptr || object_type() == nullptr || callback_type() == nullptr) {
    fail(take_error_text());
  }
}

void Interpreter::look_up_methods() {
  for (std::size_t c = 0; c < kThingClasses; ++c) {
    if (types_[c] == nullptr) continue;
    for (std::size_t m = 0; m < kMethods; ++m) {
      Ref found = Ref::steal(PyObject_GetAttr(reinterpret_cast<PyObject*>(types_[c]), methods_[m]));
      if (!found) {
        PyErr_Clear();
      } else {
        class_methods_[c][m] = Callable(std::move(found));
      }
    }
  }
}

void Interpreter::look_up_collector() {
  static constexpr std::pair<Function, const char*> kFunctionsOfGc[] = {
      {Function::gc_collect, "collect"},
      {Function::gc_disable, "disable"},
      {Function::gc_enable, "enable"},
      {Function::gc_isenabled, "isenabled"},
  };
  for (const auto& [function, name] : kFunctionsOfGc) {
    functions_[static_cast<std::size_t>(function)] = import_from("gc", name);
  }
}

void Interpreter::set_hooks() {
  for (PyMethodDef& hook : hooks) {
    const Ref function = Ref::steal(need(PyCFunction_New(&hook, nullptr), hook.ml_name));
    PySys_SetObject(hook.ml_name, function.get());
  }
}

void Interpreter::quieten() {
  // A literal may be as long as it likes.
  const Ref set_digits = Ref::steal(import_from("sys", "set_int_max_str_digits"));
  const Ref digits = Ref::steal(need(PyObject_CallFunction(set_digits.get(), "i", 0), "digits"));
  // A collection happens when a scenario says so, and then looks at what the scenario made.
  const Ref set_threshold = Ref::steal(import_from("gc", "set_threshold"));
  const Ref threshold = Ref::steal(need(PyObject_CallFunction(set_threshold.get(), "i", 0), "gc"));
  const Ref freeze = Ref::steal(import_from("gc", "freeze"));
  const Ref frozen = Ref::steal(need(PyObject_CallNoArgs(freeze.get()), "gc"));
}

}  // namespace parity::cpython
