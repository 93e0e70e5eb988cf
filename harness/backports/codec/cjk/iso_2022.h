// ISO-2022-KR and the ISO-2022-JP family: character sets that escape sequences choose (CPython:
// Modules/cjkcodecs/_codecs_iso2022.c).
#pragma once

#include <string_view>

#include "backports/codec/codec.h"

namespace backports {

// The encoding of this module of the package `encodings`, or null if it is none of these.
const Codec* find_iso_2022(std::string_view module);

}  // namespace backports
