#include "engine/cpython/values.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "engine/cpython/memory_type.h"
#include "engine/cpython/socket_type.h"

namespace parity::cpython {

// ================================================================= literals in

Ref new_literal(const Scenario& scenario, const Atom& atom) {
  const std::string_view literal = atom.size == 0 ? std::string_view() : scenario.literal(atom);
  const auto size = static_cast<Py_ssize_t>(literal.size());
  switch (atom.kind) {
    case AtomKind::none:
      return Ref::share(Py_None);
    case AtomKind::boolean:
      return Ref::share(atom.number != 0 ? Py_True : Py_False);
    case AtomKind::integer:
      return Ref::steal(PyLong_FromLongLong(atom.number));
    case AtomKind::big_integer:
      return Ref::steal(PyLong_FromString(std::string(literal).c_str(), nullptr, 10));
    case AtomKind::text:
      return Ref::steal(PyUnicode_DecodeUTF8(literal.data(), size, "surrogatepass"));
    case AtomKind::bytes:
      return Ref::steal(PyBytes_FromStringAndSize(literal.data(), size));
    case AtomKind::bytearray_of_size: {
      const Ref count = Ref::steal(PyLong_FromLongLong(atom.number));
      if (!count) return {};
      return Ref::steal(
          PyObject_CallOneArg(reinterpret_cast<PyObject*>(&PyByteArray_Type), count.get()));
    }
    case AtomKind::bytearray_of_bytes:
      return Ref::steal(PyByteArray_FromStringAndSize(literal.data(), size));
    case AtomKind::name:
    case AtomKind::callback:
      break;
  }
  PyErr_SetString(PyExc_SystemError, "not a literal");
  return {};
}

// ================================================================= names of things

namespace {

// Whether the value of the expression can be a thing that is printed, or have one inside.
bool can_give_a_thing(const Expression& expression) {
  switch (expression.kind) {
    case ExpressionKind::atom:
      return expression.atom.kind == AtomKind::name;
    case ExpressionKind::call:
    case ExpressionKind::call_name:
      return true;
    case ExpressionKind::method:
      return expression.method == Method::detach;
    case ExpressionKind::attribute:
      // A text file's mode is whatever makefile was given.
      return expression.attribute == Attribute::raw || expression.attribute == Attribute::buffer ||
             expression.attribute == Attribute::mode;
    case ExpressionKind::next:
      return false;
  }
  return true;
}

}  // namespace

void ThingNames::begin(const Scenario& scenario) {
  last_number_ = 0;
  wanted_ = std::any_of(scenario.statements.begin(), scenario.statements.end(),
                        [](const Statement& statement) {
                          return statement.kind == StatementKind::expression &&
                                 can_give_a_thing(statement.expression);
                        });
}

Label* ThingNames::label_of(PyObject* thing, ThingClass thing_class) {
  if (thing_class == ThingClass::socket) return &reinterpret_cast<SocketObject*>(thing)->label;
  if (thing_class == ThingClass::memory) return &reinterpret_cast<MemoryObject*>(thing)->label;
  // A dead thing's reference says None, so an address that is used again is no old acquaintance.
  Known* free = nullptr;
  for (Known& known : known_) {
    PyObject* object = PyWeakref_GET_OBJECT(known.weak_reference.get());
    if (object == thing) return &known.label;
    if (object == Py_None) free = &known;
  }
  Ref weak_reference = Ref::steal(PyWeakref_NewRef(thing, nullptr));
  if (!weak_reference) {
    PyErr_Clear();
    return nullptr;
  }
  if (free == nullptr) free = &known_.emplace_back();
  *free = Known{std::move(weak_reference), Label()};
  return &free->label;
}

void ThingNames::keep(PyObject* thing, ThingClass thing_class, NameId name) {
  if (thing_class == ThingClass::none) return;
  Label* label = label_of(thing, thing_class);
  if (label != nullptr && label->name == kNoName) label->name = name;
}

void ThingNames::write(TraceWriter& writer, PyObject* thing, ThingClass thing_class) {
  Label* label = label_of(thing, thing_class);
  if (label == nullptr) return writer.numbered_thing(thing_class, ++last_number_);
  if (label->name != kNoName) return writer.named_thing(thing_class, label->name);
  if (label->number == 0) label->number = ++last_number_;
  writer.numbered_thing(thing_class, label->number);
}

// ================================================================= values out

void OutcomeWriter::write_text(PyObject* text) {
  if (PyUnicode_IS_COMPACT_ASCII(text)) {
    return writer_.text({static_cast<const char*>(PyUnicode_DATA(text)),
                         static_cast<std::size_t>(PyUnicode_GET_LENGTH(text))});
  }
  const Ref utf8 = Ref::steal(PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass"));
  if (!utf8) {
    PyErr_Clear();
    return writer_.text({});
  }
  writer_.text(
      {PyBytes_AS_STRING(utf8.get()), static_cast<std::size_t>(PyBytes_GET_SIZE(utf8.get()))});
}

void OutcomeWriter::write_integer(PyObject* integer) {
  // One digit of CPython's 30 bits, as a count or a position is.
  const Py_ssize_t size = Py_SIZE(integer);
  if (size == 0) return writer_.integer(0);
  if (size == 1) return writer_.integer(reinterpret_cast<PyLongObject*>(integer)->ob_digit[0]);
  int overflow = 0;
  const long long value = PyLong_AsLongLongAndOverflow(integer, &overflow);
  if (overflow == 0) return writer_.integer(value);
  const Ref digits = Ref::steal(PyObject_Str(integer));
  const char* utf8 = digits ? PyUnicode_AsUTF8(digits.get()) : nullptr;
  if (utf8 == nullptr) PyErr_Clear();
  writer_.big_integer(utf8 != nullptr ? utf8 : "");
}

void OutcomeWriter::write_value(PyObject* value) {
  if (value == Py_None) return writer_.none();
  const PyTypeObject* type = Py_TYPE(value);
  if (type == &PyBytes_Type) {
    return writer_.bytes(
        {PyBytes_AS_STRING(value), static_cast<std::size_t>(PyBytes_GET_SIZE(value))});
  }
  if (type == &PyLong_Type) return write_integer(value);
  if (type == &PyBool_Type) return writer_.boolean(value == Py_True);
  if (type == &PyUnicode_Type) return write_text(value);
  if (type == &PyByteArray_Type) {
    return writer_.bytearray(
        {PyByteArray_AS_STRING(value), static_cast<std::size_t>(PyByteArray_GET_SIZE(value))});
  }
  if (type == &PyList_Type || type == &PyTuple_Type) {
    const Py_ssize_t size = PySequence_Fast_GET_SIZE(value);
    const auto count = static_cast<std::size_t>(size);
    type == &PyList_Type ? writer_.list(count) : writer_.tuple(count);
    for (Py_ssize_t i = 0; i < size; ++i) write_value(PySequence_Fast_GET_ITEM(value, i));
    return;
  }
  if (type == &PyDict_Type) {
    writer_.dict(static_cast<std::size_t>(PyDict_GET_SIZE(value)));
    Py_ssize_t position = 0;
    PyObject *key = nullptr, *item = nullptr;
    while (PyDict_Next(value, &position, &key, &item) != 0) {
      write_value(key);
      write_value(item);
    }
    return;
  }
  const ThingClass thing_class = interpreter_.class_of(value);
  if (thing_class != ThingClass::none) return names_.write(writer_, value, thing_class);
  // No value of the language; its repr shows what it is.
  const Ref repr = Ref::steal(PyObject_Repr(value));
  if (repr) return write_text(repr.get());
  PyErr_Clear();
  writer_.none();
}

// ================================================================= exceptions out

namespace {

struct Raised {
  Ref type, value, traceback;
};

Raised take_raised() {
  PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
  PyErr_Fetch(&type, &value, &traceback);
  // What C code raised with a message alone is not made an object for us: nobody else sees it.
  const bool bare = value == nullptr || PyUnicode_CheckExact(value);
  if (!bare && !PyExceptionInstance_Check(value)) {
    PyErr_NormalizeException(&type, &value, &traceback);
  }
  return {Ref::steal(type), Ref::steal(value), Ref::steal(traceback)};
}

// As a traceback shows it, without "io." for its one exception.
std::string spelled_out(PyObject* type) {
  std::string spelling;
  const Ref module = Ref::steal(PyObject_GetAttrString(type, "__module__"));
  const Ref name = Ref::steal(PyObject_GetAttrString(type, "__qualname__"));
  const char* module_text = module ? PyUnicode_AsUTF8(module.get()) : nullptr;
  const char* name_text = name ? PyUnicode_AsUTF8(name.get()) : nullptr;
  PyErr_Clear();
  if (module_text != nullptr && std::strcmp(module_text, "builtins") != 0) {
    spelling.append(module_text).append(".");
  }
  return spelling.append(name_text != nullptr ? name_text : "?");
}

}  // namespace

void OutcomeWriter::write_type(PyObject* type, Role role) {
  const auto write = [&](std::string_view spelling) {
    role == Role::context ? writer_.context(spelling) : writer_.begin_exception(spelling);
  };
  const auto* type_object = reinterpret_cast<PyTypeObject*>(type);
  if (!PyType_HasFeature(const_cast<PyTypeObject*>(type_object), Py_TPFLAGS_HEAPTYPE)) {
    return write(type_object->tp_name);
  }
  if (type == interpreter_.unsupported_operation()) return write("UnsupportedOperation");
  write(spelled_out(type));
}

void OutcomeWriter::write_arguments(PyObject* type, PyObject* arguments) {
  const Py_ssize_t size = PyTuple_GET_SIZE(arguments);
  writer_.tuple(static_cast<std::size_t>(size));
  Py_ssize_t first = 0;
  if (size == 3 && type == PyExc_BlockingIOError) {
    // A writer's: CPython leaves the C library's errno there.
    writer_.integer(0);
    first = 1;
  }
  for (Py_ssize_t i = first; i < size; ++i) write_value(PyTuple_GET_ITEM(arguments, i));
}

void OutcomeWriter::write_exception() {
  const Raised raised = take_raised();
  PyObject* value = raised.value.get();
  if (value == nullptr || !PyExceptionInstance_Check(value)) {
    write_type(raised.type.get(), Role::raised);
    writer_.tuple(value == nullptr ? 0 : 1);
    if (value != nullptr) write_value(value);
    return writer_.end_exception();
  }
  PyObject* type = reinterpret_cast<PyObject*>(Py_TYPE(value));
  write_type(type, Role::raised);
  write_arguments(type, reinterpret_cast<PyBaseExceptionObject*>(value)->args);
  for (PyObject* context = reinterpret_cast<PyBaseExceptionObject*>(value)->context;
       context != nullptr; context = reinterpret_cast<PyBaseExceptionObject*>(context)->context) {
    write_type(reinterpret_cast<PyObject*>(Py_TYPE(context)), Role::context);
  }
  writer_.end_exception();
}

}  // namespace parity::cpython
