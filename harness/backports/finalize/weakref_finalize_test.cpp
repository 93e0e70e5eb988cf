#include "backports/finalize/weakref_finalize.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

#include "backports/testing/objects.h"

namespace backports {
namespace {

using testing::SayingHooks;
using testing::Thing;
using testing::Words;

class Finalizers : public ::testing::Test {
 protected:
  Ref<Thing> thing() { return make_ref<Thing>(words, "object"); }
  Finalizer<void> watch(const Ref<Thing>& object, std::string name) {
    return weakref_finalize(runtime, object, [this, name = std::move(name)] { words.say(name); });
  }

  Words words;
  SayingHooks hooks{words};
  Runtime runtime{hooks};
};

// ================================================================= a death

TEST_F(Finalizers, AtADeathTheNewestIsCalledFirst) {
  auto object = thing();
  for (const char* name : {"0", "1", "2", "3"}) watch(object, name);
  EXPECT_EQ(runtime.size(), 4U);
  object = nullptr;
  EXPECT_EQ(words.take(), "3 2 1 0 ~object");
  EXPECT_EQ(runtime.size(), 0U);
}

TEST_F(Finalizers, TheRegistryOwnsThemTheHandleDoesNot) {
  auto object = thing();
  std::optional<Finalizer<void>> handle = watch(object, "a");
  handle.reset();
  EXPECT_EQ(runtime.size(), 1U);
  handle = watch(object, "b");
  object = nullptr;
  EXPECT_EQ(words.take(), "b a ~object");
  EXPECT_FALSE(handle->alive());  // and outlives the object
}

TEST_F(Finalizers, WithinItsOwnCallbackAFinalizerIsDead) {
  auto object = thing();
  std::optional<Finalizer<void>> self;
  self = weakref_finalize(runtime, object, [&] {
    EXPECT_FALSE(self->alive());
    EXPECT_FALSE(self->peek());
    EXPECT_FALSE(self->detach());
    EXPECT_FALSE((*self)());
    EXPECT_FALSE(self->atexit());
    EXPECT_NE(self->repr().find("; dead>"), std::string::npos);
    words.say("called");
  });
  object = nullptr;
  EXPECT_EQ(words.take(), "called ~object");
}

TEST_F(Finalizers, ASiblingOfTheDyingIsAliveCannotBeDetachedAndFiresAfterwards) {
  auto object = thing();
  const auto sibling = watch(object, "sibling");
  weakref_finalize(runtime, object, [&] {
    EXPECT_TRUE(sibling.alive());
    EXPECT_FALSE(sibling.peek());
    EXPECT_FALSE(sibling.detach());
    EXPECT_TRUE(sibling.alive());
    EXPECT_TRUE(sibling.atexit());
    EXPECT_NE(sibling.repr().find("; dead>"), std::string::npos);
    words.say("first");
  });
  object = nullptr;
  EXPECT_EQ(words.take(), "first sibling ~object");
}

TEST_F(Finalizers, ASiblingThatACallbackCallsRunsAtOnceAndNotAgain) {
  auto object = thing();
  const auto sibling = watch(object, "sibling");
  weakref_finalize(runtime, object, [&] {
    EXPECT_TRUE(sibling());
    words.say("first");
  });
  object = nullptr;
  EXPECT_EQ(words.take(), "sibling first ~object");
}

TEST_F(Finalizers, ACallbackThatHoldsItsObjectKeepsItUntilTheExit) {
  auto object = thing();
  weakref_finalize(runtime, object, [this, object] { words.say("called"); });
  object = nullptr;
  EXPECT_EQ(words.take(), "");
  runtime.run_exit();
  EXPECT_EQ(words.take(), "called ~object");
}

// ================================================================= a call

TEST_F(Finalizers, ACallGivesTheResultAndIsTheOnlyOne) {
  auto object = thing();
  const auto finalizer =
      weakref_finalize(runtime, object, [](int a, int b) { return a * b; }, 6, 7);
  EXPECT_EQ(finalizer(), 42);
  EXPECT_EQ(finalizer(), std::nullopt);
  object = nullptr;
  EXPECT_EQ(words.take(), "~object");
}

TEST_F(Finalizers, ACallWithoutAResultSaysWhetherItWasMade) {
  auto object = thing();
  const auto finalizer = watch(object, "a");
  static_assert(std::is_same_v<decltype(finalizer()), bool>);
  EXPECT_TRUE(finalizer());
  EXPECT_FALSE(finalizer());
  EXPECT_EQ(words.take(), "a");
}

TEST_F(Finalizers, WhatACallThrowsIsTheCallersAndTheFinalizerIsDead) {
  auto object = thing();
  auto held = std::make_shared<int>(0);
  const auto finalizer =
      weakref_finalize(runtime, object, [held] { throw std::runtime_error("oops"); });
  EXPECT_THROW(finalizer(), std::runtime_error);
  EXPECT_FALSE(finalizer.alive());
  EXPECT_EQ(held.use_count(), 1);
  object = nullptr;
  EXPECT_EQ(words.take(), "~object");
}

TEST_F(Finalizers, TheCallbackDiesAfterItsCallWhileTheHandleLives) {
  auto object = thing();
  auto held = std::make_shared<int>(0);
  const auto finalizer = weakref_finalize(runtime, object, [held] { return held.use_count(); });
  EXPECT_EQ(finalizer(), 2);
  EXPECT_EQ(held.use_count(), 1);
}

TEST_F(Finalizers, ACallbackMayDropTheHandleThatItIsCalledThrough) {
  auto object = thing();
  std::optional<Finalizer<void>> handle;
  handle = weakref_finalize(runtime, object, [&, word = std::string("still here")] {
    handle.reset();
    words.say(word);
  });
  (*handle)();
  EXPECT_EQ(words.take(), "still here");
}

// ================================================================= detach and peek

TEST_F(Finalizers, DetachGivesTheObjectAndTheCallbackAndTakesItOut) {
  auto object = thing();
  const auto finalizer = weakref_finalize(runtime, object, [](int n) { return n; }, 5);
  {
    const auto detached = finalizer.detach();
    ASSERT_TRUE(detached);
    EXPECT_EQ(detached->object.counted.get(), object.get());
    EXPECT_EQ((*detached)(), 5);
    EXPECT_EQ((*detached)(), 5);
    EXPECT_FALSE(finalizer.alive());
    EXPECT_FALSE(finalizer.detach());
    object = nullptr;
    EXPECT_EQ(words.take(), "");  // the answer holds it
  }
  EXPECT_EQ(words.take(), "~object");
}

TEST_F(Finalizers, PeekLeavesItIn) {
  auto object = thing();
  const auto finalizer = watch(object, "a");
  {
    const auto peeked = finalizer.peek();
    ASSERT_TRUE(peeked);
    EXPECT_EQ(object->reference_count(), 2U);
    (*peeked)();
    // What was looked at stays whole while the finalizer dies.
    EXPECT_TRUE(finalizer());
    (*peeked)();
  }
  EXPECT_EQ(object->reference_count(), 1U);
  EXPECT_EQ(words.take(), "a a a");
  EXPECT_FALSE(finalizer.peek());
}

TEST_F(Finalizers, TheCallbackCanBeFoundAgainByItsType) {
  auto object = thing();
  const std::function<int()> callback = [] { return 1; };
  const auto finalizer = weakref_finalize(runtime, object, callback);
  const auto peeked = finalizer.peek();
  ASSERT_NE(peeked->target<std::function<int()>>(), nullptr);
  EXPECT_EQ((*peeked->target<std::function<int()>>())(), 1);
  EXPECT_EQ(peeked->target<int (*)()>(), nullptr);
}

TEST_F(Finalizers, AtexitOfADeadOneIsFalseAndStaysSo) {
  auto object = thing();
  const auto finalizer = watch(object, "a");
  finalizer();
  EXPECT_FALSE(finalizer.atexit());
  finalizer.set_atexit(true);
  EXPECT_FALSE(finalizer.atexit());
}

// ================================================================= identity and repr

TEST_F(Finalizers, HandlesAreEqualIfTheyAreOfOneFinalizer) {
  auto object = thing();
  const auto a = watch(object, "a");
  auto b = watch(object, "b");
  EXPECT_FALSE(a == b);
  const auto copy = b;
  auto moved = std::move(b);
  EXPECT_TRUE(copy == moved);
  b = a;
  EXPECT_TRUE(b == a);
  b = std::move(moved);
  EXPECT_TRUE(b == copy);
}

std::string address(const void* of) {
  char text[32];
  std::snprintf(text, sizeof text, "%p", of);
  return text;
}

TEST_F(Finalizers, TheReprShowsTheObjectWhileItLives) {
  auto object = thing();
  const auto finalizer = watch(object, "a");
  const std::string alive = finalizer.repr();
  const std::string start = "<weakref_finalize object at 0x";
  EXPECT_EQ(alive.substr(0, start.size()), start);
  const std::string end = "; for 'Thing' at " + address(object.get()) + ">";
  EXPECT_EQ(alive.substr(alive.find(';')), end);
  object = nullptr;
  EXPECT_EQ(finalizer.repr(), alive.substr(0, alive.find(';')) + "; dead>");
}

// ================================================================= callbacks

TEST_F(Finalizers, ACallbackAndItsArgumentsMayBeMoveOnly) {
  auto object = thing();
  const auto finalizer = weakref_finalize(
      runtime, object,
      [own = std::make_unique<int>(40)](std::unique_ptr<int>& given) { return *own + *given; },
      std::make_unique<int>(2));
  EXPECT_EQ(finalizer(), 42);
}

int twice(int number) {
  return 2 * number;
}

TEST_F(Finalizers, FunctionsMembersAndReferencesAreCallbacksToo) {
  auto object = thing();
  EXPECT_EQ(weakref_finalize(runtime, object, twice, 4)(), 8);
  EXPECT_EQ(weakref_finalize(runtime, object, &std::string::size, std::string("abc"))(), 3U);
  int count = 0;
  auto counter = [&count]() mutable { ++count; };
  weakref_finalize(runtime, object, std::ref(counter));
  object = nullptr;
  EXPECT_EQ(count, 1);
}

TEST_F(Finalizers, ArgumentsAreCopiedWhenTheFinalizerIsMade) {
  auto object = thing();
  std::string word = "early";
  weakref_finalize(runtime, object, [this](const std::string& given) { words.say(given); }, word);
  word = "late";
  object = nullptr;
  EXPECT_EQ(words.take(), "early ~object");
}

TEST_F(Finalizers, TheResultOfACallbackDiesAfterTheCallback) {
  struct Says {
    Words* words;
    std::string word;
    Says(Words& all, std::string said) : words(&all), word(std::move(said)) {}
    Says(Says&& other) noexcept : words(std::exchange(other.words, nullptr)), word(other.word) {}
    ~Says() {
      if (words != nullptr) words->say(word);
    }
  };
  auto object = thing();
  weakref_finalize(runtime, object,
                   [this, own = Says(words, "callback")] { return Says(words, "result"); });
  object = nullptr;
  EXPECT_EQ(words.take(), "callback result ~object");
}

TEST_F(Finalizers, FinalizeHasARegistryOfItsOwn) {
  auto object = thing();
  const auto ours = weakref_finalize(object, [this] { words.say("ours"); });
  const auto standard = finalize(object, [this] { words.say("standard"); });
  EXPECT_EQ(Runtime::shared().size(), 1U);
  EXPECT_EQ(Runtime::standard().size(), 1U);
  EXPECT_NE(&Runtime::shared(), &Runtime::standard());
  object = nullptr;
  EXPECT_EQ(words.take(), "standard ours ~object");  // on one object, one list
}

}  // namespace
}  // namespace backports
