#include "scenario/builder.h"

#include <gtest/gtest.h>

namespace parity {
namespace {

Statement assignment(NameId target, NameId source) {
  Statement statement;
  statement.kind = StatementKind::assignment;
  statement.target = target;
  statement.expression.atom.kind = AtomKind::name;
  statement.expression.atom.number = source;
  return statement;
}

TEST(Builder, NumbersNamesByFirstBindingThenByFirstUse) {
  Scenario scenario;
  Builder builder(scenario);
  // unbound appears first, then b and a are bound in this order.
  const NameId unbound = builder.add_name("unbound");
  const NameId b = builder.add_name("b");
  builder.bind(b);
  builder.statement(assignment(b, unbound));
  const NameId other = builder.add_name("other");
  const NameId a = builder.add_name("a");
  builder.bind(a);
  builder.bind(b);
  builder.statement(assignment(a, other));
  builder.finish();
  EXPECT_EQ(scenario.names, (std::vector<std::string>{"b", "a", "unbound", "other"}));
  EXPECT_EQ(scenario.statements[0].target, 0u);
  EXPECT_EQ(scenario.statements[0].expression.atom.name(), 2u);
  EXPECT_EQ(scenario.statements[1].target, 1u);
  EXPECT_EQ(scenario.statements[1].expression.atom.name(), 3u);
}

TEST(Builder, ANameBoundLateComesAfterThoseBoundBefore) {
  Scenario scenario;
  Builder builder(scenario);
  const NameId late = builder.add_name("late");
  const NameId early = builder.add_name("early");
  builder.bind(early);
  builder.statement(assignment(early, late));
  builder.bind(late);
  builder.statement(assignment(late, early));
  builder.finish();
  EXPECT_EQ(scenario.names, (std::vector<std::string>{"early", "late"}));
}

TEST(Builder, CountsTextAndBytesButNoDigits) {
  Scenario scenario;
  Builder builder(scenario);
  builder.literal(AtomKind::text, "abc");
  builder.literal(AtomKind::big_integer, "99999999999999999999");
  builder.data("de");
  builder.word("ValueError");
  EXPECT_EQ(builder.literal_bytes(), 5u);
}

TEST(Builder, AFreeKeywordIsKeptOnce) {
  Scenario scenario;
  Builder builder(scenario);
  EXPECT_EQ(builder.free_keyword("key"), kFirstFreeKeyword);
  EXPECT_EQ(builder.free_keyword("other"), kFirstFreeKeyword + 1);
  EXPECT_EQ(builder.free_keyword("key"), kFirstFreeKeyword);
  EXPECT_EQ(scenario.keyword(kFirstFreeKeyword + 1), "other");
}

TEST(Builder, ForgetsWhatTheScenarioHeldBefore) {
  Scenario scenario;
  {
    Builder(scenario).add_name("old");
  }
  Builder builder(scenario);
  builder.finish();
  EXPECT_EQ(scenario, Scenario());
}

}  // namespace
}  // namespace parity
