// Files and finalizers on each other's things: finalizers of files and Memories, files among their
// arguments, and callbacks that read, write and close them, at death, in a collection and at exit.
#include "target.h"

PARITY_FUZZ_TARGET("fuzz_world")
