#include "trace/wire.h"

#include <gtest/gtest.h>

namespace parity {
namespace {

Trace some_trace() {
  Trace trace;
  TraceWriter writer(trace);
  writer.value();
  writer.bytes("ab\0c");
  writer.recv_into(5);
  writer.result_count(3);
  writer.end_of_statement(ThingClass::buffered_reader);
  trace.answer = Answer::unsupported;
  trace.at_statement = 7;
  trace.reason = "why";
  return trace;
}

TEST(Wire, GivesTheSameTraceBack) {
  const Trace trace = some_trace();
  Trace again;
  TraceWriter(again).none();  // what was there goes
  ASSERT_TRUE(from_wire(to_wire(trace), again));
  EXPECT_EQ(again.answer, trace.answer);
  EXPECT_EQ(again.at_statement, trace.at_statement);
  EXPECT_EQ(again.reason, trace.reason);
  EXPECT_EQ(again.outcomes, trace.outcomes);
  EXPECT_EQ(again.events, trace.events);
  EXPECT_EQ(again.receivers, trace.receivers);
  EXPECT_EQ(again.event_count, 1u);
}

TEST(Wire, RefusesWhatIsNotWhole) {
  const std::string bytes = to_wire(some_trace());
  Trace trace;
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(from_wire(std::string_view(bytes).substr(0, size), trace)) << size;
  }
  EXPECT_FALSE(from_wire(bytes + "x", trace));
  std::string wrong = bytes;
  wrong[0] = 9;
  EXPECT_FALSE(from_wire(wrong, trace));
}

}  // namespace
}  // namespace parity
