#include "engine/cpython/codec_oracle.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "backports/codec/charmap.h"
#include "backports/codec/lookup.h"
#include "backports/codec/python_state.h"
#include "backports/unicode/repr.h"
#include "backports/unicode/utf8.h"

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

// ================================================================= what is decoded and encoded

std::vector<const char*> all_codecs() {
  std::vector<const char*> all = charmaps();
  all.insert(all.end(), std::begin(kCodecs), std::end(kCodecs));
  all.insert(all.end(), std::begin(kRules), std::end(kRules));
  all.insert(all.end(), std::begin(kCjk), std::end(kCjk));
  return all;
}

namespace {

std::string random_parts(std::mt19937_64& random, std::span<const std::string_view> parts) {
  std::string all;
  for (std::uint64_t i = random() % 10; i > 0; --i) all += parts[random() % parts.size()];
  return all;
}

// The text of bytes that surrogateescape would make.
std::string valid(std::string_view bytes) {
  std::string text;
  while (!bytes.empty()) {
    const backports::CodePoint next = backports::first_code_point(bytes);
    backports::append_code_point(text, next.value);
    bytes.remove_prefix(next.size);
  }
  return text;
}

}  // namespace

std::string damaged_text(std::mt19937_64& random, const char* codec) {
  const auto parts = telling_parts(codec);
  if (!parts.empty() && random() % 3 != 0) return random_parts(random, parts);
  std::string text;
  for (std::uint64_t i = random() % 12; i > 0; --i) {
    constexpr std::pair<char32_t, char32_t> kRanges[] = {
        {0, 0x0E},        {0, 0x80},        {0, 0x80},        {0, 0x800},
        {0, 0x10000},     {0, 0x110000},    {0x3000, 0x3200}, {0x4E00, 0x9FA6},
        {0x4E00, 0x9FA6}, {0xAC00, 0xD7A4}, {0xFF00, 0xFFF0}, {0x20000, 0x2A6D7}};
    const auto [first, end] = kRanges[random() % std::size(kRanges)];
    backports::append_code_point(text, first + static_cast<char32_t>(random() % (end - first)));
  }
  std::string bytes;
  const auto encoder = (*backports::find_codec(codec))->encoder(ErrorPolicy("replace"));
  // Some refuse what a handler should mend.
  if (!encoder->encode(text, Final::yes, bytes)) bytes = text;
  for (char& byte : bytes) {
    if (random() % 12 == 0) byte = static_cast<char>(random());
  }
  if (!bytes.empty() && random() % 3 == 0) bytes.erase(random() % bytes.size(), 1);
  return bytes;
}

