// Every argument of makefile: modes of all kinds, bufferings, encodings, both socket models, and a
// few operations on what comes of them.
#include "target.h"

PARITY_FUZZ_TARGET("fuzz_mode")
