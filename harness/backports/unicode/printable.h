// Which characters Python's repr() shows as they are.
#pragma once

namespace backports {

// str.isprintable() of one character, as CPython 3.11 (Unicode 14) knows it.
bool is_printable(char32_t code_point);

}  // namespace backports
