// The codecs of the library beside Python's own: every byte string of up to three bytes over
// telling ones, cut at every place, and texts, with every error handler.
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "backports/codec/lookup.h"
#include "backports/io/newline_decoder.h"
#include "backports/unicode/repr.h"
#include "backports/unicode/utf8.h"
#include "engine/cpython/interpreter.h"

namespace parity::cpython {
namespace {

using backports::Error;
using backports::ErrorPolicy;
using backports::ErrorType;
using backports::Final;
using backports::NewlineDecoder;
using backports::Newlines;
using backports::repr_bytes;
using backports::repr_text;
using backports::Result;

constexpr const char* kCodecs[] = {"utf-8",     "utf-8-sig", "ascii",  "latin-1",   "utf-16",
                                   "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"};
constexpr const char* kHandlers[] = {
    "strict",          "ignore",        "replace", "backslashreplace", "xmlcharrefreplace",
    "surrogateescape", "surrogatepass", "nope"};

constexpr std::size_t kLongest = 3;

// ================================================================= Python's side

std::string text_of(PyObject* text) {
  const Ref bytes = Ref::steal(PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass"));
  if (bytes.get() == nullptr) {
    PyErr_Clear();
    return "?";
  }
  return {PyBytes_AS_STRING(bytes.get()), static_cast<std::size_t>(PyBytes_GET_SIZE(bytes.get()))};
}

// What repr() shows of a value: None, str, bytes, int, or a tuple of such.
std::string shown(PyObject* value) {
  if (PyUnicode_Check(value)) return repr_text(text_of(value));
  if (PyBytes_Check(value)) {
    return repr_bytes(
        {PyBytes_AS_STRING(value), static_cast<std::size_t>(PyBytes_GET_SIZE(value))});
  }
  if (PyLong_Check(value)) return std::to_string(PyLong_AsLongLong(value));
  if (!PyTuple_Check(value)) return "?";
  std::string out = "(";
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(value); ++i) {
    if (i != 0) out += ", ";
    out += shown(PyTuple_GET_ITEM(value, i));
  }
  return out + ")";
}

// The result, or the exception with its arguments.
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
  } else {
    out += repr_text(error.message());
  }
  return out + ") " + std::string(error.message());
}

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

// ================================================================= decoding

class DecodersTest : public testing::TestWithParam<const char*> {
 protected:
  DecodersTest() { Interpreter::instance(); }
};

// Who looks for line ends.
enum class Universal : std::uint8_t { no, noted, translated };
constexpr Universal kUniversal[] = {Universal::no, Universal::noted, Universal::translated};

struct Pair {
  Pair(const char* codec, const char* handler, Universal universal)
      : python_module_(Ref::steal(PyImport_ImportModule("codecs"))),
        python_(Ref::steal(make(codec, handler))),
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

  void reset() {
    const Ref done = Ref::steal(PyObject_CallMethod(python_.get(), "reset", nullptr));
    library_->reset();
  }
  // Feeds both; false if they differ.
  bool feed(std::string_view piece, Final final) {
    const Ref bytes = Ref::steal(PyBytes_FromStringAndSize(piece.data(), std::ssize(piece)));
    const Ref last = Ref::steal(PyBool_FromLong(final == Final::yes ? 1 : 0));
    const Ref name = Ref::steal(PyUnicode_InternFromString("decode"));
    theirs = outcome(Ref::steal(
        PyObject_CallMethodObjArgs(python_.get(), name.get(), bytes.get(), last.get(), nullptr)));
    std::string text = "kept";
    const Result<void> done = library_->decode(piece, final, text);
    ours = done ? repr_text(std::string_view(text).substr(4)) : outcome(done.error());
    if (!done) EXPECT_EQ(text, "kept");
    const Ref state = Ref::steal(PyObject_CallMethod(python_.get(), "getstate", nullptr));
    theirs += " " + shown(state.get());
    const backports::DecoderState own = library_->state();
    ours += " (" + repr_bytes(own.pending) + ", " + std::to_string(own.flags) + ")";
    if (newlines_ != nullptr) {
      const Ref seen = Ref::steal(PyObject_GetAttrString(python_.get(), "newlines"));
      theirs += " " + (seen.get() == Py_None ? "None" : shown(seen.get()));
      ours += " " + shown_newlines(newlines_->newlines());
    }
    return ours == theirs;
  }

