#include "trace/trace.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scenario/case_file.h"
#include "trace/cursor.h"
#include "trace/read.h"

namespace parity {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Scenario named(std::initializer_list<const char*> names, std::size_t statements) {
  Scenario scenario;
  for (const char* name : names) scenario.names.emplace_back(name);
  scenario.statements.resize(statements);
  return scenario;
}

TEST(Bytes, KeepWhatWasWrittenWhileTheyGrow) {
  Bytes bytes;
  std::string expected;
  for (int i = 0; i < 2000; ++i) {
    const std::string piece(static_cast<std::size_t>(i % 300), static_cast<char>('a' + i % 26));
    bytes.append(piece);
    bytes.push_back(';');
    expected += piece + ';';
  }
  EXPECT_EQ(bytes.view(), expected);
  bytes.clear();
  EXPECT_TRUE(bytes.empty());
  bytes.append("again");
  EXPECT_EQ(bytes.view(), "again");
}

TEST(Bytes, AreCopiedMovedAndCompared) {
  Bytes first;
  EXPECT_EQ(first, Bytes());
  first.append("one");
  Bytes second = first;
  EXPECT_EQ(first, second);
  second.push_back('\0');
  EXPECT_FALSE(first == second);
  first = std::move(second);
  EXPECT_EQ(first.view(), std::string_view("one\0", 4));
  EXPECT_EQ(first[3], '\0');
}

TEST(Trace, WritesNumbersOfEveryLength) {
  Trace trace;
  TraceWriter writer(trace);
  writer.value();
  writer.list(4);
  for (const std::int64_t number : {63LL, 64LL, -8193LL, 9223372036854775807LL}) {
    writer.integer(number);
  }
  writer.end_of_statement(ThingClass::none);
  EXPECT_THAT(trace_lines(named({}, 1), trace)[0],
              ElementsAre("#> [63, 64, -8193, 9223372036854775807]"));
}

TEST(Trace, KeepsOutcomesAndEventsApartAndGivesThemBackByStatement) {
  Trace trace;
  TraceWriter writer(trace);
  writer.recv_into(8);
  writer.result_count(2);
  writer.value();
  writer.bytes("ab");
  writer.end_of_statement(ThingClass::buffered_reader);
  writer.nothing();
  writer.end_of_statement(ThingClass::none);
  writer.close();
  writer.result(ResultTag::ok);
  const auto lines = trace_lines(named({"f"}, 2), trace);
  EXPECT_THAT(lines, ElementsAre(ElementsAre("#> b'ab'", "#: recv_into(8) -> 2"), IsEmpty(),
                                 ElementsAre("#: close() -> OK")));
}

TEST(Trace, ShowsEveryKindOfValueAsPythonDoes) {
  Trace trace;
  TraceWriter writer(trace);
  const auto value = [&](auto write) {
    writer.value();
    write();
    writer.end_of_statement(ThingClass::none);
  };
  value([&] { writer.none(); });
  value([&] { writer.boolean(true); });
  value([&] { writer.integer(-9223372036854775807 - 1); });
  value([&] { writer.big_integer("-18446744073709551616"); });
  value([&] { writer.bytes(std::string_view("a'\0\xff", 4)); });
  value([&] { writer.bytearray("x\n"); });
  value([&] { writer.text("\xE2\x82\xAC\xED\xA0\x80"); });
  value([&] { writer.text("<Socket object at 0x7f00aBc> and at 0xZ"); });
  value([&] {
    writer.list(2);
    writer.integer(1);
    writer.tuple(1);
    writer.none();
  });
  value([&] {
    writer.dict(1);
    writer.text("k");
    writer.named_thing(ThingClass::buffered_rw_pair, 0);
  });
  value([&] { writer.numbered_thing(ThingClass::socket, 300); });
  std::vector<std::string> shown;
  for (const auto& lines : trace_lines(named({"f"}, 11), trace)) {
    for (const std::string& line : lines) shown.push_back(line);
  }
  EXPECT_THAT(shown, ElementsAre("#> None", "#> True", "#> -9223372036854775808",
                                 "#> -18446744073709551616", "#> b\"a'\\x00\\xff\"",
                                 "#> bytearray(b'x\\n')", "#> '\\u20ac\\ud800'",
                                 "#> '<Socket object at 0x\u2026> and at 0xZ'", "#> [1, (None,)]",
                                 "#> {'k': <BufferedRWPair f>}", "#> <Socket #300>"));
}

TEST(Trace, ShowsAnExceptionWithItsArgumentsAndTheChainOfItsContexts) {
  Trace trace;
  TraceWriter writer(trace);
  writer.begin_exception("BrokenPipeError");
  writer.tuple(2);
  writer.integer(32);
  writer.text("Broken pipe");
  writer.context("OSError");
  writer.context("ValueError");
  writer.end_exception();
  writer.end_of_statement(ThingClass::buffered_writer);
  writer.begin_exception("StopIteration");
  writer.tuple(0);
  writer.end_exception();
  writer.end_of_statement(ThingClass::buffered_writer);
  const auto lines = trace_lines(named({}, 2), trace);
  EXPECT_THAT(lines[0],
              ElementsAre("#! BrokenPipeError(32, 'Broken pipe')", "#. __context__ = OSError",
                          "#. __context__.__context__ = ValueError"));
  EXPECT_THAT(lines[1], ElementsAre("#! StopIteration()"));
}

TEST(Trace, ShowsEveryEvent) {
  Trace trace;
  TraceWriter writer(trace);
  writer.nothing();
  writer.send("x;'");
  writer.result_error(5);
  writer.refs(-1);
  writer.recv_into(200);
  writer.result(ResultTag::would_block);
  writer.recv_into(1);
  writer.result(ResultTag::timeout);
  writer.recv_into(1);
  writer.result(ResultTag::end_of_file);
  writer.close();
  writer.result_error(0);
  writer.memory_readinto(3);
  writer.result_count(59);  // the number of the end mark
  writer.memory_write("W");
  writer.result(ResultTag::would_block);
  writer.memory_seek(-3, 2);
  writer.result_count(4);
  writer.memory_truncate(std::nullopt);
  writer.result_count(4);
  writer.memory_truncate(7);
  writer.result_count(7);
  writer.memory_close();
  writer.end_of_statement(ThingClass::none);
  EXPECT_THAT(
      trace_lines(named({}, 1), trace)[0],
      ElementsAre("#: send(b\"x;'\") -> OSError(5)", "#: refs -1",
                  "#: recv_into(200) -> WOULD_BLOCK", "#: recv_into(1) -> TIMEOUT",
                  "#: recv_into(1) -> EOF", "#: close() -> OSError()", "#: readinto(3) -> 59",
                  "#: write(b'W') -> WOULD_BLOCK", "#: seek(-3, 2) -> 4", "#: truncate(None) -> 4",
                  "#: truncate(7) -> 7", "#: close()"));
  EXPECT_EQ(trace.event_count, 12u);
}

TEST(Trace, ShowsWhatAnErrorHandlerWasAskedAndAnswered) {
  const ParseResult parsed =
      parse_case("# parity 1\nregister_error('own', call('h', returns=('?', 1)))\n");
  ASSERT_TRUE(parsed.ok());
  Trace trace;
  TraceWriter writer(trace);
  writer.value();
  writer.text("?");
  writer.error_handler("own");
  {
    const TraceWriter::InEvents in_events(writer);
    writer.callback_index(0);
    writer.begin_exception("UnicodeDecodeError");
    writer.tuple(1);
    writer.bytes("\xFF");
    writer.end_exception();
    writer.value();
    writer.tuple(2);
    writer.text("?");
    writer.integer(1);
  }
  writer.end_of_statement(ThingClass::decoder);
  EXPECT_THAT(
      trace_lines(parsed.file.scenario, trace)[0],
      ElementsAre("#> '?'", "#: handler 'own': h(UnicodeDecodeError(b'\\xff')) -> ('?', 1)"));
  EXPECT_THAT(event_names(statement_records(trace)[0].events), ElementsAre("handler"));
}

TEST(Trace, IsReadAsFarAsItIsWholeWhereverItIsCut) {
  Trace whole;
  TraceWriter writer(whole);
  writer.send("hello");
  writer.result_count(3);
  writer.begin_exception("OSError");
  writer.tuple(1);
  writer.text("text");
  writer.context("ValueError");
  writer.end_exception();
  writer.end_of_statement(ThingClass::socket_io);
  const Scenario scenario = named({}, 1);
  for (std::size_t cut = 0; cut <= whole.events.size(); ++cut) {
    Trace part = whole;
    part.events.cut(cut);
    EXPECT_LE(trace_lines(scenario, part).size(), 2u);
  }
  for (std::size_t cut = 0; cut <= whole.outcomes.size(); ++cut) {
    Trace part = whole;
    part.outcomes.cut(cut);
    EXPECT_LE(trace_lines(scenario, part).size(), 2u);
  }
}

TEST(Condition, IsToldByTheOutcomeAndByTheLastCalls) {
  const auto condition = [](auto write) {
    Trace trace;
    TraceWriter writer(trace);
    write(writer);
    writer.end_of_statement(ThingClass::socket_io);
    return condition_of(statement_records(trace)[0]);
  };
  EXPECT_EQ(condition([](TraceWriter& w) {
              w.begin_exception("OSError");
              w.tuple(0);
              w.end_exception();
            }),
            Condition::exception);
  EXPECT_EQ(condition([](TraceWriter& w) {
              w.value();
              w.none();
              w.recv_into(1);
              w.result(ResultTag::would_block);
            }),
            Condition::would_block);
  EXPECT_EQ(condition([](TraceWriter& w) {
              w.value();
              w.none();
              w.send("W");
              w.result_count('W');
            }),
            Condition::plain);
  EXPECT_EQ(condition([](TraceWriter& w) {
              w.value();
              w.bytes("");
            }),
            Condition::end_of_file);
  EXPECT_EQ(condition([](TraceWriter& w) {
              w.value();
              w.bytes("x");
            }),
            Condition::plain);
}

}  // namespace
}  // namespace parity
