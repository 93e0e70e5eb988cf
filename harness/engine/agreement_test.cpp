// The two engines held against each other on everything that a name can carry into a call: each
// method and constructor, on each class of thing in each state, with a value of each kind; and on
// random programs about text files.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "scenario/byte_form.h"
#include "scenario/case_file.h"
#include "trace/side_by_side.h"
#include "trace/verdict.h"

namespace parity {
namespace {

class Agreement : public testing::Test {
 protected:
  void check(const std::string& text) {
    const ParseResult parsed = parse_case("# parity 1\n" + text);
    if (parsed.ok()) check(parsed.file.scenario);  // else the language has no such call
  }
  void check(const Scenario& scenario) {
    ++valid_;
    cpp_->play(scenario, left_);
    cpython_->play(scenario, right_);
    const Verdict verdict = compare(scenario, "cpp", left_, "cpython", right_, KnownList());
    if (verdict.kind == VerdictKind::not_compared) {
      ++not_compared_;
      return;
    }
    if (verdict.kind == VerdictKind::agree) return;
    if (++differences_ <= 20) {
      ADD_FAILURE() << verdict.signature << '\n'
                    << side_by_side(scenario, "cpp", left_, "cpython", right_, 160);
    }
  }

  std::unique_ptr<Engine> cpp_ = make_cpp_engine();
  std::unique_ptr<Engine> cpython_ = make_cpython_engine();
  Trace left_, right_;
  std::size_t valid_ = 0;
  std::size_t not_compared_ = 0;
  std::size_t differences_ = 0;
};

// Ways to make the thing `f`.
const std::vector<std::string> kThings = {
    "f = s\n",
    "f = m\n",
    "f = u\n",
    "f = makefile(s, 'rwb', 0)\n",
    "f = makefile(s, 'rb', 0)\n",
    "f = makefile(s, 'wb', 0)\n",
    "f = makefile(s, 'rb', 4)\n",
    "f = makefile(s, 'wb', 4)\n",
    "f = makefile(s, 'rwb', 4)\n",
    "f = BufferedReader(m, 4)\n",
    "f = BufferedWriter(m, 4)\n",
    "f = BufferedRWPair(m, m, 4)\n",
    "f = BufferedReader(u, 4)\n",
    "f = BufferedWriter(u, 4)\n",
    "g = BufferedReader(m, 4)\nf = BufferedReader(g, 3)\n",
    "g = BufferedRWPair(m, m, 4)\nf = BufferedRWPair(g, g, 3)\n",
    "f = makefile(s, 'r')\n",
    "f = makefile(s, 'w', 4)\n",
    "f = makefile(s, 'rw', 4, 'utf-16', 'replace', '')\n",
    "f = TextIOWrapper(m)\n",
    "f = TextIOWrapper(u, 'latin-1', newline='\\r\\n', write_through=True)\n",
    "g = BufferedReader(m, 4)\nf = TextIOWrapper(g, newline='\\r')\n",
    "g = BufferedRWPair(m, m, 4)\nf = TextIOWrapper(g, line_buffering=True)\n",
    "g = TextIOWrapper(m)\nf = TextIOWrapper(g)\n",
    "g = TextIOWrapper(m)\nf = BufferedReader(g, 4)\n",
    "g = TextIOWrapper(m)\nf = BufferedWriter(g, 4)\n",
    "g = TextIOWrapper(m)\nf = BufferedRWPair(g, g, 4)\n",
    "f = SocketIO(m, 'rw')\n",
    "f = SocketIO(5, 'rw')\n",
    "f = decoder('utf-8')\n",
    "f = decoder('punycode')\n",
    "f = decoder('big5', 'replace')\n",
    "f = decoder('latin-1')\n",
    "f = encoder('utf-16')\n",
    "f = encoder('hz')\n",
    "f = Object()\n",
    "f = weakref_finalize(o, call('f'), m, k=o)\n",
    "f = weakref_finalize(o, lambda: (o, m))\nf.detach()\n",
};

// What has happened to it.
const std::vector<std::string> kStates = {
    "",
    "f.read(1)\n",
    "f.write(b'xy')\n",
    "f.write('xy')\n",
    "next(f)\n",
    "f.close()\n",
    "f.detach()\n",
    "s.close()\n",
    "m.close()\n",
    "f.decode(b'\\xc3')\nstate = f.getstate()\n",
};

// Values that a name can carry, whatever the language lets stand there as a literal.
const std::vector<std::string> kValues = {
    "None",
    "True",
    "0",
    "1",
    "-1",
    "-2",
    "3",
    "99999999999999999999",
    "-99999999999999999999",
    "'ab'",
    "b'abcdefgh\\n'",
    "b''",
    "bytearray(b'xyz')",
    "bytearray(0)",
    "s",
    "m",
    "t",
    "list",
    "o",
    "g",
    "detached",
    "letters",
    "state",
};

const std::string kSetUp =
    "s = Socket(recv=[b'abc\\ndefghij\\n', WOULD_BLOCK, b'k'], send=[3, ALL])\n"
    "m = Memory(b'0123456789\\nabc\\n')\n"
    "u = Memory(b'0123456789\\n', seekable=False)\n"
    "o = Object()\n";

const std::string kList =
    "n = Memory(b'x\\ny\\n')\n"
    "t = TextIOWrapper(n)\n"
    "lm = Memory(b'a\\nb\\n')\n"
    "list = lm.readlines()\n"
    "g = weakref_finalize(o, lambda: ('w', 'b', 'r'))\n"
    "letters = g()\n"
    "state = 0\n"
    "g = weakref_finalize(o, call('g'), 1, key=b'x')\n"
    "detached = g.detach()\n"
    "g = weakref_finalize(o, call('g'), o)\n";

const char* const kMethods[] = {
    "read",     "read1",  "readline", "readlines", "peek",      "truncate", "readall",
    "flush",    "close",  "detach",   "fileno",    "isatty",    "readable", "writable",
    "seekable", "tell",   "__repr__", "readinto",  "readinto1", "write",    "writelines",
    "seek",     "decode", "encode",   "getstate",  "setstate",  "reset"};

std::string after(const std::string& call) {
  return call + "\nf.read(3)\nf.write(b'z')\nf.tell()\n";
}

TEST_F(Agreement, OnEveryMethodWithoutArgumentsOfEveryThingInEveryState) {
  for (const std::string& thing : kThings) {
    for (const std::string& state : kStates) {
      for (const char* method : kMethods) {
        check(kSetUp + thing + state + after(fmt::format("f.{}()", method)));
      }
    }
  }
  EXPECT_GT(valid_, 1500u);
  EXPECT_EQ(not_compared_, 0u);
}

TEST_F(Agreement, OnEveryMethodWithAValueOfEveryKind) {
  for (const std::string& thing : kThings) {
    for (const std::string& state : kStates) {
      for (const char* method : kMethods) {
        for (const std::string& value : kValues) {
          check(kSetUp + kList + thing + state + "v = " + value + "\n" +
                after(fmt::format("f.{}(v)", method)));
        }
      }
    }
  }
  EXPECT_GT(valid_, 10000u);
  EXPECT_EQ(not_compared_, 0u);
}

TEST_F(Agreement, OnSeekWithTwoArgumentsOfEveryKind) {
  for (const std::string& thing : kThings) {
    for (const std::string& state : kStates) {
      for (const std::string& offset : kValues) {
        for (const std::string& whence : kValues) {
          check(kSetUp + kList + thing + state + "v = " + offset + "\nw = " + whence + "\n" +
                after("f.seek(v, w)"));
        }
      }
    }
  }
  EXPECT_GT(valid_, 10000u);
}

// An encoding that is no str is not played.
TEST_F(Agreement, OnReconfigureWithValuesOfEveryKind) {
  const std::vector<std::string> changes = {"errors=v",
                                            "newline=v",
                                            "line_buffering=v",
                                            "write_through=v",
                                            "newline='x', errors=v",
                                            "newline='\\r', errors=v",
                                            "encoding='nope', line_buffering=v",
                                            "line_buffering=v, write_through=w",
                                            "newline='x', write_through=v",
                                            "encoding='latin-1', errors=v, newline=w",
                                            "errors=None, newline=None, line_buffering=v"};
  const std::string text = "f = TextIOWrapper(m, 'ascii')\n";
  for (const char* state : {"", "f.read(1)\n", "f.write('x')\n", "f.close()\n", "f.detach()\n",
                            "f.read(1)\nf.detach()\n"}) {
    for (const std::string& v : kValues) {
      for (const std::string& w : {std::string("None"), std::string("'ab'"), std::string("s")}) {
        for (const std::string& change : changes) {
          check(kSetUp + kList + text + state + "v = " + v + "\nw = " + w + "\nf.reconfigure(" +
                change + ")\nf.write('\\n')\nf.flush()\nf.errors\n");
        }
      }
    }
  }
  EXPECT_GT(valid_, 4000u);
  EXPECT_EQ(not_compared_, 0u);
}

TEST_F(Agreement, OnRandomProgramsAboutTextFiles) {
  std::mt19937_64 random(1);
  Scenario scenario;
  std::vector<std::uint8_t> bytes;
  for (int i = 0; i < 20'000; ++i) {
    bytes.resize(8 + random() % 120);
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random());
    decode(bytes, Profile::for_text(), scenario);
    check(scenario);
  }
  // Some ask for a codec that the library lacks, or for what CPython does not survive.
  EXPECT_LT(not_compared_, valid_ / 10);
}

TEST_F(Agreement, OnAttributesNextCallsAndDeletionOfEveryThing) {
  std::vector<std::string> things = kThings;
  for (const std::string& value : kValues) things.push_back("f = " + value + "\n");
  for (const std::string& thing : things) {
    for (const std::string& state : kStates) {
      for (const char* tail : {"f.closed",
                               "f.name",
                               "f.mode",
                               "f.raw",
                               "f.buffer",
                               "f.encoding",
                               "f.errors",
                               "f.newlines",
                               "f.line_buffering",
                               "f.write_through",
                               "f._CHUNK_SIZE",
                               "f.alive",
                               "f.atexit",
                               "f._makefile_refs",
                               "next(f)",
                               "f()",
                               "f(1, nothing)",
                               "del f",
                               "f",
                               "r = f.raw\ndel f\nr.read(1)\nr.closed",
                               "d = f.detach()\nd.read(2)\nf.raw\nf.closed",
                               "f.reconfigure()",
                               "f.link(f)",
                               "f.unlink(f)",
                               "f.link(s)",
                               "f.link(o)\nf.unlink(o)\nf.unlink(o)",
                               "f.atexit = 1",
                               "f.atexit = nothing",
                               "w = weakref_finalize(f, call('w', raises=SystemExit(3)), 1)\ndel f",
                               "w = weakref_finalize(f, call('w'), f)\nrun_exit()\nw()",
                               "w = weakref_finalize(o, f, f)\nw()",
                               "w = weakref_finalize(o, f, 1, k=f)\nw()",
                               "w = weakref_finalize(o, f, _=f)\nw()",
                               "w = weakref_finalize(o, f, o, o)\nw.peek()\nw()",
                               "w = weakref_finalize(obj=o, func=f, self=f)",
                               "w = weakref_finalize(o, f, obj=f)",
                               "w = weakref_finalize(o, call('w'), f)\ndel f\nw.peek(1)\ndel o",
                               "w = weakref_finalize(o, call('w', returns=0))\nw.atexit = f\n"
                               "w.atexit\nrun_exit()"}) {
        check(kSetUp + kList + thing + state + tail + "\n");
      }
    }
  }
  EXPECT_GT(valid_, 2000u);
  EXPECT_EQ(not_compared_, 0u);
}

TEST_F(Agreement, OnConstructorsWithValuesOfEveryKind) {
  for (const std::string& a : kValues) {
    for (const std::string& b : kValues) {
      const std::string set_up = kSetUp + kList + "a = " + a + "\nb = " + b + "\n";
      for (const char* call : {"makefile(a, 'rb', b)",
                               "makefile(s, a, b)",
                               "makefile(s, a)",
                               "SocketIO(a, b)",
                               "SocketIO(s, b)",
                               "BufferedReader(a, b)",
                               "BufferedWriter(a, b)",
                               "BufferedRWPair(a, b)",
                               "BufferedRWPair(m, a, b)",
                               "BufferedRWPair(a, m, b)",
                               "makefile(s, 'wb', a, b, a, b)",
                               "makefile(s, 'rw', a, b)",
                               "makefile(s, 'r', None, a, b)",
                               "makefile(s, '', 4, 'ascii', a, b)",
                               "TextIOWrapper(a, b)",
                               "TextIOWrapper(m, a, b)",
                               "TextIOWrapper(m, None, a, b)",
                               "TextIOWrapper(m, None, None, a, b)",
                               "TextIOWrapper(a, 'nope', b)",
                               "TextIOWrapper(m, line_buffering=a, write_through=b, newline='x')",
                               "makefile(s, mode='rwb', buffering=a, errors=b)"}) {
        check(set_up + "f = " + call + "\nf.read(2)\nf.write(b'abc')\nf\n");
      }
    }
  }
  EXPECT_GT(valid_, 2000u);
}

}  // namespace
}  // namespace parity
