// All three buffers and the raw file: short reads, partial writes, would-block, timeouts, errors;
// several files on one socket, closed in every order; a quarter of the scenarios on Memory.
#include "target.h"

PARITY_FUZZ_TARGET("fuzz_buffering")
