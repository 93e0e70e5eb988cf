// Domain names (RFC 3490), as Python has them (CPython: encodings/idna.py).
#pragma once

#include "backports/codec/codec.h"

namespace backports {

const Codec& idna_codec();

}  // namespace backports