std::string text_to_encode(std::mt19937_64& random, std::string_view codec) {
  std::string text;
  const auto parts = telling_parts(codec);
  if (!parts.empty() && random() % 2 == 0) text = valid(random_parts(random, parts));
  for (std::uint64_t k = random() % 6; k > 0; --k) {
    if (random() % 4 == 0) {
      backports::append_code_point(text, 0x3000 + static_cast<char32_t>(random() % 0xA800));
      continue;
    }
    constexpr char32_t kSome[] = {
        'a',    '\n',   0x7F,   0x80,   0xFF,   0x100,  0x20AC, 0xD800, 0xDBFF,  0xDC00,  0xDC7F,
        0xDC80, 0xDCFF, 0xDD00, 0xDFFF, 0xE000, 0xFEFF, 0xFFFE, 0xFFFF, 0xFFFD,  0x10000, 0x10FFFF,
        0xE9,   0x3A9,  0x416,  0x5D0,  0x627,  0xE01,  0x2591, '~',    '\\',    0xA5,    0x203E,
        0xCA,   0x304,  0x30C,  0xEA,   0x304B, 0x309A, 0x31F7, 0x309A, 0x2E9,   0x2E5,   0x4E00,
        0x4E01, 0x9FA5, 0xAC00, 0xAC02, 0xD7A3, 0xFF3C, 0xFF5E, 0xFF71, 0x20089, 0x2A6D6, 0x3164};
    backports::append_code_point(text, kSome[random() % std::size(kSome)]);
  }
  return text;
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

PythonOutcome::PythonOutcome(Ref result) : value(std::move(result)) {
  if (value) return;
  PyObject *type = nullptr, *raised = nullptr, *traceback = nullptr;
  PyErr_Fetch(&type, &raised, &traceback);
  PyErr_NormalizeException(&type, &raised, &traceback);
  const Ref owned_type = Ref::steal(type), owned_traceback = Ref::steal(traceback);
  exception = Ref::steal(raised);
}

std::string outcome(const PythonOutcome& python) {
  if (python.value) return shown(python.value.get());
  PyObject* const raised = python.exception.get();
  const Ref arguments = Ref::steal(PyObject_GetAttrString(raised, "args"));
  const Ref message = Ref::steal(PyObject_Str(raised));
  return Py_TYPE(raised)->tp_name + shown(arguments.get()) + " " + text_of(message.get());
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

// An object of codecs.getincrementaldecoder(), or …encoder().
Ref python_codec(const char* factory, const char* codec, const char* handler) {
  const Ref codecs = Ref::steal(PyImport_ImportModule("codecs"));
  const Ref type = Ref::steal(PyObject_CallMethod(codecs.get(), factory, "s", codec));
  return Ref::steal(PyObject_CallFunction(type.get(), "s", handler));
}

Ref method(const Ref& object, const char* name) {
  return Ref::steal(PyObject_GetAttrString(object.get(), name));
}

// decode(given, final) or encode(given, final).
PythonOutcome call(const Ref& method, PyObject* given, Final final) {
  PyObject* const arguments[] = {given, final == Final::yes ? Py_True : Py_False};
  return PythonOutcome(Ref::steal(PyObject_Vectorcall(method.get(), arguments, 2, nullptr)));
}

// ================================================================= the comparison

bool is_bytes(PyObject* value, std::string_view bytes) {
  return PyBytes_CheckExact(value) != 0 &&
         std::string_view(PyBytes_AS_STRING(value),
                          static_cast<std::size_t>(PyBytes_GET_SIZE(value))) == bytes;
}

bool is_text(PyObject* value, std::string_view text) {
  if (PyUnicode_CheckExact(value) == 0) return false;
  for (Py_ssize_t i = 0; i < PyUnicode_GET_LENGTH(value); ++i) {
    if (text.empty()) return false;
    const backports::CodePoint next = backports::first_code_point(text);
    if (next.value != PyUnicode_READ_CHAR(value, i)) return false;
    text.remove_prefix(next.size);
  }
  return text.empty();
}

bool is_number(PyObject* value, std::int64_t number) {
  int overflow = 0;
  return PyLong_CheckExact(value) != 0 &&
         PyLong_AsLongLongAndOverflow(value, &overflow) == number && overflow == 0;
}

bool is_state(PyObject* value, const backports::DecoderState& state) {
  return PyTuple_CheckExact(value) != 0 && PyTuple_GET_SIZE(value) == 2 &&
         is_bytes(PyTuple_GET_ITEM(value, 0), state.pending) &&
         is_number(PyTuple_GET_ITEM(value, 1), state.flags);
}

// Its fields, and its args, which can be those of an earlier problem.
bool is_unicode_error(PyObject* raised, const Error& error) {
  const auto* const failure = error.unicode_failure();
  const bool decoding = error.type() == ErrorType::UnicodeDecodeError;
  if (failure == nullptr ||
      Py_TYPE(raised) != reinterpret_cast<PyTypeObject*>(decoding ? PyExc_UnicodeDecodeError
                                                                  : PyExc_UnicodeEncodeError)) {
    return false;
  }
  const auto is_object = decoding ? is_bytes : is_text;
  const auto* const fields = reinterpret_cast<const PyUnicodeErrorObject*>(raised);
  PyObject* const arguments = fields->args;
  return PyTuple_GET_SIZE(arguments) == 5 && is_text(fields->encoding, failure->encoding) &&
         is_object(fields->object, failure->object) && fields->start == failure->problem.start &&
         fields->end == failure->problem.end && is_text(fields->reason, failure->problem.reason) &&
         PyTuple_GET_ITEM(arguments, 0) == fields->encoding &&
         is_object(PyTuple_GET_ITEM(arguments, 1), failure->object) &&
         is_number(PyTuple_GET_ITEM(arguments, 2), failure->in_args.start) &&
         is_number(PyTuple_GET_ITEM(arguments, 3), failure->in_args.end) &&
         is_text(PyTuple_GET_ITEM(arguments, 4), failure->in_args.reason);
}

// Whether both gave the same, or raised the same. `made` is what the library made.
bool is_same(const PythonOutcome& python, const Result<void>& done, std::string_view made,
             bool (*is_value)(PyObject*, std::string_view)) {
  if (done) return python.value && is_value(python.value.get(), made);
  if (python.value) return false;
  return is_unicode_error(python.exception.get(), done.error()) ||
         outcome(python) == outcome(done.error());
}

// What a call must leave alone.
constexpr std::string_view kBefore = "kept";

}  // namespace

// ================================================================= decoding

DecoderPair::DecoderPair(const char* python, const char* library, const char* handler,
                         Universal universal)
    : python_(python_codec("getincrementaldecoder", python, handler)),
      library_((*backports::find_codec(library))->decoder(ErrorPolicy(handler))) {
  if (universal != Universal::no) {
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
  decode_ = method(python_, "decode");
  getstate_ = method(python_, "getstate");
  reset_ = method(python_, "reset");
}

void DecoderPair::reset() {
  const Ref done = Ref::steal(PyObject_CallNoArgs(reset_.get()));
  library_->reset();
}

bool DecoderPair::feed(std::string_view piece, Final final) {
  const Ref bytes =
      Ref::steal(PyBytes_FromStringAndSize(piece.data(), static_cast<Py_ssize_t>(piece.size())));
  const PythonOutcome python = call(decode_, bytes.get(), final);
  text_ = kBefore;
  const Result<void> done = library_->decode(piece, final, text_);
  const std::string_view text = std::string_view(text_).substr(kBefore.size());
  if (!done && !text.empty()) {
    ADD_FAILURE() << "the text of a failed call: " << repr_text(text);
  }
  const Ref state = Ref::steal(PyObject_CallNoArgs(getstate_.get()));
  const backports::DecoderState own = library_->state();
  const Ref seen =
      newlines_ == nullptr ? Ref() : Ref::steal(PyObject_GetAttrString(python_.get(), "newlines"));
  const auto shown_seen = [&] { return seen.get() == Py_None ? "None" : shown(seen.get()); };
  if (is_same(python, done, text, is_text) && is_state(state.get(), own) &&
      (!seen || shown_seen() == shown_newlines(newlines_->newlines()))) {
    return true;
  }
  theirs_ = outcome(python) + " " + shown(state.get());
  ours_ = (done ? repr_text(text) : outcome(done.error())) + " (" + repr_bytes(own.pending) + ", " +
          std::to_string(own.flags) + ")";
  if (seen) {
    theirs_ += " " + shown_seen();
    ours_ += " " + shown_newlines(newlines_->newlines());
  }
  return false;
}

::testing::AssertionResult DecoderPair::difference(std::string_view bytes, std::size_t at) const {
  return ::testing::AssertionFailure() << repr_bytes(bytes) << ", at " << at << ":\n  ours   "
                                       << ours_ << "\n  theirs " << theirs_;
}

::testing::AssertionResult DecoderPair::same(std::string_view bytes, unsigned cuts) {
  reset();
  std::size_t start = 0;
  for (std::size_t at = 0; at <= bytes.size(); ++at) {
    const bool last = at == bytes.size();
    if (!last && (cuts >> at & 1) == 0) continue;
    if (!feed(bytes.substr(start, at - start), last ? Final::yes : Final::no)) {
      return difference(bytes, start);
    }
    start = at;
  }
  return ::testing::AssertionSuccess();
}

::testing::AssertionResult DecoderPair::same_byte_by_byte(std::string_view bytes) {
  reset();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (!feed(bytes.substr(at, 1), Final::no)) return difference(bytes, at);
  }
  if (!feed({}, Final::yes)) return difference(bytes, bytes.size());
  return ::testing::AssertionSuccess();
}

// ================================================================= encoding

EncoderPair::EncoderPair(const char* python, const char* library, const char* handler)
    : codec_(python),
      python_(python_codec("getincrementalencoder", python, handler)),
      encode_(method(python_, "encode")),
      getstate_(method(python_, "getstate")),
      reset_(method(python_, "reset")),
      library_((*backports::find_codec(library))->encoder(ErrorPolicy(handler))) {}

void EncoderPair::reset() {
  const Ref done = Ref::steal(PyObject_CallNoArgs(reset_.get()));
  library_->reset();
}

::testing::AssertionResult EncoderPair::same(std::string_view text, Final final) {
  const Ref given = Ref::steal(
      PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "surrogatepass"));
  return same(given.get(), text, final);
}

