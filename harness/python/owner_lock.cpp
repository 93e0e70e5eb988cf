#include "python/owner_lock.h"

namespace backports_python {

OwnerLock::Guard::Entered OwnerLock::enter_slow() {
  if (owner_ == PyThread_get_thread_ident()) return Guard::Entered::again;
  // At the end of the program a thread that has the lock may never run again.
  const bool may_wait_for_ever = _Py_IsFinalizing() == 0;
  PyLockStatus status = PY_LOCK_FAILURE;
  Py_BEGIN_ALLOW_THREADS status =
      may_wait_for_ever
          ? (PyThread_acquire_lock(lock_, WAIT_LOCK) != 0 ? PY_LOCK_ACQUIRED : PY_LOCK_FAILURE)
          : PyThread_acquire_lock_timed(lock_, 1'000'000, 0);
  Py_END_ALLOW_THREADS if (status != PY_LOCK_ACQUIRED) {
    PyErr_SetString(
        PyExc_RuntimeError,
        "could not acquire lock at interpreter shutdown, possibly due to daemon threads");
    return Guard::Entered::no;
  }
  owner_ = PyThread_get_thread_ident();
  return Guard::Entered::anew;
}

void OwnerLock::after_fork() {
  lock_ = PyThread_allocate_lock();  // whoever held the old one is gone
  owner_ = 0;
}

}  // namespace backports_python
