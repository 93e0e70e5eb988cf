// Encodings of one byte a character that are a table (CPython: encodings/cp1252.py and 68 more).
#pragma once

#include <string_view>
#include <vector>

#include "backports/codec/codec.h"

namespace backports {

// The encoding of this module of the package `encodings`, or null if that has no table.
const Codec* find_charmap(std::string_view module);

// The character of a byte in the table of a module that has one, or kNoCharacter.
inline constexpr char16_t kNoCharacter = 0xFFFE;
char16_t charmap_character(std::string_view module, unsigned char byte);

// All of them, sorted.
std::vector<std::string_view> charmap_modules();

}  // namespace backports
