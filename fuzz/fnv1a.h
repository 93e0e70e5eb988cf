// A hash that is the same in every process.
#pragma once

#include <cstdint>
#include <string_view>

namespace parity::fuzz {

inline std::uint64_t fnv1a(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

}  // namespace parity::fuzz
