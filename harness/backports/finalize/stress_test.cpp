// Threads fight for finalizers in every way there is. Each finalizer is claimed by one of them:
// none is lost, none is claimed twice. PARITY_CLAIMS says how many.
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <barrier>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <random>
#include <thread>
#include <vector>

#include "backports/finalize/weakref_finalize.h"

namespace backports {
namespace {

constexpr std::size_t kThreads = 8;
constexpr std::size_t kObjects = 512;  // in a round
constexpr std::size_t kOfEach = 2;     // finalizers of an object
constexpr std::size_t kFinalizers = kObjects * kOfEach;

std::size_t claims_wanted() {
  const char* const given = std::getenv("PARITY_CLAIMS");
  return given != nullptr ? std::strtoull(given, nullptr, 10) : 1'000'000;
}

class Plain final : public Object {
 public:
  std::atomic<int> touched = 0;
};

// An object in both ways to hold one; which of them it has, is its number's parity.
struct Held {
  Ref<Plain> counted;
  std::shared_ptr<int> shared;
  void drop() {
    counted = nullptr;
    shared = nullptr;
  }
};

// What happened to one finalizer.
struct Fate {
  std::atomic<int> called = 0;
  std::atomic<int> detached = 0;
  std::atomic<int> destroyed = 0;
};

// A callback that counts its calls and its end.
class Counting {
 public:
  explicit Counting(Fate& fate) : fate_(&fate) {}
  Counting(Counting&& other) noexcept : fate_(std::exchange(other.fate_, nullptr)) {}
  Counting& operator=(Counting&&) = delete;
  ~Counting() {
    if (fate_ != nullptr) fate_->destroyed.fetch_add(1, std::memory_order_relaxed);
  }
  void operator()() const { fate_->called.fetch_add(1, std::memory_order_relaxed); }

 private:
  Fate* fate_;
};

class Fight {
 public:
  explicit Fight(Runtime& runtime) : runtime_(runtime), fates_(kFinalizers), handles_(kFinalizers) {
    for (auto& own : held_) own.resize(kObjects);
  }

  // The thread's part of the objects and finalizers of a round.
  void make(std::size_t thread) {
    for (std::size_t object = thread; object < kObjects; object += kThreads) {
      Held held;
      if (object % 2 == 0) {
        held.counted = make_ref<Plain>();
      } else {
        held.shared = make_finalizable<int>(7);
      }
      for (auto& own : held_) own[object] = held;
      for (std::size_t i = object * kOfEach; i < (object + 1) * kOfEach; ++i) {
        fates_[i].called = fates_[i].detached = fates_[i].destroyed = 0;
        handles_[i] = held.counted
                          ? weakref_finalize(runtime_, held.counted, Counting(fates_[i]))
                          : weakref_finalize(runtime_, held.shared, Counting(fates_[i])).value();
      }
    }
  }

  // Goes over all objects, in an order of its own, and does something to each.
  void play(std::size_t thread, std::mt19937& random) {
    const std::size_t start = random() % 64;  // close to the others
    for (std::size_t step = 0; step < kObjects; ++step) {
      const std::size_t object = (start + step) % kObjects;
      const auto early = random() % 8;
      if (early == 0) held_[thread][object].drop();
      for (std::size_t i = object * kOfEach; i < (object + 1) * kOfEach; ++i) act(i, random());
      held_[thread][object].drop();
      if (early == 1) act(object * kOfEach, random());  // it may be dying at this moment
    }
  }

  // How many finalizers were claimed twice, or not at all, or whose callback was not destroyed.
  std::size_t wrong(bool all_called) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < kFinalizers; ++i) {
      handles_[i].reset();
      const int claims = fates_[i].called + fates_[i].detached;
      const bool right = all_called ? claims == 1 : claims <= 1;
      if (!right || fates_[i].destroyed != 1) ++count;
    }
    return count;
  }

 private:
  void act(std::size_t i, std::uint_fast32_t chance) {
    const Finalizer<void> finalizer = *handles_[i];
    switch (chance % 16) {
      case 0:
        finalizer();
        break;
      case 1:
        if (const auto detached = finalizer.detach()) {
          fates_[i].detached.fetch_add(1, std::memory_order_relaxed);
          touch(detached->object);
        }
        break;
      case 2:
      case 3:
        if (const auto peeked = finalizer.peek()) touch(peeked->object);
        break;
      case 4:
        finalizer.set_atexit(!finalizer.atexit());
        break;
      case 5:
        static_cast<void>(finalizer.repr());
        break;
      default:
        break;  // left to the death of the object
    }
  }
  // What it holds is alive.
  static void touch(const LiveObject& object) {
    if (object.counted) {
      static_cast<Plain&>(*object.counted).touched.fetch_add(1, std::memory_order_relaxed);
    } else if (*static_cast<const int*>(object.shared.get()) != 7) {
      std::abort();
    }
  }

  Runtime& runtime_;
  std::vector<Fate> fates_;
  std::vector<std::optional<Finalizer<void>>> handles_;
  std::array<std::vector<Held>, kThreads> held_;
};

// `exit`: one of the threads runs the exit meanwhile, instead.
void fight(std::size_t rounds, bool exit) {
  Runtime runtime(default_hooks(), ExitAtEnd::no);
  Fight fight(runtime);
  std::barrier together(kThreads);
  std::atomic<std::size_t> wrong = 0, left = 0;
  const auto work = [&](std::size_t thread) {
    std::mt19937 random(static_cast<unsigned>(thread));
    for (std::size_t round = 0; round < rounds; ++round) {
      fight.make(thread);
      together.arrive_and_wait();
      if (exit && thread == 0) runtime.run_exit();
      fight.play(thread, random);
      together.arrive_and_wait();
      if (thread == 0) {
        left += runtime.size();
        wrong += fight.wrong(!exit);
        if (exit) runtime.reset();
      }
      together.arrive_and_wait();
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < kThreads; ++thread) threads.emplace_back(work, thread);
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0U);
  EXPECT_EQ(left, 0U);
}

TEST(FinalizerStress, EveryFinalizerIsClaimedOnceWhoeverFightsForIt) {
  fight((claims_wanted() + kFinalizers - 1) / kFinalizers, false);
}

TEST(FinalizerStress, AnExitAmongTheFightersTakesItsShareOnly) {
  fight((claims_wanted() / 10 + kFinalizers - 1) / kFinalizers, true);
}

// Registering alone, from all threads, on objects that they share: the first finalizer of an object
// makes its side block, and only one of them may be the first.
TEST(FinalizerStress, ObjectsThatThreadsShareGetOneSideBlock) {
  Runtime runtime(default_hooks(), ExitAtEnd::no);
  const std::size_t rounds = claims_wanted() / 100 / kThreads + 1;
  std::atomic<std::size_t> fired = 0;
  std::vector<Ref<Plain>> objects(rounds);
  for (auto& object : objects) object = make_ref<Plain>();
  std::barrier together(kThreads);
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, own = objects]() mutable {
      together.arrive_and_wait();
      for (auto& object : own) {
        weakref_finalize(runtime, object, [&fired] { ++fired; });
        object = nullptr;
      }
    });
  }
  objects.clear();
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(fired, rounds * kThreads);
  EXPECT_EQ(runtime.size(), 0U);
}

}  // namespace
}  // namespace backports
