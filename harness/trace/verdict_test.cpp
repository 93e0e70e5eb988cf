#include "trace/verdict.h"

#include <gtest/gtest.h>

#include "scenario/case_file.h"
#include "trace/side_by_side.h"
#include "trace/tally.h"

namespace parity {
namespace {

const Scenario& reading() {
  static const Scenario scenario =
      parse_case("# parity 1\nsock = Socket(recv=[b'ab'])\nf = makefile(sock, 'rb')\nf.read1(5)\n")
          .file.scenario;
  return scenario;
}

// A trace of reading() whose last statement gave `value` after `asked` bytes were asked for.
Trace read1_gave(std::string_view value, std::size_t asked) {
  Trace trace;
  TraceWriter writer(trace);
  writer.nothing();
  writer.end_of_statement(ThingClass::none);
  writer.nothing();
  writer.end_of_statement(ThingClass::none);
  writer.recv_into(asked);
  writer.result_count(value.size());
  writer.value();
  writer.bytes(value);
  writer.end_of_statement(ThingClass::buffered_reader);
  return trace;
}

Trace read1_raised() {
  Trace trace = read1_gave("", 5);
  trace.outcomes.cut(2);
  TraceWriter writer(trace);
  writer.begin_exception("OSError");
  writer.tuple(0);
  writer.end_exception();
  return trace;
}

Verdict verdict_of(const Trace& left, const Trace& right, const KnownList& known = {}) {
  return compare(reading(), "cpp", left, "cpython 3.11.2", right, known);
}

TEST(Verdict, AgreesOnEqualTraces) {
  EXPECT_EQ(verdict_of(read1_gave("ab", 5), read1_gave("ab", 5)).kind, VerdictKind::agree);
}

TEST(Verdict, NamesTheClassTheMethodAndTheKindOfDifference) {
  const Trace right = read1_gave("ab", 5);
  const Verdict value = verdict_of(read1_gave("a", 5), right);
  EXPECT_EQ(value.kind, VerdictKind::diverge);
  EXPECT_EQ(value.difference->statement, 2u);
  EXPECT_EQ(value.signature, "cpp/cpython BufferedReader.read1 value plain/plain");
  EXPECT_EQ(verdict_of(read1_gave("", 5), right).signature,
            "cpp/cpython BufferedReader.read1 value end-of-file/plain");
  EXPECT_EQ(verdict_of(read1_gave("ab", 6), right).signature,
            "cpp/cpython BufferedReader.read1 event plain/plain");
  EXPECT_EQ(verdict_of(read1_raised(), right).signature,
            "cpp/cpython BufferedReader.read1 exception exception/plain");
}

TEST(Verdict, SeesADifferenceThatOnlyTheEndHas) {
  Trace left = read1_gave("ab", 5);
  const Trace right = left;
  TraceWriter writer(left);
  writer.refs(0);
  const Verdict verdict = verdict_of(left, right);
  EXPECT_EQ(verdict.kind, VerdictKind::diverge);
  EXPECT_EQ(verdict.signature, "cpp/cpython end event plain/plain");
}

TEST(Verdict, ComparesNothingWhereAnEngineDidNotPlay) {
  Trace left;
  left.answer = Answer::unsupported;
  left.at_statement = 1;
  left.reason = "text files";
  const Verdict verdict = verdict_of(left, read1_gave("ab", 5));
  EXPECT_EQ(verdict.kind, VerdictKind::not_compared);
  EXPECT_EQ(verdict.reason, "cpp: unsupported: statement 2: text files");
}

TEST(Verdict, KnowsAListedDivergenceOnlyInItsVersionsAndAfterItsLine) {
  const Trace left = read1_gave("a", 5);
  const Trace right = read1_gave("ab", 5);
  KnownDivergence entry{.id = "gh-1",
                        .signature = "cpp/cpython BufferedReader.read1 value plain/plain",
                        .after = "#: recv_into(5) -> 2",
                        .versions = {"3.11.2"},
                        .link = "gh-1",
                        .expires = "2100-01-01",
                        .witness = "x.py"};
  const Verdict known = verdict_of(left, right, {entry});
  EXPECT_EQ(known.kind, VerdictKind::known);
  EXPECT_EQ(known.reason, "gh-1");
  KnownDivergence other_version = entry;
  other_version.versions = {"3.12.0"};
  EXPECT_EQ(verdict_of(left, right, {other_version}).kind, VerdictKind::diverge);
  KnownDivergence other_line = entry;
  other_line.after = "#: recv_into(6) -> 2";
  EXPECT_EQ(verdict_of(left, right, {other_line}).kind, VerdictKind::diverge);
}

TEST(SideBySide, MarksTheFirstDifference) {
  const std::string page =
      side_by_side(reading(), "cpp", read1_gave("a", 5), "cpython", read1_gave("ab", 5), 80);
  EXPECT_NE(page.find("  f.read1(5)\n> #> b'a'"), std::string::npos) << page;
  EXPECT_NE(page.find("| #> b'ab'\n| #: recv_into(5) -> 1"), std::string::npos) << page;
}

TEST(Tally, CountsConditionsByClassAndMethodAndTheSharesOfWork) {
  Tally tally;
  tally.add(reading(), read1_gave("ab", 5));
  tally.add(reading(), read1_raised());
  const auto rows = tally.rows();
  EXPECT_EQ(rows.at("BufferedReader.read1"), (Tally::Row{1, 0, 0, 1}));
  EXPECT_EQ(rows.at("makefile"), (Tally::Row{2, 0, 0, 0}));
  EXPECT_EQ(tally.statements(), 6u);
  EXPECT_EQ(tally.on_live_things(), 6u);
  EXPECT_NE(tally.table("all").find("BufferedReader.read1"), std::string::npos);
}

}  // namespace
}  // namespace parity
