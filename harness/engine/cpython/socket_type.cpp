#include "engine/cpython/socket_type.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>
#include <string_view>

#include "engine/cpython/buffer.h"

namespace parity::cpython {
namespace {

SocketObject* as_socket(PyObject* object) {
  return reinterpret_cast<SocketObject*>(object);
}

CallResult result_of(const PlanItem& item) {
  switch (item.kind) {
    case PlanKind::would_block:
      return {ResultTag::would_block};
    case PlanKind::timeout:
      return {ResultTag::timeout};
    case PlanKind::end_of_file:
      return {ResultTag::end_of_file};
    case PlanKind::error:
      return {ResultTag::error, static_cast<std::uint64_t>(item.number)};
    default:
      return {ResultTag::ok};
  }
}

// ---- recv_into

CallResult receive(SocketObject& self, char* into, std::size_t size) {
  if (self.really_closed) return {ResultTag::error, EBADF};
  if (size == 0) return {ResultTag::count, 0};
  const PlanItem* item = self.recv.next();
  if (item == nullptr) return {ResultTag::end_of_file};
  if (item->kind != PlanKind::data) {
    self.recv.use_up();
    return result_of(*item);
  }
  const std::string_view rest = self.stage->scenario->literal(*item).substr(self.handed_out);
  const std::size_t count = std::min(size, rest.size());
  std::memcpy(into, rest.data(), count);
  if (count == rest.size()) {
    self.recv.use_up();
    self.handed_out = 0;
  } else {
    self.handed_out += static_cast<std::uint32_t>(count);
  }
  return {ResultTag::count, count};
}

PyObject* socket_recv_into(PyObject* object, PyObject* target) {
  SocketObject& self = *as_socket(object);
  Buffer buffer;
  if (!buffer.take(target, PyBUF_WRITABLE)) {
    PyErr_Clear();
    return PyErr_Format(PyExc_TypeError,
                        "recv_into() argument 1 must be read-write bytes-like object, not %.50s",
                        target == Py_None ? "None" : Py_TYPE(target)->tp_name);
  }
  const CallResult result = receive(self, buffer.data(), buffer.size());
  if (self.stage->writer != nullptr) {
    self.stage->writer->recv_into(buffer.size());
    self.stage->record(result);
  }
  if (result.tag == ResultTag::count || result.tag == ResultTag::end_of_file) {
    return PyLong_FromSize_t(static_cast<std::size_t>(result.number));
  }
  return self.stage->raise(result);
}

// ---- send

CallResult accept(SocketObject& self, std::size_t size) {
  if (self.really_closed) return {ResultTag::error, EBADF};
  const PlanItem* item = self.send.take();
  if (item == nullptr || item->kind == PlanKind::all) return {ResultTag::count, size};
  if (item->kind != PlanKind::count) return result_of(*item);
  return {ResultTag::count,
          std::min<std::uint64_t>(size, static_cast<std::uint64_t>(item->number))};
}

PyObject* socket_send(PyObject* object, PyObject* source) {
  SocketObject& self = *as_socket(object);
  Buffer buffer;
  if (!buffer.take(source, PyBUF_SIMPLE)) return nullptr;
  const CallResult result = accept(self, buffer.size());
  if (self.stage->writer != nullptr) {
    self.stage->writer->send(buffer.bytes());
    self.stage->record(result);
  }
  if (result.tag != ResultTag::count) return self.stage->raise(result);
  return PyLong_FromSize_t(static_cast<std::size_t>(result.number));
}

// ---- close and the counter

void set_references(SocketObject& self, std::int64_t references) {
  if (self.references == references) return;
  self.references = references;
  if (self.stage->writer != nullptr) self.stage->writer->refs(references);
}

PyObject* close_really(SocketObject& self) {
  self.really_closed = true;
  self.descriptor = -1;
  const PlanItem* item = self.close.take();
  const CallResult result = item == nullptr ? CallResult{ResultTag::ok} : result_of(*item);
  if (self.stage->writer != nullptr) {
    self.stage->writer->close();
    self.stage->record(result);
  }
  if (result.tag == ResultTag::ok) Py_RETURN_NONE;
  return self.stage->raise(result);
}

PyObject* close_socket(SocketObject& self) {
  if (self.model == SocketModel::socket) {
    self.closed = true;
    if (self.references > 0 || self.really_closed) Py_RETURN_NONE;
    return close_really(self);
  }
  if (self.references < 1) {
    self.closed = true;
    return close_really(self);
  }
  set_references(self, self.references - 1);
  Py_RETURN_NONE;
}

PyObject* socket_close(PyObject* object, PyObject*) {
  return close_socket(*as_socket(object));
}

PyObject* socket_decref_socketios(PyObject* object, PyObject*) {
  SocketObject& self = *as_socket(object);
  if (self.references > 0) set_references(self, self.references - 1);
  if (self.closed) return close_socket(self);
  Py_RETURN_NONE;
}

PyObject* socket_fileno(PyObject* object, PyObject*) {
  return PyLong_FromLong(as_socket(object)->descriptor);
}

PyObject* socket_get_references(PyObject* object, void*) {
  return PyLong_FromLongLong(as_socket(object)->references);
}

int socket_set_references(PyObject* object, PyObject* value, void*) {
  if (value == nullptr) {
    PyErr_SetString(PyExc_AttributeError, "cannot delete _makefile_refs");
    return -1;
  }
  const long long references = PyLong_AsLongLong(value);
  if (references == -1 && PyErr_Occurred() != nullptr) return -1;
  set_references(*as_socket(object), references);
  return 0;
}

void socket_dealloc(PyObject* object) {
  --as_socket(object)->stage->live_sockets;
  PyObject_Free(object);
}

PyMethodDef socket_methods[] = {
    {"recv_into", socket_recv_into, METH_O, nullptr},
    {"send", socket_send, METH_O, nullptr},
    {"close", socket_close, METH_NOARGS, nullptr},
    {"fileno", socket_fileno, METH_NOARGS, nullptr},
    {"_decref_socketios", socket_decref_socketios, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyGetSetDef socket_attributes[] = {
    {"_makefile_refs", socket_get_references, socket_set_references, nullptr, nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

}  // namespace

PyTypeObject* socket_type() {
  static PyTypeObject type{};
  if (type.tp_dict != nullptr) return &type;
  Py_SET_REFCNT(&type, 1);
  // Without a dot its module is builtins, so that it prints as <Socket object at …>.
  type.tp_name = "Socket";
  type.tp_basicsize = sizeof(SocketObject);
  type.tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION;
  type.tp_dealloc = socket_dealloc;
  type.tp_methods = socket_methods;
  type.tp_getset = socket_attributes;
  return PyType_Ready(&type) == 0 ? &type : nullptr;
}

Ref new_socket(Stage& stage, const SocketSpec& spec) {
  void* memory = PyObject_Malloc(sizeof(SocketObject));
  if (memory == nullptr) return Ref::steal(PyErr_NoMemory());
  const Scenario& scenario = *stage.scenario;
  auto* self = new (memory) SocketObject{
      .ob_base = {},
      .stage = &stage,
      .label = {},
      .recv = PlanCursor(scenario, spec.recv),
      .send = PlanCursor(scenario, spec.send),
      .close = PlanCursor(scenario, spec.close),
      .handed_out = 0,
      .descriptor = stage.next_descriptor++,
      .references = 0,
      .model = spec.model,
      .closed = false,
      .really_closed = false,
  };
  ++stage.live_sockets;
  return Ref::steal(PyObject_Init(&self->ob_base, socket_type()));
}

}  // namespace parity::cpython
