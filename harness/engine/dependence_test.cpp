// What may depend on a modifier, and what is found where something does that must not.
#include "trace/dependence.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/engine.h"
#include "scenario/case_file.h"

namespace parity {
namespace {

Scenario parsed(const std::string& statements) {
  ParseResult result = parse_case("# parity 1\n" + statements);
  EXPECT_TRUE(result.ok()) << statements;
  return std::move(result.file.scenario);
}

Trace played(const Scenario& scenario) {
  Trace trace;
  make_cpp_engine()->play(scenario, trace);
  EXPECT_EQ(trace.answer, Answer::played);
  return trace;
}

std::size_t independent(const std::string& statements, Modifier modifier) {
  const Scenario scenario = parsed(statements);
  return independent_statements(scenario, played(scenario), modifier);
}

constexpr char kReader[] = "s = Socket(recv=[b'abc\\n', b'de'])\nf = makefile(s, 'rb')\n";

TEST(Dependence, NothingThatGathersUntilItHasEnoughSeesAPiece) {
  EXPECT_EQ(independent(std::string(kReader) + "f.read(2)\nf.readline()\nnext(f)\nf.read()\n",
                        Modifier::chunking),
            6u);
}

TEST(Dependence, ARead1SeesThePieceThatIsThere) {
  EXPECT_EQ(
      independent(std::string(kReader) + "f.read(1)\nf.read1(9)\nf.read(1)\n", Modifier::chunking),
      3u);
}

TEST(Dependence, TwoFilesOnOneSocketReadAheadOfEachOther) {
  EXPECT_EQ(
      independent(std::string(kReader) + "g = makefile(s, 'rb')\ng.read(1)\n", Modifier::chunking),
      2u);
}

TEST(Dependence, ARawFileGivesWhatComes) {
  const std::string raw = "s = Socket(recv=[b'abc'])\nr = SocketIO(s, 'r')\n";
  EXPECT_EQ(independent(raw + "r.readable()\nr.read(3)\n", Modifier::chunking), 3u);
  EXPECT_EQ(
      independent(raw + "f = BufferedReader(r, 4)\nf.read(1)\nr.readline()\n", Modifier::chunking),
      4u);
}

TEST(Dependence, ALambdaMayDoAnythingLater) {
  EXPECT_EQ(independent(std::string(kReader) + "w = weakref_finalize(f, lambda: s.close())\n",
                        Modifier::chunking),
            2u);
  EXPECT_EQ(independent(std::string(kReader) + "w = weakref_finalize(f, call('f'))\nf.read(1)\n",
                        Modifier::chunking),
            4u);
}

TEST(Dependence, OnlyLinksMakeWorkForTheCollector) {
  EXPECT_EQ(independent("a = Object()\nb = Object()\na.link(b)\ndel a\n", Modifier::collections),
            2u);
  EXPECT_EQ(independent("a = Object()\nw = weakref_finalize(a, lambda: (1, a.link(a)))\ndel a\n",
                        Modifier::collections),
            1u);
  EXPECT_EQ(independent("a = Object()\nw = weakref_finalize(a, call('f'))\ndel a\n",
                        Modifier::collections),
            3u);
}

TEST(Dependence, AnOutcomeThatChangedIsFound) {
  const Scenario scenario = parsed(std::string(kReader) + "f.read(2)\n");
  const Trace trace = played(scenario);
  Modified modified;
  modified.places = {0, 1, 2, 3};
  // Stands for an engine that gives less than it should when the data comes in pieces.
  modified.scenario = parsed(std::string(kReader) + "f.read(1)\n");
  EXPECT_EQ(
      find_dependence(scenario, trace, Modifier::chunking, modified, played(modified.scenario)),
      2u);
  modified.scenario = parsed(
      "s = Socket(recv=[b'a', b'bc\\nd', b'e'])\nf = makefile(s, 'rb')\n"
      "f.read(2)\n");
  EXPECT_EQ(
      find_dependence(scenario, trace, Modifier::chunking, modified, played(modified.scenario)),
      std::nullopt);
}

TEST(Dependence, OfCollectionsEventsMustNotChangeEither) {
  const Scenario scenario = parsed("a = Object()\nw = weakref_finalize(a, call('f'))\ndel a\n");
  const Trace trace = played(scenario);
  Modified modified;
  modified.places = {1, 2, 4, 5};
  modified.scenario = parsed(
      "gc.collect()\na = Object()\nw = weakref_finalize(a, call('f'))\n"
      "gc.collect()\ndel a\n");
  EXPECT_EQ(
      find_dependence(scenario, trace, Modifier::collections, modified, played(modified.scenario)),
      std::nullopt);
  modified.scenario = parsed(
      "gc.collect()\na = Object()\nw = weakref_finalize(a, call('g'))\n"
      "w.detach()\ndel a\n");
  EXPECT_EQ(
      find_dependence(scenario, trace, Modifier::collections, modified, played(modified.scenario)),
      2u);
}

}  // namespace
}  // namespace parity
