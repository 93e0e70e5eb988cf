#include "backports/finalize/runtime.h"

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "backports/finalize/weakref_finalize.h"
#include "backports/testing/objects.h"

namespace backports {
namespace {

using testing::Node;
using testing::SayingHooks;
using testing::Thing;
using testing::Words;

class Exit : public ::testing::Test {
 protected:
  // Makes a finalizer that says its name, of an object that lives as long as the test.
  Finalizer<void> pending(std::string name) {
    return weakref_finalize(runtime, object, [this, name = std::move(name)] { words.say(name); });
  }
  template <class Callback>
  Finalizer<void> calling(Callback callback) {
    return weakref_finalize(runtime, object, std::move(callback));
  }
  std::string run_exit() {
    runtime.run_exit();
    return words.take();
  }

  Words words;
  SayingHooks hooks{words};
  Runtime runtime{hooks};
  Ref<Thing> object = make_ref<Thing>(words, "object");
};

// ================================================================= the order

TEST_F(Exit, TheNewestFinalizerIsCalledFirst) {
  for (const char* name : {"a", "b", "c"}) pending(name);
  EXPECT_EQ(run_exit(), "c b a");
  EXPECT_EQ(runtime.size(), 0U);
}

TEST_F(Exit, OneWhoseAtexitIsOffIsNotCalled) {
  pending("a");
  const auto off = pending("b");
  pending("c");
  EXPECT_TRUE(off.atexit());
  off.set_atexit(false);
  EXPECT_FALSE(off.atexit());
  EXPECT_EQ(run_exit(), "c a");
  EXPECT_TRUE(off.alive());
  object = nullptr;
  EXPECT_EQ(words.take(), "~object");  // it only dies now
  EXPECT_FALSE(off.alive());
}

TEST_F(Exit, AFinalizerMadeByACallbackComesNext) {
  pending("1");
  calling([this] {
    words.say("r");
    pending("new1");
    pending("new2");
  });
  pending("3");
  EXPECT_EQ(run_exit(), "3 r new2 new1 1");
}

TEST_F(Exit, ACallbacksChangeOfAtexitAloneComesTooLate) {
  const auto on = pending("on");
  const auto off = pending("off");
  off.set_atexit(false);
  calling([&] {
    on.set_atexit(false);
    off.set_atexit(true);
    off.set_atexit(false);
    off.set_atexit(true);
  });
  EXPECT_EQ(run_exit(), "on");
  EXPECT_TRUE(off.alive());
}

TEST_F(Exit, ACallbacksChangeOfAtexitCountsOnceAFinalizerWasMade) {
  const auto on = pending("on");
  const auto off = pending("off");
  off.set_atexit(false);
  calling([&] {
    on.set_atexit(false);
    off.set_atexit(true);
    pending("new");
  });
  EXPECT_EQ(run_exit(), "new off");
  EXPECT_TRUE(on.alive());
}

TEST_F(Exit, OneWithinAnotherHasASnapshotOfItsOwn) {
  const auto on = pending("on");
  const auto off = pending("off");
  off.set_atexit(false);
  calling([&] {
    on.set_atexit(false);
    runtime.run_exit();
    words.say(on.alive() ? "on was kept" : "on was called");
  });
  // The outer one saw it as it was, but the shutdown has come: it is not called.
  EXPECT_EQ(run_exit(), "on was kept");
  EXPECT_FALSE(on.alive());
  EXPECT_TRUE(off.alive());
}

TEST_F(Exit, WhatIsMadeWithinAnInnerExitThatEndsEarlyIsNotTheOuterOnes) {
  std::optional<Finalizer<void>> made;
  const auto older = pending("older");
  calling([&] {
    calling([&] {
      made = pending("made");
      calling([] { throw 7; });
    });
    EXPECT_THROW(runtime.run_exit(), int);
  });
  EXPECT_EQ(run_exit(), "");
  EXPECT_TRUE(made->alive());
  EXPECT_FALSE(older.alive());
}

TEST_F(Exit, WhatACallbackDetachesCallsOrLetsDieIsLeftOut) {
  pending("last");
  const auto detached = pending("detached");
  const auto called = pending("called");
  auto other = make_ref<Thing>(words, "other");
  weakref_finalize(runtime, other, [this] { words.say("other"); });
  calling([&] {
    detached.detach();
    called();
    other = nullptr;
    words.say("first");
  });
  EXPECT_EQ(run_exit(), "called other ~other first last");
}

TEST_F(Exit, ACallbackThatDetachesAllButTheEndOfTheListLeavesThatToBeCalled) {
  // What is next in the list goes, and what is next then, while the exit stands before it.
  pending("oldest");
  std::vector<Finalizer<void>> middle;
  for (int i = 0; i < 10; ++i) middle.push_back(pending("middle"));
  calling([&] {
    for (auto& each : middle) each.detach();
  });
  EXPECT_EQ(run_exit(), "oldest");
}

// ================================================================= exceptions

TEST_F(Exit, AStdExceptionGoesToTheHookAndTheNextOneIsCalled) {
  pending("a");
  const auto failing = calling([] { throw std::runtime_error("oops"); });
  pending("c");
  EXPECT_EQ(run_exit(), "c uncaught:oops a");
  EXPECT_FALSE(failing.alive());
}

TEST_F(Exit, AtADeathAnyExceptionIsUnraisable) {
  calling([] { throw std::runtime_error("oops"); });
  calling([] { throw 7; });
  pending("c");
  object = nullptr;
  EXPECT_EQ(words.take(), "c unraisable:? unraisable:oops ~object");
}

TEST_F(Exit, AnyOtherExceptionEndsTheExitAndIsThrownOn) {
  const auto older = pending("older");
  const auto failing = calling([] { throw 7; });
  pending("newer");
  EXPECT_THROW(runtime.run_exit(), int);
  EXPECT_EQ(words.take(), "newer");
  EXPECT_TRUE(runtime.is_shut_down());
  EXPECT_TRUE(runtime.collector().is_enabled());
  EXPECT_FALSE(failing.alive());
  EXPECT_TRUE(older.alive());
  EXPECT_FALSE(older());
  EXPECT_EQ(words.take(), "");
}

TEST_F(Exit, AHookThatThrowsEndsTheExitToo) {
  struct ThrowingHooks final : Hooks {
    void unraisable(std::exception_ptr) override {}
    void uncaught(std::exception_ptr) override { throw std::runtime_error("of the hook"); }
  } throwing;
  Runtime other(throwing);
  weakref_finalize(other, object, [this] { words.say("never"); });
  weakref_finalize(other, object, [] { throw std::runtime_error("oops"); });
  EXPECT_THROW(other.run_exit(), std::runtime_error);
  EXPECT_TRUE(other.is_shut_down());
  EXPECT_EQ(words.take(), "");
}

// ================================================================= the collector

TEST_F(Exit, AutomaticCollectionsArePausedAndExplicitOnesAreNot) {
  Collector& collector = runtime.collector();
  auto cycle = make_ref<Node>(collector, words, "cycle");
  cycle->links.push_back(cycle);
  weakref_finalize(runtime, cycle, [this] { words.say("cycle"); }).set_atexit(false);
  calling([&] {
    EXPECT_FALSE(collector.is_enabled());
    cycle = nullptr;
    collector.collect();
    words.say("a");
  });
  EXPECT_EQ(run_exit(), "cycle ~cycle a");
  EXPECT_TRUE(collector.is_enabled());
}

TEST_F(Exit, ACollectorThatTheUserDisabledStaysDisabled) {
  runtime.collector().disable();
  pending("a");
  EXPECT_EQ(run_exit(), "a");
  EXPECT_FALSE(runtime.collector().is_enabled());
}

TEST_F(Exit, WhatACallbackDoesToTheCollectorIsUndone) {
  calling([this] { runtime.collector().enable(); });
  calling([this] { runtime.collector().disable(); });
  run_exit();
  EXPECT_TRUE(runtime.collector().is_enabled());
}

TEST_F(Exit, AnotherCollectorIsPausedByTheHooks) {
  struct PausingHooks final : Hooks {
    explicit PausingHooks(Words& to) : words(to) {}
    void unraisable(std::exception_ptr) override {}
    void uncaught(std::exception_ptr) override {}
    bool pause_collections() override {
      words.say("pause");
      return was_on;
    }
    void resume_collections() override { words.say("resume"); }
    Words& words;
    bool was_on = true;
  } pausing(words);
  for (const bool was_on : {true, false}) {
    pausing.was_on = was_on;
    Runtime other(pausing);
    weakref_finalize(other, object, [this] { words.say("a"); });
    other.run_exit();
    EXPECT_EQ(words.take(), was_on ? "pause a resume" : "pause a");
    other.run_exit();
    EXPECT_EQ(words.take(), "");  // there was nothing to call
  }
}

TEST_F(Exit, TheRegistryHasThoseThatAreAliveTheOldestFirst) {
  std::vector<Finalizer<void>> made;
  for (const char* name : {"a", "b", "c"}) made.push_back(pending(name));
  EXPECT_TRUE(made[1].detach());
  const auto alive = runtime.registry();
  ASSERT_EQ(alive.size(), 2U);
  made[0]();
  EXPECT_FALSE(alive[0]->is_alive());
  EXPECT_TRUE(alive[1]->is_alive());
}

TEST_F(Exit, AnExitWithNothingToCallLeavesTheCollectorAlone) {
  EXPECT_EQ(run_exit(), "");
  EXPECT_TRUE(runtime.is_shut_down());
  EXPECT_TRUE(runtime.collector().is_enabled());
}

// ================================================================= afterwards

TEST_F(Exit, AfterwardsFinalizersCanBeMadeButAreNotCalled) {
  run_exit();
  const auto by_hand = pending("by hand");
  const auto by_death = pending("by death");
  EXPECT_TRUE(by_hand.alive());
  EXPECT_EQ(by_hand.peek()->object.counted.get(), object.get());
  EXPECT_FALSE(by_hand());
  EXPECT_FALSE(by_hand.alive());
  object = nullptr;
  EXPECT_EQ(words.take(), "~object");
  EXPECT_FALSE(by_death.alive());
}

TEST_F(Exit, ASecondExitTakesOutWhatIsLeftAndCallsNothing) {
  const auto off = pending("off");
  off.set_atexit(false);
  run_exit();
  const auto late = pending("late");
  EXPECT_EQ(run_exit(), "");
  EXPECT_FALSE(late.alive());
  EXPECT_TRUE(off.alive());
  EXPECT_EQ(runtime.size(), 1U);
}

TEST_F(Exit, TheCallbackDiesWhenItIsTakenOut) {
  auto held = std::make_shared<int>(1);
  runtime.run_exit();
  calling([held] {});
  EXPECT_EQ(held.use_count(), 2);
  runtime.run_exit();
  EXPECT_EQ(held.use_count(), 1);
}

TEST_F(Exit, ResetMakesItAsNew) {
  const auto old = pending("old");
  runtime.run_exit();
  words.take();
  const auto left = pending("left");
  runtime.reset();
  EXPECT_FALSE(left.alive());
  EXPECT_FALSE(runtime.is_shut_down());
  EXPECT_EQ(runtime.size(), 0U);
  pending("a");
  EXPECT_EQ(run_exit(), "a");
}

TEST_F(Exit, TheEndOfARuntimeIsAnExitUnlessItIsToldOtherwise) {
  std::optional<Runtime> other(std::in_place, hooks);
  weakref_finalize(*other, object, [this] { words.say("called"); });
  other.reset();
  EXPECT_EQ(words.take(), "called");
  other.emplace(hooks, ExitAtEnd::no);
  weakref_finalize(*other, object, [this] { words.say("called"); });
  other.reset();
  EXPECT_EQ(words.take(), "");
}

TEST_F(Exit, TheEndOfARuntimeThatAnExceptionCutsShortIsReported) {
  std::optional<Runtime> other(std::in_place, hooks);
  weakref_finalize(*other, object, [this] { words.say("never"); });
  weakref_finalize(*other, object, [] { throw 7; });
  other.reset();
  EXPECT_EQ(words.take(), "unraisable:?");
}

TEST_F(Exit, AMillionFinalizersMadeDuringTheExitCostNoMoreThanOthers) {
  // Each makes the next; a list sorted anew for each would take days.
  std::size_t left = 1'000'000;
  std::function<void()> make_next;
  make_next = [&] {
    if (--left > 0) calling(std::ref(make_next));
  };
  for (int i = 0; i < 1'000; ++i) pending("");
  calling(std::ref(make_next));
  run_exit();
  EXPECT_EQ(left, 0U);
}

}  // namespace
}  // namespace backports
