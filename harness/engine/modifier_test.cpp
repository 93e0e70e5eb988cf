// Random scenarios, as they are and modified: what must not depend on how data is cut, or on when
// the collector runs, does not; and the engines agree on the modified ones as well.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

#include "engine/engine.h"
#include "scenario/byte_form.h"
#include "scenario/case_file.h"
#include "scenario/modify.h"
#include "trace/dependence.h"
#include "trace/side_by_side.h"
#include "trace/verdict.h"

namespace parity {
namespace {
namespace fs = std::filesystem;

// PARITY_SCENARIOS asks for another number.
std::size_t scenarios_to_play() {
  const char* chosen = std::getenv("PARITY_SCENARIOS");
  return chosen == nullptr ? 6000 : std::strtoul(chosen, nullptr, 10);
}

const Profile kProfiles[] = {Profile::for_buffering(), Profile::for_mode(), Profile::for_text(),
                             Profile::for_finalize(),  Profile::for_exit(), Profile::for_world(),
                             Profile::for_codec()};

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

Scenario random_scenario(std::mt19937_64& random) {
  std::string bytes(random() % 120, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  Scenario scenario;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  decode({data, bytes.size()}, kProfiles[random() % std::size(kProfiles)], scenario);
  return scenario;
}

class EachModifier : public testing::TestWithParam<Modifier> {};

TEST_P(EachModifier, LeavesWhatMustNotDependOnIt) {
  const std::unique_ptr<Engine> cpp = make_cpp_engine();
  const std::unique_ptr<Engine> reference = make_cpython_engine();
  std::mt19937_64 random(20240331);
  Trace trace, left, right;
  Modified modified;
  std::size_t held = 0, statements = 0;
  for (std::size_t i = 0; i < scenarios_to_play(); ++i) {
    const Scenario scenario = random_scenario(random);
    if (!modify(scenario, GetParam(), random(), modified)) continue;
    cpp->play(scenario, trace);
    if (trace.answer != Answer::played) continue;
    cpp->play(modified.scenario, left);
    if (left.answer != Answer::played) continue;
    reference->play(modified.scenario, right);
    ASSERT_FALSE(first_difference(left, right))
        << side_by_side(modified.scenario, "cpp", left, "cpython", right);
    const auto dependence = find_dependence(scenario, trace, GetParam(), modified, left);
    ASSERT_FALSE(dependence) << print_statement(scenario, scenario.statements[*dependence])
                             << "\n\n"
                             << print_scenario(scenario) << "\n"
                             << side_by_side(modified.scenario, "cpp", left, "cpp", left);
    held += independent_statements(scenario, trace, GetParam());
    statements += scenario.statements.size();
  }
  // The rule is worth something: it holds for many a statement.
  EXPECT_GT(held * 5, statements) << held << " of " << statements;
}

TEST_P(EachModifier, LeavesWhatMustNotDependOnItInEveryCaseOfTheCorpus) {
  const std::unique_ptr<Engine> cpp = make_cpp_engine();
  const std::unique_ptr<Engine> reference = make_cpython_engine();
  Trace trace, left, right;
  Modified modified;
  std::size_t cases = 0;
  for (const auto& entry : fs::recursive_directory_iterator(PARITY_SOURCE_DIR "/corpus")) {
    if (entry.path().extension() != ".py") continue;
    const ParseResult parsed = parse_case(text_of(entry.path()));
    ASSERT_TRUE(parsed.ok()) << entry.path();
    const Scenario& scenario = parsed.file.scenario;
    if (parsed.file.header_value("dialect")) continue;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
      if (!modify(scenario, GetParam(), seed, modified)) continue;
      cpp->play(scenario, trace);
      cpp->play(modified.scenario, left);
      if (trace.answer != Answer::played || left.answer != Answer::played) continue;
      reference->play(modified.scenario, right);
      EXPECT_FALSE(first_difference(left, right))
          << entry.path() << "\n"
          << side_by_side(modified.scenario, "cpp", left, "cpython", right);
      const auto dependence = find_dependence(scenario, trace, GetParam(), modified, left);
      EXPECT_FALSE(dependence) << entry.path() << "\n"
                               << print_statement(scenario, scenario.statements[*dependence])
                               << "\n"
                               << print_scenario(modified.scenario);
      ++cases;
    }
  }
  EXPECT_GT(cases, 500u);
}

INSTANTIATE_TEST_SUITE_P(Modifier, EachModifier,
                         testing::ValuesIn(all_modifiers().begin(), all_modifiers().end()),
                         [](const auto& instance) {
                           return std::string(spelling(instance.param));
                         });

}  // namespace
}  // namespace parity
