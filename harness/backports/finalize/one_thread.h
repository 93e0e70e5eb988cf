// Whether the program has one thread, which needs no locked instructions: they are most of what a
// finalizer costs.
#pragma once

#if __has_include(<sys/single_threaded.h>)
#include <sys/single_threaded.h>
#endif

namespace backports {

// False as soon as another thread may run; whatever was done before is known to it.
inline bool is_one_thread() noexcept {
#if __has_include(<sys/single_threaded.h>)
  return __libc_single_threaded != 0;
#else
  return false;
#endif
}

}  // namespace backports
