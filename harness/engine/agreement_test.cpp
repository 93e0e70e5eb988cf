// The two engines held against each other on everything that a name can carry into a call: each
// method and constructor, on each class of thing in each state, with a value of each kind.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "scenario/case_file.h"
#include "trace/side_by_side.h"
#include "trace/verdict.h"

namespace parity {
namespace {

class Agreement : public testing::Test {
 protected:
  void check(const std::string& text) {
    const ParseResult parsed = parse_case("# parity 1\n" + text);
    if (!parsed.ok()) return;  // the language has no such call
    ++valid_;
    cpp_->play(parsed.file.scenario, left_);
    cpython_->play(parsed.file.scenario, right_);
    const Verdict verdict =
        compare(parsed.file.scenario, "cpp", left_, "cpython", right_, KnownList());
    if (verdict.kind == VerdictKind::not_compared) {
      ++not_compared_;
      return;
    }
    if (verdict.kind == VerdictKind::agree) return;
    if (++differences_ <= 20) {
      ADD_FAILURE() << verdict.signature << '\n'
                    << side_by_side(parsed.file.scenario, "cpp", left_, "cpython", right_, 160);
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
    "f = SocketIO(m, 'rw')\n",
    "f = SocketIO(5, 'rw')\n",
    "f = Object()\n",
    "f = weakref_finalize(o, call('f'), m, k=o)\n",
    "f = weakref_finalize(o, lambda: (o, m))\nf.detach()\n",
};

// What has happened to it.
const std::vector<std::string> kStates = {
    "",
    "f.read(1)\n",
    "f.write(b'xy')\n",
    "f.close()\n",
    "f.detach()\n",
    "s.close()\n",
    "m.close()\n",
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
    "list",
    "o",
    "g",
    "detached",
    "letters",
};

const std::string kSetUp =
    "s = Socket(recv=[b'abc\\ndefghij\\n', WOULD_BLOCK, b'k'], send=[3, ALL])\n"
    "m = Memory(b'0123456789\\nabc\\n')\n"
    "u = Memory(b'0123456789\\n', seekable=False)\n"
    "o = Object()\n";

const std::string kList =
    "lm = Memory(b'a\\nb\\n')\n"
    "list = lm.readlines()\n"
    "g = weakref_finalize(o, lambda: ('w', 'b', 'r'))\n"
    "letters = g()\n"
    "g = weakref_finalize(o, call('g'), 1, key=b'x')\n"
    "detached = g.detach()\n"
    "g = weakref_finalize(o, call('g'), o)\n";

const char* const kMethods[] = {
    "read",     "read1",    "readline",  "readlines", "peek",       "truncate", "readall",  "flush",
    "close",    "detach",   "fileno",    "isatty",    "readable",   "writable", "seekable", "tell",
    "__repr__", "readinto", "readinto1", "write",     "writelines", "seek"};

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
      for (const char* call :
           {"makefile(a, 'rb', b)", "makefile(s, a, b)", "makefile(s, a)", "SocketIO(a, b)",
            "SocketIO(s, b)", "BufferedReader(a, b)", "BufferedWriter(a, b)",
            "BufferedRWPair(a, b)", "BufferedRWPair(m, a, b)", "BufferedRWPair(a, m, b)",
            "makefile(s, 'wb', a, b, a, b)", "makefile(s, mode='rwb', buffering=a, errors=b)"}) {
        check(set_up + "f = " + call + "\nf.read(2)\nf.write(b'abc')\nf\n");
      }
    }
  }
  EXPECT_GT(valid_, 2000u);
}

}  // namespace
}  // namespace parity
