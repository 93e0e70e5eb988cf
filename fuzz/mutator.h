// libFuzzer's custom mutator and crossover, on statements.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parity::fuzz {

// The calls of a target's LLVMFuzzerCustomMutator and LLVMFuzzerCustomCrossOver, as libFuzzer
// defines them. One mutation in eight is left to plain bytes; all are if PARITY_MUTATE is "bytes".
std::size_t mutate(std::string_view target, std::uint8_t* data, std::size_t size,
                   std::size_t max_size, unsigned seed);
std::size_t cross_over(std::string_view target, const std::uint8_t* first, std::size_t first_size,
                       const std::uint8_t* second, std::size_t second_size, std::uint8_t* out,
                       std::size_t max_size, unsigned seed);

}  // namespace parity::fuzz
