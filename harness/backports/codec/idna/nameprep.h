// Nameprep (RFC 3491), as Python's idna has it (CPython: encodings/idna.py, nameprep()).
#pragma once

#include <string>

#include "backports/result.h"

namespace backports::idna {

// The label folded, in the form NFKC of Unicode 3.2. UnicodeError for what a domain name cannot
// have.
Result<std::u32string> nameprep(const std::u32string& label);

}  // namespace backports::idna
