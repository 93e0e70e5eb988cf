#include "scenario/modify.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "scenario/byte_form.h"
#include "scenario/case_file.h"

namespace parity {
namespace {

Scenario parsed(const std::string& statements) {
  ParseResult result = parse_case("# parity 1\n" + statements);
  EXPECT_TRUE(result.ok()) << statements;
  return std::move(result.file.scenario);
}

std::string received(const Scenario& scenario, const SocketSpec& spec) {
  std::string all;
  for (std::uint32_t i = 0; i < spec.recv.count; ++i) {
    const PlanItem& item = scenario.plan_items[spec.recv.first + i];
    all += item.kind == PlanKind::data ? scenario.literal(item) : "|";
  }
  return all;
}

TEST(Chunking, KeepsTheDataAndTheEndsOfFile) {
  const Scenario scenario = parsed("s = Socket(recv=[b'abcdefgh', EOF, b'i', b'jklm'])\n");
  Modified modified;
  std::size_t changed = 0;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    if (!modify(scenario, Modifier::chunking, seed, modified)) continue;
    changed += modified.scenario.sockets[0].recv.count > 4 ? 1U : 0U;
    EXPECT_EQ(received(modified.scenario, modified.scenario.sockets[0]), "abcdefgh|ijklm");
    EXPECT_EQ(modified.places, (std::vector<std::size_t>{0, 1}));
  }
  EXPECT_GT(changed, 25u);
}

TEST(Chunking, LeavesAPlanInWhichSomethingBlocksOrFails) {
  const Scenario scenario = parsed(
      "s = Socket(recv=[b'abcd', WOULD_BLOCK], send=[1, OSError(32)])\n"
      "m = Memory(b'abc', read=[2, WOULD_BLOCK], write=[1])\n");
  Modified modified;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    EXPECT_FALSE(modify(scenario, Modifier::chunking, seed, modified));
  }
}

TEST(Collections, StandBetweenTheStatementsWhichTheyLeaveInOrder) {
  const Scenario scenario = parsed("a = Object()\nb = Object()\ndel a\ndel b\n");
  Modified modified;
  ASSERT_TRUE(modify(scenario, Modifier::collections, 1, modified));
  std::size_t others = 0;
  for (std::size_t i = 0; i < scenario.statements.size(); ++i) {
    EXPECT_EQ(print_statement(modified.scenario, modified.scenario.statements[modified.places[i]]),
              print_statement(scenario, scenario.statements[i]));
  }
  for (const Statement& statement : modified.scenario.statements) {
    others += print_statement(modified.scenario, statement) == "gc.collect()" ? 1U : 0U;
  }
  EXPECT_EQ(others + scenario.statements.size(), modified.scenario.statements.size());
}

TEST(Modify, IsDecidedByTheSeedAndGivesAValidScenario) {
  std::mt19937_64 random(1);
  Modified first, again;
  for (int i = 0; i < 300; ++i) {
    std::string bytes(random() % 100, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    Scenario scenario;
    decode({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, scenario);
    for (const Modifier modifier : all_modifiers()) {
      const std::uint64_t seed = random();
      if (!modify(scenario, modifier, seed, first)) continue;
      ASSERT_TRUE(modify(scenario, modifier, seed, again));
      ASSERT_EQ(first.scenario, again.scenario);
      const ParseResult result = parse_case(print_scenario(first.scenario));
      ASSERT_TRUE(result.ok()) << print_scenario(first.scenario);
      ASSERT_EQ(result.file.scenario, first.scenario);
    }
  }
}

TEST(Modify, RefusesAScenarioThatHasNoRoomForMore) {
  Scenario full = parsed("x = 1\n");
  full.statements.resize(kMaxStatements, full.statements[0]);
  Modified modified;
  EXPECT_FALSE(modify(full, Modifier::collections, 1, modified));
}

}  // namespace
}  // namespace parity
