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

// Of valid text, with a few bytes replaced.
std::string random_bytes(std::mt19937_64& random, const char* codec) {
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
    for (int i = 0; i < 2500; ++i) {
      if (random() % 4 == 0) {
        const Ref done = Ref::steal(PyObject_CallMethod(theirs.get(), "reset", nullptr));
        ours->reset();
      }
      std::string text;
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
      mine += " " + shown(ours->state());
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
