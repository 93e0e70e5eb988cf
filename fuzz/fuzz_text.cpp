// Text files over sockets, buffers and memory: encodings, error handlers and line ends; characters
// and line ends cut between two reads; places told and sought; reconfigure and detach in between.
#include "target.h"

PARITY_FUZZ_TARGET("fuzz_text")
