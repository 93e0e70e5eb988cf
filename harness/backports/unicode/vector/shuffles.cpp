#include "backports/unicode/vector/shuffles.h"

namespace backports::vector {
namespace {

constexpr std::uint8_t kNone = 0x80;

// From lane i of kSize / kLanes bytes the last `count(mask, i)` ones.
template <std::size_t kSize, std::size_t kLanes, class Count>
constexpr Shuffles<kSize> keep(Count count) {
  constexpr std::size_t kLane = kSize / kLanes;
  Shuffles<kSize> all{};
  for (std::size_t mask = 0; mask < all.size(); ++mask) {
    all[mask].fill(kNone);
    std::size_t size = 0;
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      for (std::size_t i = kLane - count(mask, lane); i < kLane; ++i) {
        all[mask][size++] = static_cast<std::uint8_t>(lane * kLane + i);
      }
    }
  }
  return all;
}

constexpr std::size_t bit(std::size_t mask, std::size_t index) {
  return mask >> index & 1;
}

constexpr std::size_t size_of_tail(std::size_t mask, std::size_t lane) {
  return 1 + bit(mask, lane) + 2 * bit(mask, lane + 4);
}

constexpr std::array<std::uint8_t, 256> sizes_of_tails() {
  std::array<std::uint8_t, 256> sizes{};
  for (std::size_t mask = 0; mask < sizes.size(); ++mask) {
    std::size_t size = 0;
    for (std::size_t lane = 0; lane < 4; ++lane) size += size_of_tail(mask, lane);
    sizes[mask] = static_cast<std::uint8_t>(size);
  }
  return sizes;
}

}  // namespace

constexpr Shuffles<8> kKeepBytes = keep<8, 8>(bit);
constexpr Shuffles<16> kKeepUnits =
    keep<16, 8>([](std::size_t mask, std::size_t lane) { return 2 * bit(mask, lane); });
constexpr Shuffles<16> kDropLeads =
    keep<16, 8>([](std::size_t mask, std::size_t lane) { return 2 - bit(mask, lane); });
constexpr Shuffles<16> kKeepTails = keep<16, 4>(size_of_tail);
constexpr std::array<std::uint8_t, 256> kSizeOfTails = sizes_of_tails();

}  // namespace backports::vector
