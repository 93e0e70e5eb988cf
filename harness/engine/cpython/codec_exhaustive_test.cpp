// The codecs of the library beside Python's own: every byte string of up to three bytes over
// telling ones, cut at every place, with every error handler and every way to look for line ends,
// thirteen million of them; every string of two bytes in the encodings that are a table; and every
// character that there is. Some minutes of work: a label of its own.
#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "backports/codec/lookup.h"
#include "backports/unicode/utf8.h"
#include "engine/cpython/codec_oracle.h"

namespace parity::cpython {
namespace {

constexpr std::size_t kLongest = 3;

class ShortStringsTest : public testing::TestWithParam<const char*> {
 protected:
  ShortStringsTest() { Interpreter::instance(); }
};

TEST_P(ShortStringsTest, AreDecodedAsPythonDoesWhereverTheyAreCut) {
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
      DecoderPair pair(GetParam(), handler, universal);
      for (const std::string& bytes : all) {
        for (unsigned cuts = 0; cuts < 1u << (bytes.size() + 1); cuts += 2) {
          if ((cuts >> bytes.size() & 1) != 0) continue;
          ASSERT_TRUE(pair.same(bytes, cuts)) << GetParam() << " " << handler;
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(OfEachCodec, ShortStringsTest, testing::ValuesIn(kCodecs));

class CharmapsTest : public testing::TestWithParam<const char*> {
 protected:
  CharmapsTest() { Interpreter::instance(); }
};

TEST_P(CharmapsTest, DecodeEveryByteAndEveryTwoAsPythonDoes) {
  for (const char* handler : kHandlers) {
    DecoderPair pair(GetParam(), handler, Universal::no);
    for (int first = 0; first < 256; ++first) {
      const std::string byte(1, static_cast<char>(first));
      ASSERT_TRUE(pair.same(byte, 0)) << GetParam() << " " << handler;
      if (handler != kHandlers[0]) continue;
      for (int second = 0; second < 256; ++second) {
        ASSERT_TRUE(pair.same(byte + static_cast<char>(second), 0)) << GetParam();
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(OfEachCharmap, CharmapsTest, testing::ValuesIn(charmaps()));

class EveryCharacterTest : public testing::TestWithParam<const char*> {
 protected:
  EveryCharacterTest() { Interpreter::instance(); }
};

// With backslashreplace the bytes tell what became of each.
TEST_P(EveryCharacterTest, IsEncodedAsPythonDoes) {
  std::string text;
  for (char32_t c = 0; c < 0x110000; ++c) backports::append_code_point(text, c);
  backports::Bytes ours;
  const auto codec = backports::find_codec(GetParam());
  ASSERT_TRUE(codec);
  const auto encoder = (*codec)->encoder(backports::ErrorPolicy("backslashreplace"));
  ASSERT_TRUE(encoder->encode(text, backports::Final::yes, ours));
  const Ref given =
      Ref::steal(PyUnicode_DecodeUTF8(text.data(), std::ssize(text), "surrogatepass"));
  const Ref theirs =
      Ref::steal(PyUnicode_AsEncodedString(given.get(), GetParam(), "backslashreplace"));
  ASSERT_NE(theirs.get(), nullptr);
  ASSERT_EQ(std::ssize(ours), PyBytes_GET_SIZE(theirs.get()));
  EXPECT_EQ(std::memcmp(ours.data(), PyBytes_AS_STRING(theirs.get()), ours.size()), 0);
}

INSTANTIATE_TEST_SUITE_P(OfEachCodec, EveryCharacterTest, testing::ValuesIn(kCodecs));
INSTANTIATE_TEST_SUITE_P(OfEachCharmap, EveryCharacterTest, testing::ValuesIn(charmaps()));

}  // namespace
}  // namespace parity::cpython
