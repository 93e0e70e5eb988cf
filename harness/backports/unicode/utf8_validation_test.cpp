#include "backports/unicode/utf8_validation.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace backports {
namespace {

// By the table of the Unicode standard, a character at a time.
std::size_t obvious_prefix(std::string_view bytes) {
  std::size_t at = 0;
  const auto is = [&](std::size_t offset, unsigned low, unsigned high) {
    if (at + offset >= bytes.size()) return false;
    const unsigned byte = static_cast<unsigned char>(bytes[at + offset]);
    return byte >= low && byte <= high;
  };
  const auto more = [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
      if (!is(i, 0x80, 0xBF)) return false;
    }
    return true;
  };
  while (at < bytes.size()) {
    if (is(0, 0x00, 0x7F)) {
      at += 1;
    } else if (is(0, 0xC2, 0xDF) && more(1, 1)) {
      at += 2;
    } else if ((is(0, 0xE0, 0xE0) && is(1, 0xA0, 0xBF) && more(2, 2)) ||
               (is(0, 0xE1, 0xEC) && more(1, 2)) ||
               (is(0, 0xED, 0xED) && is(1, 0x80, 0x9F) && more(2, 2)) ||
               (is(0, 0xEE, 0xEF) && more(1, 2))) {
      at += 3;
    } else if ((is(0, 0xF0, 0xF0) && is(1, 0x90, 0xBF) && more(2, 3)) ||
               (is(0, 0xF1, 0xF3) && more(1, 3)) ||
               (is(0, 0xF4, 0xF4) && is(1, 0x80, 0x8F) && more(2, 3))) {
      at += 4;
    } else {
      break;
    }
  }
  return at;
}

TEST(Utf8Prefix, IsWhatTheStandardsTableSays) {
  static constexpr std::string_view kPieces[] = {"a",
                                                 "plain text, long",
                                                 "\xC3\xA9",
                                                 "\xE2\x82\xAC",
                                                 "\xF0\x9F\x98\x80",
                                                 "\xED\xA0",
                                                 "\xED\x9F\xBF",
                                                 "\xF4\x8F\xBF",
                                                 "\xF4\x90",
                                                 "\xE0\x9F",
                                                 "\xC0\x80",
                                                 "\xFF",
                                                 "\x80",
                                                 "\xC3",
                                                 "\xF0\x90\x80"};
  std::mt19937 random(7);
  for (int run = 0; run < 200000; ++run) {
    std::string bytes;
    const std::size_t good = random() % 40;
    for (std::size_t i = 0; i < good; ++i) bytes += kPieces[random() % 5];
    for (std::size_t i = random() % 4; i > 0; --i) bytes += kPieces[random() % std::size(kPieces)];
    for (std::size_t i = random() % 8; i > 0; --i) bytes += kPieces[random() % 5];
    ASSERT_EQ(utf8_prefix(bytes), obvious_prefix(bytes)) << testing::PrintToString(bytes);
  }
}

TEST(Utf8Prefix, FindsTheEndWhereverItIs) {
  for (const std::string_view end : {"\xFF", "\xC3", "\xE2\x82", "\xED\xA0\x80", "\xF0\x9F\x98"}) {
    for (std::size_t before = 0; before < 200; ++before) {
      for (const std::string_view filling : {"a", "\xC3\xA9", "\xF0\x9F\x98\x80"}) {
        std::string bytes;
        while (bytes.size() < before) bytes += filling;
        const std::size_t expected = bytes.size();
        bytes += end;
        EXPECT_EQ(utf8_prefix(bytes), expected);
        EXPECT_EQ(utf8_prefix(bytes + "and more of it"), expected);
      }
    }
  }
}

}  // namespace
}  // namespace backports