  std::string ours, theirs;

 private:
  PyObject* make(const char* codec, const char* handler) {
    const Ref type =
        Ref::steal(PyObject_CallMethod(python_module_.get(), "getincrementaldecoder", "s", codec));
    return PyObject_CallFunction(type.get(), "s", handler);
  }
  Ref python_module_;
  Ref python_;
  std::unique_ptr<backports::IncrementalDecoder> library_;
  const NewlineDecoder* newlines_ = nullptr;
};

// Cut at each of the places whose bit is set.
::testing::AssertionResult same(Pair& pair, const std::string& bytes, unsigned cuts) {
  pair.reset();
  std::size_t start = 0;
  for (std::size_t at = 0; at <= bytes.size(); ++at) {
    if (at != bytes.size() && (cuts >> at & 1) == 0) continue;
    const bool last = at == bytes.size();
    const std::string_view piece = std::string_view(bytes).substr(start, at - start);
    if (!pair.feed(piece, last ? Final::yes : Final::no)) {
      return ::testing::AssertionFailure()
             << repr_bytes(bytes) << " cut at " << cuts << ", at " << at << ":\n  ours   "
             << pair.ours << "\n  theirs " << pair.theirs;
    }
    start = at;
  }
  return ::testing::AssertionSuccess();
}

TEST_P(DecodersTest, DecodeEveryShortStringAsPythonDoes) {
  constexpr unsigned char kTelling[] = {0x00, 0x0A, 0x0D, 0x41, 0x7F, 0x80, 0xBF, 0xC0,
                                        0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFE,
                                        0xFF, 0xBB, 0xA0, 0x9F, 0x90, 0x8F, 0xD8, 0xDC};
  std::vector<std::string> all = {""};
  for (std::size_t i = 0; i < all.size() && all[i].size() < kLongest; ++i) {
    const std::string shorter = all[i];
    for (const unsigned char byte : kTelling) all.push_back(shorter + static_cast<char>(byte));
  }
  ASSERT_EQ(all.size(), 1u + 24 + 24 * 24 + 24 * 24 * 24);
  for (const char* handler : kHandlers) {
    for (const Universal universal : kUniversal) {
      Pair pair(GetParam(), handler, universal);
      for (const std::string& bytes : all) {
        for (unsigned cuts = 0; cuts < 1u << (bytes.size() + 1); cuts += 2) {
          if ((cuts >> bytes.size() & 1) != 0) continue;
          ASSERT_TRUE(same(pair, bytes, cuts)) << GetParam() << " " << handler;
        }
      }
    }
  }
}

// Of valid text, with a few bytes replaced.
std::string random_bytes(std::mt19937_64& random, const char* codec) {
  std::string text;
  for (std::uint64_t i = random() % 12; i > 0; --i) {
    constexpr char32_t kLimits[] = {0x0E, 0x80, 0x80, 0x800, 0x10000, 0x110000};
    backports::append_code_point(text, static_cast<char32_t>(random() % kLimits[random() % 6]));
  }
  std::string bytes;
  const auto encoder = (*backports::find_codec(codec))->encoder(ErrorPolicy("replace"));
  EXPECT_TRUE(encoder->encode(text, Final::yes, bytes));
  for (char& byte : bytes) {
    if (random() % 12 == 0) byte = static_cast<char>(random());
  }
  if (!bytes.empty() && random() % 3 == 0) bytes.erase(random() % bytes.size(), 1);
  return bytes;
}

