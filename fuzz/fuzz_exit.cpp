// The exit: its order, what is made, detached and raised while it runs, atexit turned on and off, a
// second one, and Objects that die after it.
#include "driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  parity::fuzz::run_one("fuzz_exit", data, size);
  return 0;
}
