// What every engine must pass, whatever it stands on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "engine/engine.h"
#include "engine/process/process_engine.h"
#include "scenario/case_file.h"
#include "trace/read.h"

namespace parity {
namespace {

using Maker = std::unique_ptr<Engine> (*)();

std::unique_ptr<Engine> cpp_in_a_process() {
  return make_process_engine(make_cpp_engine);
}
std::unique_ptr<Engine> cpython_in_a_process() {
  return make_process_engine(make_cpython_engine);
}

class EngineKit : public testing::TestWithParam<Maker> {
 protected:
  EngineKit() : engine_(GetParam()()) {}

  Trace play(std::string_view statements) {
    const ParseResult parsed = parse_case("# parity 1\n" + std::string(statements));
    EXPECT_TRUE(parsed.ok()) << (parsed.problem ? parsed.problem->message : "");
    scenario_ = parsed.file.scenario;
    Trace trace;
    engine_->play(scenario_, trace);
    return trace;
  }
  // All recorded lines of a play, one below the other.
  std::string lines(std::string_view statements) {
    const Trace trace = play(statements);
    EXPECT_EQ(trace.answer, Answer::played) << trace.reason;
    std::string all;
    for (const auto& statement : trace_lines(scenario_, trace)) {
      for (const std::string& line : statement) all += line + '\n';
    }
    return all;
  }

