// Characters of more bytes than a table has: those of gb18030 and euc_kr, which follow a rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace backports::double_byte {

// What begins with the two bytes that tell of a longer character.
struct Longer {
  enum class Kind : std::uint8_t { character, incomplete, illegal };
  Kind kind;
  char32_t character = 0;
};

// What an encoding has beside its table: nothing.
struct NoRule {
  static constexpr std::size_t kSize = 2;
  // Whether a longer character begins with these two bytes.
  static bool begins(unsigned char, unsigned char) { return false; }
  // The character of kSize bytes at the beginning of `rest`.
  static Longer decode(std::string_view) { return {Longer::Kind::illegal}; }
  // Puts the bytes of a character that has none in the table; answers where they end, or null if
  // there are none.
  static char* encode(char32_t, char*) { return nullptr; }
};

// All of Unicode that GBK lacks: four bytes, of which the second and the last are digits, count
// the characters up to U+FFFF in ranges, and those above as they are.
struct Gb18030Rule {
  static constexpr std::size_t kSize = 4;
  static bool begins(unsigned char, unsigned char second) {
    return second >= 0x30 && second <= 0x39;
  }
  static Longer decode(std::string_view rest);
  static char* encode(char32_t c, char* out);
};

// Hangul syllables that KS X 1001 lacks: a filler and the three letters, each two bytes (KS X
// 1001:1998, annex 3).
struct EucKrRule {
  static constexpr std::size_t kSize = 8;
  static bool begins(unsigned char first, unsigned char second) {
    return first == 0xA4 && second == 0xD4;
  }
  static Longer decode(std::string_view rest);
  static char* encode(char32_t c, char* out);
};

}  // namespace backports::double_byte
