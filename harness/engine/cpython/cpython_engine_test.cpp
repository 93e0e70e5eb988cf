#include <gtest/gtest.h>
#include <signal.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "engine/cpython/interpreter.h"
#include "engine/cpython/straight_line.h"
#include "engine/engine.h"
#include "scenario/case_file.h"
#include "trace/read.h"

namespace parity {
namespace {

using cpython::Interpreter;
using cpython::Ref;

class CPythonEngineTest : public testing::Test {
 protected:
  const Trace& play(std::string_view statements) {
    const ParseResult parsed = parse_case("# parity 1\n" + std::string(statements));
    EXPECT_TRUE(parsed.ok()) << (parsed.problem ? parsed.problem->message : "");
    scenario_ = parsed.file.scenario;
    engine_->play(scenario_, trace_);
    return trace_;
  }
  // All recorded lines, one below the other; those of the end after "end".
  std::string lines(std::string_view statements) {
    play(statements);
    EXPECT_EQ(trace_.answer, Answer::played) << trace_.reason;
    std::string all;
    const auto found = trace_lines(scenario_, trace_);
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (i + 1 == found.size() && !found[i].empty()) all += "end\n";
      for (const std::string& line : found[i]) all += line + '\n';
    }
    return all;
  }
  static long allocated_blocks() {
    const Ref sys = Ref::steal(PyImport_ImportModule("sys"));
    const Ref blocks = Ref::steal(PyObject_CallMethod(sys.get(), "getallocatedblocks", nullptr));
    return PyLong_AsLong(blocks.get());
  }

