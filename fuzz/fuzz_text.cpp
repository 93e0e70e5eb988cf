// Text files over sockets, buffers and memory: encodings, error handlers and line ends; characters
// and line ends cut between two reads; places told and sought; reconfigure and detach in between.
#include "driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  parity::fuzz::run_one("fuzz_text", data, size);
  return 0;
}
