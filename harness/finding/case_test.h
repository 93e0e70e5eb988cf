// A divergence as a test of the library, for GoogleTest.
#pragma once

#include <string>

#include "finding/divergence.h"

namespace parity {

// A source file with one test, which fails until the library does what CPython did. scripts/try
// builds and runs it.
std::string case_test(const Divergence& divergence);

// "ReadlineValue" and the like: words of a signature in CamelCase, for a test's name.
std::string test_name_of(std::string_view signature);

}  // namespace parity
