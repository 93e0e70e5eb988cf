// Which bytes of a vector are kept, by a mask of bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace backports::vector {

template <std::size_t kSize>
using Shuffle = std::array<std::uint8_t, kSize>;
template <std::size_t kSize>
using Shuffles = std::array<Shuffle<kSize>, 256>;

// Eight bytes: those whose bit is set.
extern const Shuffles<8> kKeepBytes;
// Eight lanes of two bytes: those whose bit is set.
extern const Shuffles<16> kKeepUnits;
// Eight lanes of two bytes: of those whose bit is set the second byte alone.
extern const Shuffles<16> kDropLeads;
// Four lanes of four bytes: of each the last ones. How many is one more than the number whose low
// bit is bit i of the mask, and whose high bit is bit i + 4.
extern const Shuffles<16> kKeepTails;
// How many bytes that are.
extern const std::array<std::uint8_t, 256> kSizeOfTails;

}  // namespace backports::vector
