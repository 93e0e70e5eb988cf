// Encodings of one, two or three bytes a character, each of which stands for itself: big5, gbk,
// shift_jis, euc_jp and their kin (CPython: Modules/cjkcodecs/_codecs_{cn,hk,jp,kr,tw}.c).
#pragma once

#include <string_view>

#include "backports/codec/codec.h"

namespace backports {

// The encoding of this module of the package `encodings`, or null if it is none of these.
const Codec* find_double_byte(std::string_view module);

}  // namespace backports
