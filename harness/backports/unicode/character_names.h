// The names of characters, as CPython 3.11 (Unicode 14) knows them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace backports {

// What Python's error handler namereplace shows of a character: unicodedata.name(), and names of
// its own for what CPython keeps in a private area (U+F0000 is NULL). Nothing if it has none.
std::optional<std::string> name_of_character(char32_t code_point);

// The character that "\N{…}" means in Python: case is ignored, but not in the names of Hangul
// syllables and unified ideographs; aliases are names too.
std::optional<char32_t> character_named(std::string_view name);

}  // namespace backports
