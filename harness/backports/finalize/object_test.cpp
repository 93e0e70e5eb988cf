#include "backports/finalize/object.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <type_traits>
#include <utility>

#include "backports/finalize/weakref_finalize.h"
#include "backports/testing/objects.h"

namespace backports {
namespace {

using testing::Thing;
using testing::Words;

class Objects : public ::testing::Test {
 protected:
  Ref<Thing> thing(std::string name) { return make_ref<Thing>(words, std::move(name)); }
  // A finalizer that says its name.
  template <class T>
  auto watch(const Ref<T>& object, std::string name) {
    return weakref_finalize(runtime, object,
                            [this, name = std::move(name)] { words.say("fin:" + name); });
  }

  Words words;
  Runtime runtime;
};

// ================================================================= Ref

TEST_F(Objects, TheLastReferenceToGoEndsTheObject) {
  auto first = thing("a");
  EXPECT_EQ(first->reference_count(), 1U);
  auto second = first;
  EXPECT_EQ(first->reference_count(), 2U);
  first = nullptr;
  EXPECT_EQ(words.take(), "");
  second = nullptr;
  EXPECT_EQ(words.take(), "~a");
}

TEST_F(Objects, AMoveCountsNothing) {
  auto first = thing("a");
  auto second = std::move(first);
  EXPECT_EQ(first, nullptr);  // NOLINT(bugprone-use-after-move)
  EXPECT_EQ(second->reference_count(), 1U);
  first = std::move(second);
  EXPECT_EQ(first->reference_count(), 1U);
}

TEST_F(Objects, AnAssignmentToItselfChangesNothing) {
  auto ref = thing("a");
  auto& same = ref;
  ref = same;
  EXPECT_EQ(ref->reference_count(), 1U);
  ref = std::move(same);
  ASSERT_NE(ref.get(), nullptr);
  EXPECT_EQ(ref->reference_count(), 1U);
  EXPECT_EQ(words.take(), "");
}

TEST_F(Objects, ARefConvertsAsItsPointerDoes) {
  auto derived = thing("a");
  Ref<Object> copied = derived;
  EXPECT_EQ(derived->reference_count(), 2U);
  EXPECT_EQ(copied.get(), derived.get());
  Ref<Object> moved = std::move(derived);
  EXPECT_EQ(derived, nullptr);  // NOLINT(bugprone-use-after-move)
  EXPECT_EQ(moved->reference_count(), 2U);
  EXPECT_TRUE(copied == moved);
  static_assert(!std::is_convertible_v<Ref<Object>, Ref<Thing>>);
}

TEST_F(Objects, AReferenceCanBeGivenAwayAndTakenOver) {
  auto ref = thing("a");
  Thing* const plain = ref.take();
  EXPECT_FALSE(ref);
  EXPECT_EQ(plain->reference_count(), 1U);
  {
    const Ref<Thing> another(plain);
    EXPECT_EQ(plain->reference_count(), 2U);
  }
  ref = Ref<Thing>::adopt(plain);
  EXPECT_EQ(ref->reference_count(), 1U);
  EXPECT_EQ((*ref).type_name(), "Thing");
}

TEST_F(Objects, TheNewObjectIsInPlaceWhenTheOldOneDies) {
  auto ref = thing("old");
  Thing* seen = nullptr;
  weakref_finalize(runtime, ref, [&] { seen = ref.get(); });
  auto other = thing("new");
  ref = other;
  EXPECT_EQ(seen, other.get());
}

TEST_F(Objects, AReferenceIsTakenOnlyOfWhatLives) {
  auto ref = thing("a");
  EXPECT_TRUE(ref->try_retain());
  EXPECT_EQ(ref->reference_count(), 2U);
  ref->release();
  bool taken = true;
  Thing* const plain = ref.get();
  weakref_finalize(runtime, ref, [&] { taken = plain->try_retain(); });
  ref = nullptr;
  EXPECT_FALSE(taken);
}

// ================================================================= __del__

TEST_F(Objects, TheOnDelComesFirstThenTheFinalizersThenTheDestructor) {
  auto ref = thing("a");
  ref->del = [this] { words.say("del"); };
  watch(ref, "1");
  watch(ref, "2");
  ref = nullptr;
  EXPECT_EQ(words.take(), "del fin:2 fin:1 ~a");
}

TEST_F(Objects, WhatOnDelRevivesKeepsItsFinalizersForTheNextDeath) {
  auto ref = thing("a");
  Ref<Thing> saved;
  ref->del = [&, plain = ref.get()] {
    words.say("del");
    saved = Ref<Thing>(plain);
  };
  const auto finalizer = watch(ref, "1");
  ref = nullptr;
  EXPECT_EQ(words.take(), "del");
  EXPECT_TRUE(finalizer.alive());
  EXPECT_EQ(finalizer.peek()->object.counted.get(), saved.get());
  EXPECT_EQ(saved->reference_count(), 1U);
  saved = nullptr;
  EXPECT_EQ(words.take(), "fin:1 ~a");
}

TEST_F(Objects, AReferenceMadeAndDroppedInOnDelRevivesNothing) {
  auto ref = thing("a");
  ref->del = [&, plain = ref.get()] {
    const Ref<Thing> held(plain);
    words.say("del");
  };
  watch(ref, "1");
  ref = nullptr;
  EXPECT_EQ(words.take(), "del fin:1 ~a");
}

TEST_F(Objects, AFinalizerMadeInOnDelFiresToo) {
  auto ref = thing("a");
  ref->del = [&, plain = ref.get()] { watch(Ref<Thing>(plain), "late"); };
  watch(ref, "1");
  ref = nullptr;
  EXPECT_EQ(words.take(), "fin:late fin:1 ~a");
}

// ================================================================= chains

TEST_F(Objects, AShortChainDiesNestedAsPythonsDoes) {
  // Each says its own name before the next one goes with its members.
  auto first = thing("a");
  auto second = thing("b");
  second->next = thing("c");
  first->next = std::move(second);
  watch(first, "a");
  watch(first->next, "b");
  first = nullptr;
  EXPECT_EQ(words.take(), "fin:a ~a fin:b ~b ~c");
}

TEST_F(Objects, BelowADepthOfAHundredEveryMemberDiesBeforeItsOwnerIsFreed) {
  // An object that goes on after its member has gone shows the nesting.
  struct Nested : Object {
    Nested(Words& all, int depth) : words(all), level(depth) {}
    ~Nested() override {
      next = nullptr;
      words.say(std::to_string(level));
    }
    Words& words;
    int level;
    Ref<Nested> next;
  };
  Ref<Nested> chain;
  std::string expected;
  for (int level = 99; level >= 0; --level) {
    auto node = make_ref<Nested>(words, level);
    node->next = std::move(chain);
    chain = std::move(node);
    expected += std::to_string(level) + (level > 0 ? " " : "");
  }
  chain = nullptr;
  EXPECT_EQ(words.take(), expected);
}

TEST_F(Objects, AChainOfAMillionLinksDoesNotUseUpTheStack) {
  static std::size_t died;
  died = 0;
  struct Link : Object {
    ~Link() override { ++died; }
    Ref<Object> next;
  };
  Ref<Link> chain;
  for (std::size_t i = 0; i < 1'000'000; ++i) {
    auto node = make_ref<Link>();
    node->next = std::move(chain);
    chain = std::move(node);
  }
  std::size_t fired_after = 0;
  weakref_finalize(runtime, chain, [&] { fired_after = died; });
  chain = nullptr;
  EXPECT_EQ(died, 1'000'000U);
  EXPECT_EQ(fired_after, 0U);
}

TEST_F(Objects, InADeepChainFinalizersStillFireOnceEach) {
  Ref<Thing> chain;
  std::size_t fired = 0;
  for (int i = 0; i < 1'000; ++i) {
    auto node = thing("");
    node->next = std::move(chain);
    weakref_finalize(runtime, node, [&fired] { ++fired; });
    chain = std::move(node);
  }
  chain = nullptr;
  EXPECT_EQ(fired, 1'000U);
  EXPECT_EQ(runtime.size(), 0U);
}

}  // namespace
}  // namespace backports
