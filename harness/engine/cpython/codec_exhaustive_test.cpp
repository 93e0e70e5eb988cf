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

class OneAndTwoBytesTest : public testing::TestWithParam<const char*> {
 protected:
  OneAndTwoBytesTest() { Interpreter::instance(); }
};

TEST_P(OneAndTwoBytesTest, AreDecodedAsPythonDoes) {
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

INSTANTIATE_TEST_SUITE_P(OfEachCharmap, OneAndTwoBytesTest, testing::ValuesIn(charmaps()));
INSTANTIATE_TEST_SUITE_P(OfEachCjk, OneAndTwoBytesTest, testing::ValuesIn(kCjk));

// What the sets of ISO 2022 have, and the modes of HZ.
TEST(ShiftedSets, AreDecodedAsPythonDoes) {
  Interpreter::instance();
  const std::pair<const char*, std::vector<std::string>> all[] = {
      {"hz", {"~{"}},
      {"iso2022_kr", {"\x1b$)C\x0e", "\x1b$(C"}},
      {"iso2022_jp_2",
       {"\x1b$B", "\x1b$@", "\x1b$(D", "\x1b$(C", "\x1b$A", "\x1b(J", "\x1b(A", "\x1bN",
        "\x1b.A\x1bN", "\x1b.F\x1bN", "\x1b.J\x1bN"}},
      {"iso2022_jp_ext", {"\x1b(I", "\x1b(J"}},
      {"iso2022_jp_3", {"\x1b$(O", "\x1b$(P", "\x1b$(Q"}},
      {"iso2022_jp_2004", {"\x1b$(O", "\x1b$(P", "\x1b$(Q"}}};
  for (const auto& [codec, escapes] : all) {
    DecoderPair pair(codec, "strict", Universal::no);
    for (const std::string& escape : escapes) {
      for (int two = 0; two < 0x10000; ++two) {
        const std::string bytes =
            escape + static_cast<char>(two >> 8) + static_cast<char>(two & 0xFF);
        ASSERT_TRUE(pair.same(bytes, 0)) << codec;
      }
    }
  }
}

// A digit second and last: the others are the table's.
TEST(Gb18030, EveryFourBytesAreDecodedAsPythonDoes) {
  Interpreter::instance();
  DecoderPair pair("gb18030", "strict", Universal::no);
  for (int first = 0x7F; first < 0x100; ++first) {
    for (int second = '0'; second <= '9'; ++second) {
      for (int third = 0x7F; third < 0x100; ++third) {
        for (int last = '0' - 1; last <= '9' + 1; ++last) {
          const std::string bytes = {static_cast<char>(first), static_cast<char>(second),
                                     static_cast<char>(third), static_cast<char>(last)};
          ASSERT_TRUE(pair.same(bytes, 0));
        }
      }
    }
  }
}

TEST(EucKr, EveryMadeUpSyllableIsDecodedAsPythonDoes) {
  Interpreter::instance();
  DecoderPair pair("euc_kr", "strict", Universal::no);
  for (int initial = 0x9F; initial < 0x100; ++initial) {
    for (int medial = 0x9F; medial < 0x100; ++medial) {
      for (int final = 0x9F; final < 0x100; ++final) {
        const std::string bytes = {'\xA4', '\xD4',
                                   '\xA4', static_cast<char>(initial),
                                   '\xA4', static_cast<char>(medial),
                                   '\xA4', static_cast<char>(final)};
        ASSERT_TRUE(pair.same(bytes, 0));
      }
    }
  }
}

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
INSTANTIATE_TEST_SUITE_P(OfEachCjk, EveryCharacterTest, testing::ValuesIn(kCjk));

}  // namespace
}  // namespace parity::cpython
