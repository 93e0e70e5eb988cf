// Encodings of one byte a character: ascii and latin-1.
#pragma once

#include "backports/codec/codec.h"

namespace backports {

const Codec& ascii();
const Codec& latin_1();

}  // namespace backports
