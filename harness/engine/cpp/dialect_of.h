// Which dialect of the library is CPython's own, by its version.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "backports/dialect.h"

namespace parity::cpp {

// `version`: "3.11.2".
constexpr backports::Dialect dialect_of(std::string_view version) {
  std::array<int, 3> numbers{};
  std::size_t part = 0;
  for (const char c : version) {
    if (c == '.') {
      part = std::min<std::size_t>(part + 1, 2);
    } else if (c >= '0' && c <= '9') {
      numbers[part] = numbers[part] * 10 + (c - '0');
    } else {
      break;  // 3.13.0rc1
    }
  }
  const bool is_3_12 = numbers[0] == 3 && numbers[1] == 12;
  backports::Dialect dialect = backports::latest();
  // 3.11.8 and 3.12.2 have it mended.
  dialect.write_discards_decoded_text =
      numbers < (is_3_12 ? std::array{3, 12, 2} : std::array{3, 11, 8});
  dialect.write_resets_decoder = true;
  return dialect;
}

}  // namespace parity::cpp
