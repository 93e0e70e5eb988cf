// The character sets of ISO 2022 encodings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "backports/codec/cjk/double_byte_table.h"

namespace backports::iso_2022 {

// By the last byte of the escape sequence that chooses it; with the upper bit, a character has two
// bytes. As the states of Python's decoders show them.
enum class Set : std::uint8_t {
  iso_8859_1 = 'A',
  ascii = 'B',
  iso_8859_7 = 'F',
  jis_x_0201_katakana = 'I',
  jis_x_0201_roman = 'J',
  jis_x_0208_old = '@' | 0x80,
  gb_2312 = 'A' | 0x80,
  jis_x_0208 = 'B' | 0x80,
  ks_x_1001 = 'C' | 0x80,
  jis_x_0212 = 'D' | 0x80,
  jis_x_0213_2000_1 = 'O' | 0x80,
  jis_x_0213_2 = 'P' | 0x80,
  jis_x_0213_2004_1 = 'Q' | 0x80,
};

inline std::size_t width(Set set) {
  return (static_cast<unsigned>(set) & 0x80) != 0 ? 2 : 1;
}

// Which edition of JIS X 0213: 2004 added ten characters and changed none.
enum class Edition : std::uint8_t { of_2000, of_2004 };

// One or two characters; first 0: none.
struct Characters {
  char32_t first = 0;
  char32_t second = 0;
};

// The characters of width(set) bytes.
Characters decode(Set set, Edition edition, std::string_view bytes);

// The same for two bytes of which the first one is at least 21, where they are a character of the
// table alone: of the row number row_numbers(…)[first byte] (double_byte::value_in). Null: there is
// more to it.
const std::uint16_t* row_numbers(Set set);

// The table whose codes with both upper bits are the bytes of this set, which has two of them, and
// of the EUC encoding's first plane (double_byte::code_of).
const double_byte::DoubleByteTable& table_of_codes(Set set);

// The character that a byte means with the upper bit, of a set that can be in G2.
std::optional<char16_t> decode_upper_half(Set set, unsigned char byte);

// The bytes of a character as a number of width(set) bytes; 0: none.
std::uint16_t encode(Set set, Edition edition, char32_t c);

// Whether JIS X 0213 has the character together with another one, too.
bool begins_pair(Edition edition, char32_t c);

}  // namespace backports::iso_2022
