#include "scenario/tidy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "scenario/byte_form.h"
#include "scenario/case_file.h"

namespace parity {
namespace {

constexpr int kRounds = 400;

std::string random_bytes(std::mt19937_64& random, std::size_t size) {
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

std::span<const std::uint8_t> as_bytes(const std::string& text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Profile any_profile(std::mt19937_64& random) {
  const Profile profiles[] = {Profile::for_buffering(), Profile::for_mode(), Profile::for_text(),
                              Profile::for_finalize(),  Profile::for_exit(), Profile::for_world(),
                              Profile::for_codec()};
  return profiles[random() % std::size(profiles)];
}

Scenario random_scenario(std::mt19937_64& random) {
  Scenario scenario;
  decode(as_bytes(random_bytes(random, random() % 200)), any_profile(random), scenario);
  return scenario;
}

Scenario parsed(const std::string& statements) {
  ParseResult result = parse_case("# parity 1\n" + statements);
  EXPECT_TRUE(result.ok()) << statements;
  return std::move(result.file.scenario);
}

// That it is what the parser makes of its text.
void expect_canonical(const Scenario& scenario) {
  const ParseResult result = parse_case(print_scenario(scenario));
  ASSERT_TRUE(result.ok()) << result.problem->line << ": " << result.problem->message << "\n"
                           << print_scenario(scenario);
  ASSERT_EQ(result.file.scenario, scenario) << print_scenario(scenario);
}

TEST(Tidy, LeavesWhatIsInOrderAsItIs) {
  std::mt19937_64 random(1);
  for (int i = 0; i < kRounds; ++i) {
    const Scenario scenario = random_scenario(random);
    Scenario tidied;
    ASSERT_TRUE(tidy(scenario, tidied));
    ASSERT_EQ(tidied, scenario) << print_scenario(scenario);
  }
}

TEST(Tidy, BringsStatementsThatWereMovedAndCopiedIntoOrder) {
  std::mt19937_64 random(2);
  for (int i = 0; i < kRounds; ++i) {
    Scenario loose = random_scenario(random);
    loose.statements.insert(loose.statements.end(), loose.statements.begin(),
                            loose.statements.end());
    std::ranges::shuffle(loose.statements, random);
    loose.statements.resize(loose.statements.size() / 2);
    Scenario tidied;
    if (!tidy(loose, tidied)) continue;  // more than 40 Objects, perhaps
    ASSERT_EQ(print_scenario(tidied), print_scenario(loose));
    expect_canonical(tidied);
  }
}

TEST(Tidy, DropsWhatNoStatementRefersTo) {
  Scenario loose = parsed("a = b'long'\nb = Memory(b'xyz', read=[1, 2])\nb.read(5)\n");
  loose.statements.erase(loose.statements.begin());
  Scenario tidied;
  ASSERT_TRUE(tidy(loose, tidied));
  EXPECT_EQ(tidied, parsed("b = Memory(b'xyz', read=[1, 2])\nb.read(5)\n"));
}

TEST(Tidy, TakesALiteralThatWasAppended) {
  Scenario loose = parsed("s = Socket(recv=[b'ab', EOF])\nf = makefile(s, 'rb')\nf.write(b'cd')\n");
  loose.plan_items[0] = append_data(loose, "\xff");
  loose.arguments[2].value = append_literal(loose, AtomKind::text, "w");
  Scenario tidied;
  ASSERT_TRUE(tidy(loose, tidied));
  EXPECT_EQ(tidied,
            parsed("s = Socket(recv=[b'\\xff', EOF])\nf = makefile(s, 'rb')\nf.write('w')\n"));
}

TEST(Tidy, RefusesAnErrorHandlerByANameThatItMayNotHave) {
  const Scenario scenario = parsed("register_error('own', call('h'))\n");
  for (const char* name : {"strict", "", "a b"}) {
    Scenario loose = scenario;
    loose.arguments[0].value = append_literal(loose, AtomKind::text, name);
    Scenario tidied;
    EXPECT_FALSE(tidy(loose, tidied)) << name;
  }
}

TEST(Tidy, RefusesMoreThanAScenarioMayHold) {
  Scenario tidied;
  Scenario statements = parsed("x = 1\n");
  statements.statements.resize(kMaxStatements, statements.statements[0]);
  EXPECT_TRUE(tidy(statements, tidied));
  statements.statements.push_back(statements.statements[0]);
  EXPECT_FALSE(tidy(statements, tidied));

  Scenario objects = parsed("a = Object()\n");
  objects.statements.resize(kMaxObjects, objects.statements[0]);
  EXPECT_TRUE(tidy(objects, tidied));
  objects.statements.push_back(objects.statements[0]);
  EXPECT_FALSE(tidy(objects, tidied));

  Scenario zeros = parsed("x = bytearray(" + std::to_string(kIntegerLimit - 1) + ")\n");
  zeros.statements.resize(4, zeros.statements[0]);
  EXPECT_TRUE(tidy(zeros, tidied));
  zeros.statements.push_back(zeros.statements[0]);
  EXPECT_FALSE(tidy(zeros, tidied));

  Scenario literals = parsed("x = b'" + std::string(kMaxLiteralBytes / 2, 'a') + "'\n");
  literals.statements.resize(2, literals.statements[0]);
  EXPECT_TRUE(tidy(literals, tidied));
  literals.statements.push_back(literals.statements[0]);
  EXPECT_FALSE(tidy(literals, tidied));
}

TEST(InsertStatements, GivesWhatTheTextsGiveTogether) {
  std::mt19937_64 random(3);
  for (int i = 0; i < kRounds; ++i) {
    Scenario to = random_scenario(random);
    const Scenario from = random_scenario(random);
    const std::size_t at = random() % (to.statements.size() + 1);
    const std::size_t first = random() % (from.statements.size() + 1);
    const std::size_t count = random() % (from.statements.size() - first + 1);
    const Range range{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count)};
    std::string wanted = "# parity 1\n";
    for (std::size_t k = 0; k <= to.statements.size(); ++k) {
      if (k == at) {
        for (std::size_t j = first; j < first + count; ++j) {
          wanted += print_statement(from, from.statements[j]) + "\n";
        }
      }
      if (k < to.statements.size()) wanted += print_statement(to, to.statements[k]) + "\n";
    }
    // All names of one spelling are the same: those that are only in `from` keep theirs.
    NameMap names = names_by_spelling(from, to);
    insert_statements(to, at, from, range, names);
    Scenario tidied;
    if (!tidy(to, tidied)) continue;
    expect_canonical(tidied);
    ASSERT_EQ(print_scenario(tidied), print_scenario(parsed(wanted.substr(11))));
  }
}

TEST(InsertStatements, GivesNewNamesWhereTheMapHasNone) {
  Scenario to = parsed("s = Socket()\ns2 = Socket()\n");
  const Scenario from = parsed("s = Memory(b'a')\nf = BufferedReader(s)\n");
  NameMap names;
  insert_statements(to, 1, from, {0, 2}, names);
  Scenario tidied;
  ASSERT_TRUE(tidy(to, tidied));
  EXPECT_EQ(tidied,
            parsed("s = Socket()\ns3 = Memory(b'a')\nf = BufferedReader(s3)\ns2 = Socket()\n"));
}

TEST(DecodeAfter, GoesOnWithWhatIsThere) {
  std::mt19937_64 random(4);
  for (int i = 0; i < kRounds; ++i) {
    const Scenario before = random_scenario(random);
    const std::string bytes = random_bytes(random, 12);
    Scenario all;
    ASSERT_TRUE(decode_after(before, as_bytes(bytes), any_profile(random), all));
    ASSERT_TRUE(print_scenario(all).starts_with(print_scenario(before)))
        << print_scenario(before) << "\n"
        << print_scenario(all);
    expect_canonical(all);
  }
}

TEST(DecodeAfter, TakesWhatIsThereBeforeItMakesMore) {
  const Scenario before = parsed("s = Socket(recv=[b'abc'])\nf = makefile(s, 'rb')\n");
  std::size_t calls = 0;
  for (int byte = 0; byte < 36; ++byte) {  // the shares of read() come first
    Scenario all;
    const std::string bytes{static_cast<char>(byte), '\0'};
    ASSERT_TRUE(decode_after(before, as_bytes(bytes), Profile::for_buffering(), all));
    ASSERT_EQ(all.statements.size(), 3u) << print_scenario(all);
    calls += all.statements[2].expression.method == Method::read ? 1U : 0U;
  }
  EXPECT_EQ(calls, 36u);
}

TEST(Encode, WithoutSpellingsMeansTheSameUnderOtherNames) {
  std::mt19937_64 random(5);
  for (int i = 0; i < kRounds; ++i) {
    Scenario scenario = random_scenario(random);
    Scenario again;
    decode(as_bytes(encode(scenario, Spellings::left_out)), any_profile(random), again);
    ASSERT_EQ(again.names.size(), scenario.names.size());
    ASSERT_EQ(again.free_keywords.size(), scenario.free_keywords.size());
    again.names = scenario.names;
    again.free_keywords = scenario.free_keywords;
    ASSERT_EQ(again, scenario);
  }
}

}  // namespace
}  // namespace parity
