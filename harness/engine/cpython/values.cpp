#include "engine/cpython/values.h"

#include <cstring>
#include <ranges>
#include <string>
#include <string_view>

#include "engine/cpython/callback_type.h"
#include "engine/cpython/codec_type.h"
#include "engine/cpython/memory_type.h"
#include "engine/cpython/object_type.h"
#include "engine/cpython/socket_type.h"

namespace parity::cpython {

// ================================================================= literals in

namespace {

// Of the size and the ends of a literal that is not empty; below 256.
std::size_t short_hash(std::string_view literal) {
  const std::size_t size = literal.size();
  std::uint64_t first = 0, last = 0;
  if (size >= sizeof(first)) {
    std::memcpy(&first, literal.data(), sizeof(first));
    std::memcpy(&last, literal.data() + size - sizeof(last), sizeof(last));
  } else {
    for (const char byte : literal) first = first << 8 | static_cast<unsigned char>(byte);
  }
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15;
  return static_cast<std::size_t>(((first + size) * kMix ^ last) * kMix >> 56);
}

std::string_view bytes_of(PyObject* bytes) {
  return {PyBytes_AS_STRING(bytes), static_cast<std::size_t>(PyBytes_GET_SIZE(bytes))};
}

std::string_view ascii_of(PyObject* text) {
  return {static_cast<const char*>(PyUnicode_DATA(text)),
          static_cast<std::size_t>(PyUnicode_GET_LENGTH(text))};
}

Ref new_bytes(std::string_view literal) {
  return Ref::steal(
      PyBytes_FromStringAndSize(literal.data(), static_cast<Py_ssize_t>(literal.size())));
}

Ref new_text(std::string_view utf8) {
  return Ref::steal(
      PyUnicode_DecodeUTF8(utf8.data(), static_cast<Py_ssize_t>(utf8.size()), "surrogatepass"));
}

}  // namespace

Ref Literals::bytes(std::string_view literal) {
  if (literal.empty() || literal.size() > kLongestKept) return new_bytes(literal);
  Ref& kept = bytes_[short_hash(literal)];
  if (!kept || bytes_of(kept.get()) != literal) {
    Ref fresh = new_bytes(literal);
    if (!fresh) return {};
    kept = std::move(fresh);
  }
  return Ref::share(kept.get());
}

Ref Literals::text(std::string_view utf8) {
  if (utf8.empty() || utf8.size() > kLongestKept) return new_text(utf8);
  Ref& kept = texts_[short_hash(utf8)];
  if (!kept || ascii_of(kept.get()) != utf8) {
    Ref fresh = new_text(utf8);
    if (!fresh || !PyUnicode_IS_COMPACT_ASCII(fresh.get())) return fresh;
    kept = std::move(fresh);
  }
  return Ref::share(kept.get());
}

Ref Literals::object_of_other(const Scenario& scenario, const Atom& atom) {
  switch (atom.kind) {
    case AtomKind::none:
      return Ref::share(Py_None);
    case AtomKind::boolean:
      return Ref::share(atom.number != 0 ? Py_True : Py_False);
    case AtomKind::integer:
      return Ref::steal(PyLong_FromLongLong(atom.number));
    case AtomKind::big_integer:
      return Ref::steal(
          PyLong_FromString(std::string(scenario.literal(atom)).c_str(), nullptr, 10));
    case AtomKind::text:
      return text(scenario.literal(atom));
    case AtomKind::bytearray_of_size: {
      const Ref count = Ref::steal(PyLong_FromLongLong(atom.number));
      if (!count) return {};
      return Ref::steal(
          PyObject_CallOneArg(reinterpret_cast<PyObject*>(&PyByteArray_Type), count.get()));
    }
    case AtomKind::bytearray_of_bytes: {
      const std::string_view literal = scenario.literal(atom);
      return Ref::steal(
          PyByteArray_FromStringAndSize(literal.data(), static_cast<Py_ssize_t>(literal.size())));
    }
    case AtomKind::bytes:
    case AtomKind::name:
    case AtomKind::callback:
      break;
  }
  PyErr_SetString(PyExc_SystemError, "not a literal");
  return {};
}

// ================================================================= names of things

Label* ThingNames::label_of(PyObject* thing, ThingClass thing_class) {
  if (thing_class == ThingClass::socket) return &reinterpret_cast<SocketObject*>(thing)->label;
  if (thing_class == ThingClass::memory) return &reinterpret_cast<MemoryObject*>(thing)->label;
  if (thing_class == ThingClass::object) return &reinterpret_cast<ObjectObject*>(thing)->label;
  if (thing_class == ThingClass::decoder || thing_class == ThingClass::encoder) {
    return &reinterpret_cast<CodecObject*>(thing)->label;
  }
  if (thing_class == ThingClass::weakref_finalize) return label_of_finalizer(thing);
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

Label* ThingNames::label_of_finalizer(PyObject* finalizer) {
  // The latest are the ones that are spoken of.
  for (auto& known : std::views::reverse(known_finalizers_)) {
    if (known.finalizer.get() == finalizer) return &known.label;
  }
  return &known_finalizers_.emplace_back(Ref::share(finalizer), Label()).label;
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
    return writer_.text(ascii_of(text));
  }
  const Ref utf8 = Ref::steal(PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass"));
  if (!utf8) {
    PyErr_Clear();
    return writer_.text({});
  }
  writer_.text(bytes_of(utf8.get()));
}

void OutcomeWriter::write_integer(PyObject* integer) {
  int overflow = 0;
  const long long value = PyLong_AsLongLongAndOverflow(integer, &overflow);
  if (overflow == 0) return writer_.integer(value);
  const Ref digits = Ref::steal(PyObject_Str(integer));
  const char* utf8 = digits ? PyUnicode_AsUTF8(digits.get()) : nullptr;
  if (utf8 == nullptr) PyErr_Clear();
  writer_.big_integer(utf8 != nullptr ? utf8 : "");
}

void OutcomeWriter::write_other_value(PyObject* value) {
  const PyTypeObject* type = Py_TYPE(value);
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
  if (type == callback_type()) return writer_.callback(as_callback(value).index);
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
  auto* const type_object = reinterpret_cast<PyTypeObject*>(type);
  if (PyType_HasFeature(type_object, Py_TPFLAGS_HEAPTYPE) == 0) {
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

void OutcomeWriter::begin_exception(PyObject* exception) {
  auto* const type = reinterpret_cast<PyObject*>(Py_TYPE(exception));
  write_type(type, Role::raised);
  write_arguments(type, reinterpret_cast<PyBaseExceptionObject*>(exception)->args);
}

void OutcomeWriter::write_raised(PyObject* exception) {
  begin_exception(exception);
  writer_.end_exception();
}

void OutcomeWriter::write_attributes(PyObject* exception) {
  const auto& unicode = *reinterpret_cast<PyUnicodeErrorObject*>(exception);
  write_type(reinterpret_cast<PyObject*>(Py_TYPE(exception)), Role::raised);
  writer_.tuple(5);
  write_value(unicode.encoding);
  write_value(unicode.object);
  writer_.integer(unicode.start);
  writer_.integer(unicode.end);
  write_value(unicode.reason);
  writer_.end_exception();
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
  begin_exception(value);
  for (PyObject* context = reinterpret_cast<PyBaseExceptionObject*>(value)->context;
       context != nullptr; context = reinterpret_cast<PyBaseExceptionObject*>(context)->context) {
    write_type(reinterpret_cast<PyObject*>(Py_TYPE(context)), Role::context);
  }
  writer_.end_exception();
}

}  // namespace parity::cpython
