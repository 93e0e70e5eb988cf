// The lock of a file that several threads use (CPython: bufferedio.c, ENTER_BUFFERED).
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <pythread.h>

namespace backports_python {

// Held by one thread for the time of a call. The thread that has it may come again: whether that is
// a mistake is for the file to say. All with the GIL, which is let go while it waits.
class OwnerLock {
 public:
  OwnerLock() : lock_(PyThread_allocate_lock()) {}
  OwnerLock(const OwnerLock&) = delete;
  OwnerLock& operator=(const OwnerLock&) = delete;
  ~OwnerLock() {
    if (lock_ != nullptr) PyThread_free_lock(lock_);
  }

  // A child has one thread, whatever its parent's were doing.
  void after_fork();

  // Whether no thread has it; only with the GIL, so that it stays so until the GIL is let go.
  bool is_free() const { return owner_ == 0; }

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
  Guard::Entered enter() {
    if (PyThread_acquire_lock(lock_, NOWAIT_LOCK) != 0) [[likely]] {
      owner_ = PyThread_get_thread_ident();
      return Guard::Entered::anew;
    }
    return enter_slow();
  }
  Guard::Entered enter_slow();
  void leave() {
    owner_ = 0;
    PyThread_release_lock(lock_);
  }

  PyThread_type_lock lock_;
  unsigned long owner_ = 0;
};

}  // namespace backports_python
