// All three buffers and the raw file: short reads, partial writes, would-block, timeouts, errors;
// several files on one socket, closed in every order; a quarter of the scenarios on Memory.
#include "driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  parity::fuzz::run_one("fuzz_buffering", data, size);
  return 0;
}
