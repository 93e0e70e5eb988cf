// That the fuzzer sees the library: a telling change of a scenario moves a counter in the class
// whose behaviour it changes. Guards against a build that is instrumented in name only.
#include <dlfcn.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "scenario/case_file.h"

// ================================================================= what libFuzzer would define

namespace {
std::span<std::uint8_t> counters;
std::span<const std::uintptr_t> pcs;  // a program counter and its flags, alternating
}  // namespace

extern "C" {
void __sanitizer_cov_8bit_counters_init(std::uint8_t* start, std::uint8_t* stop) {
  counters = {start, stop};
}
void __sanitizer_cov_pcs_init(const std::uintptr_t* start, const std::uintptr_t* stop) {
  pcs = {start, stop};
}
void __sanitizer_cov_trace_cmp1(std::uint8_t, std::uint8_t) {}
void __sanitizer_cov_trace_cmp2(std::uint16_t, std::uint16_t) {}
void __sanitizer_cov_trace_cmp4(std::uint32_t, std::uint32_t) {}
void __sanitizer_cov_trace_cmp8(std::uint64_t, std::uint64_t) {}
void __sanitizer_cov_trace_const_cmp1(std::uint8_t, std::uint8_t) {}
void __sanitizer_cov_trace_const_cmp2(std::uint16_t, std::uint16_t) {}
void __sanitizer_cov_trace_const_cmp4(std::uint32_t, std::uint32_t) {}
void __sanitizer_cov_trace_const_cmp8(std::uint64_t, std::uint64_t) {}
void __sanitizer_cov_trace_switch(std::uint64_t, std::uint64_t*) {}
void __sanitizer_cov_trace_pc_indir(std::uintptr_t) {}
void __sanitizer_cov_trace_div4(std::uint32_t) {}
void __sanitizer_cov_trace_div8(std::uint64_t) {}
void __sanitizer_cov_trace_gep(std::uintptr_t) {}
thread_local std::uintptr_t __sancov_lowest_stack = 0;
}

namespace parity {
namespace {

// libFuzzer looks at a counter in classes of this kind, not at its value.
int bucket(std::uint8_t count) {
  if (count < 4) return count;
  if (count < 8) return 4;
  if (count < 16) return 5;
  if (count < 32) return 6;
  return count < 128 ? 7 : 8;
}

std::vector<int> counters_of(Engine& engine, const std::string& statements) {
  const ParseResult parsed = parse_case("# parity 1\n" + statements);
  EXPECT_TRUE(parsed.ok()) << statements;
  Trace trace;
  std::fill(counters.begin(), counters.end(), std::uint8_t{0});
  engine.play(parsed.file.scenario, trace);
  std::vector<int> buckets;
  for (const std::uint8_t count : counters) buckets.push_back(bucket(count));
  return buckets;
}

// The mangled names of the functions whose counters differ.
std::set<std::string> moved(Engine& engine, const std::string& one, const std::string& other) {
  const std::vector<int> a = counters_of(engine, one);
  const std::vector<int> b = counters_of(engine, other);
  std::set<std::string> names;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    Dl_info info{};
    if (dladdr(reinterpret_cast<const void*>(pcs[2 * i]), &info) != 0 && info.dli_sname) {
      names.insert(info.dli_sname);
    }
  }
  return names;
}

struct Change {
  const char* class_name;
  const char* one;
  const char* other;
};

// What the runner shows of a test's parameter.
void PrintTo(const Change& change, std::ostream* out) {
  *out << change.class_name;
}

class Counters : public testing::TestWithParam<Change> {};

TEST_P(Counters, MoveInTheClassThatATellingChangeTouches) {
  ASSERT_FALSE(counters.empty()) << "the library is not instrumented";
  ASSERT_EQ(pcs.size(), 2 * counters.size());
  const auto engine = make_cpp_engine();
  const Change& change = GetParam();
  const std::set<std::string> names = moved(*engine, change.one, change.other);
  const bool found = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return name.find(change.class_name) != std::string::npos;
  });
  EXPECT_TRUE(found) << change.class_name << ": " << names.size() << " functions moved";
}

INSTANTIATE_TEST_SUITE_P(
    Classes, Counters,
    testing::Values(
        Change{"SocketIO", "s = Socket(recv=[b'a'])\nf = makefile(s, 'rb', 0)\nf.read(1)\n",
               "s = Socket(recv=[TIMEOUT])\nf = makefile(s, 'rb', 0)\nf.read(1)\n"},
        Change{"BufferedReader",
               "s = Socket(recv=[b'abcd'])\nf = makefile(s, 'rb', 4)\nf.read(4)\n",
               "s = Socket(recv=[b'abcd'])\nf = makefile(s, 'rb', 4)\nf.read(3)\n"},
        Change{"BufferedWriter", "s = Socket()\nf = makefile(s, 'wb', 4)\nf.write(b'abcd')\n",
               "s = Socket()\nf = makefile(s, 'wb', 4)\nf.write(b'abcde')\n"},
        Change{"BufferedRWPair", "s = Socket()\nf = makefile(s, 'rwb', 4)\nf.readable()\n",
               "s = Socket()\nf = makefile(s, 'rwb', 4)\nf.seekable()\n"},
        Change{"backport_makefile", "s = Socket()\nf = makefile(s, 'rb', 4)\n",
               "s = Socket()\nf = makefile(s, 'rx', 4)\n"},
        Change{"TextIOWrapper", "s = Socket(recv=[b'ab\\n'])\nf = makefile(s)\nf.readline(2)\n",
               "s = Socket(recv=[b'ab\\n'])\nf = makefile(s)\nf.readline()\n"},
        Change{"NewlineDecoder", "s = Socket(recv=[b'a\\rb'])\nf = makefile(s)\nf.read()\n",
               "s = Socket(recv=[b'a\\nb'])\nf = makefile(s)\nf.read()\n"},
        Change{"ErrorPolicy",
               "s = Socket(recv=[b'\\xff'])\nf = makefile(s, errors='replace')\nf.read()\n",
               "s = Socket(recv=[b'\\xff'])\nf = makefile(s, errors='ignore')\nf.read()\n"},
        Change{"utf8_prefix", "s = Socket(recv=[b'\\xc3\\xa9'])\nf = makefile(s)\nf.read()\n",
               "s = Socket(recv=[b'\\xc3z'])\nf = makefile(s)\nf.read()\n"},
        Change{"ExpiredReferences", "a = Object()\nweakref_finalize(a, call('f'))\ndel a\n",
               "a = Object()\nf = a\ndel a\n"},
        Change{"FinalizerNode",
               "a = Object()\nf = weakref_finalize(a, call('f'))\nf.atexit = False\n",
               "a = Object()\nf = weakref_finalize(a, call('f'))\nf.peek()\n"},
        Change{"Runtime", "a = Object()\nweakref_finalize(a, call('f'))\nrun_exit()\n",
               "a = Object()\nweakref_finalize(a, call('f'))\ngc.collect()\n"},
        Change{"Collector", "a = Object()\na.link(a)\ndel a\ngc.collect()\n",
               "a = Object()\ndel a\ngc.collect()\n"}),
    [](const auto& info) { return std::string(info.param.class_name); });

}  // namespace
}  // namespace parity