  std::unique_ptr<Engine> engine_ = make_cpython_engine();
  Scenario scenario_;
  Trace trace_;
};

// ================================================================= outcomes

TEST_F(CPythonEngineTest, GivesTheRecordedOutcomesOfTheExample) {
  EXPECT_EQ(lines("sock = Socket(recv=[b'ab', WOULD_BLOCK, b'cd\\n'], send=[3, WOULD_BLOCK])\n"
                  "f = makefile(sock, 'rwb', buffering=8)\n"
                  "f.read(5)\n"
                  "f.readline()\n"
                  "f.write(b'hello')\n"
                  "f.flush()\n"
                  "sock.close()\n"
                  "f.close()\n"),
            "#: refs 1\n"
            "#> b'ab'\n"
            "#: recv_into(8) -> 2\n"
            "#: recv_into(6) -> WOULD_BLOCK\n"
            "#> b'cd\\n'\n"
            "#: recv_into(8) -> 3\n"
            "#> 5\n"
            "#! BlockingIOError(0, 'write could not complete without blocking', 0)\n"
            "#: send(b'hello') -> 3\n"
            "#: send(b'lo') -> WOULD_BLOCK\n"
            "#> None\n"
            "#> None\n"
            "#: send(b'lo') -> 2\n"
            "#: refs 0\n"
            "#: close() -> OK\n");
}

TEST_F(CPythonEngineTest, WritesEveryKindOfLiteralAndValue) {
  EXPECT_EQ(
      lines("x = bytearray(3)\n"
            "None\n"
            "True\n"
            "-5\n"
            "0\n"
            "9223372036854775808\n"
            "-123456789012345678901234567890\n"
            "'a\\ud800\\u20ac'\n"
            "b'\\x00\\xff'\n"
            "x\n"
            "m = Memory(b'a\\nb')\n"
            "m.readlines()\n"),
      "#> None\n#> True\n#> -5\n#> 0\n#> 9223372036854775808\n#> -123456789012345678901234567890\n"
      "#> 'a\\ud800\\u20ac'\n#> b'\\x00\\xff'\n#> bytearray(b'\\x00\\x00\\x00')\n"
      "#> [b'a\\n', b'b']\n"
      "#: readinto(1) -> 1\n#: readinto(1) -> 1\n#: readinto(1) -> 1\n#: readinto(1) -> 0\n#: "
      "readinto(1) -> 0\n"
      "end\n#: close()\n");
}

TEST_F(CPythonEngineTest, NamesAThingByItsFirstNameElseByANumber) {
  EXPECT_EQ(lines("s = Socket()\n"
                  "f = makefile(s, 'rb')\n"
                  "g = f\n"
                  "del f\n"
                  "g\n"
                  "g.raw\n"
                  "makefile(s, 'rb', 0)\n"
                  "g.raw\n"
                  "r = g.raw\n"
                  "r\n"
                  "s\n"),
            "#: refs 1\n#> <BufferedReader f>\n#> <SocketIO #1>\n"
            "#> <SocketIO #2>\n#: refs 2\n#: refs 1\n#> <SocketIO #1>\n"
            "#> <SocketIO r>\n#> <Socket s>\n"
            "end\n#: refs 0\n");
}

TEST_F(CPythonEngineTest, TakesEveryLiteralForWhatItIsThoughItKeepsSome) {
  // More than are kept, of all lengths, each said twice.
  std::string statements = "m = Memory()\ns = Socket()\nt = makefile(s, 'w', encoding='utf-8')\n";
  std::string expected = "#: refs 1\n";
  for (int i = 0; i < 600; ++i) {
    const std::string number = std::to_string(i);
    const std::string literal = number + std::string(static_cast<std::size_t>(i % 80), 'a');
    const std::string size = std::to_string(literal.size());
    for (int time = 0; time < 2; ++time) {
      statements += "m.write(b'" + literal + "')\n";
      expected += "#> " + size + "\n#: write(b'" + literal + "') -> " + size + "\n";
    }
    statements += "t.write('" + literal + "')\nt.write('\\u20ac" + number + "')\nt.flush()\n";
    expected += "#> " + size + "\n#> " + std::to_string(1 + number.size()) +
                "\n#> None\n#: send(b'" + literal + "\\xe2\\x82\\xac" + number + "') -> " +
                std::to_string(literal.size() + 3 + number.size()) + "\n";
  }
  EXPECT_EQ(lines(statements + "s.close()\n"),
            expected + "#> None\nend\n#: close()\n#: refs 0\n#: close() -> OK\n");
}

TEST_F(CPythonEngineTest, DoesNotTakeANewThingAtAnOldAddressForTheOldOne) {
  std::string statements = "s = Socket()\n";
  std::string expected;
  for (int i = 1; i <= 20; ++i) {
    statements += "SocketIO(s, 'r')\n";
    expected += "#> <SocketIO #" + std::to_string(i) + ">\n";
  }
  EXPECT_EQ(lines(statements), expected);
}

TEST_F(CPythonEngineTest, ShowsAnAddressInNoValueAndNoMessage) {
  EXPECT_EQ(lines("m = Memory()\n"
                  "m.__repr__()\n"
                  "SocketIO(m, m)\n"),
            "#> '<Memory object at 0x\u2026>'\n"
            "#! ValueError('invalid mode: <Memory object at 0x\u2026>')\n"
            "end\n#: close()\n");
}

TEST_F(CPythonEngineTest, SaysWhatPythonSaysOfNamesAndAttributes) {
  EXPECT_EQ(lines("f.read()\n"
                  "s = Socket()\n"
                  "s.read(f)\n"
                  "SocketIO(s, f)\n"
                  "s.name\n"
                  "next(s)\n"
                  "s()\n"
                  "del f\n"
                  "m = Memory(b'')\n"
                  "next(m)\n"
                  "m.name\n"),
            "#! NameError(\"name 'f' is not defined\")\n"
            "#! AttributeError(\"'Socket' object has no attribute 'read'\")\n"
            "#! NameError(\"name 'f' is not defined\")\n"
            "#! AttributeError(\"'Socket' object has no attribute 'name'\")\n"
            "#! TypeError(\"'Socket' object is not an iterator\")\n"
            "#! TypeError(\"'Socket' object is not callable\")\n"
            "#! NameError(\"name 'f' is not defined\")\n"
            "#! StopIteration()\n#: readinto(1) -> 0\n"
            "#! AttributeError(\"'Memory' object has no attribute 'name'\")\n"
            "end\n#: close()\n");
}

TEST_F(CPythonEngineTest, WritesTheContextOfAnException) {
  EXPECT_EQ(lines("s = Socket(send=[OSError(32)], close=[OSError(5)])\n"
                  "f = makefile(s, 'wb')\n"
                  "f.write(b'x')\n"
                  "s.close()\n"
                  "f.close()\n"),
            "#: refs 1\n#> 1\n#> None\n"
            "#! OSError(5, 'Input/output error')\n"
            "#. __context__ = BrokenPipeError\n"
            "#: send(b'x') -> OSError(32)\n#: refs 0\n#: close() -> OSError(5)\n");
}

// ================================================================= the scripted things

TEST_F(CPythonEngineTest, ClosesAWrappedSocketAtEveryCloseWithoutReferences) {
  EXPECT_EQ(lines("s = Socket(close=[OSError(5)], model='wrapped')\n"
                  "s.close()\n"
                  "s.close()\n"
                  "s.fileno()\n"
                  "t = Socket()\n"
                  "t.close()\n"
                  "t.close()\n"),
            "#! OSError(5, 'Input/output error')\n#: close() -> OSError(5)\n"
            "#> None\n#: close() -> OK\n#> -1\n"
            "#> None\n#: close() -> OK\n#> None\n");
}

TEST_F(CPythonEngineTest, RaisesTheRealSocketsTypeErrorsAndUsesUpNothing) {
  EXPECT_EQ(lines("s = Socket(recv=[b'ab'], send=[1])\n"
                  "f = SocketIO(s, 'rw')\n"
                  "f.readinto(b'x')\n"
                  "f.write('x')\n"
                  "f.write(b'xy')\n"
                  "f.read(1)\n"
                  "f.read(9)\n"
                  "f.read(9)\n"),
            "#! TypeError('recv_into() argument 1 must be read-write bytes-like object, not "
            "bytes')\n"
            "#! TypeError(\"a bytes-like object is required, not 'str'\")\n"
            "#> 1\n#: send(b'xy') -> 1\n"
            "#> b'a'\n#: recv_into(1) -> 1\n"
            "#> b'b'\n#: recv_into(9) -> 1\n"
            "#> b''\n#: recv_into(9) -> EOF\n");
}

TEST_F(CPythonEngineTest, LeavesWhatAMemoryRefusesToBytesIO) {
  EXPECT_EQ(lines("m = Memory(b'abc', read=[2, WOULD_BLOCK])\n"
                  "m.seek(-1)\n"
                  "m.seek(0, 7)\n"
                  "m.readinto(b'x')\n"
                  "m.truncate(-1)\n"
                  "m.seek(2, 2)\n"
                  "m.write(b'z')\n"
                  "m.seek(0)\n"
                  "m.read(9)\n"
                  "m.read(9)\n"
                  "m.read(9)\n"
                  "m.close()\n"
                  "m.tell()\n"
                  "m.write(b'')\n"),
            "#! ValueError('negative seek value -1')\n"
            "#! ValueError('invalid whence (7, should be 0, 1 or 2)')\n"
            "#! TypeError('readinto() argument must be read-write bytes-like object, not bytes')\n"
            "#! ValueError('negative size value -1')\n"
            "#> 5\n#: seek(2, 2) -> 5\n"
            "#> 1\n#: write(b'z') -> 1\n"
            "#> 0\n#: seek(0, 0) -> 0\n"
            "#> b'ab'\n#: readinto(9) -> 2\n"
            "#> None\n#: readinto(9) -> WOULD_BLOCK\n"
            "#> b'c\\x00\\x00z'\n#: readinto(9) -> 4\n"
            "#> None\n#: close()\n"
            "#! ValueError('I/O operation on closed file.')\n"
            "#! ValueError('I/O operation on closed file.')\n");
}

// ================================================================= the end

TEST_F(CPythonEngineTest, DropsTheNamesInTheOrderOfFirstBinding) {
  EXPECT_EQ(lines("a = Memory(b'a')\n"
                  "b = Memory(b'b')\n"
                  "w = BufferedWriter(b)\n"
                  "w.write(b'late')\n"
                  "del a\n"
                  "a = Memory(b'again')\n"),
            "#> 4\n#: close()\n"
            // a; then b is held by w, which flushes into it and closes it.
            "end\n#: close()\n#: write(b'late') -> 4\n#: close()\n");
}

TEST_F(CPythonEngineTest, BindsANameAnewBeforeItsOldThingDies) {
  EXPECT_EQ(lines("s = Socket()\n"
                  "f = makefile(s, 'wb')\n"
                  "f.write(b'x')\n"
                  "f = makefile(s, 'wb')\n"),
            "#: refs 1\n#> 1\n#: refs 2\n#: send(b'x') -> 1\n#: refs 1\n"
            "end\n#: refs 0\n");
}

TEST_F(CPythonEngineTest, LetsGoOfAnExceptionBeforeTheStatementEnds) {
  // The traceback holds the SocketIO that makefile made; its death takes the reference back.
  EXPECT_EQ(lines("s = Socket()\n"
                  "makefile(s, 'r', 0)\n"
                  "s._makefile_refs\n"),
            "#! ValueError('unbuffered streams must be binary')\n#: refs 1\n#: refs 0\n#> 0\n");
}

constexpr std::string_view kEverything =
    "s = Socket(recv=[b'abc\\n', WOULD_BLOCK, b'de', TIMEOUT, OSError(104)], send=[1, TIMEOUT])\n"
    "f = makefile(s, mode='rwb', buffering=4)\n"
    "f.readline()\n"
    "f.read(9)\n"
    "f.read()\n"
    "f.write(b'0123456789')\n"
    "f.flush()\n"
    "f.name\n"
    "m = Memory(b'abc', read=[1, OSError(5)], write=[WOULD_BLOCK])\n"
    "g = BufferedReader(m, 3)\n"
    "g.read()\n"
    "g.seek(1)\n"
    "g.raw\n"
    "t = makefile(s, 'rw', encoding='utf-8', newline='')\n"
    "t.write('\\u20ac\\n')\n"
    "t.flush()\n"
    "t.buffer\n"
    "s.close()\n";

TEST_F(CPythonEngineTest, LeavesNothingBehind) {
  for (int i = 0; i < 100; ++i) play(kEverything);
  const cpython::Stage& stage = Interpreter::instance().stage();
  const std::string first(trace_.outcomes);
  const long before = allocated_blocks();
  for (int i = 0; i < 10000; ++i) engine_->play(scenario_, trace_);
  // One block a play would be 10,000; what Python's free lists hold comes and goes.
  EXPECT_NEAR(static_cast<double>(allocated_blocks()), static_cast<double>(before), 500);
  EXPECT_EQ(std::string(trace_.outcomes), first);
  EXPECT_EQ(stage.live_sockets, 0u);
  EXPECT_EQ(stage.live_memories, 0u);
}

TEST_F(CPythonEngineTest, PlaysTheSameInASecondEngine) {
  const std::string first = lines("s = Socket()\ns.fileno()\nmakefile(s, 'rb')\n");
  engine_ = make_cpython_engine();
  EXPECT_EQ(lines("s = Socket()\ns.fileno()\nmakefile(s, 'rb')\n"), first);
  EXPECT_EQ(first, "#> 3\n#> <BufferedReader #1>\n#: refs 1\n#: refs 0\n");
}

// ================================================================= other answers

TEST_F(CPythonEngineTest, LeavesNothingOfAFinalizerToTheNextScenario) {
  play("a = Object(revive='a')\na.link(a)\nf = weakref_finalize(a, call('f'), a)\nrun_exit()\n");
  EXPECT_EQ(Interpreter::instance().stage().live_objects, 0u);
  // Neither is the exit over, nor is there one to run, nor is the collector paused.
  EXPECT_EQ(lines("run_exit()\ngc.isenabled()\n"), "#> None\n#> True\n");
  EXPECT_EQ(lines("gc.disable()\n"), "#> None\n");
  EXPECT_EQ(lines("gc.isenabled()\na = Object()\nf = weakref_finalize(a, call('f'))\nf()\n"),
            "#> True\n#> None\n#: callback f: f() -> None\n");
}

TEST_F(CPythonEngineTest, StopsAtTooManyEvents) {
  const std::string data(60000, 'x');
  const Trace& trace = play("m = Memory(b'" + data + "')\nm.readline()\nm.seek(0)\nm.readline()\n" +
                            "m.readline()\n");
  EXPECT_EQ(trace.answer, Answer::unsupported);
  EXPECT_EQ(trace.at_statement, 3u);
  EXPECT_EQ(trace.reason, "more than 100000 events");
}

TEST_F(CPythonEngineTest, KnowsItsVersionAndWhatItSupports) {
  EXPECT_EQ(engine_->name(), "cpython 3.11.2");
  EXPECT_TRUE(engine_->supports(Feature::binary_file));
  EXPECT_TRUE(engine_->supports(Feature::text_file));
  EXPECT_TRUE(engine_->supports(Feature::finalizer));
}

TEST_F(CPythonEngineTest, TellsTheClassOfTheReceiverOfEachStatement) {
  const Trace& trace =
      play("s = Socket()\nf = makefile(s, 'rb')\nf.read()\ns = 1\ns.name\ndel f\n");
  const std::array expected = {ThingClass::none, ThingClass::none, ThingClass::buffered_reader,
                               ThingClass::none, ThingClass::none, ThingClass::buffered_reader};
  ASSERT_EQ(trace.receivers.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(static_cast<ThingClass>(trace.receivers[i]), expected[i]) << i;
  }
}

// ================================================================= the interpreter, the yardstick

TEST(Interpreter, IsIsolatedAndDoesNotCollectByItself) {
  Interpreter::instance();
  const auto value = [](const char* code) {
    const Ref names = Ref::steal(PyDict_New());
    const Ref ran = Ref::steal(PyRun_String(code, Py_file_input, names.get(), names.get()));
    EXPECT_TRUE(ran) << cpython::take_error_text();
    PyObject* x = PyDict_GetItemString(names.get(), "x");
    return x == nullptr ? -1L : PyLong_AsLong(x);
  };
  EXPECT_EQ(value("import sys\nx = sys.flags.isolated"), 1);
  EXPECT_EQ(value("import sys\nx = sys.flags.utf8_mode"), 1);
  EXPECT_EQ(value("import sys\nx = sys.flags.no_site"), 1);
  EXPECT_EQ(value("import sys\nx = int('site' in sys.modules)"), 0);
  EXPECT_EQ(value("import sys\nx = sys.flags.hash_randomization"), 0);
  EXPECT_EQ(value("import sys\nx = int(sys.dont_write_bytecode)"), 1);
  EXPECT_EQ(value("import gc\nx = gc.get_threshold()[0]"), 0);
  EXPECT_EQ(value("import gc\nx = int(gc.get_freeze_count() > 1000)"), 1);
  struct sigaction interrupt{};
  ASSERT_EQ(sigaction(SIGINT, nullptr, &interrupt), 0);
  EXPECT_TRUE(interrupt.sa_handler == SIG_DFL || interrupt.sa_handler == SIG_IGN);
}

TEST(StraightLine, RunsTheScenarioAsPythonCodeAndRecordsNothing) {
  const ParseResult parsed = parse_case("# parity 1\n" + std::string(kEverything));
  ASSERT_TRUE(parsed.ok());
  cpython::StraightLine code(parsed.file.scenario);
  EXPECT_NE(code.source().find("    try: f = makefile(s, mode='rwb', buffering=4)\n"),
            std::string::npos);
  const cpython::Stage& stage = Interpreter::instance().stage();
  for (int i = 0; i < 3; ++i) {
    code.run();
    EXPECT_EQ(stage.next_descriptor, 4);  // one socket was made
    EXPECT_EQ(stage.writer, nullptr);
    EXPECT_EQ(stage.live_sockets, 0u);
    EXPECT_EQ(stage.live_memories, 0u);
  }
}

}  // namespace
}  // namespace parity
