#include "backports/finalize/collector.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "backports/finalize/weakref_finalize.h"
#include "backports/testing/objects.h"

namespace backports {
namespace {

using testing::Node;
using testing::Words;

class Collections : public ::testing::Test {
 protected:
  Collections() { collector.disable(); }

  Ref<Node> node(std::string name) { return make_ref<Node>(collector, words, std::move(name)); }
  static void link(const Ref<Node>& from, const Ref<Node>& to) { from->links.push_back(to); }
  auto watch(const Ref<Node>& object, std::string name) {
    return weakref_finalize(runtime, object,
                            [this, name = std::move(name)] { words.say("fin:" + name); });
  }
  std::string collect() {
    collector.collect();
    return words.take();
  }

  Words words;
  Runtime runtime;
  Collector& collector = runtime.collector();
};

// ================================================================= what is garbage

TEST_F(Collections, ACycleDiesOnceNobodyElseHoldsIt) {
  auto a = node("a");
  auto b = node("b");
  link(a, b);
  link(b, a);
  b = nullptr;
  EXPECT_EQ(collect(), "");
  a = nullptr;
  EXPECT_EQ(words.take(), "");
  EXPECT_EQ(collector.size(), 2U);
  EXPECT_EQ(collect(), "~b ~a");
  EXPECT_EQ(collector.size(), 0U);
}

TEST_F(Collections, AnObjectThatHoldsItselfManyTimesIsGarbageToo) {
  auto a = node("a");
  for (int i = 0; i < 3; ++i) link(a, a);
  EXPECT_EQ(collect(), "");
  a = nullptr;
  EXPECT_EQ(collect(), "~a");
}

TEST_F(Collections, WhatGarbageLeadsToDiesWithItAndWhatLeadsToGarbageDoesNot) {
  auto root = node("root");
  auto a = node("a");
  auto b = node("b");
  auto tail = node("tail");
  link(a, b);
  link(b, a);
  link(a, tail);
  link(b, root);
  a = b = tail = nullptr;
  const std::string died = collect();
  EXPECT_NE(died.find("~a"), std::string::npos);
  EXPECT_NE(died.find("~b"), std::string::npos);
  EXPECT_NE(died.find("~tail"), std::string::npos);
  EXPECT_EQ(collector.size(), 1U);
  EXPECT_EQ(root->reference_count(), 1U);
}

// What a slow and obvious search finds: all that no held object leads to.
TEST_F(Collections, OnRandomGraphsExactlyWhatNoRootReachesDies) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    std::mt19937 random(seed);
    const auto below = [&](std::size_t limit) { return random() % limit; };
    const std::size_t count = 2 + below(30);
    std::vector<Ref<Node>> nodes;
    std::vector<std::vector<std::size_t>> edges(count);
    for (std::size_t i = 0; i < count; ++i) nodes.push_back(node(std::to_string(i)));
    for (std::size_t i = below(3 * count); i > 0; --i) {
      const std::size_t from = below(count), to = below(count);
      link(nodes[from], nodes[to]);
      edges[from].push_back(to);
    }
    // Several collections, each after some more references have gone.
    std::set<std::string> dead;
    while (collector.size() > 0) {
      for (auto& held : nodes) {
        if (below(3) == 0) held = nullptr;
      }
      collector.collect();
      const std::string said = words.take();
      for (std::size_t at = 0; at < said.size();) {
        const std::size_t end = std::min(said.find(' ', at), said.size());
        EXPECT_TRUE(dead.insert(said.substr(at, end - at)).second) << "twice, seed " << seed;
        at = end + 1;
      }
      std::vector<bool> reached(count);
      std::vector<std::size_t> todo;
      for (std::size_t i = 0; i < count; ++i) {
        if (nodes[i]) todo.push_back(i);
      }
      while (!todo.empty()) {
        const std::size_t at = todo.back();
        todo.pop_back();
        if (reached[at]) continue;
        reached[at] = true;
        todo.insert(todo.end(), edges[at].begin(), edges[at].end());
      }
      for (std::size_t i = 0; i < count; ++i) {
        ASSERT_EQ(dead.contains("~" + std::to_string(i)), !reached[i]) << i << ", seed " << seed;
      }
    }
  }
}

// ================================================================= order

TEST_F(Collections, ObjectsHaveTheirTurnInTheOrderOfTheListTheNewestFinalizerOfEachFirst) {
  auto a = node("a");
  auto b = node("b");
  link(a, b);
  link(b, a);
  for (const char* number : {"0", "1"}) {
    watch(a, std::string("a") + number);
    watch(b, std::string("b") + number);
  }
  a = b = nullptr;
  EXPECT_EQ(collect(), "fin:a1 fin:a0 fin:b1 fin:b0 ~b ~a");
}

