#include "backports/io/newline_decoder.h"

#include <gtest/gtest.h>

#include "backports/codec/utf_8.h"

namespace backports {
namespace {

using Translate = NewlineDecoder::Translate;

std::string decoded(NewlineDecoder& decoder, std::string_view input, Final final = Final::no) {
  std::string text;
  const auto result = decoder.decode(input, final, text);
  return result ? text : result.error().to_string();
}

NewlineDecoder over_utf_8(Translate translate) {
  return {utf_8().decoder(ErrorPolicy("strict")), translate};
}

TEST(NewlineDecoder, KeepsACarriageReturnBackUntilItKnowsWhatFollows) {
  NewlineDecoder decoder = over_utf_8(Translate::no);
  EXPECT_EQ(decoded(decoder, "a\r"), "a");
  EXPECT_EQ(decoder.state(), (DecoderState{"", 1}));
  EXPECT_EQ(decoded(decoder, ""), "");
  EXPECT_EQ(decoded(decoder, "\nb\r"), "\r\nb");
  EXPECT_EQ(decoded(decoder, "", Final::yes), "\r");
  EXPECT_EQ(decoder.newlines(), (Newlines{.cr = true, .crlf = true}));
}

TEST(NewlineDecoder, TranslatesEveryLineEnd) {
  NewlineDecoder decoder = over_utf_8(Translate::yes);
  EXPECT_EQ(decoded(decoder, "a\rb\nc\r\nd\r"), "a\nb\nc\nd");
  EXPECT_EQ(decoded(decoder, "e"), "\ne");
  EXPECT_EQ(decoder.newlines(), (Newlines{true, true, true}));
}

TEST(NewlineDecoder, AnErrorChangesNothing) {
  NewlineDecoder decoder = over_utf_8(Translate::yes);
  EXPECT_EQ(decoded(decoder, "a\r"), "a");
  EXPECT_EQ(decoded(decoder, "\n\xFF").substr(0, 18), "UnicodeDecodeError");
  EXPECT_EQ(decoder.newlines(), Newlines{});
  EXPECT_EQ(decoded(decoder, "\nb"), "\nb");
}

TEST(NewlineDecoder, ItsStateIsTheDecodersAndOneBit) {
  NewlineDecoder decoder = over_utf_8(Translate::yes);
  EXPECT_EQ(decoded(decoder, "a\r"), "a");
  const DecoderState before = decoder.state();
  EXPECT_EQ(decoded(decoder, "\xE2\x82"), "") << "there is still nothing after the \\r";
  EXPECT_EQ(decoder.state(), (DecoderState{"\xE2\x82", 1}));
  decoder.set_state(before);
  EXPECT_EQ(decoded(decoder, "\nb"), "\nb");
  decoder.reset();
  EXPECT_EQ(decoder.newlines(), Newlines{});
  EXPECT_EQ(decoder.state(), DecoderState{});
}

TEST(NewlineDecoder, TakesTextWithoutADecoder) {
  NewlineDecoder decoder(nullptr, Translate::yes);
  EXPECT_EQ(decoded(decoder, "a\r"), "a");
  EXPECT_EQ(decoder.state(), (DecoderState{"", 1}));
  EXPECT_EQ(decoded(decoder, "\n\xC3\xA9"), "\n\xC3\xA9");
  EXPECT_EQ(decoder.newlines(), Newlines{.crlf = true});
  EXPECT_EQ(decoder.refuse("bytes").to_string(),
            "TypeError: decoder should return a string result, not 'bytes'");
}

TEST(NewlineDecoder, KnowsAPairThatCameByteByByteAsOne) {
  NewlineDecoder decoder(nullptr, Translate::no);
  std::string text;
  for (const char c : std::string_view("a\r\nb\rc\n")) {
    text += decoded(decoder, std::string_view(&c, 1));
  }
  EXPECT_EQ(text + decoded(decoder, "", Final::yes), "a\r\nb\rc\n");
  EXPECT_EQ(decoder.newlines(), (Newlines{true, true, true}));
}

TEST(NewlineDecoder, KnowsTextThatDecodesToItself) {
  for (const Translate translate : {Translate::no, Translate::yes}) {
    for (const std::string_view input : {"", "a", "a\nb", "a\rb\n", "a\r\n", "\xC3\xA9", "\xC3"}) {
      for (const std::string_view before : {"", "a\r", "\xC3"}) {
        NewlineDecoder quick = over_utf_8(translate);
        NewlineDecoder plain = over_utf_8(translate);
        decoded(quick, before);
        decoded(plain, before);
        const std::string text = decoded(plain, input, Final::yes);
        if (quick.decodes_to_itself(input)) {
          EXPECT_EQ(text, input);
          EXPECT_EQ(quick.newlines(), plain.newlines());
          EXPECT_EQ(quick.state(), plain.state());
        } else {
          EXPECT_TRUE(!before.empty() || text != input) << input;
        }
      }
    }
  }
}

}  // namespace
}  // namespace backports
