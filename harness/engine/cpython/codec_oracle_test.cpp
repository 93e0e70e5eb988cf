// The codecs of the library beside Python's own: random texts, cut anywhere, with every error
// handler, and the names. codec_exhaustive_test.cpp decodes every short string.
#include "engine/cpython/codec_oracle.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "backports/codec/lookup.h"

namespace parity::cpython {
namespace {

using backports::Final;

// ================================================================= decoding

class DecodersTest : public testing::TestWithParam<const char*> {
 protected:
  DecodersTest() { Interpreter::instance(); }
};

TEST_P(DecodersTest, DecodeRandomTextAsPythonDoesWhereverItIsCut) {
  std::mt19937_64 random(5);
  for (const char* handler : kHandlers) {
    DecoderPair pair(GetParam(), handler, kUniversal[random() % 3]);
    for (int i = 0; i < 1000; ++i) {
      ASSERT_TRUE(
          pair.same(damaged_text(random, GetParam()),
                    static_cast<unsigned>(random()) & static_cast<unsigned>(random()) & 0x7FFFFFFF))
          << GetParam() << " " << handler;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(OfEachEncoding, DecodersTest, testing::ValuesIn(all_codecs()));

// ================================================================= encoding

class EncodersTest : public testing::TestWithParam<const char*> {
 protected:
  EncodersTest() { Interpreter::instance(); }
};

TEST_P(EncodersTest, EncodeAsPythonDoesCallAfterCall) {
  std::mt19937_64 random(7);
  for (const char* handler : kHandlers) {
    EncoderPair pair(GetParam(), handler);
    for (int i = 0; i < 2500; ++i) {
      if (random() % 4 == 0) pair.reset();
      const std::string text = text_to_encode(random, GetParam());
      ASSERT_TRUE(pair.same(text, random() % 4 == 0 ? Final::yes : Final::no))
          << GetParam() << " " << handler;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(OfEachEncoding, EncodersTest, testing::ValuesIn(all_codecs()));

// ================================================================= the comparison itself

// A pair whose sides have different encodings or are asked about different things must be told.
TEST(CodecComparison, SeesAnotherTextStateAndError) {
  Interpreter::instance();
  struct Difference {
    const char* python;
    const char* library;
    const char* handler;
    std::string bytes;
  };
  const Difference kDifferences[] = {
      {"latin-1", "cp1252", "strict", "\x80"},               // another text
      {"utf-8", "utf-8-sig", "strict", "\xEF\xBB\xBF"},      // a text and none
      {"ascii", "latin-1", "strict", "\xE9"},                // an error and a text
      {"utf-8", "ascii", "strict", "a\xFF"},                 // another reason and encoding
      {"gbk", "gb18030", "replace", "\x81\x30"},             // another way to go on
      {"iso2022_jp", "iso2022_jp_ext", "strict", "\x1b(I"},  // a set that it has not
  };
  for (const auto& [python, library, handler, bytes] : kDifferences) {
    DecoderPair pair(python, library, handler, Universal::no);
    EXPECT_FALSE(pair.same(bytes, 0)) << python;
    EXPECT_FALSE(pair.same_byte_by_byte(bytes)) << python;
    EXPECT_TRUE(pair.same("a", 0)) << python;
  }
  // The text is the same at last, the state on the way is not.
  DecoderPair signature("utf-8-sig", "utf-8", "strict", Universal::no);
  EXPECT_TRUE(signature.same("\uFF21", 0));
  EXPECT_FALSE(signature.same_byte_by_byte("\uFF21"));
}

TEST(CodecComparison, SeesOtherBytesAndAnotherState) {
  Interpreter::instance();
  EncoderPair bytes("latin-1", "cp037", "strict");
  EXPECT_FALSE(bytes.same("a", Final::yes));
  EncoderPair errors("ascii", "latin-1", "strict");
  EXPECT_FALSE(errors.same("\u00e9", Final::yes));
  EXPECT_TRUE(errors.same("e", Final::yes));
  EncoderPair states("euc_jp", "euc_jis_2004", "strict");
  EXPECT_FALSE(states.same(char32_t{0x304B}, Final::no));
  EncoderPair shifts("iso2022_jp", "iso2022_jp_1", "strict");
  EXPECT_FALSE(shifts.same(char32_t{0x4E02}, Final::no));
  EXPECT_TRUE(states.waits_after('a') == false);
  EXPECT_TRUE(EncoderPair("big5hkscs", "strict").waits_after(0xCA));
}

// ================================================================= names

// The name that Python shows for one, or how it refuses it.
std::string python_name(const char* name) {
  const Ref codecs = Ref::steal(PyImport_ImportModule("codecs"));
  const Ref info = Ref::steal(PyObject_CallMethod(codecs.get(), "lookup", "s", name));
  if (!info) return outcome(PythonOutcome(Ref()));
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
    // TextIOWrapper refuses what is no text encoding.
    const PythonOutcome file(
        Ref::steal(PyObject_CallMethod(io.get(), "TextIOWrapper", "Os", raw.get(), name)));
    EXPECT_EQ(library_name(name), file.value ? python_name(name) : outcome(file));
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
