#include "backports/finalize/weak_references.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "backports/finalize/object.h"
#include "backports/testing/objects.h"

namespace backports {
namespace {

using testing::Thing;
using testing::Words;

// Says its name when its thing has died, and "~name" at its own end.
class Watch final : public WeakReference {
 public:
  // The list's reference, and the maker's.
  Watch(Words& words, std::string name) : WeakReference(2), words_(words), name_(std::move(name)) {}

 private:
  ~Watch() override { words_.say("~" + name_); }
  void expired() noexcept override {
    words_.say(name_);
    release();
  }
  Words& words_;
  std::string name_;
};

class WeakReferencesOfThings : public ::testing::Test {
 protected:
  Watch& watch(SideBlock& side, std::string name) {
    auto* const made = new Watch(words, std::move(name));
    made->join(side);
    return *made;
  }
  static SideBlock& side_of(Object& object) {
    return object.weak_references().side_block(
        {.counted = &object, .shared = {}, .type_name = object.type_name()});
  }
  static Referent shared(std::shared_ptr<void> thing, std::string_view type_name) {
    return {.counted = nullptr, .shared = std::move(thing), .type_name = type_name};
  }

  Words words;
};

TEST_F(WeakReferencesOfThings, TheNewestIsToldFirst) {
  auto thing = make_ref<Thing>(words, "thing");
  for (const char* name : {"a", "b", "c"}) watch(side_of(*thing), name).release();
  thing = nullptr;
  EXPECT_EQ(words.take(), "c ~c b ~b a ~a ~thing");
}

TEST_F(WeakReferencesOfThings, OneThatLeftIsNotTold) {
  auto thing = make_ref<Thing>(words, "thing");
  Watch& oldest = watch(side_of(*thing), "a");
  Watch& middle = watch(side_of(*thing), "b");
  Watch& newest = watch(side_of(*thing), "c");
  watch(side_of(*thing), "d").release();
  middle.leave();
  middle.leave();  // nothing is left to leave
  middle.release();
  EXPECT_EQ(words.take(), "~b");
  oldest.leave();
  oldest.release();
  newest.release();
  EXPECT_EQ(words.take(), "~a");
  thing = nullptr;
  EXPECT_EQ(words.take(), "d ~d c ~c ~thing");
}

TEST_F(WeakReferencesOfThings, AThingHasOneSideBlock) {
  auto thing = make_ref<Thing>(words, "thing");
  Watch& first = watch(side_of(*thing), "a");
  Watch& second = watch(side_of(*thing), "b");
  EXPECT_EQ(first.side(), second.side());
  EXPECT_EQ(first.side()->type_name(), "Thing");
  first.release();
  second.release();
}

TEST_F(WeakReferencesOfThings, WhileTheThingLivesItCanBeHeld) {
  auto thing = make_ref<Thing>(words, "thing");
  Watch& reference = watch(side_of(*thing), "a");
  {
    const StrongReference strong = reference.side()->lock();
    ASSERT_EQ(strong.counted, thing.get());
    EXPECT_EQ(strong.shared, nullptr);
    EXPECT_EQ(thing->reference_count(), 2U);
    const auto owned = Ref<Object>::adopt(strong.counted);
  }
  EXPECT_EQ(thing->reference_count(), 1U);
  thing = nullptr;
  // The side block outlives it.
  EXPECT_EQ(reference.side()->lock().counted, nullptr);
  reference.release();
  EXPECT_EQ(words.take(), "a ~thing ~a");
}

TEST_F(WeakReferencesOfThings, ASharedThingIsHeldByItsSharedPointer) {
  struct Shared {
    ~Shared() { weak_references.expire(); }
    WeakReferences weak_references;
  };
  auto thing = std::make_shared<Shared>();
  Watch& reference = watch(thing->weak_references.side_block(shared(thing, "Shared")), "a");
  EXPECT_EQ(reference.side()->lock().shared, thing);
  EXPECT_EQ(thing.use_count(), 1);
  thing = nullptr;
  EXPECT_EQ(reference.side()->lock().shared, nullptr);
  EXPECT_EQ(words.take(), "a");
  reference.release();
}

TEST_F(WeakReferencesOfThings, OfAThingThatEndsWithoutAWordTheyKnowThatItIsDeadAndAreNotTold) {
  auto silent = std::make_unique<WeakReferences>();
  Watch& reference = watch(silent->side_block(shared(std::make_shared<int>(1), "int")), "a");
  watch(silent->side_block(shared(nullptr, "int")), "b").release();
  silent = nullptr;
  EXPECT_EQ(words.take(), "~b");
  EXPECT_EQ(reference.side()->lock().shared, nullptr);
  reference.leave();
  reference.release();
  EXPECT_EQ(words.take(), "~a");
}

TEST_F(WeakReferencesOfThings, TurnsCanBePutOffAndComeThingByThing) {
  auto first = make_ref<Thing>(words, "first");
  auto second = make_ref<Thing>(words, "second");
  for (const char* name : {"a", "b"}) watch(side_of(*first), name).release();
  Watch& kept = watch(side_of(*second), "c");
  watch(side_of(*second), "d").release();
  {
    ExpiredReferences expired;
    first->weak_references().expire_into(expired);
    second->weak_references().expire_into(expired);
    EXPECT_EQ(words.take(), "");
    EXPECT_EQ(kept.side()->lock().counted, nullptr);  // but the thing lives
    kept.leave();                                     // too late: its turn comes
  }
  EXPECT_EQ(words.take(), "b ~b a ~a d ~d c");
  kept.release();
}

TEST_F(WeakReferencesOfThings, AThingThatOutlivedTheEndOfItsWeakReferencesHasNewOnes) {
  auto thing = make_ref<Thing>(words, "thing");
  Watch& old = watch(side_of(*thing), "old");
  {
    ExpiredReferences expired;
    thing->weak_references().expire_into(expired);
  }
  EXPECT_EQ(words.take(), "old");
  Watch& young = watch(side_of(*thing), "young");
  const auto held = Ref<Object>::adopt(young.side()->lock().counted);
  EXPECT_EQ(held.get(), thing.get());
  EXPECT_EQ(old.side()->lock().counted, nullptr);
  young.leave();
  young.release();
  old.release();
}

}  // namespace
}  // namespace backports
