// The lock of a file that several threads use (CPython: bufferedio.c, ENTER_BUFFERED).
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <pythread.h>

namespace backports_python {

// Held by one thread for the time of a call. The thread that has it may come again: whether that is
// a mistake is for the file to say. All with the GIL, which guards what is kept here and is let go
// while a thread waits: as long as none does, it costs two assignments. Who waits gets it at the
// end of the call that it waits for: a thread that calls again and again starves no other.
class OwnerLock {
 public:
  OwnerLock() = default;
  OwnerLock(const OwnerLock&) = delete;
  OwnerLock& operator=(const OwnerLock&) = delete;
  ~OwnerLock() {
    if (gate_ != nullptr) PyThread_free_lock(gate_);
  }

  // Whether no thread has it; it stays so until the GIL is let go.
  bool is_free() const { return owner_ == kNobody; }

  class Guard {
   public:
    explicit Guard(OwnerLock& lock) : lock_(lock), entered_(lock.enter()) {}
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;
    ~Guard() {
      if (entered_ == Entered::anew) lock_.leave();
    }
    // False, with an exception set, where the lock cannot be had.
    explicit operator bool() const { return entered_ != Entered::no; }

   private:
    friend class OwnerLock;
    enum class Entered : unsigned char { no, anew, again };
    OwnerLock& lock_;
    Entered entered_;
  };

 private:
  static constexpr unsigned long kNobody = 0;
  static constexpr unsigned long kNextWaiter = ~0UL;  // who wakes up at the gate

  Guard::Entered enter() {
    const unsigned long self = PyThread_get_thread_ident();
    if (owner_ == kNobody) [[likely]] {
      owner_ = self;
      return Guard::Entered::anew;
    }
    return owner_ == self ? Guard::Entered::again : wait(self);
  }
  Guard::Entered wait(unsigned long self);
  void leave() {
    owner_ = kNobody;
    if (waiters_ > 0) [[unlikely]]
      hand_over();
  }
  void hand_over();

  unsigned long owner_ = kNobody;
  unsigned waiters_ = 0;
  // What the waiting threads wait at: shut, but while the lock is handed over.
  PyThread_type_lock gate_ = nullptr;
};

}  // namespace backports_python