TEST_F(Collections, WhatWasReachedLateStandsAtTheEndOfTheListFromThenOn) {
  // A chain that only its last object holds: d → c → b → a.
  auto a = node("a");
  auto b = node("b");
  auto c = node("c");
  auto d = node("d");
  link(d, c);
  link(c, b);
  link(b, a);
  link(a, a);
  link(d, d);
  for (const auto& [object, name] :
       {std::pair(&a, "a"), std::pair(&b, "b"), std::pair(&c, "c"), std::pair(&d, "d")}) {
    watch(*object, name);
  }
  a = b = c = nullptr;
  EXPECT_EQ(collect(), "");
  d = nullptr;
  EXPECT_EQ(collect(), "fin:d fin:c fin:b fin:a ~c ~b ~d ~a");
}

TEST_F(Collections, AllWeakReferencesOfTheGarbageAreClearedBeforeAnyCallback) {
  auto a = node("a");
  auto b = node("b");
  link(a, b);
  link(b, a);
  const auto of_b = watch(b, "b");
  weakref_finalize(runtime, a, [&] {
    EXPECT_TRUE(of_b.alive());
    EXPECT_FALSE(of_b.peek());
    EXPECT_FALSE(of_b.detach());
    EXPECT_TRUE(of_b.alive());
  });
  a = b = nullptr;
  EXPECT_EQ(collect(), "fin:b ~b ~a");
}

TEST_F(Collections, FinalizersComeBeforeEveryOnDel) {
  auto a = node("a");
  auto b = node("b");
  link(a, b);
  link(b, a);
  watch(a, "a");
  watch(b, "b");
  a->del = [this] { words.say("del:a"); };
  b->del = [this] { words.say("del:b"); };
  a = b = nullptr;
  EXPECT_EQ(collect(), "fin:a fin:b del:a del:b ~b ~a");
}

// ================================================================= revival

TEST_F(Collections, WhatOnDelRevivesLivesOnWithoutItsFinalizersAndCanHaveNewOnes) {
  auto a = node("a");
  auto b = node("b");
  link(a, b);
  link(b, a);
  const auto old = watch(a, "old");
  Ref<Node> saved;
  a->del = [&, plain = a.get()] {
    words.say("del");
    saved = Ref<Node>(plain);
  };
  a = b = nullptr;
  EXPECT_EQ(collect(), "fin:old del");
  EXPECT_FALSE(old.alive());
  EXPECT_EQ(collector.size(), 2U);
  const auto young = watch(saved, "young");
  EXPECT_EQ(young.peek()->object.counted.get(), saved.get());
  EXPECT_EQ(collect(), "");
  saved = nullptr;
  EXPECT_EQ(collect(), "fin:young ~b ~a");  // and no second on_del()
}

TEST_F(Collections, WhatIsNotRevivedDiesBesideWhatIs) {
  auto a = node("a");
  link(a, a);
  auto b = node("b");
  link(b, b);
  Ref<Node> saved;
  a->del = [&, plain = a.get()] { saved = Ref<Node>(plain); };
  a = b = nullptr;
  EXPECT_EQ(collect(), "~b");
  saved = nullptr;
  EXPECT_EQ(collect(), "~a");
}

TEST_F(Collections, AnOnDelMayLetOthersOfTheGarbageDie) {
  auto a = node("a");
  auto b = node("b");
  link(a, b);
  link(a, a);
  b->del = [this] { words.say("del:b"); };
  a->del = [this, plain = a.get()] {
    words.say("del:a");
    plain->links.clear();
  };
  a = b = nullptr;
  // As a loses its references, b dies at once and then a when its on_del() is over.
  EXPECT_EQ(collect(), "del:a del:b ~b ~a");
  EXPECT_EQ(collector.size(), 0U);
}

// ================================================================= what happens meanwhile

TEST_F(Collections, AnObjectThatACallbackMakesIsNotOfThisCollection) {
  auto a = node("a");
  link(a, a);
  weakref_finalize(runtime, a, [this] {
    auto fresh = node("fresh");
    link(fresh, fresh);
  });
  a = nullptr;
  EXPECT_EQ(collect(), "~a");
  EXPECT_EQ(collector.size(), 1U);
  EXPECT_EQ(collect(), "~fresh");
}

