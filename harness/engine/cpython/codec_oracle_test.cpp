// The codecs of the library beside Python's own: random texts, cut anywhere, with every error
// handler, and the names. codec_exhaustive_test.cpp decodes every short string.
#include "engine/cpython/codec_oracle.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "backports/codec/lookup.h"
#include "backports/unicode/repr.h"
#include "backports/unicode/utf8.h"

namespace parity::cpython {
namespace {

using backports::ErrorPolicy;
using backports::Final;
using backports::repr_bytes;
using backports::repr_text;
using backports::Result;

// ================================================================= decoding

class DecodersTest : public testing::TestWithParam<const char*> {
 protected:
  DecodersTest() { Interpreter::instance(); }
};

std::string random_parts(std::mt19937_64& random, std::span<const std::string_view> parts) {
  std::string all;
  for (std::uint64_t i = random() % 10; i > 0; --i) all += parts[random() % parts.size()];
  return all;
}

// Of valid text, with a few bytes replaced.
std::string random_bytes(std::mt19937_64& random, const char* codec) {
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

TEST_P(DecodersTest, DecodeRandomTextAsPythonDoesWhereverItIsCut) {
  std::mt19937_64 random(5);
  for (const char* handler : kHandlers) {
    DecoderPair pair(GetParam(), handler, kUniversal[random() % 3]);
    for (int i = 0; i < 1000; ++i) {
      ASSERT_TRUE(
          pair.same(random_bytes(random, GetParam()),
                    static_cast<unsigned>(random()) & static_cast<unsigned>(random()) & 0x7FFFFFFF))
          << GetParam() << " " << handler;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(OfEachCodec, DecodersTest, testing::ValuesIn(kCodecs));
INSTANTIATE_TEST_SUITE_P(OfEachCharmap, DecodersTest, testing::ValuesIn(charmaps()));
INSTANTIATE_TEST_SUITE_P(OfEachCjk, DecodersTest, testing::ValuesIn(kCjk));
INSTANTIATE_TEST_SUITE_P(OfEachRule, DecodersTest, testing::ValuesIn(kRules));

// ================================================================= encoding

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
    for (int i = 0; i < 2500; ++i) {
      if (random() % 4 == 0) {
        const Ref done = Ref::steal(PyObject_CallMethod(theirs.get(), "reset", nullptr));
        ours->reset();
      }
      std::string text;
      const auto parts = telling_parts(GetParam());
      if (!parts.empty() && random() % 2 == 0) text = valid(random_parts(random, parts));
      for (std::uint64_t k = random() % 6; k > 0; --k) {
        if (random() % 4 == 0) {
          backports::append_code_point(text, 0x3000 + static_cast<char32_t>(random() % 0xA800));
          continue;
        }
        constexpr char32_t kSome[] = {
            'a',     '\n',     0x7F,    0x80,    0xFF,   0x100,  0x20AC, 0xD800, 0xDBFF, 0xDC00,
            0xDC7F,  0xDC80,   0xDCFF,  0xDD00,  0xDFFF, 0xE000, 0xFEFF, 0xFFFE, 0xFFFF, 0xFFFD,
            0x10000, 0x10FFFF, 0xE9,    0x3A9,   0x416,  0x5D0,  0x627,  0xE01,  0x2591, '~',
            '\\',    0xA5,     0x203E,  0xCA,    0x304,  0x30C,  0xEA,   0x304B, 0x309A, 0x31F7,
            0x309A,  0x2E9,    0x2E5,   0x4E00,  0x4E01, 0x9FA5, 0xAC00, 0xAC02, 0xD7A3, 0xFF3C,
            0xFF5E,  0xFF71,   0x20089, 0x2A6D6, 0x3164};
        backports::append_code_point(text, kSome[random() % std::size(kSome)]);
      }
      std::string bytes = "kept";
      const Final final = random() % 4 == 0 ? Final::yes : Final::no;
      const Result<void> done = ours->encode(text, final, bytes);
      std::string mine =
          done ? repr_bytes(std::string_view(bytes).substr(4)) : outcome(done.error());
      if (!done) {
        ASSERT_EQ(bytes, "kept");
      }
      mine += " " + shown(GetParam(), ours->state());
      const Ref given =
          Ref::steal(PyUnicode_DecodeUTF8(text.data(), std::ssize(text), "surrogatepass"));
      std::string other = outcome(Ref::steal(PyObject_CallMethod(
          theirs.get(), "encode", "Oi", given.get(), final == Final::yes ? 1 : 0)));
      const Ref state = Ref::steal(PyObject_CallMethod(theirs.get(), "getstate", nullptr));
      other += " " + shown(state.get());
      ASSERT_EQ(mine, other) << GetParam() << " " << handler << " " << repr_text(text);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(OfEachCodec, EncodersTest, testing::ValuesIn(kCodecs));
INSTANTIATE_TEST_SUITE_P(OfEachCharmap, EncodersTest, testing::ValuesIn(charmaps()));
INSTANTIATE_TEST_SUITE_P(OfEachCjk, EncodersTest, testing::ValuesIn(kCjk));
INSTANTIATE_TEST_SUITE_P(OfEachRule, EncodersTest, testing::ValuesIn(kRules));

// ================================================================= names

// The name that Python shows for one, or how it refuses it.
std::string python_name(const char* name) {
  const Ref codecs = Ref::steal(PyImport_ImportModule("codecs"));
  const Ref info = Ref::steal(PyObject_CallMethod(codecs.get(), "lookup", "s", name));
  if (info.get() == nullptr) return outcome(Ref::steal(nullptr));
  return text_of(Ref::steal(PyObject_GetAttrString(info.get(), "name")).get());
}

std::string library_name(const char* name) {
  const auto codec = backports::find_codec(name);
  return codec ? std::string((*codec)->name()) : outcome(codec.error());
}

TEST(CodecNames, EveryAliasAndEveryModuleOfPythonIsFound) {
  Interpreter::instance();
  const Ref names = Ref::steal(PyRun_String(
      "sorted(set(__import__('encodings.aliases').aliases.aliases) |"
      " {m.name for m in __import__('pkgutil').iter_modules(__import__('encodings').__path__)})",
      Py_eval_input, PyEval_GetBuiltins(), PyEval_GetBuiltins()));
  ASSERT_GT(PyList_Size(names.get()), 300);
  for (Py_ssize_t i = 0; i < PyList_Size(names.get()); ++i) {
    const char* const name = PyUnicode_AsUTF8(PyList_GetItem(names.get(), i));
    const Ref io = Ref::steal(PyImport_ImportModule("io"));
    const Ref raw = Ref::steal(PyObject_CallMethod(io.get(), "BytesIO", nullptr));
    const Ref file =
        Ref::steal(PyObject_CallMethod(io.get(), "TextIOWrapper", "Os", raw.get(), name));
    // TextIOWrapper refuses what is no text encoding.
    if (file.get() == nullptr) {
      const std::string refused = outcome(file);
      EXPECT_EQ(library_name(name), refused);
    } else {
      EXPECT_EQ(library_name(name), python_name(name));
    }
  }
}

TEST(CodecNames, AreFoundAsPythonFindsThem) {
  Interpreter::instance();
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
                                 "windows-1252",
                                 "Windows_1252",
                                 "IBM037",
                                 "cp.1252",
                                 "1252",
                                 "ISO-8859-15",
                                 "hp-roman8",
                                 "roman8",
                                 "macintosh",
                                 "csKOI8R",
                                 "tis-620",
                                 "cyrillic-asian",
                                 "cp65001"}) {
    EXPECT_EQ(library_name(name.c_str()), python_name(name.c_str())) << name;
  }
}

}  // namespace
}  // namespace parity::cpython
