#include "backports/codec/quick_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace backports {
namespace {

// Bytes of which most begin or continue characters.
std::string some_bytes(std::mt19937& chance, std::size_t size) {
  constexpr std::string_view kTelling =
      "\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xED\xEE\xEF\xF0\xF4\xF5\xFF a\\~";
  std::string bytes(size, '\0');
  for (char& byte : bytes) {
    byte = chance() % 2 == 0 ? kTelling[chance() % kTelling.size()] : static_cast<char>(chance());
  }
  return bytes;
}

TEST(QuickText, TakesTheCharactersThatTheSlowOneTakes) {
  std::mt19937 chance(3629);
  for (int i = 0; i < 1'000'000; ++i) {
    const std::string bytes = some_bytes(chance, 1 + chance() % 5);
    const char* at = bytes.data();
    const char32_t c = take_character(at, bytes.data() + bytes.size());
    const CodePoint slow = first_code_point_of_any(bytes);
    ASSERT_EQ(c, slow.value) << i;
    ASSERT_EQ(static_cast<std::size_t>(at - bytes.data()), slow.size) << i;
  }
}

TEST(QuickText, LooksAtEightBytesAsAtOneAfterTheOther) {
  std::mt19937 chance(7);
  for (int i = 0; i < 1'000'000; ++i) {
    std::string bytes = some_bytes(chance, kWord);
    if (i % 2 == 0) {
      for (char& byte : bytes) byte = static_cast<char>(byte & 0x7F);
    }
    const auto is_ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
    std::string copy(kWord, '\0');
    const bool all_ascii = std::ranges::all_of(bytes, is_ascii);
    ASSERT_EQ(copy_ascii_word(bytes.data(), copy.data()), all_ascii);
    ASSERT_EQ(copy, bytes);
    if (all_ascii) {
      ASSERT_EQ(has_byte(word_at(bytes.data()), '~'), (bytes.find('~')) != std::string::npos);
      ASSERT_EQ(has_byte(word_at(bytes.data()), '\x7F'), (bytes.find('\x7F')) != std::string::npos);
    }
    const Eight numbers = eight_at(bytes.data());
    for (std::size_t k = 0; k < bytes.size(); ++k) {
      ASSERT_EQ(numbers[k], static_cast<unsigned char>(bytes[k]));
    }
  }
}

TEST(QuickText, KnowsWordsOfCharactersOfOneAndTwoBytes) {
  std::mt19937 chance(11);
  int yes = 0;
  for (int i = 0; i < 1'000'000; ++i) {
    // Such words are rare among all: most of the bytes are made to fit.
    std::string bytes = some_bytes(chance, kWord);
    for (std::size_t k = 0; k < bytes.size() && chance() % 16 != 0; ++k) {
      const bool continues = k > 0 && static_cast<unsigned char>(bytes[k - 1]) >= 0xC0;
      bytes[k] = static_cast<char>(continues           ? 0x80 | (bytes[k] & 0x3F)
                                   : chance() % 2 == 0 ? 0xC0 | (bytes[k] & 0x1F)
                                                       : bytes[k] & 0x7F);
    }
    bool fits = true;
    for (std::size_t k = 0; k < bytes.size(); ++k) {
      const auto byte = static_cast<unsigned char>(bytes[k]);
      const bool follows = k > 0 && static_cast<unsigned char>(bytes[k - 1]) >= 0xC0;
      if (byte >= 0xE0 || follows != ((byte & 0xC0) == 0x80)) fits = false;
    }
    ASSERT_EQ(is_of_two(word_at(bytes.data())), fits) << i;
    yes += fits ? 1 : 0;
  }
  EXPECT_GT(yes, 100'000);
}

}  // namespace
}  // namespace backports
