// A lock of one byte for a few instructions at a time: it guards links, never code of a user.
#pragma once

#include <atomic>
#include <thread>

#include "backports/finalize/one_thread.h"

namespace backports {

class SpinLock {
 public:
  void lock() noexcept {
    if (is_one_thread()) return locked_.store(true, std::memory_order_relaxed);
    while (locked_.exchange(true, std::memory_order_acquire)) [[unlikely]] {
      while (locked_.load(std::memory_order_relaxed)) std::this_thread::yield();
    }
  }
  void unlock() noexcept { locked_.store(false, std::memory_order_release); }

 private:
  std::atomic<bool> locked_ = false;
};

}  // namespace backports
