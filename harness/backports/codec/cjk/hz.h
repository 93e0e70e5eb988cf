// HZ: GB 2312 in seven bits, between "~{" and "~}" (CPython: Modules/cjkcodecs/_codecs_cn.c).
#pragma once

#include "backports/codec/codec.h"

namespace backports {

const Codec& hz();

}  // namespace backports
