// The exit of a program, and where the finalizers of the default Runtimes have their turn in it.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "backports/finalize/weakref_finalize.h"
#include "backports/testing/objects.h"

namespace backports {
namespace {

using testing::Thing;
using testing::Words;

// As main() of a program: it says on the standard error output what comes when.
void say(const char* word) {
  std::fprintf(stderr, "%s ", word);
}

[[noreturn]] void program() {
  std::atexit([] { say("before"); });
  static Words words;
  static auto object = make_ref<Thing>(words, "object");
  weakref_finalize(object, say, "first");
  std::atexit([] { say("after"); });
  weakref_finalize(object, say, "second");
  weakref_finalize(object, say, "off").set_atexit(false);
  finalize(object, say, "standard");
  std::atexit([] { say("last"); });
  std::exit(3);
}

TEST(ProgramDeathTest, ItsExitCallsFinalizersInTheTurnOfTheFirstOne) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(program(), ::testing::ExitedWithCode(3), "last standard after second first before $");
}

TEST(ProgramDeathTest, WhatFinalizersThrowAtItsExitIsWrittenAndTheStatusIsKept) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  const auto failing = [] {
    static Words words;
    static auto object = make_ref<Thing>(words, "object");
    weakref_finalize(object, say, "never");
    weakref_finalize(object, [] { throw 7; });
    weakref_finalize(object, say, "next");
    weakref_finalize(object, [] { throw std::runtime_error("oops"); });
    std::exit(4);
  };
  EXPECT_EXIT(failing(), ::testing::ExitedWithCode(4),
              "Exception in a finalizer at exit: oops\nnext Exception ignored in a finalizer\n$");
}

TEST(ProgramDeathTest, AfterItsExitADeathCallsNothing) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  const auto late = [] {
    static Words words;
    static auto object = make_ref<Thing>(words, "object");
    std::atexit([] {
      object = nullptr;
      say(words.take().c_str());
    });
    weakref_finalize(object, say, "off").set_atexit(false);
    weakref_finalize(object, say, "on");
    std::exit(0);
  };
  EXPECT_EXIT(late(), ::testing::ExitedWithCode(0), "^on ~object $");
}

}  // namespace
}  // namespace backports
