#include "python/owner_lock.h"

namespace backports_python {

OwnerLock::Guard::Entered OwnerLock::wait(unsigned long self) {
  if (gate_ == nullptr) {
    gate_ = PyThread_allocate_lock();
    if (gate_ == nullptr) {
      PyErr_NoMemory();
      return Guard::Entered::no;
    }
    PyThread_acquire_lock(gate_, NOWAIT_LOCK);
  }
  ++waiters_;
  PyLockStatus status = PY_LOCK_ACQUIRED;
  while (owner_ != kNobody && status == PY_LOCK_ACQUIRED) {
    // At the end of the program a thread that has the lock may never run again.
    const PY_TIMEOUT_T microseconds = _Py_IsFinalizing() != 0 ? 1'000'000 : -1;
    Py_BEGIN_ALLOW_THREADS status = PyThread_acquire_lock_timed(gate_, microseconds, 0);
    Py_END_ALLOW_THREADS if (status == PY_LOCK_ACQUIRED) open_ = false;
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

void OwnerLock::open() {
  open_ = true;
  PyThread_release_lock(gate_);
}

}  // namespace backports_python
