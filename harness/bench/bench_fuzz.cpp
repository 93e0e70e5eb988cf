// The fuzz target that fuzz_overhead times: fuzz_buffering, which can also write down what it is
// given, so that the same inputs can be played without libFuzzer.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "driver.h"

namespace {

// Into the file that the environment variable names: a 32-bit size and the bytes, for each input.
std::FILE* open_record() {
  const char* path = std::getenv("PARITY_BENCH_INPUTS");
  return path == nullptr ? nullptr : std::fopen(path, "wb");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static std::FILE* const record = open_record();
  if (record != nullptr) {
    const auto length = static_cast<std::uint32_t>(size);
    std::fwrite(&length, sizeof length, 1, record);
    if (size > 0) std::fwrite(data, 1, size, record);
  }
  parity::fuzz::run_one("fuzz_buffering", data, size);
  return 0;
}
