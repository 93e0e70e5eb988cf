// Objects and finalizers: deaths by reference count, by collection and at exit; cycles, revivals,
// and arguments that hold what should die; callbacks that call, detach, make, link, collect and
// raise.
#include "driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  parity::fuzz::run_one("fuzz_finalize", data, size);
  return 0;
}