  std::unique_ptr<Engine> engine_;
  Scenario scenario_;
};

TEST_P(EngineKit, PlaysNothing) {
  EXPECT_EQ(lines(""), "");
}

TEST_P(EngineKit, GivesTheOutcomesOfTheExample) {
  EXPECT_EQ(lines("sock = Socket(recv=[b'ab', WOULD_BLOCK, b'cd\\n'], send=[3, WOULD_BLOCK])\n"
                  "f = makefile(sock, 'rwb', buffering=8)\n"
                  "f.read(5)\n"
                  "f.readline()\n"
                  "f.write(b'hello')\n"
                  "f.flush()\n"
                  "sock.close()\n"
                  "f.close()\n"),
            "#: refs 1\n"
            "#> b'ab'\n#: recv_into(8) -> 2\n#: recv_into(6) -> WOULD_BLOCK\n"
            "#> b'cd\\n'\n#: recv_into(8) -> 3\n"
            "#> 5\n"
            "#! BlockingIOError(0, 'write could not complete without blocking', 0)\n"
            "#: send(b'hello') -> 3\n#: send(b'lo') -> WOULD_BLOCK\n"
            "#> None\n"
            "#> None\n#: send(b'lo') -> 2\n#: refs 0\n#: close() -> OK\n");
}

TEST_P(EngineKit, StartsEveryScenarioFromNothing) {
  const std::string first = lines("s = Socket()\ns.fileno()\ns.__repr__()\n");
  EXPECT_EQ(lines("s = Socket()\ns.fileno()\ns.__repr__()\n"), first);
  EXPECT_EQ(lines("s.fileno()\n"), "#! NameError(\"name 's' is not defined\")\n");
}

TEST_P(EngineKit, NamesThingsByTheirFirstNameElseByTheOrderOfPrinting) {
  EXPECT_EQ(lines("s = Socket()\nt = s\nt\nmakefile(s, 'rb')\nmakefile(s, 'rb', 0)\n"
                  "f = makefile(s, 'wb')\nr = f.raw\ns = None\nr\n"),
            "#> <Socket s>\n"
            "#> <BufferedReader #1>\n#: refs 1\n#: refs 0\n"
            "#> <SocketIO #2>\n#: refs 1\n#: refs 0\n"
            "#: refs 1\n#> <SocketIO r>\n#: refs 0\n");
}

TEST_P(EngineKit, ANumberedThingThatGetsANameIsPrintedByIt) {
  EXPECT_EQ(lines("s = Socket()\nf = makefile(s, 'rb')\nf.raw\nr = f.raw\nf.raw\n"),
            "#: refs 1\n#> <SocketIO #1>\n#> <SocketIO r>\n#: refs 0\n");
}

TEST_P(EngineKit, DropsTheNamesOfTheEndInTheOrderOfFirstBinding) {
  EXPECT_EQ(lines("s = Socket()\ng = 1\nf = makefile(s, 'wb')\ng = makefile(s, 'wb')\n"
                  "f.write(b'f')\ng.write(b'g')\n"),
            "#: refs 1\n#: refs 2\n#> 1\n#> 1\n"
            "#: send(b'g') -> 1\n#: refs 1\n#: send(b'f') -> 1\n#: refs 0\n");
}

TEST_P(EngineKit, DropsTheResultOfAStatementAtOnce) {
  EXPECT_EQ(lines("s = Socket()\ns.close()\nmakefile(s, 'wb')\nx = 1\n"),
            "#> None\n#: close() -> OK\n#> <BufferedWriter #1>\n#: refs 1\n#: refs 0\n");
}

TEST_P(EngineKit, TellsWouldBlockEndOfFileAndErrorsApart) {
  EXPECT_EQ(lines("s = Socket(recv=[WOULD_BLOCK, EOF, OSError(104), OSError(), TIMEOUT])\n"
                  "f = makefile(s, 'rb', 0)\nf.read(1)\nf.read(1)\nf.read(1)\nf.read(1)\n"
                  "f.read(1)\nf.read(1)\n"),
            "#: refs 1\n"
            "#> None\n#: recv_into(1) -> WOULD_BLOCK\n"
            "#> b''\n#: recv_into(1) -> EOF\n"
            "#! ConnectionResetError(104, 'Connection reset by peer')\n"
            "#: recv_into(1) -> OSError(104)\n"
            "#! OSError()\n#: recv_into(1) -> OSError()\n"
            "#! TimeoutError('timed out')\n#: recv_into(1) -> TIMEOUT\n"
            "#! OSError('cannot read from timed out object')\n"
            "#: refs 0\n");
}

TEST_P(EngineKit, PlaysMemoryAsBytesIODoes) {
  EXPECT_EQ(lines("m = Memory(b'abcdef', read=[2])\nf = BufferedReader(m, 4)\nf.read(1)\n"
                  "f.tell()\nf.seek(4)\nf.read()\nm.seek(-1)\nm.truncate(2)\n"),
            "#> b'a'\n#: readinto(4) -> 2\n#> 1\n#> 4\n#: seek(4, 0) -> 4\n"
            "#> b'ef'\n#: readinto(8192) -> 2\n#: readinto(8192) -> 0\n"
            "#! ValueError('negative seek value -1')\n#> 2\n#: truncate(2) -> 2\n"
            "#: close()\n");
}

TEST_P(EngineKit, PlaysTextFiles) {
  EXPECT_EQ(lines("s = Socket(recv=[b'gr\\xc3', b'\\xbc\\xc3\\x9fe\\r', b'\\nx'])\n"
                  "f = makefile(s, 'rw', encoding='UTF8', errors='replace')\n"
                  "f.readline()\nf.newlines\nf.read(1)\nf.write('\\u20ac\\n')\nf.flush()\n"
                  "f.write(b'x')\nf.mode\nf.encoding\nf.errors\nf\nf.__repr__()\n"),
            "#: refs 1\n"
            "#> 'gr\\xfc\\xdfe\\n'\n"
            "#: recv_into(8192) -> 3\n#: recv_into(8192) -> 5\n#: recv_into(8192) -> 2\n"
            "#> '\\r\\n'\n#> 'x'\n#> 2\n"
            "#> None\n#: send(b'\\xe2\\x82\\xac\\n') -> 4\n"
            "#! TypeError('write() argument must be str, not bytes')\n"
            "#> 'rw'\n#> 'UTF8'\n#> 'replace'\n#> <TextIOWrapper f>\n"
            "#> \"<_io.TextIOWrapper mode='rw' encoding='UTF8'>\"\n"
            "#: refs 0\n");
}

TEST_P(EngineKit, TakesTheMembersOfWhatIsWrittenAsLinesOneByOne) {
  EXPECT_EQ(lines("m = Memory(b'a\\nb')\nn = Memory()\nt = TextIOWrapper(m)\n"
                  "u = TextIOWrapper(n, write_through=True)\n"
                  "u.writelines('\\u20acx')\nu.writelines(t)\nu.writelines(b'c')\n"),
            "#> None\n#: write(b'\\xe2\\x82\\xac') -> 3\n#: write(b'x') -> 1\n"
            "#> None\n#: readinto(8192) -> 3\n#: write(b'a\\n') -> 2\n"
            "#: readinto(8192) -> 0\n#: write(b'b') -> 1\n#: readinto(8192) -> 0\n"
            "#! TypeError('write() argument must be str, not int')\n"
            "#: close()\n#: close()\n");
}

TEST_P(EngineKit, GoesBackToPlacesInTextThatAreNoPlainNumbers) {
  EXPECT_EQ(lines("m = Memory(b'\\xfe\\xff\\x00a\\x00\\n\\x00b')\nt = TextIOWrapper(m, 'utf-16')\n"
                  "t.readline()\nx = t.tell()\nx\nt.read()\nt.seek(x)\nt.read()\n"
                  "t.seek(True)\nt.seek(-1)\nt.seek(0, 2)\n"),
            "#> 'a\\n'\n#: readinto(8192) -> 8\n#> 36893488147419103238\n#> 'b'\n"
            "#: readinto(8192) -> 0\n#> 36893488147419103238\n#: seek(6, 0) -> 6\n#> 'b'\n"
            "#: readinto(8192) -> 2\n#: readinto(8192) -> 0\n#> True\n#: seek(1, 0) -> 1\n"
            "#! ValueError('negative seek position -1')\n#> 8\n#: seek(0, 2) -> 8\n#: close()\n");
}

TEST_P(EngineKit, ReconfiguresText) {
  EXPECT_EQ(lines("m = Memory()\nt = TextIOWrapper(m)\nt.write('\\xe9\\n')\n"
                  "t.reconfigure(encoding='latin-1', newline='\\r\\n', line_buffering=True)\n"
                  "t.write('\\xe9\\n')\nt.line_buffering\nt.reconfigure(newline='x')\n"
                  "t.reconfigure(errors=b'x')\nx = 'a'\nt.reconfigure(write_through=x)\n"),
            "#> 2\n#> None\n#: write(b'\\xc3\\xa9\\n') -> 3\n#> 2\n#: write(b'\\xe9\\r\\n') -> 3\n"
            "#> True\n#! ValueError('illegal newline value: x')\n"
            "#! TypeError('bad argument type for built-in operation')\n"
            "#! TypeError(\"'str' object cannot be interpreted as an integer\")\n#: close()\n");
}

TEST_P(EngineKit, RefusesTheArgumentsOfATextModeOverItsBuffer) {
  EXPECT_EQ(lines("s = Socket()\nx = 5\n"
                  "makefile(s, 'rw', encoding=x)\nmakefile(s, 'r', errors=b'')\n"
                  "makefile(s, 'w', newline='x')\nmakefile(s, '', 0, newline=b'')\n"
                  "makefile(s, 'rb', newline=b'')\n"),
            "#! TypeError(\"TextIOWrapper() argument 'encoding' must be str or None, not int\")\n"
            "#: refs 1\n#: refs 0\n"
            "#! TypeError(\"TextIOWrapper() argument 'errors' must be str or None, not bytes\")\n"
            "#: refs 1\n#: refs 0\n"
            "#! ValueError('illegal newline value: x')\n#: refs 1\n#: refs 0\n"
            "#! ValueError('unbuffered streams must be binary')\n#: refs 1\n#: refs 0\n"
            "#> <BufferedReader #1>\n#: refs 1\n#: refs 0\n");
}

TEST_P(EngineKit, PutsBuffersOverTextWhichCannotServeThem) {
  EXPECT_EQ(lines("m = Memory(b'ab')\nt = TextIOWrapper(m)\nb = BufferedRWPair(t, t, 4)\n"
                  "b.read(1)\nb.read()\nb.write(b'x')\nb.flush()\nu = TextIOWrapper(t)\n"
                  "u.read(1)\nu.write('x')\nu.flush()\n"),
            "#! AttributeError(\"'_io.TextIOWrapper' object has no attribute 'readinto'\")\n"
            "#! TypeError('read() should return bytes')\n"
            "#: readinto(8192) -> 2\n#: readinto(8192) -> 0\n#> 1\n"
            "#! TypeError('write() argument must be str, not memoryview')\n"
            "#! TypeError(\"underlying read() should have returned a bytes-like object, "
            "not 'str'\")\n#: readinto(8192) -> 0\n#> 1\n"
            "#! TypeError('write() argument must be str, not bytes')\n#: close()\n");
}

TEST_P(EngineKit, FinalizesTextWhenItIsClosed) {
  EXPECT_EQ(lines("s = Socket()\nt = makefile(s, 'w')\nt.write('x')\n"
                  "w = weakref_finalize(t, lambda: s._makefile_refs)\ndel t\n"),
            "#: refs 1\n#> 1\n#: send(b'x') -> 1\n#: refs 0\n#: callback w {\n"
            "#:   s._makefile_refs -> 0\n#: } -> 0\n");
}

TEST_P(EngineKit, ForgetsErrorHandlersAndStatesWithTheirScenario) {
  EXPECT_EQ(lines("register_error('own', call('h', returns=('?', 1)))\n"
                  "d = decoder('ascii', 'own')\n"
                  "d.decode(b'\\xff')\n"
                  "x = d.getstate()\n"),
            "#> None\n#> '?'\n"
            "#: handler 'own': h(UnicodeDecodeError('ascii', b'\\xff', 0, 1, 'ordinal not in "
            "range(128)')) -> ('?', 1)\n");
  EXPECT_EQ(lines("d = decoder('ascii', 'own')\n"
                  "d.decode(b'\\xff')\n"
                  "x = d.decode(b'')\n"
                  "d.setstate(x)\n"),
            "#! LookupError(\"unknown error handler name 'own'\")\n"
            "#! TypeError('not a state of this codec')\n");
}

TEST_P(EngineKit, AnswersUnsupportedForWhatItLacksAndPlaysTheNextOne) {
  const std::string set_up = "m = Memory()\nt = TextIOWrapper(m)\n";
  const auto refused = [&](const std::string& statement) {
    const Trace trace = play(set_up + statement);
    EXPECT_EQ(trace.answer, Answer::unsupported);
    EXPECT_EQ(trace.at_statement, 2u);
    EXPECT_EQ(lines("x = 1\nx\n"), "#> 1\n");
    return trace.reason;
  };
  const std::string reason = "calls that CPython does not survive";
  EXPECT_EQ(refused("t.reconfigure(encoding=b'')\n"), reason);
  EXPECT_EQ(refused("t.seek(1461501636990620551520430856795701425004796182528)\n"), reason);
}

TEST_P(EngineKit, AnswersUnsupportedForWhatACallbackMeetsInAStatementOrAtTheEnd) {
  const std::string reason(spelling(Feature::fatal_call));
  const std::string text =
      "a = Object()\nm = Memory()\nt = TextIOWrapper(m)\n"
      "weakref_finalize(a, lambda: (m.tell(), t.reconfigure(encoding=b'')))\n";
  const Trace within = play(text + "del a\nx = 1\n");
  EXPECT_EQ(within.answer, Answer::unsupported);
  EXPECT_EQ(within.at_statement, 4u);
  EXPECT_EQ(within.reason, reason);
  const Trace at_the_end = play(text);
  EXPECT_EQ(at_the_end.answer, Answer::unsupported);
  EXPECT_EQ(at_the_end.at_statement, 3u);
  EXPECT_EQ(at_the_end.reason, reason);
  EXPECT_EQ(lines("x = 1\nx\n"), "#> 1\n");
}

TEST_P(EngineKit, StopsAtATraceThatIsTooLarge) {
  std::string text = "s = Socket()\nf = makefile(s, 'wb', 0)\nx = bytearray(16777215)\n";
  for (int i = 0; i < 7; ++i) text += "f.write(x)\n";
  EXPECT_EQ(play(text).answer, Answer::played);
  const Trace trace = play(text + "f.write(x)\nx = 1\n");
  EXPECT_EQ(trace.answer, Answer::unsupported);
  EXPECT_EQ(trace.at_statement, 10u);
  EXPECT_EQ(trace.reason, "more than 134217728 bytes of outcomes and events");
}

TEST_P(EngineKit, GivesTheSameTraceTwice) {
  const char* text = "s = Socket(recv=[b'a\\nb'])\nf = makefile(s, 'rb')\nf.readlines()\n";
  const Trace first = play(text);
  const Trace second = play(text);
  EXPECT_EQ(first.outcomes, second.outcomes);
  EXPECT_EQ(first.events, second.events);
  EXPECT_EQ(first.receivers, second.receivers);
}

std::string name_of(const testing::TestParamInfo<Maker>& made) {
  constexpr const char* kNames[] = {"cpp", "cpython", "cpp_in_a_process", "cpython_in_a_process"};
  return kNames[made.index];
}

INSTANTIATE_TEST_SUITE_P(Engines, EngineKit,
                         testing::Values(&make_cpp_engine, &make_cpython_engine, &cpp_in_a_process,
                                         &cpython_in_a_process),
                         name_of);

}  // namespace
}  // namespace parity
