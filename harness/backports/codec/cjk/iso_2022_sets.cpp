#include "backports/codec/cjk/iso_2022_sets.h"

#include "backports/codec/charmap.h"

namespace backports::iso_2022 {
namespace {

using double_byte::DoubleByteTable;

// Sets of two bytes are those of EUC encodings, whose bytes have the upper bit.
enum class Plane : std::uint8_t { one, two };  // two: after 8F

const DoubleByteTable& jis_x_0213(Edition edition) {
  static const DoubleByteTable& of_2000 = double_byte::table_of("euc_jisx0213");
  static const DoubleByteTable& of_2004 = double_byte::table_of("euc_jis_2004");
  return edition == Edition::of_2000 ? of_2000 : of_2004;
}

const DoubleByteTable& euc_table(Set set, Edition edition) {
  static const DoubleByteTable& euc_jp = double_byte::table_of("euc_jp");
  static const DoubleByteTable& euc_kr = double_byte::table_of("euc_kr");
  static const DoubleByteTable& gb2312 = double_byte::table_of("gb2312");
  switch (set) {
    case Set::gb_2312:
      return gb2312;
    case Set::ks_x_1001:
      return euc_kr;
    case Set::jis_x_0213_2000_1:
    case Set::jis_x_0213_2:
    case Set::jis_x_0213_2004_1:
      return jis_x_0213(edition);
    default:
      return euc_jp;
  }
}

Plane plane_of(Set set) {
  return set == Set::jis_x_0212 || set == Set::jis_x_0213_2 ? Plane::two : Plane::one;
}

// The second plane of the EUC encodings of JIS X 0213 has the rows that this has, and JIS X 0212 in
// the others.
bool is_row_of_jis_x_0213_2(unsigned row) {
  return row == 1 || (row >= 3 && row <= 5) || row == 8 || (row >= 12 && row <= 15) || row >= 78;
}

bool is_jis_x_0213_1(Set set) {
  return set == Set::jis_x_0213_2000_1 || set == Set::jis_x_0213_2004_1;
}

bool has_row(Set set, unsigned char first) {
  return set != Set::jis_x_0213_2 || is_row_of_jis_x_0213_2(first - 0xA0U);
}

Characters decode_two(Set set, Edition edition, std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if (byte(0) < 0x21 || byte(0) > 0x7E || byte(1) < 0x21 || byte(1) > 0x7E) return {};
  const auto first = static_cast<unsigned char>(byte(0) | 0x80);
  const auto second = static_cast<unsigned char>(byte(1) | 0x80);
  if (!has_row(set, first)) return {};
  if (is_jis_x_0213_1(set) && bytes.substr(0, 2) == "\"2") return {'~'};
  // CPython's iso2022_jp_3 reads the second plane as the edition of 2004 has it.
  const DoubleByteTable& table =
      euc_table(set, set == Set::jis_x_0213_2 ? Edition::of_2004 : edition);
  const std::uint16_t row =
      plane_of(set) == Plane::one ? table.rows[first - 0x80] : table.rows_of_three[first - 0x80];
  const std::uint16_t value = double_byte::value_in(row, second);
  if (value == double_byte::kIllegalTwo) return {};
  if (value >= double_byte::kFirstSpecial && value <= double_byte::kLastSpecial) {
    const auto& special = table.specials[value - double_byte::kFirstSpecial];
    return {special.first, special.second};
  }
  return {value};
}

// The code of an EUC encoding, if it is one of the set.
std::uint16_t code_in(Set set, std::uint16_t euc) {
  // Half-width katakana follow 8E there, and some characters have one byte.
  const Plane plane = (euc & 0x80) != 0 ? Plane::one : Plane::two;
  const auto first = static_cast<unsigned char>(euc >> 8);
  if (first < 0xA1 || plane != plane_of(set) || !has_row(set, first)) return 0;
  return euc & 0x7F7F;
}

}  // namespace

Characters decode(Set set, Edition edition, std::string_view bytes) {
  if (width(set) == 2) return decode_two(set, edition, bytes);
  const auto byte = static_cast<unsigned char>(bytes[0]);
  switch (set) {
    case Set::jis_x_0201_roman:
      return {byte == '\\' ? U'\u00A5' : byte == '~' ? U'\u203E' : byte};
    case Set::jis_x_0201_katakana:
      if (byte < 0x21 || byte > 0x5F) return {};
      return {0xFF61U + (byte - 0x21U)};
    default:
      return {};
  }
}

const std::uint16_t* row_numbers(Set set) {
  if (width(set) != 2 || set == Set::jis_x_0213_2 || is_jis_x_0213_1(set)) return nullptr;
  const DoubleByteTable& table = euc_table(set, Edition::of_2004);
  return plane_of(set) == Plane::one ? table.rows : table.rows_of_three.data();
}

const DoubleByteTable& table_of_codes(Set set) {
  return euc_table(set, Edition::of_2004);
}

std::optional<char16_t> decode_upper_half(Set set, unsigned char byte) {
  if (set == Set::ascii) return byte;
  const auto upper = static_cast<unsigned char>(byte ^ 0x80);
  if (set == Set::iso_8859_1) return upper;
  // The edition of 1987, which had none of these.
  if (upper == 0xA4 || upper == 0xA5 || upper == 0xAA) return std::nullopt;
  const char16_t character = charmap_character("iso8859_7", upper);
  if (character == kNoCharacter) return std::nullopt;
  return character;
}

std::uint16_t encode(Set set, Edition edition, char32_t c) {
  switch (set) {
    case Set::jis_x_0201_roman:
      return c == U'\u00A5' ? '\\' : c == U'\u203E' ? '~' : 0;
    case Set::jis_x_0201_katakana:
      return c < 0xFF61 || c > 0xFF9F ? 0 : static_cast<std::uint16_t>(c - 0xFF61 + 0x21);
    case Set::ascii:
    case Set::iso_8859_1:
    case Set::iso_8859_7:
      return 0;
    default:
      break;
  }
  // The EUC encodings write a full-width tilde where these have an ASCII one.
  if (is_jis_x_0213_1(set) && c == 0xFF5E) return 0;
  const DoubleByteTable& table = euc_table(set, edition);
  const std::uint16_t code = double_byte::code_of(table, c);
  return code_in(set, code == double_byte::kInPairs ? double_byte::code_alone(table, c) : code);
}

bool begins_pair(Edition edition, char32_t c) {
  return double_byte::code_of(jis_x_0213(edition), c) == double_byte::kInPairs;
}

}  // namespace backports::iso_2022
