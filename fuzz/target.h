// What libFuzzer calls of a target, all of it by the target's name. Once in each target's one file.
#pragma once

#include "driver.h"
#include "mutator.h"

// With PARITY_PLAIN_BYTES the mutations are libFuzzer's own: what time-to-fault compares with.
#ifdef PARITY_PLAIN_BYTES
#define PARITY_FUZZ_TARGET(name)                                                      \
  extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { \
    parity::fuzz::run_one(name, data, size);                                          \
    return 0;                                                                         \
  }
#else
// NOLINTBEGIN(bugprone-macro-parentheses,misc-definitions-in-headers)
#define PARITY_FUZZ_TARGET(name)                                                                 \
  extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {            \
    parity::fuzz::run_one(name, data, size);                                                     \
    return 0;                                                                                    \
  }                                                                                              \
  extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,           \
                                                 std::size_t max_size, unsigned seed) {          \
    return parity::fuzz::mutate(name, data, size, max_size, seed);                               \
  }                                                                                              \
  extern "C" std::size_t LLVMFuzzerCustomCrossOver(                                              \
      const std::uint8_t* first, std::size_t first_size, const std::uint8_t* second,             \
      std::size_t second_size, std::uint8_t* out, std::size_t max_size, unsigned seed) {         \
    return parity::fuzz::cross_over(name, first, first_size, second, second_size, out, max_size, \
                                    seed);                                                       \
  }
// NOLINTEND(bugprone-macro-parentheses,misc-definitions-in-headers)
#endif
