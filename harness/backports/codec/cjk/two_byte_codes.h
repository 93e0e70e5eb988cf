// What most characters of Chinese, Japanese and Korean text are: three bytes in UTF-8, and two in
// their encoding.
#pragma once

#include <cstdint>
#include <iterator>
#include <vector>

#include "backports/codec/cjk/double_byte_table.h"

namespace backports::double_byte {

// The codes of two bytes of a table that stand alone and belong to characters from U+0800 up to
// U+FFFF, where an inner loop finds them. 40 KB and more: made where an encoding is first used.
class TwoByteCodes {
 public:
  enum class Which : std::uint8_t {
    all,
    first_plane,  // both bytes from A1 on: the ones of a set of ISO 2022
  };
  TwoByteCodes(const DoubleByteTable& table, Which which);

  // Where a run of such characters ended, and their bytes.
  struct Run {
    const char* at;
    char* out;
  };
  // Encodes as many as come in a row and have room. `mask` holds the bits that are written.
  [[gnu::always_inline]] Run encode(const char* at, const char* end, char* out, const char* out_end,
                                    unsigned mask) const {
    const std::uint16_t* const blocks = blocks_.data();
    while (end - at >= 3 && out_end - out >= 2) {
      const auto lead = static_cast<unsigned char>(at[0]);
      const unsigned second = static_cast<unsigned char>(at[1]) ^ 0x80U;
      const unsigned third = static_cast<unsigned char>(at[2]) ^ 0x80U;
      if ((lead & 0xF0) != 0xE0 || (second | third) >= kBlock) break;
      const unsigned code = blocks[starts_[(lead & 0x0FU) << 6 | second] + third] & mask;
      if (code == kNoCode) break;
      out[0] = static_cast<char>(code >> 8);
      out[1] = static_cast<char>(code);
      at += 3;
      out += 2;
    }
    return {at, out};
  }

  // Whether such a one is at the beginning.
  bool has(const char* at, const char* end) const {
    char code[2];
    return encode(at, end, code, std::end(code), 0xFFFF).at != at;
  }

 private:
  static constexpr std::size_t kBlock = 64;
  // By a character's upper ten bits: where the codes of all its lower six begin.
  std::uint16_t starts_[0x10000 / kBlock] = {};
  std::vector<std::uint16_t> blocks_;
};

}  // namespace backports::double_byte