::testing::AssertionResult EncoderPair::same(char32_t character, Final final) {
  const Ref given = Ref::steal(PyUnicode_FromOrdinal(static_cast<int>(character)));
  std::string text;
  backports::append_code_point(text, character);
  return same(given.get(), text, final);
}

bool EncoderPair::waits_after(char32_t character) {
  reset();
  const Ref given = Ref::steal(PyUnicode_FromOrdinal(static_cast<int>(character)));
  const PythonOutcome python = call(encode_, given.get(), Final::no);
  return python.value && is_bytes(python.value.get(), "");
}

::testing::AssertionResult EncoderPair::same(PyObject* given, std::string_view text, Final final) {
  const PythonOutcome python = call(encode_, given, final);
  bytes_ = kBefore;
  const Result<void> done = library_->encode(text, final, bytes_);
  const std::string_view bytes = std::string_view(bytes_).substr(kBefore.size());
  if (!done && !bytes.empty()) {
    return ::testing::AssertionFailure() << "the bytes of a failed call: " << repr_bytes(bytes);
  }
  const Ref state = Ref::steal(PyObject_CallNoArgs(getstate_.get()));
  const backports::EncoderState own = library_->state();
  const bool same_state = own == backports::EncoderState{}
                              ? is_number(state.get(), 0)
                              : shown(state.get()) == shown(codec_, own);
  if (same_state && is_same(python, done, bytes, is_bytes)) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure()
         << repr_text(text) << (final == Final::yes ? ", the last:" : ":") << "\n  ours   "
         << (done ? repr_bytes(bytes) : outcome(done.error())) << " " << shown(codec_, own)
         << "\n  theirs " << outcome(python) << " " << shown(state.get());
}

}  // namespace parity::cpython
