#include "backports/io/text_cookie.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <random>

namespace backports {
namespace {

TEST(TextCookie, IsAPlainNumberWhereNothingIsToBeSkipped) {
  EXPECT_EQ(TextCookie{}.decimal(), "0");
  EXPECT_EQ(TextCookie{8192}.decimal(), "8192");
  EXPECT_TRUE(TextCookie{8192}.is_plain());
  EXPECT_EQ(TextCookie::from_decimal("8192"), TextCookie{8192});
}

TEST(TextCookie, HasItsFieldsAtPythonsPlaces) {
  EXPECT_EQ((TextCookie{0, 1}).decimal(), "18446744073709551616");
  EXPECT_EQ((TextCookie{5, 0, 1}).decimal(), "79228162514264337593543950341");
  EXPECT_EQ((TextCookie{0, 0, 0, 1}).decimal(), "340282366920938463463374607431768211456");
  EXPECT_EQ((TextCookie{0, 0, 0, 0, true}).decimal(),
            "1461501637330902918203684832716283019655932542976");
  EXPECT_FALSE((TextCookie{0, 1}).is_plain());
}

TEST(TextCookie, PacksANegativeStartUnlessItStandsAlone) {
  EXPECT_EQ(TextCookie{-2}.decimal(), "18446744073709551614");
  EXPECT_FALSE(TextCookie{-2}.is_plain());
  TextCookie alone{-2};
  alone.below_zero = true;
  EXPECT_EQ(alone.decimal(), "-2");
}

TEST(TextCookie, ReadsWhatItPrints) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 1000; ++i) {
    const TextCookie cookie{static_cast<std::int64_t>(random()),
                            static_cast<std::int32_t>(random()),
                            static_cast<std::int32_t>(random()),
                            static_cast<std::int32_t>(random()), random() % 2 == 0};
    EXPECT_EQ(TextCookie::from_decimal(cookie.decimal()), cookie) << cookie.decimal();
  }
}

TEST(TextCookie, RefusesMoreThanItsBits) {
  // 2**168 - 1, and one more.
  EXPECT_TRUE(TextCookie::from_decimal("374144419156711147060143317175368453031918731001855"));
  EXPECT_FALSE(TextCookie::from_decimal("374144419156711147060143317175368453031918731001856"));
}

}  // namespace
}  // namespace backports
