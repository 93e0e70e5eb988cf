#include "scenario/mutate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "scenario/case_file.h"
#include "scenario/tidy.h"

namespace parity {
namespace {

const Profile kProfiles[] = {Profile::for_buffering(), Profile::for_mode(), Profile::for_text(),
                             Profile::for_finalize(),  Profile::for_exit(), Profile::for_world(),
                             Profile::for_codec()};

std::span<const std::uint8_t> as_bytes(const std::string& text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Scenario random_scenario(std::mt19937_64& random, const Profile& profile) {
  std::string bytes(random() % 80, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  Scenario scenario;
  decode(as_bytes(bytes), profile, scenario);
  return scenario;
}

Scenario parsed(const std::string& statements) {
  ParseResult result = parse_case("# parity 1\n" + statements);
  EXPECT_TRUE(result.ok()) << statements;
  return std::move(result.file.scenario);
}

void expect_valid(const Scenario& scenario, const Profile& profile) {
  const ParseResult result = parse_case(print_scenario(scenario));
  ASSERT_TRUE(result.ok()) << result.problem->line << ": " << result.problem->message << "\n"
                           << print_scenario(scenario);
  ASSERT_EQ(result.file.scenario, scenario) << print_scenario(scenario);
  Scenario again;
  decode(as_bytes(encode(scenario)), profile, again);
  ASSERT_EQ(again, scenario);
}

TEST(Mutate, GivesValidScenariosAndMostlyOtherOnes) {
  std::mt19937_64 random(1);
  std::array<std::size_t, kMutations> changed{};
  constexpr std::size_t kRounds = 150;
  for (const Profile& profile : kProfiles) {
    Mutator mutator(profile);
    for (std::size_t kind = 0; kind < kMutations; ++kind) {
      for (std::size_t i = 0; i < kRounds; ++i) {
        Scenario scenario = random_scenario(random, profile);
        const Scenario before = scenario;
        mutator.seed(random());
        const bool says = mutator.mutate(scenario, static_cast<Mutation>(kind));
        ASSERT_EQ(says, scenario != before);
        if (!says) continue;
        ++changed[kind];
        expect_valid(scenario, profile);
      }
    }
  }
  for (std::size_t kind = 0; kind < kMutations; ++kind) {
    EXPECT_GT(changed[kind], kRounds * std::size(kProfiles) / 4) << "kind " << kind;
  }
}

TEST(Mutate, IsDecidedByTheSeed) {
  std::mt19937_64 random(2);
  for (const Profile& profile : kProfiles) {
    Mutator one(profile), other(profile);
    Scenario scenario = random_scenario(random, profile);
    Scenario same = scenario;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
      one.seed(seed);
      other.seed(seed);
      ASSERT_EQ(one.mutate(scenario), other.mutate(same));
      ASSERT_EQ(scenario, same);
    }
  }
}

TEST(Mutate, MovesSizesTowardThoseThatOthersUse) {
  const Scenario scenario = parsed(
      "s = Socket(recv=[b'abcdefghijklm'])\nf = makefile(s, 'rb', buffering=37)\n"
      "f.read(5)\n");
  Mutator mutator(Profile::for_buffering());
  std::set<std::int64_t> seen;
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    Scenario changed = scenario;
    mutator.seed(seed);
    mutator.mutate(changed, Mutation::argument);
    for (const Argument& argument : changed.arguments) {
      if (argument.value.kind == AtomKind::integer) seen.insert(argument.value.number);
    }
  }
  for (const std::int64_t telling : {36, 37, 38, 12, 13, 14, 0, -1, 74}) {
    EXPECT_TRUE(seen.contains(telling)) << telling;
  }
}

TEST(Mutate, TakesTheLargestIntsForSizesThatAreOnlyLarge) {
  const Scenario scenario = parsed(
      "a = Object()\nw = weakref_finalize(a, call('f'), 9223372036854775807)\n"
      "v = weakref_finalize(a, call('f'), -9223372036854775808)\nf.read(5)\n");
  Mutator mutator(Profile::for_world());
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    Scenario changed = scenario;
    mutator.seed(seed);
    if (mutator.mutate(changed, Mutation::argument)) expect_valid(changed, Profile::for_world());
  }
}

TEST(Mutate, ChangesPlansInEveryWay) {
  const Scenario scenario = parsed("s = Socket(recv=[b'abcdef', EOF, b'gh'], send=[3])\n");
  Mutator mutator(Profile::for_buffering());
  std::set<std::size_t> lengths;
  std::set<PlanKind> kinds;
  bool split = false;
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    Scenario changed = scenario;
    mutator.seed(seed);
    if (!mutator.mutate(changed, Mutation::plan)) continue;
    lengths.insert(changed.sockets[0].recv.count);
    for (const PlanItem& item : changed.plan_items) kinds.insert(item.kind);
    const PlanItem& first = changed.plan_items.front();
    split |= changed.sockets[0].recv.count == 4 && first.kind == PlanKind::data && first.size < 6 &&
             "abcdef" == std::string(changed.literal(first)) +
                             std::string(changed.literal(changed.plan_items[1]));
  }
  EXPECT_EQ(lengths, (std::set<std::size_t>{2, 3, 4}));
  for (const PlanKind kind :
       {PlanKind::data, PlanKind::count, PlanKind::all, PlanKind::ok, PlanKind::would_block,
        PlanKind::timeout, PlanKind::end_of_file, PlanKind::error}) {
    EXPECT_TRUE(kinds.contains(kind)) << static_cast<int>(kind);
  }
  EXPECT_TRUE(split);
}

