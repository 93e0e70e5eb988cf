// utf-8, and utf-8-sig, which writes a signature first and takes one away.
#pragma once

#include "backports/codec/codec.h"

namespace backports {

const Codec& utf_8();
const Codec& utf_8_sig();

}  // namespace backports
