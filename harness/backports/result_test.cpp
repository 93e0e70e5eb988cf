#include "backports/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace backports {
namespace {

Result<std::string> text(bool works) {
  if (works) return std::string("a text that does not fit into a small string");
  return Error(ErrorType::ValueError, "no text");
}

Result<std::size_t> size_of_text(bool works) {
  BACKPORTS_TRY_ASSIGN(const std::string value, text(works));
  return value.size();
}

Result<void> only_check(bool works) {
  BACKPORTS_TRY(text(works));
  return {};
}

TEST(Result, HoldsAValueOrAnError) {
  EXPECT_TRUE(text(true).ok());
  EXPECT_EQ(text(true)->substr(0, 6), "a text");
  EXPECT_FALSE(text(false));
  EXPECT_EQ(text(false).error().message(), "no text");
}

TEST(Result, TheMacrosPassTheErrorOn) {
  EXPECT_EQ(*size_of_text(true), 44u);
  EXPECT_EQ(size_of_text(false).error().message(), "no text");
  EXPECT_TRUE(only_check(true).ok());
  EXPECT_EQ(only_check(false).error().message(), "no text");
}

TEST(Result, ValueThrowsTheError) {
  EXPECT_EQ(text(true).value().size(), 44u);
  EXPECT_NO_THROW(only_check(true).value());
  try {
    static_cast<void>(text(false).value());
    FAIL() << "value() of an error returned";
  } catch (const Raised& raised) {
    EXPECT_STREQ(raised.what(), "ValueError: no text");
    EXPECT_EQ(raised.error().type(), ErrorType::ValueError);
  }
  const auto kept = text(false);
  EXPECT_THROW(static_cast<void>(kept.value()), Raised);
  EXPECT_EQ(kept.error().message(), "no text");
  EXPECT_THROW(only_check(false).value(), Raised);
}

TEST(Result, IsMovedAndAssigned) {
  Result<std::string> first = text(true);
  Result<std::string> second = text(false);
  first = std::move(second);
  EXPECT_EQ(first.error().message(), "no text");
  first = text(true);
  EXPECT_EQ(first.value().size(), 44u);
  const Result<std::string> third = std::move(first);
  EXPECT_EQ(third.value().size(), 44u);
}

TEST(Result, TakesWhatConvertsToItsValue) {
  struct Base {
    virtual ~Base() = default;
  };
  struct Derived : Base {};
  const auto derived = std::make_shared<Derived>();
  const Result<std::shared_ptr<Base>> base = derived;
  EXPECT_EQ(base->get(), derived.get());
  const Result<std::string> made(std::in_place, 3u, 'x');
  EXPECT_EQ(*made, "xxx");
}

TEST(Result, OfAMoveOnlyValueGivesItAway) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
  const std::unique_ptr<int> taken = *std::move(result);
  EXPECT_EQ(*taken, 5);
}

}  // namespace
}  // namespace backports