TEST(Mutate, AfreshUsesAFewKindsOfStatements) {
  Mutator mutator(Profile::for_buffering());
  std::size_t methods = 0, scenarios = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    Scenario scenario = parsed("x = 1\n");
    mutator.seed(seed);
    if (!mutator.mutate(scenario, Mutation::afresh)) continue;
    std::set<Method> used;
    for (const Statement& statement : scenario.statements) {
      if (statement.kind == StatementKind::expression &&
          statement.expression.kind == ExpressionKind::method) {
        used.insert(statement.expression.method);
      }
    }
    methods += used.size();
    ++scenarios;
  }
  // All of them use about twenty methods.
  EXPECT_GT(scenarios, 250u);
  EXPECT_LT(methods, scenarios * 8);
  EXPECT_GT(methods, scenarios);
}

TEST(Cross, HasStatementsOfBoth) {
  std::mt19937_64 random(5);
  std::size_t both = 0, changed = 0;
  for (const Profile& profile : kProfiles) {
    Mutator mutator(profile);
    for (int i = 0; i < 100; ++i) {
      Scenario scenario = random_scenario(random, profile);
      Scenario other = random_scenario(random, profile);
      // Marks that are in the one alone.
      const NameId mark = add_name(other, "other");
      Statement marked;
      marked.expression.kind = ExpressionKind::next;
      marked.expression.receiver = mark;
      for (std::size_t k = other.statements.size() + 1; k-- > 0;) {
        other.statements.insert(other.statements.begin() + static_cast<std::ptrdiff_t>(k), marked);
      }
      Scenario canonical;
      ASSERT_TRUE(tidy(other, canonical));
      const std::string before = print_scenario(scenario);
      mutator.seed(random());
      if (!mutator.cross(scenario, canonical)) continue;
      expect_valid(scenario, profile);
      ++changed;
      const std::string text = print_scenario(scenario);
      const std::string second = before.substr(11, before.find('\n', 11) - 11);
      both += text.find("next(other") != std::string::npos && text.find(second) != std::string::npos
                  ? 1U
                  : 0U;
    }
  }
  EXPECT_GT(changed, 500u);
  EXPECT_GT(both, changed * 2 / 3);
}

TEST(EncodeWithin, KeepsTheLimitAndMeansTheScenario) {
  std::mt19937_64 random(6);
  for (const Profile& profile : kProfiles) {
    Mutator mutator(profile);
    for (int i = 0; i < 100; ++i) {
      Scenario scenario = random_scenario(random, profile);
      const std::size_t statements = scenario.statements.size();
      const std::size_t most = 60 + random() % 200;
      mutator.seed(random());
      const std::string bytes = mutator.encode_within(scenario, most);
      ASSERT_TRUE(bytes.size() <= most || scenario.statements.size() <= 1);
      ASSERT_LE(scenario.statements.size(), statements);
      Scenario again;
      decode(as_bytes(bytes), profile, again);
      ASSERT_EQ(again.statements.size(), scenario.statements.size());
      again.names = scenario.names;
      again.free_keywords = scenario.free_keywords;
      ASSERT_EQ(again, scenario);
    }
  }
}

}  // namespace
}  // namespace parity
