#include "scenario/shrink.h"

#include <gtest/gtest.h>

#include <algorithm>
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

std::string text_of(const Scenario& scenario) {
  return print_scenario(scenario).substr(std::string("# parity 1\n").size());
}

bool calls(const Statement& statement, Method method) {
  return statement.expression.kind == ExpressionKind::method &&
         statement.expression.method == method;
}

// A read1 with a size above 3, somewhere after a write.
bool reads_after_a_write(const Scenario& scenario) {
  bool written = false;
  for (const Statement& statement : scenario.statements) {
    written |= calls(statement, Method::write);
    if (!written || !calls(statement, Method::read1)) continue;
    const Range given = statement.expression.arguments;
    if (given.count == 1 && scenario.arguments[given.first].value.number > 3) return true;
  }
  return false;
}

TEST(Shrink, ComesDownToWhatIsAsked) {
  const Scenario scenario = parsed(
      "s = Socket(recv=[b'abc', EOF, b'def'], send=[3, WOULD_BLOCK])\n"
      "f = makefile(s, 'rwb', buffering=16)\n"
      "g = f\n"
      "f.read(5)\n"
      "x = g.write(bytearray(b'hello, world'))\n"
      "f.flush()\n"
      "f.readline()\n"
      "y = f.read1(8192)\n"
      "del f\n"
      "s.close()\n");
  const Shrunk shrunk = shrink(scenario, reads_after_a_write);
  EXPECT_EQ(text_of(shrunk.scenario), "x.write(b'')\nx2.read1(4)\n");
  EXPECT_TRUE(shrunk.finished);
}

TEST(Shrink, MakesAThingWhereItsOtherNameIsBound) {
  const Scenario scenario = parsed("r = f.raw\nf.flush()\nx = r\n");
  // A name that is bound to the attribute's value after the flush.
  const auto late = [](const Scenario& candidate) {
    const auto& all = candidate.statements;
    const auto flush = std::ranges::find_if(
        all, [](const Statement& statement) { return calls(statement, Method::flush); });
    return flush != all.end() && flush + 1 != all.end() &&
           (flush + 1)->kind == StatementKind::assignment &&
           print_scenario(candidate).find(".raw") != std::string::npos;
  };
  EXPECT_EQ(text_of(shrink(scenario, late).scenario), "x.flush()\nr = x.raw\n");
}

TEST(Shrink, TakesPlansApart) {
  const Scenario scenario = parsed(
      "sock = Socket(recv=[b'abc', WOULD_BLOCK, b'defghij', EOF, b'x'], send=[3, TIMEOUT, ALL],\n"
      "  close=[OSError(5)], model='wrapped')\n"
      "m = Memory(b'abcdef', read=[1, 2], write=[3, WOULD_BLOCK], seekable=False)\n");
  const auto has_f_and_an_end = [](const Scenario& candidate) {
    return candidate.literals.find('f') != std::string::npos &&
           std::ranges::count(candidate.plan_items, PlanKind::end_of_file, &PlanItem::kind) == 1;
  };
  EXPECT_EQ(text_of(shrink(scenario, has_f_and_an_end).scenario), "Socket(recv=[b'f', EOF])\n");
  const auto close_fails = [](const Scenario& candidate) {
    return std::ranges::count(candidate.plan_items, PlanKind::error, &PlanItem::kind) == 1;
  };
  EXPECT_EQ(text_of(shrink(scenario, close_fails).scenario), "Socket(close=[OSError(5)])\n");
}

TEST(Shrink, TakesCallbacksApart) {
  const Scenario scenario = parsed(
      "one = Object(revive='two')\n"
      "f = weakref_finalize(one, lambda: (one.link(one), gc.collect(), f.detach()))\n"
      "g = weakref_finalize(one, call('label', raises=ValueError('x', 5)), 1, key=b'y')\n"
      "del one\n"
      "run_exit()\n");
  const auto collects = [](const Scenario& candidate) {
    return std::ranges::any_of(candidate.parts, [](const Expression& part) {
      return part.kind == ExpressionKind::call && part.function == Function::gc_collect;
    });
  };
  EXPECT_EQ(text_of(shrink(scenario, collects).scenario),
            "weakref_finalize(x, lambda: gc.collect())\n");
  const auto has_finalizer = [](const Scenario& candidate) {
    return std::ranges::any_of(candidate.statements, [](const Statement& statement) {
      return statement.expression.kind == ExpressionKind::call &&
             statement.expression.function == Function::weakref_finalize;
    });
  };
  EXPECT_EQ(text_of(shrink(scenario, has_finalizer).scenario), "weakref_finalize(x, call('a'))\n");
}

