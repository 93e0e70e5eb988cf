// The encoding that refuses everything (CPython: encodings/undefined.py).
#pragma once

#include "backports/codec/codec.h"

namespace backports {

const Codec& undefined();

}  // namespace backports
