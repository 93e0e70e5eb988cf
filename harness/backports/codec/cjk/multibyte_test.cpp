#include "backports/codec/cjk/multibyte.h"

#include <gtest/gtest.h>

#include <string>

#include "backports/codec/lookup.h"
#include "backports/testing/generated.h"

namespace backports {
namespace {

const Codec& codec(std::string_view name) {
  return **find_codec(name);
}

std::string decoded(std::string_view name, std::string_view bytes) {
  std::string text;
  const auto done = codec(name).decoder(ErrorPolicy("strict"))->decode(bytes, Final::yes, text);
  return done ? text : done.error().to_string();
}

std::string encoded(std::string_view name, std::string_view text) {
  Bytes bytes;
  const auto done = codec(name).encoder(ErrorPolicy("strict"))->encode(text, Final::yes, bytes);
  return done ? bytes : done.error().to_string();
}

TEST(Multibyte, CharactersOfTwoAndThreeAndFourAndEightBytes) {
  EXPECT_EQ(decoded("big5", "a\xa4\xa4"), "a中");
  EXPECT_EQ(encoded("big5", "a中"), "a\xa4\xa4");
  EXPECT_EQ(decoded("euc_jp", "\x8f\xb0\xa1\xb0\xa1"), "丂亜");
  EXPECT_EQ(encoded("euc_jp", "丂亜"), "\x8f\xb0\xa1\xb0\xa1");
  EXPECT_EQ(decoded("gb18030", "\x94\x39\xda\x33"), "💩");
  EXPECT_EQ(encoded("gb18030", "💩"), "\x94\x39\xda\x33");
  EXPECT_EQ(decoded("euc_kr", "\xa4\xd4\xa4\xb6\xa4\xd0\xa4\xd4"), "쓔");
  EXPECT_EQ(encoded("euc_kr", "쓔"), "\xa4\xd4\xa4\xb6\xa4\xd0\xa4\xd4");
}

TEST(Multibyte, AnEncoderWaitsForTheSecondCharacterOfAPair) {
  const auto encoder = codec("euc_jis_2004").encoder(ErrorPolicy("strict"));
  Bytes bytes;
  ASSERT_TRUE(encoder->encode("か", Final::no, bytes));
  EXPECT_EQ(bytes, "");
  const EncoderState waiting = encoder->state();
  EXPECT_EQ(waiting.waiting, "か");
  ASSERT_TRUE(encoder->encode("\u309a", Final::no, bytes));
  EXPECT_EQ(bytes, "\xa4\xf7");
  encoder->set_state(waiting);
  ASSERT_TRUE(encoder->encode("a", Final::no, bytes));
  EXPECT_EQ(bytes, "\xa4\xf7\xa4\xab\x61");
}

TEST(Multibyte, TheSecondOfAPairIsSeenInSixteenBitsAsInCPython) {
  EXPECT_EQ(encoded("euc_jis_2004", "か\U0001309a"), "\xa4\xf7");
  EXPECT_EQ(encoded("euc_jis_2004", std::string("か\0x", 5)), "\xa4\xabx");
  EXPECT_EQ(encoded("big5hkscs", std::string("Ê\0", 3)), std::string("\x88\x66\0", 3));
}

TEST(Multibyte, ADecoderForgetsWhatIsPendingWhereItFails) {
  const auto decoder = codec("gbk").decoder(ErrorPolicy("strict"));
  std::string text;
  ASSERT_TRUE(decoder->decode("\x81", Final::no, text));
  EXPECT_EQ(decoder->state().pending, "\x81");
  EXPECT_FALSE(decoder->decode("\xff", Final::no, text));
  EXPECT_EQ(decoder->state().pending, "");
  ASSERT_TRUE(decoder->decode("\x81", Final::no, text));
  EXPECT_FALSE(decoder->decode("", Final::yes, text));
  EXPECT_EQ(decoder->state().pending, "\x81");
  EXPECT_EQ(text, "");
}

TEST(Multibyte, TheShiftStateIsThatOfPython) {
  const auto decoder = codec("iso2022_jp").decoder(ErrorPolicy("strict"));
  std::string text;
  ASSERT_TRUE(decoder->decode("\x1b$B\x1b(", Final::no, text));
  EXPECT_EQ(decoder->state(), (DecoderState{"\x1b(", 4342466}));
  const auto hz = codec("hz").decoder(ErrorPolicy("strict"));
  ASSERT_TRUE(hz->decode("~{~", Final::no, text));
  EXPECT_EQ(hz->state(), (DecoderState{"~", 1}));
  hz->reset();
  EXPECT_EQ(hz->state(), (DecoderState{"", 0}));
}

TEST(Multibyte, AnEscapeSequenceWithoutEndIsMoreThanADecoderKeeps) {
  const auto decoder = codec("iso2022_kr").decoder(ErrorPolicy("strict"));
  std::string text;
  const auto done = decoder->decode("\x1b$)123456", Final::no, text);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().to_string(), "UnicodeError: pending buffer overflow");
}

TEST(Multibyte, WhatIsLeftOpenAtTheEndIsClosed) {
  EXPECT_EQ(encoded("hz", "中~"), "~{VP~}~~");
  EXPECT_EQ(encoded("hz", "中"), "~{VP~}");
  EXPECT_EQ(encoded("iso2022_kr", "가"), "\x1b$)C\x0e\x30\x21\x0f");
  EXPECT_EQ(encoded("iso2022_jp", "亜"), "\x1b$B0!\x1b(B");
}

TEST(Multibyte, TheTablesAreWhatTheirGeneratorWritesWithTheSystemsPython) {
  const std::string folder = CODEC_FOLDER;
  EXPECT_TRUE(testing::printed_by(folder + "/cjk/make_double_byte.py") ==
              testing::content_of(folder + "/cjk/double_byte_table.inc"));
}

}  // namespace
}  // namespace backports