TEST_P(DecodersTest, DecodeRandomTextAsPythonDoesWhereverItIsCut) {
  std::mt19937_64 random(5);
  for (const char* handler : kHandlers) {
    Pair pair(GetParam(), handler, kUniversal[random() % 3]);
    for (int i = 0; i < 2000; ++i) {
      ASSERT_TRUE(
          same(pair, random_bytes(random, GetParam()),
               static_cast<unsigned>(random()) & static_cast<unsigned>(random()) & 0x7FFFFFFF))
          << GetParam() << " " << handler;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(OfEachCodec, DecodersTest, testing::ValuesIn(kCodecs));

// ================================================================= encoding

class EncodersTest : public testing::TestWithParam<const char*> {
 protected:
  EncodersTest() { Interpreter::instance(); }
};

TEST_P(EncodersTest, EncodeAsPythonDoesCallAfterCall) {
  std::mt19937_64 random(7);
  const Ref codecs = Ref::steal(PyImport_ImportModule("codecs"));
  const Ref type =
      Ref::steal(PyObject_CallMethod(codecs.get(), "getincrementalencoder", "s", GetParam()));
  for (const char* handler : kHandlers) {
    const Ref theirs = Ref::steal(PyObject_CallFunction(type.get(), "s", handler));
    const auto ours = (*backports::find_codec(GetParam()))->encoder(ErrorPolicy(handler));
    for (int i = 0; i < 6000; ++i) {
      if (random() % 4 == 0) {
        const Ref done = Ref::steal(PyObject_CallMethod(theirs.get(), "reset", nullptr));
        ours->reset();
      }
      std::string text;
      for (std::uint64_t k = random() % 6; k > 0; --k) {
        constexpr char32_t kSome[] = {'a',    '\n',   0x7F,   0x80,   0xFF,   0x100,   0x20AC,
                                      0xD800, 0xDBFF, 0xDC00, 0xDC7F, 0xDC80, 0xDCFF,  0xDD00,
                                      0xDFFF, 0xE000, 0xFEFF, 0xFFFF, 0xFFFD, 0x10000, 0x10FFFF};
        backports::append_code_point(text, kSome[random() % std::size(kSome)]);
      }
      std::string bytes = "kept";
      const Result<void> done = ours->encode(text, Final::no, bytes);
      std::string mine =
          done ? repr_bytes(std::string_view(bytes).substr(4)) : outcome(done.error());
      if (!done) ASSERT_EQ(bytes, "kept");
      mine += " " + std::to_string(ours->state());
      const Ref given =
          Ref::steal(PyUnicode_DecodeUTF8(text.data(), std::ssize(text), "surrogatepass"));
      std::string other =
          outcome(Ref::steal(PyObject_CallMethod(theirs.get(), "encode", "O", given.get())));
      const Ref state = Ref::steal(PyObject_CallMethod(theirs.get(), "getstate", nullptr));
      other += " " + shown(state.get());
      ASSERT_EQ(mine, other) << GetParam() << " " << handler << " " << repr_text(text);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(OfEachCodec, EncodersTest, testing::ValuesIn(kCodecs));

// ================================================================= names

TEST(CodecNames, AreFoundAsPythonFindsThem) {
  Interpreter::instance();
  const Ref codecs = Ref::steal(PyImport_ImportModule("codecs"));
  for (const std::string name : {"utf-8",
                                 "UTF 8",
                                 "utf.8",
                                 "-utf--8-",
                                 "utf_8_",
                                 "utf-8\u20ac",
                                 "u8",
                                 "utf8mb4",
                                 "L1",
                                 "iso8859.1",
                                 "ISO_8859-1:1987",
                                 "646",
                                 "ISO_646.irv:1991",
                                 "ANSI_X3.4-1968",
                                 "",
                                 "nope",
                                 "a.b",
                                 "..",
                                 "aliases",
                                 "mbcs",
                                 "UTF-16LE",
                                 "utf_32be",
                                 "utf-8-SIG",
                                 "cp65001"}) {
    const Ref info = Ref::steal(PyObject_CallMethod(codecs.get(), "lookup", "s", name.c_str()));
    std::string theirs;
    if (info.get() == nullptr) {
      theirs = outcome(Ref::steal(nullptr));
    } else {
      theirs = text_of(Ref::steal(PyObject_GetAttrString(info.get(), "name")).get());
    }
    const auto codec = backports::find_codec(name);
    EXPECT_EQ(codec ? std::string((*codec)->name()) : outcome(codec.error()), theirs) << name;
  }
}

}  // namespace
}  // namespace parity::cpython
