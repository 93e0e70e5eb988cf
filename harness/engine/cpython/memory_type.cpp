#include "engine/cpython/memory_type.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <stdexcept>

#include "engine/cpython/buffer.h"

namespace parity::cpython {
namespace {

constexpr const char* kClosed = "I/O operation on closed file.";

// What a stream in memory refuses it leaves to a real BytesIO, an open or a closed one: the
// exception is then Python's own. Neither is ever changed, for they refuse.
struct Complaints {
  PyObject* open = nullptr;
  PyObject* closed = nullptr;
  PyObject* readinto = nullptr;
  PyObject* write = nullptr;
  PyObject* seek = nullptr;
  PyObject* truncate = nullptr;
  PyObject* unsupported_operation = nullptr;
};
Complaints complaints;

MemoryObject& as_memory(PyObject* object) {
  return *reinterpret_cast<MemoryObject*>(object);
}

PyObject* complain(const MemoryObject& self, PyObject* method,
                   std::span<PyObject* const> arguments) {
  PyObject* call[3] = {self.closed ? complaints.closed : complaints.open};
  std::ranges::copy(arguments, call + 1);
  return PyObject_VectorcallMethod(method, call, arguments.size() + 1, nullptr);
}

PyObject* refuse_closed() {
  PyErr_SetString(PyExc_ValueError, kClosed);
  return nullptr;
}

// An open stream that cannot seek says so whatever it is given; a closed one says that it is
// closed.
bool can_seek(const MemoryObject& self) {
  return self.seekable || self.closed;
}

PyObject* refuse_seeking(const char* operation) {
  PyErr_SetString(complaints.unsupported_operation, operation);
  return nullptr;
}

// ---- readinto, write

CallResult limited(PlanCursor& plan, std::size_t available) {
  const PlanItem* item = plan.take();
  if (item == nullptr) return {ResultTag::count, available};
  switch (item->kind) {
    case PlanKind::would_block:
      return {ResultTag::would_block};
    case PlanKind::error:
      return {ResultTag::error, static_cast<std::uint64_t>(item->number)};
    case PlanKind::count:
      return {ResultTag::count,
              std::min<std::uint64_t>(available, static_cast<std::uint64_t>(item->number))};
    default:
      return {ResultTag::count, available};
  }
}

PyObject* finish(MemoryObject& self, CallResult result) {
  if (self.stage->writer != nullptr) self.stage->record(result);
  if (result.tag == ResultTag::count) {
    return PyLong_FromSize_t(static_cast<std::size_t>(result.number));
  }
  if (result.tag == ResultTag::would_block) Py_RETURN_NONE;
  return self.stage->raise(result);
}

PyObject* memory_readinto(PyObject* object, PyObject* target) {
  MemoryObject& self = as_memory(object);
  Buffer buffer;
  if (self.closed) return complain(self, complaints.readinto, {&target, 1});
  if (!buffer.take(target, PyBUF_WRITABLE)) {
    PyErr_Clear();
    return complain(self, complaints.readinto, {&target, 1});
  }
  CallResult result{ResultTag::count, 0};
  if (buffer.size() > 0) {
    const std::size_t left = self.data.size() - std::min(self.position, self.data.size());
    result = limited(self.read, std::min(left, buffer.size()));
  }
  if (result.tag == ResultTag::count && result.number > 0) {
    const auto count = static_cast<std::size_t>(result.number);
    std::memcpy(buffer.data(), self.data.data() + self.position, count);
    self.position += count;
  }
  if (self.stage->writer != nullptr) self.stage->writer->memory_readinto(buffer.size());
  return finish(self, result);
}

PyObject* memory_write(PyObject* object, PyObject* source) {
  MemoryObject& self = as_memory(object);
  if (self.closed) return complain(self, complaints.write, {&source, 1});
  Buffer buffer;
  if (!buffer.take(source, PyBUF_CONTIG_RO)) return nullptr;
  const CallResult result = limited(self.write, buffer.size());
  if (result.tag == ResultTag::count && result.number > 0) {
    const auto count = static_cast<std::size_t>(result.number);
    try {
      // A position past the end is reached by writing zeros.
      if (self.data.size() < self.position + count) self.data.resize(self.position + count);
    } catch (const std::exception&) {
      return PyErr_NoMemory();
    }
    std::memcpy(self.data.data() + self.position, buffer.data(), count);
    self.position += count;
  }
  if (self.stage->writer != nullptr) self.stage->writer->memory_write(buffer.bytes());
  return finish(self, result);
}

// ---- seek, tell, truncate

// The int that the object is; nothing for anything else and for one beyond 64 bits.
std::optional<std::int64_t> plain_integer(PyObject* object) {
  if (!PyLong_Check(object)) return {};
  int overflow = 0;
  const long long value = PyLong_AsLongLongAndOverflow(object, &overflow);
  if (overflow != 0) return {};
  return value;
}

PyObject* finish_position(MemoryObject& self, std::int64_t position) {
  if (self.stage->writer != nullptr) {
    self.stage->record({ResultTag::count, static_cast<std::uint64_t>(position)});
  }
  return PyLong_FromLongLong(position);
}

PyObject* memory_seek(PyObject* object, PyObject* const* arguments, Py_ssize_t count) {
  MemoryObject& self = as_memory(object);
  const std::span<PyObject* const> given(arguments, static_cast<std::size_t>(count));
  if (!can_seek(self)) return refuse_seeking("seek");
  const auto complaint = [&] { return complain(self, complaints.seek, given); };
  if (self.closed || given.empty() || given.size() > 2) return complaint();
  const std::optional<std::int64_t> offset = plain_integer(given[0]);
  const std::optional<std::int64_t> whence =
      given.size() == 2 ? plain_integer(given[1]) : std::optional<std::int64_t>(0);
  if (!offset || !whence || *whence < 0 || *whence > 2) return complaint();
  if (*whence == 0 && *offset < 0) return complaint();
  const std::size_t from = *whence == 0 ? 0 : *whence == 1 ? self.position : self.data.size();
  if (*offset > kMaxPosition - static_cast<std::int64_t>(from)) {
    PyErr_SetString(PyExc_OverflowError, "new position too large");
    return nullptr;
  }
  const std::int64_t position =
      std::max<std::int64_t>(0, static_cast<std::int64_t>(from) + *offset);
  self.position = static_cast<std::size_t>(position);
  if (self.stage->writer != nullptr) self.stage->writer->memory_seek(*offset, *whence);
  return finish_position(self, position);
}

PyObject* memory_tell(PyObject* object, PyObject*) {
  const MemoryObject& self = as_memory(object);
  if (!can_seek(self)) return refuse_seeking("seek");
  if (self.closed) return refuse_closed();
  return PyLong_FromSize_t(self.position);
}

PyObject* memory_truncate(PyObject* object, PyObject* const* arguments, Py_ssize_t count) {
  MemoryObject& self = as_memory(object);
  const std::span<PyObject* const> given(arguments, static_cast<std::size_t>(count));
  if (!can_seek(self)) return refuse_seeking("truncate");
  if (self.closed || given.size() > 1) return complain(self, complaints.truncate, given);
  std::optional<std::int64_t> shown;
  if (!given.empty() && given[0] != Py_None) {
    shown = plain_integer(given[0]);
    if (!shown || *shown < 0) return complain(self, complaints.truncate, given);
  }
  const auto size = shown ? static_cast<std::size_t>(*shown) : self.position;
  if (size < self.data.size()) self.data.resize(size);
  if (self.stage->writer != nullptr) self.stage->writer->memory_truncate(shown);
  return finish_position(self, static_cast<std::int64_t>(size));
}

// ---- the questions and the end

PyObject* memory_can(PyObject* object, PyObject*) {
  if (as_memory(object).closed) return refuse_closed();
  Py_RETURN_TRUE;
}

PyObject* memory_seekable(PyObject* object, PyObject*) {
  const MemoryObject& self = as_memory(object);
  if (self.closed) return refuse_closed();
  return PyBool_FromLong(self.seekable ? 1 : 0);
}

PyObject* memory_flush(PyObject* object, PyObject*) {
  if (as_memory(object).closed) return refuse_closed();
  Py_RETURN_NONE;
}

PyObject* memory_close(PyObject* object, PyObject*) {
  MemoryObject& self = as_memory(object);
  if (!self.closed && self.stage->writer != nullptr) self.stage->writer->memory_close();
  self.closed = true;
  Py_RETURN_NONE;
}

PyObject* memory_get_closed(PyObject* object, void*) {
  return PyBool_FromLong(as_memory(object).closed ? 1 : 0);
}

// In the way of _io's own classes: the base's finalizer closes the stream and may resurrect it.
void memory_dealloc(PyObject* object) {
  if (PyObject_CallFinalizerFromDealloc(object) < 0) return;
  PyObject_GC_UnTrack(object);
  MemoryObject& self = as_memory(object);
  if (self.weak_references != nullptr) PyObject_ClearWeakRefs(object);
  Py_CLEAR(self.dict);
  std::destroy_at(&self.data);
  --self.stage->live_memories;
  PyTypeObject* type = Py_TYPE(object);
  type->tp_free(object);
  Py_DECREF(type);
}

int memory_traverse(PyObject* object, visitproc visit, void* arg) {
  Py_VISIT(Py_TYPE(object));
  Py_VISIT(as_memory(object).dict);
  return 0;
}

int memory_clear(PyObject* object) {
  Py_CLEAR(as_memory(object).dict);
  return 0;
}

template <typename Function>
PyCFunction as_c_function(Function function) noexcept {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(function));
}

PyMethodDef memory_methods[] = {
    {"readinto", memory_readinto, METH_O, nullptr},
    {"write", memory_write, METH_O, nullptr},
    {"seek", as_c_function(memory_seek), METH_FASTCALL, nullptr},
    {"tell", memory_tell, METH_NOARGS, nullptr},
    {"truncate", as_c_function(memory_truncate), METH_FASTCALL, nullptr},
    {"readable", memory_can, METH_NOARGS, nullptr},
    {"writable", memory_can, METH_NOARGS, nullptr},
    {"seekable", memory_seekable, METH_NOARGS, nullptr},
    {"flush", memory_flush, METH_NOARGS, nullptr},
    {"close", memory_close, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyGetSetDef memory_attributes[] = {
    {"closed", memory_get_closed, nullptr, nullptr, nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

bool make_complaints(PyObject* io) {
  const Ref bytes_io = Ref::steal(PyObject_GetAttrString(io, "BytesIO"));
  if (!bytes_io) return false;
  complaints.open = PyObject_CallNoArgs(bytes_io.get());
  complaints.closed = PyObject_CallNoArgs(bytes_io.get());
  if (complaints.open == nullptr || complaints.closed == nullptr) return false;
  const Ref closing = Ref::steal(PyObject_CallMethod(complaints.closed, "close", nullptr));
  complaints.readinto = PyUnicode_InternFromString("readinto");
  complaints.write = PyUnicode_InternFromString("write");
  complaints.seek = PyUnicode_InternFromString("seek");
  complaints.truncate = PyUnicode_InternFromString("truncate");
  complaints.unsupported_operation = PyObject_GetAttrString(io, "UnsupportedOperation");
  return closing && complaints.unsupported_operation != nullptr;
}

PyTypeObject* make_memory_type() {
  const Ref io = Ref::steal(PyImport_ImportModule("_io"));
  if (!io || !make_complaints(io.get())) return nullptr;
  const Ref base = Ref::steal(PyObject_GetAttrString(io.get(), "_RawIOBase"));
  if (!base) return nullptr;
  const auto* base_type = reinterpret_cast<PyTypeObject*>(base.get());
  if (base_type->tp_basicsize != static_cast<Py_ssize_t>(offsetof(MemoryObject, stage)) ||
      base_type->tp_dictoffset != static_cast<Py_ssize_t>(offsetof(MemoryObject, dict))) {
    PyErr_SetString(PyExc_SystemError, "_io._RawIOBase has another layout than in CPython 3.11");
    return nullptr;
  }
  PyType_Slot slots[] = {
      {Py_tp_dealloc, reinterpret_cast<void*>(memory_dealloc)},
      {Py_tp_traverse, reinterpret_cast<void*>(memory_traverse)},
      {Py_tp_clear, reinterpret_cast<void*>(memory_clear)},
      {Py_tp_methods, memory_methods},
      {Py_tp_getset, memory_attributes},
      {0, nullptr},
  };
  PyType_Spec spec{"builtins.Memory", static_cast<int>(sizeof(MemoryObject)), 0,
                   Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_DISALLOW_INSTANTIATION,
                   slots};
  const Ref bases = Ref::steal(PyTuple_Pack(1, base.get()));
  if (!bases) return nullptr;
  auto* type = reinterpret_cast<PyTypeObject*>(PyType_FromSpecWithBases(&spec, bases.get()));
  // Messages show this name; a class written in Python has it without the module.
  if (type != nullptr) type->tp_name = "Memory";
  return type;
}

}  // namespace

PyTypeObject* memory_type() {
  static PyTypeObject* const type = make_memory_type();
  return type;
}

Ref new_memory(Stage& stage, const MemorySpec& spec) {
  PyTypeObject* type = memory_type();
  PyObject* object = type->tp_alloc(type, 0);
  if (object == nullptr) return {};
  MemoryObject& self = as_memory(object);
  const Scenario& scenario = *stage.scenario;
  self.stage = &stage;
  new (&self.label) Label();
  new (&self.read) PlanCursor(scenario, spec.read);
  new (&self.write) PlanCursor(scenario, spec.write);
  new (&self.data) std::string();
  self.position = 0;
  self.seekable = spec.seekable;
  self.closed = false;
  ++stage.live_memories;
  if (spec.initial.kind == AtomKind::bytes) self.data = scenario.literal(spec.initial);
  return Ref::steal(object);
}

}  // namespace parity::cpython
