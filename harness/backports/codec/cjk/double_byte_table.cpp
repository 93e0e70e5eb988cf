#include "backports/codec/cjk/double_byte_table.h"

#include <algorithm>
#include <iterator>

namespace backports::double_byte {

// Declared in the header: these are not of this file alone.
#include "backports/codec/cjk/double_byte_table.inc"

static_assert(std::ranges::is_sorted(kTables, {}, &DoubleByteTable::name));

std::span<const DoubleByteTable, kTableCount> tables() {
  return kTables;
}

const DoubleByteTable& table_of(std::string_view name) {
  return *std::ranges::lower_bound(kTables, name, {}, &DoubleByteTable::name);
}

std::span<const Gb18030Range> gb18030_ranges() {
  return kGb18030Ranges;
}

namespace {

std::uint16_t find_pair(const DoubleByteTable& table, char32_t first, char32_t second) {
  for (const Pair& pair : table.pairs) {
    if (pair.first == first && pair.second == second) return pair.code;
  }
  return kNoCode;
}

}  // namespace

std::uint16_t code_of_pair(const DoubleByteTable& table, char32_t first, char32_t second) {
  const char32_t seen = second & 0xFFFF;
  if (seen == 0 && !table.swallows) return kNoCode;
  return find_pair(table, first, seen);
}

std::uint16_t code_alone(const DoubleByteTable& table, char32_t first) {
  return find_pair(table, first, 0);
}

}  // namespace backports::double_byte
