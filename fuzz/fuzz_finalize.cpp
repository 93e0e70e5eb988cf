// Objects and finalizers: deaths by reference count, by collection and at exit; cycles, revivals,
// and arguments that hold what should die; callbacks that call, detach, make, link, collect and
// raise.
#include "target.h"

PARITY_FUZZ_TARGET("fuzz_finalize")
