// UTF-7 (RFC 2152), with the laxness of CPython's (Objects/unicodeobject.c).
#pragma once

#include "backports/codec/codec.h"

namespace backports {

const Codec& utf_7();

}  // namespace backports
