// The decoders of the library beside Python's own: every byte string of up to three bytes over
// telling ones, cut at every place, with every error handler and every way to look for line ends.
// Thirteen million of them, a minute and a half of work: a label of its own.
#include <gtest/gtest.h>

#include <string>
#include <vector>

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

}  // namespace
}  // namespace parity::cpython
