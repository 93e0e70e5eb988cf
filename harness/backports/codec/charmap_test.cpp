#include "backports/codec/charmap.h"

#include <gtest/gtest.h>

#include <string>

namespace backports {
namespace {

// Every byte that the encoding has, again and again: longer than what is converted at once.
Bytes long_input(const Codec& codec) {
  Bytes known;
  for (int byte = 0; byte < 256; ++byte) {
    std::string text;
    const Bytes one(1, static_cast<char>(byte));
    if (codec.decoder(ErrorPolicy("strict"))->decode(one, Final::yes, text)) known += one;
  }
  Bytes all;
  while (all.size() < 5000) all += known;
  return all;
}

TEST(Charmap, LongInputIsDecodedAndEncodedAsItIsPieceByPiece) {
  ASSERT_EQ(charmap_modules().size(), 69u);
  for (const std::string_view module : charmap_modules()) {
    const Codec& codec = *find_charmap(module);
    const Bytes input = long_input(codec);
    const auto decoder = codec.decoder(ErrorPolicy("strict"));
    std::string whole, slow;
    ASSERT_TRUE(decoder->decode(input, Final::yes, whole)) << module;
    for (const char byte : input) {
      ASSERT_TRUE(decoder->decode({&byte, 1}, Final::no, slow)) << module;
    }
    EXPECT_EQ(whole, slow) << module;
    Bytes back;
    ASSERT_TRUE(codec.encoder(ErrorPolicy("strict"))->encode(whole, Final::yes, back)) << module;
    std::string again;
    ASSERT_TRUE(decoder->decode(back, Final::yes, again)) << module;
    EXPECT_EQ(again, whole) << module;
  }
}

TEST(Charmap, OtherModulesHaveNoTable) {
  EXPECT_EQ(find_charmap("utf_8"), nullptr);
  EXPECT_EQ(find_charmap(""), nullptr);
}

}  // namespace
}  // namespace backports
