// The exit: its order, what is made, detached and raised while it runs, atexit turned on and off, a
// second one, and Objects that die after it.
#include "target.h"

PARITY_FUZZ_TARGET("fuzz_exit")