TEST(Shrink, FindsTheLeastNumberAndTheShortestLiteral) {
  const Scenario scenario = parsed("f.read(8192)\nf.write('caf\\xe9\\u20ac and more\\n')\n");
  const auto large = [](const Scenario& candidate) {
    return candidate.arguments.size() == 2 && candidate.arguments[0].value.number >= 1234 &&
           candidate.arguments[1].value.size >= 5;
  };
  EXPECT_EQ(text_of(shrink(scenario, large).scenario), "x.read(1234)\nx.write('aaaaa')\n");
}

TEST(Shrink, NamesThingsByWhatTheyAre) {
  const Scenario scenario = parsed(
      "n9 = Socket()\nn8 = Socket()\nq = makefile(n8, 'rb')\nz = Object()\nk = Object()\n"
      "w7 = weakref_finalize(k, call('x'))\nn9 = q\n");
  const auto all = [](const Scenario& candidate) {
    return std::ranges::count(candidate.statements, StatementKind::assignment, &Statement::kind) ==
               7 &&
           candidate.arguments.size() == 4 && candidate.arguments[1].value.size == 2 &&
           candidate.arguments[2].value.name() == candidate.statements[4].target &&
           candidate.arguments[0].value.name() == candidate.statements[1].target;
  };
  EXPECT_EQ(text_of(shrink(scenario, all).scenario),
            "s = Socket()\ns2 = Socket()\nf = makefile(s2, 'aa')\na = Object()\nb = Object()\n"
            "w = weakref_finalize(b, call('a'))\ns = f\n");
}

TEST(Shrink, SaysWhichLiteralsDoNotMatter) {
  const Scenario scenario = parsed("f = makefile(s, 'rb', buffering=8)\nf.read(5)\nf.peek(7)\n");
  const auto reads_five = [](const Scenario& candidate) {
    if (candidate.statements.size() != 3 || candidate.arguments.size() != 5) return false;
    if (candidate.statements[0].kind != StatementKind::assignment) return false;
    if (candidate.statements[0].target != candidate.statements[1].expression.receiver ||
        candidate.statements[0].target != candidate.statements[2].expression.receiver) {
      return false;
    }
    return candidate.arguments[3].value.number == 5 && candidate.arguments[2].value.number > -9 &&
           candidate.arguments[1].value.size == 2;
  };
  const Shrunk shrunk = shrink(scenario, reads_five);
  EXPECT_EQ(text_of(shrunk.scenario), "f = makefile(x, 'aa', buffering=0)\nf.read(5)\nf.peek(0)\n");
  EXPECT_EQ(shrunk.does_not_matter, (std::vector<std::string>{"buffering=0", "", "0"}));
}

TEST(Shrink, StopsAtItsLimits) {
  std::string many;
  for (int i = 0; i < 200; ++i) many += "f.read(100)\n";
  std::size_t calls = 0;
  const auto any = [&calls](const Scenario& candidate) {
    ++calls;
    return candidate.statements.size() > 150;
  };
  ShrinkLimits limits;
  limits.tries = 50;
  const Shrunk shrunk = shrink(parsed(many), any, limits);
  EXPECT_EQ(shrunk.tries, 50u);
  EXPECT_EQ(calls, 50u);
  EXPECT_FALSE(shrunk.finished);
}

// Over scenarios of all kinds: the result is valid, still kept, not larger, and always the same.
TEST(Shrink, OfAnyScenarioGivesAValidOneThatIsKeptAndNotLarger) {
  std::mt19937_64 random(3);
  const Profile profiles[] = {Profile::for_buffering(), Profile::for_mode(), Profile::for_text(),
                              Profile::for_finalize(),  Profile::for_exit(), Profile::for_world(),
                              Profile::for_codec()};
  for (std::size_t i = 0; i < 120; ++i) {
    std::string bytes(random() % 80, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    Scenario scenario;
    decode({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()},
           profiles[i % std::size(profiles)], scenario);
    // Something of the text stays: one of its statements, and how many kinds there are.
    const std::size_t kinds = 1 + random() % 4;
    const auto keeps = [kinds](const Scenario& candidate) {
      std::size_t seen = 0;
      for (const Statement& statement : candidate.statements) {
        seen |= std::size_t{1} << static_cast<unsigned>(statement.expression.kind);
      }
      return static_cast<std::size_t>(__builtin_popcountll(seen)) >= kinds;
    };
    if (!keeps(scenario)) continue;
    const Shrunk shrunk = shrink(scenario, keeps);
    ASSERT_TRUE(keeps(shrunk.scenario));
    ASSERT_LE(size_of(shrunk.scenario), size_of(scenario));
    ASSERT_EQ(shrunk.scenario.statements.size(), kinds) << print_scenario(shrunk.scenario);
    const ParseResult again = parse_case(print_scenario(shrunk.scenario));
    ASSERT_TRUE(again.ok()) << print_scenario(shrunk.scenario);
    ASSERT_EQ(again.file.scenario, shrunk.scenario) << print_scenario(shrunk.scenario);
    ASSERT_EQ(shrink(scenario, keeps).scenario, shrunk.scenario);
  }
}

}  // namespace
}  // namespace parity
