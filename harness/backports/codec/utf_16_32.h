// utf-16 and utf-32: of one byte order, or of the one that a signature tells.
#pragma once

#include "backports/codec/codec.h"

namespace backports {

const Codec& utf_16();
const Codec& utf_16_le();
const Codec& utf_16_be();
const Codec& utf_32();
const Codec& utf_32_le();
const Codec& utf_32_be();

}  // namespace backports
