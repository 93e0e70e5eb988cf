// Inputs that a campaign ran, run again without libFuzzer.
#pragma once

#include <string>

namespace parity::bench {

// Plays every input of the file (each a 32-bit size and the bytes, as bench_fuzz writes them), over
// and over for about `seconds`, and answers the nanoseconds of one exec: the median of the rounds.
// Throws std::runtime_error if the file is not such a one.
double ns_of_exec(const std::string& path, double seconds);

}  // namespace parity::bench
