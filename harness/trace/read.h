// A trace taken apart again: cut into statements, and each record as people read it in a case file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity {

// What one statement left in a trace. The views point into the trace.
struct StatementRecord {
  std::string_view outcome;  // tag and value; empty for the end of the scenario
  std::string_view events;   // without the end mark
};

// One record a statement and, last, one for the end (its outcome is empty). A trace that ended
// early, or is damaged, gives as many as are whole.
std::vector<StatementRecord> statement_records(const Trace& trace);

// How a statement went, in the four words that tell divergences apart.
enum class Condition : std::uint8_t { plain, would_block, end_of_file, exception };
std::string_view spelling(Condition condition);
// An exception if the outcome is one; else would-block or end of file if the value is None or
// empty and the last call that crossed the boundary said so.
Condition condition_of(const StatementRecord& record);

// The lines that a case file records for one statement: "#> 5", "#! OSError(5, '…')",
// "#. __context__ = OSError", "#: send(b'x') -> 1".
std::vector<std::string> outcome_lines(const Scenario& scenario, const StatementRecord& record);

// All lines of a trace: one list a statement, the last list for the end.
std::vector<std::vector<std::string>> trace_lines(const Scenario& scenario, const Trace& trace);

// The type of the exception in an outcome; empty if it is none.
std::string_view exception_type(std::string_view outcome);
// The tag of the value in an outcome; '\0' if it is none.
char value_tag(std::string_view outcome);

// The names of the boundary calls in an outcome's events, "recv_into", "send", …, in order.
std::vector<std::string_view> event_names(std::string_view events);

}  // namespace parity
