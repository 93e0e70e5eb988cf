// Text with Python's escapes in it (CPython: unicode_escape and raw_unicode_escape, whose code is
// in Objects/unicodeobject.c).
#pragma once

#include "backports/codec/codec.h"

namespace backports {

// ASCII, and for everything else what a str literal of Python's has: \n, \xe9, \u20ac, \N{…}.
const Codec& unicode_escape();

// Latin-1, and for everything else \uXXXX and \UXXXXXXXX.
const Codec& raw_unicode_escape();

}  // namespace backports
