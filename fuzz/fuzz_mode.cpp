// Every argument of makefile: modes of all kinds, bufferings, encodings, both socket models, and a
// few operations on what comes of them.
#include "driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  parity::fuzz::run_one("fuzz_mode", data, size);
  return 0;
}
