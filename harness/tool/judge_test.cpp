#include "tool/judge.h"

#include <gtest/gtest.h>

namespace parity {
namespace {

CaseFile file_of(const std::string& text) {
  ParseResult parsed = parse_case(text);
  EXPECT_TRUE(parsed.ok()) << (parsed.problem ? parsed.problem->message : "");
  return std::move(parsed.file);
}

const std::string kStatements =
    "s = Socket(recv=[b'ab'])\n"
    "f = makefile(s, 'rb', 4)\n"
    "#: refs 1\n"
    "f.read(1)\n"
    "#> b'a'\n"
    "#: recv_into(4) -> 2\n"
    "#end\n"
    "#: refs 0\n";

TEST(Judge, HoldsBothEnginesAgainstTheRecord) {
  Engines engines;
  const Judgement right =
      judge(engines, file_of("# parity 1\n# recorded: cpython 3.11.2\n" + kStatements), {});
  EXPECT_TRUE(right.good());
  EXPECT_TRUE(right.recorded);

  std::string wrong = kStatements;
  wrong.replace(wrong.find("b'a'"), 4, "b'b'");
  const CaseFile file = file_of("# parity 1\n# recorded: cpython 3.11.2\n" + wrong);
  const Judgement judgement = judge(engines, file, {});
  ASSERT_TRUE(judgement.changed);
  ASSERT_TRUE(judgement.departed);
  EXPECT_EQ(judgement.changed->recorded, "#> b'b'");
  EXPECT_EQ(judgement.changed->played, "#> b'a'");
  EXPECT_EQ(judgement.changed->statement, 2u);
  const auto lines = findings("case.py", file, judgement);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0], "case.py:6:1: recorded #> b'b', but cpp gave #> b'a'");
}

TEST(Judge, LeavesACaseWithoutARecordToTheTwoEngines) {
  Engines engines;
  const Judgement judgement = judge(engines, file_of("# parity 1\nx = 1\nx\n"), {});
  EXPECT_TRUE(judgement.good());
  EXPECT_FALSE(judgement.recorded);
  EXPECT_EQ(judgement.verdict.kind, VerdictKind::agree);
}

TEST(Judge, PlaysACaseOfADialectOnTheLibraryAlone) {
  Engines engines;
  EXPECT_TRUE(judge(engines, file_of("# parity 1\n# dialect: latest\n" + kStatements), {}).good());
  std::string wrong = kStatements;
  wrong.replace(wrong.find("-> 2"), 4, "-> 1");
  const Judgement judgement =
      judge(engines, file_of("# parity 1\n# dialect: latest\n" + wrong), {});
  EXPECT_FALSE(judgement.good());
  EXPECT_TRUE(judgement.departed);
  EXPECT_FALSE(judgement.changed);
}

}  // namespace
}  // namespace parity
