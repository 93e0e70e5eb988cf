// Decoders and encoders of every text encoding, fed piece by piece, with their states and every
// error handler, the scenario's own too; and text files of any encoding.
#include "target.h"

PARITY_FUZZ_TARGET("fuzz_codec")
