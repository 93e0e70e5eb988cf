// How much of some bytes is UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace backports {

// How many bytes of it, from the start, are whole characters in their shortest form, without
// surrogates: what Python's strict utf-8 takes.
std::size_t utf8_prefix(std::string_view bytes);

}  // namespace backports
