#include "engine/process/process_engine.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "scenario/case_file.h"
#include "trace/verdict.h"

namespace parity {
namespace {

using std::chrono::milliseconds;

Scenario parsed(const std::string& statements) {
  ParseResult result = parse_case("# parity 1\n" + statements);
  EXPECT_TRUE(result.ok()) << statements;
  return std::move(result.file.scenario);
}

constexpr char kPlain[] = "s = Socket(recv=[b'abc'])\nf = makefile(s, 'rb')\nf.read(2)\n";

// An engine that does something to its process at the statement that peeks.
class Faulty final : public Engine {
 public:
  explicit Faulty(void (*fault)()) : fault_(fault) {}
  std::string_view name() const override { return "faulty 1.0"; }
  bool supports(Feature feature) const override { return feature != Feature::exit_hook; }
  void play(const Scenario& scenario, Trace& into) override {
    into.clear();
    TraceWriter writer(into);
    for (const Statement& statement : scenario.statements) {
      if (statement.expression.kind == ExpressionKind::method &&
          statement.expression.method == Method::peek) {
        fault_();
      }
      writer.nothing();
      writer.end_of_statement(ThingClass::none);
    }
  }

 private:
  void (*fault_)();
};

Trace play_with(void (*fault)(), const std::string& statements, ProcessLimits limits = {}) {
  const auto engine =
      make_process_engine([fault] { return std::make_unique<Faulty>(fault); }, limits);
  Trace trace;
  engine->play(parsed(statements), trace);
  // The next scenario has a new child.
  Trace after;
  engine->play(parsed("x = 1\n"), after);
  EXPECT_EQ(after.answer, Answer::played);
  return trace;
}

const std::string kFaulty = "f = 1\nf.read(1)\nf.read(1)\nf.peek(1)\nf.read(1)\nf.read(1)\n";

TEST(ProcessEngine, PlaysAsTheEngineDoesThatItHolds) {
  const auto held = make_process_engine(make_cpp_engine);
  const auto direct = make_cpp_engine();
  EXPECT_EQ(held->name(), direct->name());
  for (std::size_t i = 0; i < kFeatures; ++i) {
    EXPECT_EQ(held->supports(static_cast<Feature>(i)), direct->supports(static_cast<Feature>(i)));
  }
  Trace there, here;
  for (int again = 0; again < 3; ++again) {
    held->play(parsed(kPlain), there);
    direct->play(parsed(kPlain), here);
    EXPECT_EQ(there.answer, Answer::played);
    EXPECT_FALSE(first_difference(there, here));
    EXPECT_EQ(there.receivers, here.receivers);
  }
}

TEST(ProcessEngine, HoldsTheReferenceToo) {
  const auto held = make_process_engine(make_cpython_engine);
  EXPECT_TRUE(held->name().starts_with("cpython 3.11"));
  Trace there, here;
  held->play(parsed(kPlain), there);
  make_cpp_engine()->play(parsed(kPlain), here);
  EXPECT_FALSE(first_difference(there, here));
}

TEST(ProcessEngine, AnAbortIsAnAnswerWithItsStatement) {
  const Trace trace = play_with([] { std::abort(); }, kFaulty);
  EXPECT_EQ(trace.answer, Answer::crashed);
  EXPECT_EQ(trace.reason, "SIGABRT");
  EXPECT_EQ(trace.at_statement, 3u);
}

TEST(ProcessEngine, AnExitIsNone) {
  const Trace trace = play_with([] { ::_exit(3); }, kFaulty);
  EXPECT_EQ(trace.answer, Answer::crashed);
  EXPECT_EQ(trace.reason, "exit code 3");
}

TEST(ProcessEngine, ALoopWithoutEndIsAnAnswerWithItsStatement) {
  ProcessLimits limits;
  limits.time = milliseconds(300);
  const Trace trace = play_with(
      [] {
        for (;;) ::pause();
      },
      kFaulty, limits);
  EXPECT_EQ(trace.answer, Answer::timed_out);
  EXPECT_EQ(trace.reason, "more than 300 ms");
  EXPECT_EQ(trace.at_statement, 3u);
}

TEST(ProcessEngine, TenGigabytesAllocatedAndWrittenAreAnAnswer) {
  const Trace trace = play_with(
      [] {
        static std::vector<std::unique_ptr<char[]>> all;
        for (int i = 0; i < 10 * 1024; ++i) {
          all.push_back(std::make_unique<char[]>(1 << 20));
          std::memset(all.back().get(), i, 1 << 20);
        }
      },
      "f = 1\nf.peek(1)\n");
  EXPECT_EQ(trace.answer, Answer::crashed);
  EXPECT_EQ(trace.reason, "more than 1024 MiB of memory");
  EXPECT_EQ(trace.at_statement, 1u);
}

TEST(ProcessEngine, SaysWhyThereIsNoEngine) {
  const auto none = []() -> std::unique_ptr<Engine> { throw std::runtime_error("no such thing"); };
  try {
    make_process_engine(none);
    FAIL() << "an engine was made";
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "no such thing");
  }
}

TEST(ProcessEngine, ACrashHasASignature) {
  const auto cpp = make_cpp_engine();
  const auto faulty =
      make_process_engine([] { return std::make_unique<Faulty>([] { std::abort(); }); });
  const Scenario scenario = parsed(kFaulty);
  Trace left, right;
  cpp->play(scenario, left);
  faulty->play(scenario, right);
  const Verdict verdict = compare(scenario, cpp->name(), left, faulty->name(), right, {});
  EXPECT_EQ(verdict.kind, VerdictKind::not_compared);
  EXPECT_EQ(verdict.signature, "faulty crashed peek");
  EXPECT_EQ(verdict.reason, "faulty: crashed: statement 4: SIGABRT");
}

}  // namespace
}  // namespace parity
