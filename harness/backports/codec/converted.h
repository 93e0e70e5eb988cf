// What a vector kernel makes or takes, appended to a string.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "backports/unicode/vector/kernels.h"

namespace backports {

// Appends what `convert` makes of the input, and answers how many bytes of it were taken: those
// before where it stops.
std::size_t append_converted(vector::Convert convert, std::string_view input, std::string& into);

// The same of text, up to the first surrogate, for what converts valid text alone.
std::size_t append_converted_valid(vector::Convert convert, std::string_view text,
                                   std::string& into);

// Appends the input itself, as far as `prefix` answers that it goes.
std::size_t append_prefix(std::size_t (*prefix)(std::string_view), std::string_view input,
                          std::string& into);

}  // namespace backports
