#include "scenario/literal.h"

#include <gtest/gtest.h>

#include <string>

#include "backports/unicode/utf8.h"

namespace parity {
namespace {

std::string ascii_bytes(std::string_view bytes) {
  std::string out;
  append_ascii_bytes(out, bytes);
  return out;
}

std::string ascii_text(std::string_view text) {
  std::string out;
  append_ascii_text(out, text);
  return out;
}

TEST(Literal, BytesAreSpelledAsPythonDoes) {
  EXPECT_EQ(ascii_bytes(""), "b''");
  EXPECT_EQ(ascii_bytes(std::string_view("a\n\t\r\\\0\x7f\xff", 8)), R"(b'a\n\t\r\\\x00\x7f\xff')");
  EXPECT_EQ(ascii_bytes("it's"), R"(b"it's")");
  EXPECT_EQ(ascii_bytes("\"it's\""), R"(b'"it\'s"')");
  EXPECT_EQ(ascii_bytes("\"x\""), R"(b'"x"')");
}

TEST(Literal, TextIsSpelledAsAsciiDoes) {
  EXPECT_EQ(ascii_text("it's"), R"("it's")");
  EXPECT_EQ(ascii_text("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"), R"('\xe9\u20ac\U0001f600')");
  EXPECT_EQ(ascii_text("\xED\xA0\xBD\xED\xB8\x80"), R"('\ud83d\ude00')");
}

TEST(Literal, EveryCodePointComesBack) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    std::string utf8;
    backports::append_code_point(utf8, c);
    std::size_t position = 0;
    ASSERT_EQ(next_code_point(utf8, position), c);
    ASSERT_EQ(position, utf8.size());
    ASSERT_TRUE(is_text(utf8));
  }
}

TEST(Literal, AByteThatBeginsNothingIsASurrogate) {
  for (const char* bytes :
       {"\x80", "\xC0\x80", "\xE2\x82", "\xF5\x80\x80\x80", "\xE0\x80\x80", "\xF4\x90\x80\x80"}) {
    std::size_t position = 0;
    const auto lead = static_cast<unsigned char>(bytes[0]);
    EXPECT_EQ(next_code_point(bytes, position), 0xDC00u | lead);
    EXPECT_EQ(position, 1u);
    EXPECT_FALSE(is_text(bytes));
  }
}

}  // namespace
}  // namespace parity
