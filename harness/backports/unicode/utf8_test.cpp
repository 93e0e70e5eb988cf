#include "backports/unicode/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace backports {
namespace {

// Characters of every length, lone surrogates among them.
std::string random_text(std::mt19937_64& random, std::size_t characters) {
  std::string text;
  for (std::size_t i = 0; i < characters; ++i) {
    constexpr char32_t kLimits[] = {0x80, 0x80, 0x80, 0x800, 0x10000, 0x110000};
    append_code_point(text, static_cast<char32_t>(random() % kLimits[random() % 6]));
  }
  return text;
}

TEST(Utf8, EveryCodePointComesBack) {
  for (char32_t code_point = 0; code_point < 0x110000; ++code_point) {
    std::string text;
    append_code_point(text, code_point);
    const CodePoint first = first_code_point(text);
    ASSERT_EQ(first.value, code_point);
    ASSERT_EQ(first.size, text.size());
    ASSERT_EQ(count_characters(text), 1u);
  }
}

TEST(Utf8, AByteThatBeginsNothingIsAnEscapedOne) {
  for (const std::string_view text : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE2\x82",
                                      "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
    const CodePoint first = first_code_point(text);
    EXPECT_EQ(first.value, 0xDC00u + static_cast<unsigned char>(text[0]));
    EXPECT_EQ(first.size, 1u);
  }
}

TEST(Utf8, CountsAndFindsAsTheSlowWayDoes) {
  std::mt19937_64 random(3);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = random_text(random, random() % 60);
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size();) {
      starts.push_back(at);
      at += first_code_point(std::string_view(text).substr(at)).size;
    }
    ASSERT_EQ(count_characters(text), starts.size());
    starts.push_back(text.size());
    for (std::size_t count = 0; count < starts.size(); ++count) {
      ASSERT_EQ(offset_of_character(text, count), starts[count]) << i << " " << count;
    }
    ASSERT_EQ(offset_of_character(text, starts.size() + 5), text.size());
  }
}

TEST(Utf8, TheAsciiPrefixEndsAtTheFirstOtherByte) {
  for (std::size_t size = 0; size < 100; ++size) {
    std::string text(size, 'a');
    EXPECT_EQ(ascii_prefix(text), size);
    for (std::size_t at = 0; at < size; ++at) {
      text[at] = '\x80';
      EXPECT_EQ(ascii_prefix(text), at);
      text[at] = 'a';
    }
  }
}

}  // namespace
}  // namespace backports
