#include "engine/glance.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "scenario/byte_form.h"
#include "scenario/case_file.h"
#include "trace/read.h"

namespace parity {
namespace {

Glance glance(const std::string& statements) {
  const ParseResult parsed =
      parse_case("# parity 1\ns = Socket()\nf = makefile(s, 'rb')\n" + statements + "\n");
  EXPECT_FALSE(parsed.problem) << parsed.problem->message;
  return glance_at(parsed.file.scenario);
}

TEST(Glance, SeesTheStatementsThatPrintThings) {
  for (const char* printing : {"f", "f.raw", "f.detach()", "Memory()", "x = 1\nx", "f.mode"}) {
    EXPECT_TRUE(glance(printing).may_print_things) << printing;
  }
  for (const char* plain : {"f.read()", "f.close()", "g = f", "g = f.raw", "next(f)", "f.closed"}) {
    EXPECT_FALSE(glance(plain).may_print_things) << plain;
  }
}

TEST(Glance, SeesWhatNotEveryEngineHas) {
  for (const char* more : {"t = TextIOWrapper(f)", "o = Object()", "gc.collect()", "run_exit()",
                           "f.atexit = True", "w = weakref_finalize(f, call('x'))"}) {
    EXPECT_TRUE(glance(more).more_than_binary_files) << more;
  }
  EXPECT_FALSE(glance("f.readline()\ndel f").more_than_binary_files);
}

TEST(Glance, MissesNoThingThatArbitraryScenariosPrint) {
  const auto engine = make_cpp_engine();
  std::mt19937 random(1);
  std::vector<std::uint8_t> bytes;
  Scenario scenario;
  Trace trace;
  std::size_t printed = 0;
  for (int i = 0; i < 20'000; ++i) {
    bytes.resize(random() % 64);
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random());
    decode(bytes, scenario);
    engine->play(scenario, trace);
    if (trace.answer != Answer::played) continue;
    for (const auto& lines : trace_lines(scenario, trace)) {
      for (const std::string& line : lines) {
        if (!line.starts_with("#> <")) continue;
        ++printed;
        EXPECT_TRUE(glance_at(scenario).may_print_things) << line;
      }
    }
  }
  EXPECT_GT(printed, 100u);
}

}  // namespace
}  // namespace parity
