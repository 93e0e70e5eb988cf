#include "backports/unicode/repr.h"

#include <gtest/gtest.h>

#include <string>

namespace backports {
namespace {

using namespace std::string_literals;

TEST(ReprText, ChoosesTheQuotesThatSaveEscapes) {
  EXPECT_EQ(repr_text(""), "''");
  EXPECT_EQ(repr_text("a"), "'a'");
  EXPECT_EQ(repr_text("it's"), "\"it's\"");
  EXPECT_EQ(repr_text("\""), "'\"'");
  EXPECT_EQ(repr_text("'\""), "'\\'\"'");
}

TEST(ReprText, EscapesWhatIsNotPrintable) {
  EXPECT_EQ(repr_text("\t\n\r\\\0\x1f\x7f"s), "'\\t\\n\\r\\\\\\x00\\x1f\\x7f'");
  EXPECT_EQ(repr_text("\u00a0\u00ad\u00e9"), "'\\xa0\\xad\u00e9'");
  EXPECT_EQ(repr_text("\u200b\u20ac\u0378"), "'\\u200b\u20ac\\u0378'");
  EXPECT_EQ(repr_text("\U0001f600\U000e0001\U0010ffff"), "'\U0001f600\\U000e0001\\U0010ffff'");
}

TEST(ReprText, ShowsSurrogatesAndStrayBytesAsPythonWould) {
  EXPECT_EQ(repr_text("\xED\xA0\x80"), "'\\ud800'");
  EXPECT_EQ(repr_text("\xED\xBF\xBF!"), "'\\udfff!'");
  EXPECT_EQ(repr_text("\xFF\x80"), "'\\udcff\\udc80'");
  EXPECT_EQ(repr_text("\xE2\x82"), "'\\udce2\\udc82'");
  EXPECT_EQ(repr_text("\xC0\xAF"), "'\\udcc0\\udcaf'");
  EXPECT_EQ(repr_text("\xE0\x80\xAF"), "'\\udce0\\udc80\\udcaf'");
  EXPECT_EQ(repr_text("\xF4\x90\x80\x80"), "'\\udcf4\\udc90\\udc80\\udc80'");
}

TEST(ReprBytes, EscapesAllButAscii) {
  EXPECT_EQ(repr_bytes("a\n\xff\x00"s + "\x7f"), "b'a\\n\\xff\\x00\\x7f'");
  EXPECT_EQ(repr_bytes("it's"), "b\"it's\"");
  EXPECT_EQ(repr_bytes("'\"\t\r\\"), "b'\\'\"\\t\\r\\\\'");
}

}  // namespace
}  // namespace backports
