// Two traces beside each other, for people: the statements of the scenario, what each engine gave,
// and the first difference marked.
#pragma once

#include <string>
#include <string_view>

#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity {

// `width` is that of the whole page, in characters. Where both columns say the same, the line
// stands once. Each line of a difference begins with '|', the first one with '>'.
std::string side_by_side(const Scenario& scenario, std::string_view left_engine, const Trace& left,
                         std::string_view right_engine, const Trace& right,
                         std::size_t width = 100);

}  // namespace parity
