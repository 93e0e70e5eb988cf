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

// What write() throws away in the reference's dialect, and keeps in the latest.
TEST(Judge, PlaysACaseOfTheLatestDialectInIt) {
  const auto text = [](const std::string& key, const std::string& rest) {
    return "# parity 1\n" + key +
           "s = Socket(recv=[b'a\\nb'])\n"
           "f = makefile(s, 'rw')\n"
           "#: refs 1\n"
           "f.readline()\n"
           "#> 'a\\n'\n"
           "#: recv_into(8192) -> 3\n"
           "f.write('x')\n"
           "#> 1\n"
           "f.read(1)\n" +
           rest +
           "#end\n"
           "#: send(b'x') -> 1\n"
           "#: refs 0\n";
  };
  const std::string kept = text("# dialect: latest\n", "#> 'b'\n");
  const std::string lost =
      text("# recorded: cpython 3.11.2\n", "#> ''\n#: recv_into(8192) -> EOF\n");
  Engines engines;
  for (const std::string& one : {kept, lost}) {
    const CaseFile file = file_of(one);
    const Judgement judgement = judge(engines, file, {});
    EXPECT_TRUE(judgement.good());
    for (const std::string& line : findings("case.py", file, judgement)) ADD_FAILURE() << line;
  }
}

}  // namespace
}  // namespace parity
