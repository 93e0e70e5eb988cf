// A count of references from any thread.
//
// As libstdc++'s shared_ptr, it uses no locked instruction while the program has one thread.
#pragma once

#include <atomic>
#include <cstdint>

#include "backports/finalize/one_thread.h"

namespace backports {

class ReferenceCount {
 public:
  explicit ReferenceCount(std::uint32_t count) noexcept : count_(count) {}

  // By who has a reference.
  void add() noexcept {
    if (is_one_thread()) {
      count_.store(count_.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    } else {
      count_.fetch_add(1, std::memory_order_relaxed);
    }
  }

  // By anyone: unless the last one has gone.
  bool try_add() noexcept {
    std::uint32_t count = count_.load(std::memory_order_relaxed);
    while (count != 0) {
      if (count_.compare_exchange_weak(count, count + 1, std::memory_order_acq_rel)) return true;
    }
    return false;
  }

  // Whether `references` of one owner are all there are. It stays so if new ones are made only by
  // who has one.
  bool is_all(std::uint32_t references) const noexcept {
    return count_.load(std::memory_order_acquire) == references;
  }

  // Gives `references` back; true if none is left.
  bool drop(std::uint32_t references = 1) noexcept {
    if (is_one_thread()) {
      const std::uint32_t left = count_.load(std::memory_order_relaxed) - references;
      count_.store(left, std::memory_order_relaxed);
      return left == 0;
    }
    return count_.fetch_sub(references, std::memory_order_acq_rel) == references;
  }

  std::uint32_t now() const noexcept { return count_.load(std::memory_order_relaxed); }
  // By its only user.
  void set(std::uint32_t count) noexcept { count_.store(count, std::memory_order_relaxed); }

 private:
  std::atomic<std::uint32_t> count_;
};

}  // namespace backports
