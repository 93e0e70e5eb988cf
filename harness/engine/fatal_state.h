// States of decoders that CPython 3.11 does not survive.
#pragma once

#include <cstdint>
#include <string_view>

namespace parity {

// Whether a decoder of the codec, by Python's name of it, has character sets that its encoding has
// not where getstate() shows such flags: it calls what is not there. A text file can get there by
// seek(), also to what its own tell() gave before anything was read.
bool is_fatal_state(std::string_view codec, std::int64_t flags);
// Whether it has such states at all.
bool has_fatal_states(std::string_view codec);

}  // namespace parity
