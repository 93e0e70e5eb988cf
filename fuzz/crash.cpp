#include "crash.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "fnv1a.h"

namespace parity::fuzz {
namespace {

// Frames that differ only in their number, one of which each signature ends in.
constexpr std::size_t kFrames = 1024;

template <std::size_t N>
[[noreturn, gnu::noinline]] void divergence() {
  // The number is used, so that no two frames are folded into one.
  std::fprintf(stderr, "%s", N == kFrames ? "\n" : "");
  std::fflush(stderr);
  std::abort();
}

template <std::size_t... N>
constexpr auto make_frames(std::index_sequence<N...>) {
  return std::array<void (*)(), sizeof...(N)>{&divergence<N>...};
}

}  // namespace

void crash_as(std::string_view signature) {
  static constexpr auto kTable = make_frames(std::make_index_sequence<kFrames>());
  fmt::print(stderr, "ends at: {}\n", signature);
  std::fflush(stderr);
  kTable[fnv1a(signature) % kFrames]();
  std::abort();
}

}  // namespace parity::fuzz
