#include "backports/codec/cjk/two_byte_codes.h"

#include <algorithm>

namespace backports::double_byte {
namespace {

bool is_of_two_bytes(const DoubleByteTable& table, std::uint16_t code) {
  const bool may_be_three = !table.rows_of_three.empty();
  return code > 0xFF && code != kInPairs && (!may_be_three || (code & 0x80) != 0);
}

bool is_in_first_plane(std::uint16_t code) {
  return code >= 0xA100 && (code & 0xFF) >= 0xA1;
}

}  // namespace

// The first block has nothing; the characters below U+0800, which would not be three bytes, too.
TwoByteCodes::TwoByteCodes(const DoubleByteTable& table, Which which) : blocks_(kBlock, kNoCode) {
  for (char32_t first = 0x800; first < 0x10000; first += kBlock) {
    std::uint16_t block[kBlock];
    for (char32_t i = 0; i < kBlock; ++i) {
      const std::uint16_t code = code_of(table, first + i);
      const bool is_taken =
          is_of_two_bytes(table, code) && (which == Which::all || is_in_first_plane(code));
      block[i] = is_taken ? code : kNoCode;
    }
    if (std::ranges::count(block, kNoCode) == std::ssize(block)) continue;
    starts_[first / kBlock] = static_cast<std::uint16_t>(blocks_.size());
    blocks_.insert(blocks_.end(), std::begin(block), std::end(block));
  }
}

}  // namespace backports::double_byte
