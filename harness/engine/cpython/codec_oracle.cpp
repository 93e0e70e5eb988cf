#include "engine/cpython/codec_oracle.h"

#include "backports/codec/charmap.h"
#include "backports/codec/lookup.h"
#include "backports/codec/python_state.h"
#include "backports/unicode/repr.h"

namespace parity::cpython {

using backports::Error;
using backports::ErrorPolicy;
using backports::ErrorType;
using backports::Final;
using backports::NewlineDecoder;
using backports::Newlines;
using backports::repr_bytes;
using backports::repr_text;
using backports::Result;

std::vector<const char*> charmaps() {
  std::vector<const char*> all;
  for (const std::string_view module : backports::charmap_modules()) all.push_back(module.data());
  return all;
}

// ================================================================= Python's side

std::string text_of(PyObject* text) {
  const Ref bytes = Ref::steal(PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass"));
  if (bytes.get() == nullptr) {
    PyErr_Clear();
    return "?";
  }
  return {PyBytes_AS_STRING(bytes.get()), static_cast<std::size_t>(PyBytes_GET_SIZE(bytes.get()))};
}

std::string shown(PyObject* value) {
  if (PyUnicode_Check(value)) return repr_text(text_of(value));
  if (PyBytes_Check(value)) {
    return repr_bytes(
        {PyBytes_AS_STRING(value), static_cast<std::size_t>(PyBytes_GET_SIZE(value))});
  }
  if (PyLong_Check(value)) return text_of(Ref::steal(PyObject_Str(value)).get());
  if (!PyTuple_Check(value)) return "?";
  std::string out = "(";
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(value); ++i) {
    if (i != 0) out += ", ";
    out += shown(PyTuple_GET_ITEM(value, i));
  }
  return out + ")";
}

std::string outcome(const Ref& result) {
  if (result.get() != nullptr) return shown(result.get());
  PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  const Ref owned_type = Ref::steal(type), owned_value = Ref::steal(value),
            owned_traceback = Ref::steal(traceback);
  const Ref arguments = Ref::steal(PyObject_GetAttrString(value, "args"));
  const Ref message = Ref::steal(PyObject_Str(value));
  return std::string(reinterpret_cast<PyTypeObject*>(type)->tp_name) + shown(arguments.get()) +
         " " + text_of(message.get());
}

// ================================================================= the library's side

std::string outcome(const Error& error) {
  std::string out = std::string(spelling(error.type())) + "(";
  if (const auto* failure = error.unicode_failure()) {
    const bool decoding = error.type() == ErrorType::UnicodeDecodeError;
    out += repr_text(failure->encoding) + ", " +
           (decoding ? repr_bytes(failure->object) : repr_text(failure->object)) + ", " +
           std::to_string(failure->in_args.start) + ", " + std::to_string(failure->in_args.end) +
           ", " + repr_text(failure->in_args.reason);
  } else if (const auto* labels = error.label_failure()) {
    out += repr_text(backports::kLabelsDiffer) + ", " + repr_bytes(labels->label) + ", " +
           repr_bytes(labels->encoded);
  } else {
    out += repr_text(error.message());
  }
  return out + ") " + std::string(error.message());
}

std::string shown(std::string_view codec, const backports::EncoderState& state) {
  const auto shown = python_state(**backports::find_codec(codec), state);
  return shown.kind == backports::PythonState::Kind::text ? repr_text(shown.value) : shown.value;
}

namespace {

// As Python's `newlines`: None, a str, or a tuple.
std::string shown_newlines(const Newlines& seen) {
  std::vector<std::string> all;
  if (seen.cr) all.emplace_back("'\\r'");
  if (seen.lf) all.emplace_back("'\\n'");
  if (seen.crlf) all.emplace_back("'\\r\\n'");
  if (all.empty()) return "None";
  if (all.size() == 1) return all[0];
  return "(" + all[0] + ", " + all[1] + (all.size() == 3 ? ", " + all[2] : "") + ")";
}

Ref python_decoder(const char* codec, const char* handler) {
  const Ref codecs = Ref::steal(PyImport_ImportModule("codecs"));
  const Ref type =
      Ref::steal(PyObject_CallMethod(codecs.get(), "getincrementaldecoder", "s", codec));
  return Ref::steal(PyObject_CallFunction(type.get(), "s", handler));
}

}  // namespace

// ================================================================= decoding

DecoderPair::DecoderPair(const char* codec, const char* handler, Universal universal)
    : python_(python_decoder(codec, handler)),
      library_((*backports::find_codec(codec))->decoder(ErrorPolicy(handler))) {
  if (universal == Universal::no) return;
  const Ref io = Ref::steal(PyImport_ImportModule("io"));
  const bool translate = universal == Universal::translated;
  python_ = Ref::steal(PyObject_CallMethod(io.get(), "IncrementalNewlineDecoder", "Oi",
                                           python_.get(), translate ? 1 : 0));
  auto decoder = std::make_unique<NewlineDecoder>(
      std::move(library_),
      translate ? NewlineDecoder::Translate::yes : NewlineDecoder::Translate::no);
  newlines_ = decoder.get();
  library_ = std::move(decoder);
}

void DecoderPair::reset() {
  const Ref done = Ref::steal(PyObject_CallMethod(python_.get(), "reset", nullptr));
  library_->reset();
}

bool DecoderPair::feed(std::string_view piece, Final final) {
  const Ref bytes =
      Ref::steal(PyBytes_FromStringAndSize(piece.data(), static_cast<Py_ssize_t>(piece.size())));
  const Ref last = Ref::steal(PyBool_FromLong(final == Final::yes ? 1 : 0));
  const Ref name = Ref::steal(PyUnicode_InternFromString("decode"));
  theirs_ = outcome(Ref::steal(
      PyObject_CallMethodObjArgs(python_.get(), name.get(), bytes.get(), last.get(), nullptr)));
  std::string text = "kept";
  const Result<void> done = library_->decode(piece, final, text);
  ours_ = done ? repr_text(std::string_view(text).substr(4)) : outcome(done.error());
  if (!done) {
    EXPECT_EQ(text, "kept");
  }
  const Ref state = Ref::steal(PyObject_CallMethod(python_.get(), "getstate", nullptr));
  theirs_ += " " + shown(state.get());
  const backports::DecoderState own = library_->state();
  ours_ += " (" + repr_bytes(own.pending) + ", " + std::to_string(own.flags) + ")";
  if (newlines_ != nullptr) {
    const Ref seen = Ref::steal(PyObject_GetAttrString(python_.get(), "newlines"));
    theirs_ += " " + (seen.get() == Py_None ? "None" : shown(seen.get()));
    ours_ += " " + shown_newlines(newlines_->newlines());
  }
  return ours_ == theirs_;
}

::testing::AssertionResult DecoderPair::same(const std::string& bytes, unsigned cuts) {
  reset();
  std::size_t start = 0;
  for (std::size_t at = 0; at <= bytes.size(); ++at) {
    if (at != bytes.size() && (cuts >> at & 1) == 0) continue;
    const bool last = at == bytes.size();
    const std::string_view piece = std::string_view(bytes).substr(start, at - start);
    if (!feed(piece, last ? Final::yes : Final::no)) {
      return ::testing::AssertionFailure()
             << repr_bytes(bytes) << " cut at " << cuts << ", at " << at << ":\n  ours   " << ours_
             << "\n  theirs " << theirs_;
    }
    start = at;
  }
  return ::testing::AssertionSuccess();
}

}  // namespace parity::cpython
