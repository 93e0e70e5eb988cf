// That the fuzzer does real work: what becomes of random bytes, by each profile, when CPython plays
// them.
#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <set>
#include <sstream>
#include <string>

#include "engine/engine.h"
#include "scenario/byte_form.h"
#include "trace/tally.h"

namespace parity {
namespace {

Tally play_random(const Profile& profile, std::size_t scenarios) {
  const auto engine = make_cpython_engine();
  std::mt19937_64 random(7);
  Scenario scenario;
  Trace trace;
  Tally tally;
  for (std::size_t i = 0; i < scenarios; ++i) {
    std::string bytes(8 + random() % 120, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    decode({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, profile, scenario);
    engine->play(scenario, trace);
    tally.add(scenario, trace);
  }
  return tally;
}

double share(std::size_t part, std::size_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

// "BufferedReader.read1 would-block" for each cell that is not empty.
std::set<std::string> filled_cells(const Tally& tally) {
  std::set<std::string> cells;
  for (const auto& [name, row] : tally.rows()) {
    for (std::size_t i = 0; i < kConditions; ++i) {
      if (row[i] > 0) cells.insert(name + ' ' + std::string(spelling(static_cast<Condition>(i))));
    }
  }
  return cells;
}

std::set<std::string> listed_cells(const std::string& path) {
  std::set<std::string> cells;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line[0] != '#') cells.insert(line);
  }
  return cells;
}

// `at_work`: the share of statements that had events, made something or moved data. Links and
// deletions only prepare the deaths that have.
void expect_work(const Profile& profile, const std::string& list, double at_work = 0.50) {
  const Tally tally = play_random(profile, 60000);
  EXPECT_GE(share(tally.on_live_things(), tally.statements()), 0.70) << tally.table("work");
  EXPECT_GE(share(tally.at_work(), tally.statements()), at_work) << tally.table("work");
  const std::string path = std::string(PARITY_SOURCE_DIR) + "/fuzz/" + list;
  const std::set<std::string> wanted = listed_cells(path);
  const std::set<std::string> filled = filled_cells(tally);
  EXPECT_GT(wanted.size(), 50u) << path;
  for (const std::string& cell : wanted) {
    EXPECT_TRUE(filled.contains(cell)) << "no random scenario gives: " << cell;
  }
  if (::testing::Test::HasFailure()) {
    std::ostringstream all;
    for (const std::string& cell : filled) all << cell << '\n';
    std::ofstream(testing::TempDir() + list) << all.str();
  }
}

TEST(Work, RandomBytesOfTheBufferingProfileDoRealWorkAndFillEveryCell) {
  expect_work(Profile::for_buffering(), "fuzz_buffering.cells");
}

TEST(Work, RandomBytesOfTheModeProfileDoRealWorkAndFillEveryCell) {
  expect_work(Profile::for_mode(), "fuzz_mode.cells");
}

TEST(Work, RandomBytesOfTheTextProfileDoRealWorkAndFillEveryCell) {
  expect_work(Profile::for_text(), "fuzz_text.cells");
}

TEST(Work, RandomBytesOfTheFinalizeProfileDoRealWorkAndFillEveryCell) {
  expect_work(Profile::for_finalize(), "fuzz_finalize.cells", 0.40);
}

TEST(Work, RandomBytesOfTheExitProfileDoRealWorkAndFillEveryCell) {
  expect_work(Profile::for_exit(), "fuzz_exit.cells", 0.40);
}

TEST(Work, RandomBytesOfTheWorldProfileDoRealWorkAndFillEveryCell) {
  expect_work(Profile::for_world(), "fuzz_world.cells");
}

TEST(Work, RandomBytesOfTheCodecProfileDoRealWorkAndFillEveryCell) {
  expect_work(Profile::for_codec(), "fuzz_codec.cells");
}

}  // namespace
}  // namespace parity
