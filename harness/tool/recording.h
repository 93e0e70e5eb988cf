// Outcomes written into a case.
#pragma once

#include <string_view>

#include "scenario/case_file.h"
#include "trace/trace.h"

namespace parity {

// Puts what an engine did, which has played it, in the place of the outcomes that the case has.
void record_outcomes(CaseFile& file, std::string_view engine, const Trace& trace);

}  // namespace parity
