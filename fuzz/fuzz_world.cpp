// Files and finalizers on each other's things: finalizers of files and Memories, files among their
// arguments, and callbacks that read, write and close them, at death, in a collection and at exit.
#include "driver.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  parity::fuzz::run_one("fuzz_world", data, size);
  return 0;
}
