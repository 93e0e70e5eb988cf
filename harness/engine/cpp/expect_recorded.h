// For tests that carry a case: the library plays it and has to do what is recorded in it.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "engine/engine.h"
#include "scenario/case_file.h"
#include "trace/read.h"

namespace parity {

// Fails for each statement whose lines are not the recorded ones. `text` is a whole case, in the
// dialect of the interpreter beside which this was built.
inline void expect_recorded(const std::string& text) {
  const ParseResult parsed = parse_case(text);
  ASSERT_TRUE(parsed.ok()) << parsed.problem->line << ":" << parsed.problem->column << ": "
                           << parsed.problem->message;
  const CaseFile& file = parsed.file;
  Trace trace;
  make_cpp_engine()->play(file.scenario, trace);
  ASSERT_EQ(trace.answer, Answer::played) << trace.reason;
  const auto lines = trace_lines(file.scenario, trace);
  for (std::size_t i = 0; i < file.scenario.statements.size(); ++i) {
    EXPECT_EQ(lines[i], file.outcomes[i])
        << "at statement " << i + 1 << ": "
        << print_statement(file.scenario, file.scenario.statements[i])
        << "\nfirst what the library did, then what is recorded";
  }
  EXPECT_EQ(lines.back(), file.end) << "at the end";
}

}  // namespace parity
