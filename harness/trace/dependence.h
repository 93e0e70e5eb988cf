// Whether the outcomes of a scenario depend on what they must not: on how data was cut into pieces,
// or on when the collector ran (scenario/modify.h).
#pragma once

#include <cstddef>
#include <optional>

#include "scenario/modify.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity {

// How many statements, from the first one on, a modifier must not change. Of collections that is
// outcomes and events, up to a link between Objects, which alone makes cycles. Of chunking it is
// outcomes, up to the first statement that may see a piece: read1, peek, a raw read or write, a
// place in a text file, a second file on a stream, and their like. `trace` is the scenario's own.
std::size_t independent_statements(const Scenario& scenario, const Trace& trace, Modifier modifier);

// The first of these statements that the modified scenario changed in the trace of one engine.
std::optional<std::size_t> find_dependence(const Scenario& scenario, const Trace& trace,
                                           Modifier modifier, const Modified& modified,
                                           const Trace& modified_trace);

}  // namespace parity
