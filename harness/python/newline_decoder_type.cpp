#include "python/newline_decoder_type.h"

#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "python/arguments.h"
#include "python/names.h"
#include "python/python_codec.h"
#include "python/python_error.h"
#include "python/text.h"

namespace backports_python {
namespace {

using backports::Final;
using backports::NewlineDecoder;

struct State {
  Ref decoder;  // Python's; null: its input is text
  std::optional<NewlineDecoder> newlines;
};
struct Object {
  PyObject_HEAD State state;
};
State& state_of(PyObject* self) {
  return reinterpret_cast<Object*>(self)->state;
}

NewlineDecoder* decoder_of(PyObject* self) {
  State& state = state_of(self);
  if (state.newlines) return &*state.newlines;
  PyErr_SetString(PyExc_ValueError, "IncrementalNewlineDecoder.__init__() not called");
  return nullptr;
}

PyObject* make(PyTypeObject* type, PyObject*, PyObject*) {
  PyObject* const self = type->tp_alloc(type, 0);
  if (self != nullptr) new (&state_of(self)) State();
  return self;
}

int initialize(PyObject* self, PyObject* arguments, PyObject* keywords) {
  static const char* const kKeywords[] = {"decoder", "translate", "errors", nullptr};
  PyObject *decoder = nullptr, *given_translate = nullptr, *errors = nullptr;
  int translate = 0;
  if (PyArg_ParseTupleAndKeywords(arguments, keywords, "OO|O:IncrementalNewlineDecoder",
                                  const_cast<char**>(kKeywords), &decoder, &given_translate,
                                  &errors) == 0 ||
      !to_int(given_translate, translate)) {
    return -1;
  }
  State& state = state_of(self);
  const bool has_decoder = decoder != Py_None;
  state.decoder = has_decoder ? Ref::share(decoder) : Ref();
  state.newlines.emplace(
      has_decoder ? python_decoder(decoder) : nullptr,
      translate != 0 ? NewlineDecoder::Translate::yes : NewlineDecoder::Translate::no);
  return 0;
}

void deallocate(PyObject* self) {
  PyObject_GC_UnTrack(self);
  state_of(self).~State();
  PyTypeObject* const type = Py_TYPE(self);
  type->tp_free(self);
  Py_DECREF(type);
}

int traverse(PyObject* self, visitproc visit, void* arg) {
  Py_VISIT(Py_TYPE(self));
  const State& state = state_of(self);
  Py_VISIT(state.decoder.get());
  return 0;
}

int clear(PyObject* self) {
  State& state = state_of(self);
  state.newlines.reset();
  state.decoder = Ref();
  return 0;
}

// Without a decoder, text; with one, whatever it takes.
PyObject* decode(PyObject* self, PyObject* arguments, PyObject* keywords) {
  static const char* const kKeywords[] = {"input", "final", nullptr};
  PyObject* input = nullptr;
  PyObject* given_final = nullptr;
  int is_final = 0;
  if (PyArg_ParseTupleAndKeywords(arguments, keywords, "O|O:decode", const_cast<char**>(kKeywords),
                                  &input, &given_final) == 0 ||
      (given_final != nullptr && !to_int(given_final, is_final))) {
    return nullptr;
  }
  NewlineDecoder* const decoder = decoder_of(self);
  if (decoder == nullptr) return nullptr;
  std::string text;
  const Final final = is_final != 0 ? Final::yes : Final::no;
  const State& state = state_of(self);
  TextView as_text;
  BytesView as_bytes;
  if (!state.decoder) {
    if (PyUnicode_Check(input) == 0) {
      return PyErr_Format(PyExc_TypeError, "decoder should return a string result, not '%.200s'",
                          Py_TYPE(input)->tp_name);
    }
    if (!as_text.take(input)) return nullptr;
  } else if (!as_bytes.take(input)) {
    return nullptr;
  }
  auto done = decoder->decode(state.decoder ? as_bytes.bytes() : as_text.text(), final, text);
  return done ? text_object(text) : raise(std::move(done).error());
}

PyObject* getstate(PyObject* self, PyObject*) {
  const NewlineDecoder* const decoder = decoder_of(self);
  if (decoder == nullptr) return nullptr;
  const backports::DecoderState state = decoder->state();
  return Py_BuildValue("(y#K)", state.pending.data(), static_cast<Py_ssize_t>(state.pending.size()),
                       static_cast<unsigned long long>(state.flags));
}

PyObject* setstate(PyObject* self, PyObject* given) {
  NewlineDecoder* const decoder = decoder_of(self);
  if (decoder == nullptr) return nullptr;
  if (PyTuple_Check(given) == 0) {
    PyErr_SetString(PyExc_TypeError, "state argument must be a tuple");
    return nullptr;
  }
  PyObject* pending = nullptr;
  unsigned long long flags = 0;
  if (PyArg_ParseTuple(given, "OK;setstate(): illegal state argument", &pending, &flags) == 0) {
    return nullptr;
  }
  BytesView bytes;
  if (!bytes.take(pending)) return nullptr;
  decoder->set_state({std::string(bytes.bytes()), static_cast<std::int64_t>(flags)});
  Py_RETURN_NONE;
}

PyObject* reset(PyObject* self, PyObject*) {
  NewlineDecoder* const decoder = decoder_of(self);
  if (decoder == nullptr) return nullptr;
  decoder->reset();
  Py_RETURN_NONE;
}

PyObject* get_newlines(PyObject* self, void*) {
  const NewlineDecoder* const decoder = decoder_of(self);
  return decoder == nullptr ? nullptr : newlines_object(decoder->newlines());
}

PyMethodDef kMethods[] = {
    {"decode", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(decode)),
     METH_VARARGS | METH_KEYWORDS, nullptr},
    {"getstate", getstate, METH_NOARGS, nullptr},
    {"setstate", setstate, METH_O, nullptr},
    {"reset", reset, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};
PyGetSetDef kAttributes[] = {
    {"newlines", get_newlines, nullptr, nullptr, nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};
PyType_Slot kSlots[] = {
    {Py_tp_doc,
     const_cast<char*>("IncrementalNewlineDecoder(decoder, translate, errors='strict')\n--\n\n"
                       "Decodes, notes which line ends there are, and may make each a \"\\n\".")},
    {Py_tp_new, reinterpret_cast<void*>(make)},
    {Py_tp_init, reinterpret_cast<void*>(initialize)},
    {Py_tp_dealloc, reinterpret_cast<void*>(deallocate)},
    {Py_tp_traverse, reinterpret_cast<void*>(traverse)},
    {Py_tp_clear, reinterpret_cast<void*>(clear)},
    {Py_tp_methods, kMethods},
    {Py_tp_getset, kAttributes},
    {0, nullptr},
};
PyType_Spec kSpec = {
    .name = "_io.IncrementalNewlineDecoder",
    .basicsize = sizeof(Object),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .slots = kSlots,
};

}  // namespace

PyObject* newlines_object(const backports::Newlines& seen) {
  static constexpr std::pair<bool backports::Newlines::*, const char*> kAll[] = {
      {&backports::Newlines::cr, "\r"},
      {&backports::Newlines::lf, "\n"},
      {&backports::Newlines::crlf, "\r\n"}};
  const Ref all = Ref::steal(PyList_New(0));
  if (!all) return nullptr;
  for (const auto& [kind, text] : kAll) {
    if (!(seen.*kind)) continue;
    const Ref shown = Ref::steal(PyUnicode_FromString(text));
    if (!shown || PyList_Append(all.get(), shown.get()) < 0) return nullptr;
  }
  if (PyList_GET_SIZE(all.get()) == 0) Py_RETURN_NONE;
  if (PyList_GET_SIZE(all.get()) == 1) return Py_NewRef(PyList_GET_ITEM(all.get(), 0));
  return PyList_AsTuple(all.get());
}

PyObject* make_newline_decoder_type() {
  return PyType_FromSpec(&kSpec);
}

}  // namespace backports_python
