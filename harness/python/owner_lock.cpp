#include "python/owner_lock.h"

#include <chrono>
#include <thread>

namespace backports_python {

static constexpr PY_TIMEOUT_T kMicrosecondsAtTheEnd = 1'000'000;

OwnerLock::Guard::Entered OwnerLock::wait(unsigned long self) {
  if (gate_ == nullptr) {
    gate_ = PyThread_allocate_lock();
    if (gate_ == nullptr) {
      PyErr_NoMemory();
      return Guard::Entered::no;
    }
    PyThread_acquire_lock(gate_, NOWAIT_LOCK);
  }
  // At the end of the program the other threads do not run again: neither one that has the lock,
  // nor one that it was handed to.
  const bool is_last = _Py_IsFinalizing() != 0;
  // The gate is open for one that waited before.
  while (!is_last && owner_ == kNextWaiter) {
    Py_BEGIN_ALLOW_THREADS std::this_thread::sleep_for(std::chrono::microseconds(20));
    Py_END_ALLOW_THREADS
  }
  if (owner_ == kNobody) {
    owner_ = self;
    return Guard::Entered::anew;
  }
  ++waiters_;
  PyLockStatus status = PY_LOCK_ACQUIRED;
  if (!is_last || owner_ != kNextWaiter) {
    Py_BEGIN_ALLOW_THREADS status =
        PyThread_acquire_lock_timed(gate_, is_last ? kMicrosecondsAtTheEnd : -1, 0);
    Py_END_ALLOW_THREADS
  }
  --waiters_;
  if (status != PY_LOCK_ACQUIRED) {
    PyErr_SetString(
        PyExc_RuntimeError,
        "could not acquire lock at interpreter shutdown, possibly due to daemon threads");
    return Guard::Entered::no;
  }
  owner_ = self;
  return Guard::Entered::anew;
}

void OwnerLock::hand_over() {
  owner_ = kNextWaiter;
  PyThread_release_lock(gate_);
}

}  // namespace backports_python
