#include "backports/unicode/printable.h"

#include <algorithm>
#include <iterator>

namespace backports {
namespace {

struct CodePointRange {
  char32_t first, last;
};

constexpr CodePointRange kNotPrintable[] = {
#include "backports/unicode/printable_table.inc"
};

}  // namespace

bool is_printable(char32_t code_point) {
  const auto* after =
      std::ranges::upper_bound(kNotPrintable, code_point, {}, &CodePointRange::first);
  return after == std::begin(kNotPrintable) || code_point > std::prev(after)->last;
}

}  // namespace backports