TEST_F(Collections, ACollectionWithinACollectionDoesNothing) {
  auto a = node("a");
  link(a, a);
  weakref_finalize(runtime, a, [this] {
    auto fresh = node("fresh");
    link(fresh, fresh);
    fresh = nullptr;
    collector.collect();
    words.say("back");
  });
  a->del = [this] { collector.collect(); };
  a = nullptr;
  EXPECT_EQ(collect(), "back ~a");
  EXPECT_EQ(collect(), "~fresh");
}

TEST_F(Collections, ACollectionFromAFinalizerOfOneThatDiesSparesTheDying) {
  auto cycle = node("cycle");
  link(cycle, cycle);
  cycle = nullptr;
  auto dying = node("dying");
  link(dying, node("member"));
  watch(dying, "first");
  weakref_finalize(runtime, dying, [this] { collector.collect(); });
  dying = nullptr;
  EXPECT_EQ(words.take(), "~cycle fin:first ~dying ~member");
}

TEST_F(Collections, ACollectionMeetsNoneOfThoseWhoseDeathIsPutOff) {
  // Down a chain the death of what is too deep is put off; a sibling's finalizer collects then.
  Ref<Node> chain;
  for (int i = 0; i < 150; ++i) {
    auto above = node("");
    if (chain) link(above, std::move(chain));
    auto sibling = node("");
    weakref_finalize(runtime, sibling, [this] { collector.collect(); });
    link(above, sibling);
    chain = std::move(above);
  }
  chain = nullptr;
  EXPECT_EQ(collector.size(), 0U);
  EXPECT_EQ(runtime.size(), 0U);
}

TEST_F(Collections, ADeathOutsideOfTheGarbageDuringItsEndIsNoTrouble) {
  auto a = node("a");
  link(a, a);
  auto outside = node("outside");
  watch(outside, "outside");
  weakref_finalize(runtime, a, [&] { outside = nullptr; });
  a = nullptr;
  EXPECT_EQ(collect(), "fin:outside ~outside ~a");
}

// ================================================================= automatic collections

TEST_F(Collections, ManyNewObjectsCauseACollectionUnlessItIsDisabled) {
  const auto make_garbage = [this](int count) {
    for (int i = 0; i < count; ++i) {
      auto a = node("");
      link(a, a);
    }
  };
  make_garbage(2'000);
  EXPECT_EQ(collector.size(), 2'000U);
  collector.collect();
  EXPECT_TRUE(!collector.is_enabled());
  collector.enable();
  make_garbage(2'000);
  EXPECT_LT(collector.size(), 800U);
  collector.set_threshold(0);
  make_garbage(2'000);
  EXPECT_GE(collector.size(), 2'000U);
  collector.set_threshold(10);
  collector.collect();
  make_garbage(100);
  EXPECT_LT(collector.size(), 20U);
}

TEST_F(Collections, ThoseThatDieByThemselvesCauseNone) {
  collector.enable();
  auto a = node("garbage");
  link(a, a);
  a = nullptr;
  for (int i = 0; i < 10'000; ++i) node("");
  EXPECT_EQ(words.take().find("~garbage"), std::string::npos);
  EXPECT_EQ(collector.size(), 1U);
}

// ================================================================= many

class Counted final : public Tracked {
 public:
  Counted(Collector& collector, std::size_t& died) : Tracked(collector), died_(died) {}
  ~Counted() override { ++died_; }
  void traverse(Visitor& visitor) const override { visitor.visit(next); }
  void clear() override { next = nullptr; }
  Ref<Counted> next;

 private:
  std::size_t& died_;
};

constexpr std::size_t kMany = 1'000'000;

TEST_F(Collections, AMillionObjectsInCyclesDieInOneCollection) {
  std::size_t died = 0;
  for (std::size_t i = 0; i < kMany / 2; ++i) {
    auto a = make_ref<Counted>(collector, died);
    a->next = make_ref<Counted>(collector, died);
    a->next->next = a;
  }
  collector.collect();
  EXPECT_EQ(died, kMany);
}

TEST_F(Collections, ACycleOfAMillionObjectsDoesNotUseUpTheStack) {
  std::size_t died = 0;
  auto first = make_ref<Counted>(collector, died);
  auto last = first;
  for (std::size_t i = 1; i < kMany; ++i) {
    last->next = make_ref<Counted>(collector, died);
    last = last->next;
  }
  last->next = first;
  last = nullptr;
  collector.collect();
  EXPECT_EQ(died, 0U);
  first = nullptr;
  collector.collect();
  EXPECT_EQ(died, kMany);
}

}  // namespace
}  // namespace backports
