#include "engine/cpython/codec_type.h"

#include <cstring>
#include <new>
#include <string_view>

namespace parity::cpython {
namespace {

CodecObject& as_codec(PyObject* object) {
  return *reinterpret_cast<CodecObject*>(object);
}

// ================================================================= methods

// codec.decode(data, final), whatever data is: what it refuses, it refuses in its own words.
PyObject* call_codec(PyObject* object, const char* method, PyObject* const* arguments,
                     Py_ssize_t count) {
  const int final = count > 1 ? PyObject_IsTrue(arguments[1]) : 0;
  if (final < 0) return nullptr;
  const Ref name = Ref::steal(PyUnicode_InternFromString(method));
  if (!name) return nullptr;
  PyObject* const given[] = {as_codec(object).codec, arguments[0], final != 0 ? Py_True : Py_False};
  return PyObject_VectorcallMethod(name.get(), given, 3, nullptr);
}

bool check_count(const char* method, Py_ssize_t count) {
  if (count == 1 || count == 2) return true;
  PyErr_Format(PyExc_TypeError, "%s() takes 1 or 2 arguments", method);
  return false;
}

PyObject* decoder_decode(PyObject* object, PyObject* const* arguments, Py_ssize_t count) {
  if (!check_count("decode", count)) return nullptr;
  return call_codec(object, "decode", arguments, count);
}

// What is no str some classes refuse, each in other words, and some take for its str().
PyObject* encoder_encode(PyObject* object, PyObject* const* arguments, Py_ssize_t count) {
  if (!check_count("encode", count)) return nullptr;
  if (PyUnicode_Check(arguments[0]) == 0) {
    PyErr_SetString(PyExc_TypeError, "encode() takes a str");
    return nullptr;
  }
  return call_codec(object, "encode", arguments, count);
}

PyObject* codec_getstate(PyObject* object, PyObject*) {
  const CodecObject& self = as_codec(object);
  Ref state = Ref::steal(PyObject_CallMethod(self.codec, "getstate", nullptr));
  if (!state) return nullptr;
  self.stage->codec_states.push_back(
      {Py_TYPE(object), Ref::share(self.name), Ref::share(state.get())});
  return state.release();
}

// Whether a decoder or encoder of the kind and the encoding gave it; −1 with an exception set.
int is_known_state(const CodecObject& self, PyObject* state) {
  if (!PyLong_CheckExact(state) && !PyUnicode_CheckExact(state) && !PyTuple_CheckExact(state)) {
    return 0;
  }
  for (const CodecState& known : self.stage->codec_states) {
    if (known.type != self.ob_base.ob_type || !Py_IS_TYPE(state, Py_TYPE(known.state.get()))) {
      continue;
    }
    if (PyUnicode_Compare(known.encoding.get(), self.name) != 0) continue;
    const int same = PyObject_RichCompareBool(known.state.get(), state, Py_EQ);
    if (same != 0) return same;
  }
  return 0;
}

PyObject* codec_setstate(PyObject* object, PyObject* state) {
  const CodecObject& self = as_codec(object);
  const int known = is_known_state(self, state);
  if (known < 0) return nullptr;
  if (known == 0) {
    PyErr_SetString(PyExc_TypeError, "not a state of this codec");
    return nullptr;
  }
  return PyObject_CallMethod(self.codec, "setstate", "(O)", state);
}

PyObject* codec_reset(PyObject* object, PyObject*) {
  return PyObject_CallMethod(as_codec(object).codec, "reset", nullptr);
}

PyObject* codec_errors(PyObject* object, void*) {
  return Py_NewRef(as_codec(object).errors);
}

void codec_dealloc(PyObject* object) {
  const CodecObject& self = as_codec(object);
  Py_XDECREF(self.codec);
  Py_XDECREF(self.name);
  Py_XDECREF(self.errors);
  PyObject_Free(object);
}

PyCFunction as_function(_PyCFunctionFast function) noexcept {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(function));
}

PyMethodDef decoder_methods[] = {
    {"decode", as_function(decoder_decode), METH_FASTCALL, nullptr},
    {"getstate", codec_getstate, METH_NOARGS, nullptr},
    {"setstate", codec_setstate, METH_O, nullptr},
    {"reset", codec_reset, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyMethodDef encoder_methods[] = {
    {"encode", as_function(encoder_encode), METH_FASTCALL, nullptr},
    {"getstate", codec_getstate, METH_NOARGS, nullptr},
    {"setstate", codec_setstate, METH_O, nullptr},
    {"reset", codec_reset, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyGetSetDef codec_attributes[] = {
    {"errors", codec_errors, nullptr, nullptr, nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

PyTypeObject* ready(PyTypeObject& type, const char* name, PyMethodDef* methods) {
  if (type.tp_dict != nullptr) return &type;
  Py_SET_REFCNT(&type, 1);
  type.tp_name = name;
  type.tp_basicsize = sizeof(CodecObject);
  type.tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION;
  type.tp_dealloc = codec_dealloc;
  type.tp_methods = methods;
  type.tp_getset = codec_attributes;
  return PyType_Ready(&type) == 0 ? &type : nullptr;
}

// ================================================================= construction

// codecs.lookup(encoding), and what TextIOWrapper says of one that is no text encoding.
Ref look_up(PyObject* encoding) {
  if (PyUnicode_Check(encoding) == 0) {
    PyErr_Format(PyExc_TypeError, "lookup() argument must be str, not %.50s",
                 encoding == Py_None ? "None" : Py_TYPE(encoding)->tp_name);
    return {};
  }
  Py_ssize_t size = 0;
  const char* const utf8 = PyUnicode_AsUTF8AndSize(encoding, &size);
  if (utf8 == nullptr) return {};
  if (std::strlen(utf8) != static_cast<std::size_t>(size)) {
    PyErr_SetString(PyExc_ValueError, "embedded null character");
    return {};
  }
  return Ref::steal(_PyCodec_LookupTextEncoding(utf8, "codecs.open()"));
}

// A rule of the players: each of CPython's classes has its own view of what is no str.
bool check_errors(PyObject* errors) {
  if (PyUnicode_Check(errors) == 0) {
    PyErr_SetString(PyExc_TypeError, "errors must be a str");
    return false;
  }
  Py_ssize_t size = 0;
  const char* const utf8 = PyUnicode_AsUTF8AndSize(errors, &size);
  if (utf8 == nullptr) return false;
  if (std::strlen(utf8) == static_cast<std::size_t>(size)) return true;
  PyErr_SetString(PyExc_ValueError, "embedded null character");
  return false;
}

PyObject* make(PyTypeObject* type, const char* maker, PyObject* capsule, PyObject* arguments,
               PyObject* keywords) {
  static const char* kKeywords[] = {"encoding", "errors", nullptr};
  PyObject *encoding = nullptr, *given = nullptr;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): Python's C interface takes char**
  auto* const names = const_cast<char**>(kKeywords);
  if (PyArg_ParseTupleAndKeywords(arguments, keywords, "O|O", names, &encoding, &given) == 0) {
    return nullptr;
  }
  const Ref info = look_up(encoding);
  if (!info) return nullptr;
  const Ref errors =
      given == nullptr ? Ref::steal(PyUnicode_InternFromString("strict")) : Ref::share(given);
  if (!errors || !check_errors(errors.get())) return nullptr;
  Ref codec = Ref::steal(PyObject_CallMethod(info.get(), maker, "(O)", errors.get()));
  if (!codec) return nullptr;
  Ref name = Ref::steal(PyObject_GetAttrString(info.get(), "name"));
  if (!name) return nullptr;
  CodecObject* const self = PyObject_New(CodecObject, type);
  if (self == nullptr) return nullptr;
  self->stage = static_cast<Stage*>(PyCapsule_GetPointer(capsule, nullptr));
  new (&self->label) Label();
  self->codec = codec.release();
  self->name = name.release();
  self->errors = Py_NewRef(errors.get());
  return reinterpret_cast<PyObject*>(self);
}

PyObject* make_decoder(PyObject* stage, PyObject* arguments, PyObject* keywords) {
  return make(decoder_type(), "incrementaldecoder", stage, arguments, keywords);
}

PyObject* make_encoder(PyObject* stage, PyObject* arguments, PyObject* keywords) {
  return make(encoder_type(), "incrementalencoder", stage, arguments, keywords);
}

PyCFunction as_function(PyCFunctionWithKeywords function) noexcept {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(function));
}

PyMethodDef makers[] = {
    {"decoder", as_function(make_decoder), METH_VARARGS | METH_KEYWORDS, nullptr},
    {"encoder", as_function(make_encoder), METH_VARARGS | METH_KEYWORDS, nullptr},
};

}  // namespace

PyTypeObject* decoder_type() {
  static PyTypeObject type{};
  return ready(type, "Decoder", decoder_methods);
}

PyTypeObject* encoder_type() {
  static PyTypeObject type{};
  return ready(type, "Encoder", encoder_methods);
}

Ref codec_function(Stage& stage, Function function) {
  const Ref capsule = Ref::steal(PyCapsule_New(&stage, nullptr, nullptr));
  if (!capsule) return {};
  return Ref::steal(PyCFunction_New(&makers[function == Function::decoder ? 0 : 1], capsule.get()));
}

}  // namespace parity::cpython
