// Every mode string of up to 5 characters over 13 telling ones, on both engines.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/engine.h"
#include "scenario/case_file.h"
#include "trace/verdict.h"

namespace parity {
namespace {

// r w b t U + a x, space, é, a character that does not print, a lone surrogate, a quote.
const std::vector<std::string> kCharacters = {
    "r", "w", "b", "t", "U", "+", "a", "x", " ", "é", "\u200b", "\xED\xA0\x80", "'"};
constexpr int kLongest = 5;

class Modes : public testing::Test {
 protected:
  Modes() : scenario_(parse_case("# parity 1\ns = Socket()\nmakefile(s, 'm')\n").file.scenario) {
    for (Argument& argument : scenario_.arguments) {
      if (argument.value.kind == AtomKind::text) mode_ = &argument.value;
    }
  }

  void check(const std::string& mode) {
    scenario_.literals = mode;
    mode_->size = static_cast<std::uint32_t>(mode.size());
    cpp_->play(scenario_, left_);
    cpython_->play(scenario_, right_);
    ASSERT_EQ(right_.answer, Answer::played);
    ASSERT_EQ(left_.answer, Answer::played);
    ASSERT_FALSE(first_difference(left_, right_)) << mode;
    ++compared_;
  }

  void check_all(const std::string& prefix, int left) {
    check(prefix);
    if (left == 0 || HasFatalFailure()) return;
    for (const std::string& next : kCharacters) check_all(prefix + next, left - 1);
  }

  std::unique_ptr<Engine> cpp_ = make_cpp_engine();
  std::unique_ptr<Engine> cpython_ = make_cpython_engine();
  Scenario scenario_;
  Atom* mode_ = nullptr;
  Trace left_, right_;
  std::size_t compared_ = 0;
};

TEST_F(Modes, OfUpToFiveCharactersHaveTheSameOutcomeInBothEngines) {
  check_all("", kLongest);
  EXPECT_EQ(compared_, 402234u);  // 13^0 + … + 13^5
}

}  // namespace
}  // namespace parity
