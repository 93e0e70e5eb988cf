#include "scenario/case_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace parity {
namespace {

constexpr const char* kCase = R"(# parity 1
# recorded: cpython 3.11.2
# id: a/b
"""A short raw read is followed by another."""
# Before the socket.
sock = Socket(recv=[b'ab', WOULD_BLOCK])
f = makefile(sock, 'rwb', buffering=8)
#: refs 1
f.read(5)
#> b'ab'
#: recv_into(8) -> 2
f.flush()
#! ValueError('x')
#. __context__ = OSError
#end
#: refs 0
#: close() -> OK
)";

TEST(CaseFile, ReadsTheHeaderTheDocstringAndTheOutcomes) {
  const ParseResult result = parse_case(kCase);
  ASSERT_TRUE(result.ok()) << result.problem->message;
  const CaseFile& file = result.file;
  EXPECT_EQ(file.header_value("recorded"), "cpython 3.11.2");
  EXPECT_EQ(file.header_value("dialect"), std::nullopt);
  EXPECT_EQ(file.docstring, "A short raw read is followed by another.");
  ASSERT_EQ(file.scenario.statements.size(), 4u);
  EXPECT_EQ(file.lines, (std::vector<std::size_t>{6, 7, 9, 12}));
  EXPECT_EQ(file.outcomes[0], OutcomeLines{});
  EXPECT_EQ(file.outcomes[2], (OutcomeLines{"#> b'ab'", "#: recv_into(8) -> 2"}));
  EXPECT_EQ(file.outcomes[3], (OutcomeLines{"#! ValueError('x')", "#. __context__ = OSError"}));
  EXPECT_EQ(file.comments[0], "# Before the socket.");
  EXPECT_TRUE(file.end_marked);
  EXPECT_EQ(file.end, (OutcomeLines{"#: refs 0", "#: close() -> OK"}));
  EXPECT_EQ(print_case(file), kCase);
}

TEST(CaseFile, KeepsCommentsWhereverTheyStand) {
  const ParseResult result = parse_case(
      "# parity 1\n\n# a: header key no more\nx = 1  # behind\ny = (  # inside\n 2)\n\n# last");
  ASSERT_TRUE(result.ok()) << result.problem->message;
  EXPECT_TRUE(result.file.header.empty());
  EXPECT_EQ(print_case(result.file),
            "# parity 1\n\n# a: header key no more\n# behind\nx = 1\n# inside\ny = 2\n# last\n");
  const ParseResult again = parse_case(print_case(result.file));
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again.file.comments, result.file.comments);
}

TEST(CaseFile, AnOutcomeMayStandBehindItsStatement) {
  const ParseResult result = parse_case("# parity 1\nx = 1\nx  #> 1\n#: refs 1\nz = 3  #end\n");
  ASSERT_TRUE(result.ok()) << result.problem->message;
  EXPECT_EQ(print_case(result.file), "# parity 1\nx = 1\nx\n#> 1\n#: refs 1\n# #end\nz = 3\n");
  EXPECT_EQ(result.file.outcomes[0], OutcomeLines{});
}

TEST(CaseFile, ADocstringComesBackWhateverItHolds) {
  for (const std::string& docstring :
       {std::string("plain"), std::string("two\nlines"), std::string("ends with \""),
        std::string("\"\"\"\"\" and \\ and \\n"), std::string("\x01\x7f \xC3\xA9 \t"),
        std::string("\xED\xA0\x80"), std::string("\r\n"), std::string("# no comment")}) {
    CaseFile file;
    file.docstring = docstring;
    const ParseResult result = parse_case(print_case(file));
    ASSERT_TRUE(result.ok()) << print_case(file) << result.problem->message;
    EXPECT_EQ(result.file.docstring, docstring);
  }
}

TEST(CaseFile, AStrAsTheFirstStatementStaysAStatement) {
  const ParseResult result = parse_case("# parity 1\n\"\"\"\"\"\"\n'abc'\n");
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result.file.docstring, "");
  ASSERT_EQ(result.file.scenario.statements.size(), 1u);
  const ParseResult again = parse_case(print_case(result.file));
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again.file.scenario, result.file.scenario);
}

TEST(CaseFile, TakesPythonsLineEnds) {
  const ParseResult result = parse_case("# parity 1\r\nx = 1\r\n\r# c\ry = '''a\r\nb'''");
  ASSERT_TRUE(result.ok()) << result.problem->message;
  EXPECT_EQ(print_case(result.file), "# parity 1\nx = 1\n# c\ny = 'a\\nb'\n");
}

struct Invalid {
  std::string text;
  std::size_t line, column;
  const char* part;
};

TEST(CaseFile, RefusesWhatIsNoCase) {
  const Invalid all[] = {
      {"", 1, 1, "'# parity 1'"},
      {"x = 1\n", 1, 1, "'# parity 1'"},
      {"#parity 1\n", 1, 1, "'# parity 1'"},
      {"\xEF\xBB\xBF# parity 1\n", 1, 1, "'# parity 1'"},
      {"# parity 2\nx = 1\n", 1, 10, "version '2'"},
      {"# parity 10\n", 1, 10, "version '10'"},
      {std::string("# parity 1\nx\0y = 1\n", 20), 2, 2, "NUL"},
      {"# parity 1\n# \xC3\xA9 \xFF\n", 2, 5, "UTF-8"},
      {"# parity 1\nx = '\xED\xA0\x80'\n", 2, 6, "UTF-8"},
      {"# parity 1\nx = '\xE2\x82", 2, 6, "UTF-8"},
      {"# parity 1\n#> 5\nx = 1\n", 2, 1, "after a statement"},
      {"# parity 1\nx = 1\n#end\n#> 5\n", 4, 1, "only events"},
      {"# parity 1\nx = 1\n#end\n#end\n", 4, 1, "once"},
      {"# parity 1\nx = 1\n#end\ny = 1\n", 4, 1, "after '#end'"},
      {"# parity 1\n'doc' 5\n", 2, 7, "docstring"},
      {std::string(kMaxTextBytes + 1, '#'), 1, 1, "16 MiB"},
  };
  for (const Invalid& one : all) {
    const ParseResult result = parse_case(one.text);
    ASSERT_FALSE(result.ok()) << one.text.substr(0, 50);
    EXPECT_EQ(result.problem->line, one.line) << result.problem->message;
    EXPECT_EQ(result.problem->column, one.column) << result.problem->message;
    EXPECT_NE(result.problem->message.find(one.part), std::string::npos) << result.problem->message;
  }
}

TEST(CaseFile, AnyBytesGiveACaseOrAProblem) {
  const std::string text = kCase;
  std::uint32_t random = 1;
  for (int i = 0; i < 20000; ++i) {
    std::string broken = text;
    for (int change = 0; change < 3; ++change) {
      random = random * 1664525u + 1013904223u;
      broken[(random >> 8) % broken.size()] = static_cast<char>(random >> 24);
    }
    const ParseResult result = parse_case(broken);
    if (!result.ok()) {
      EXPECT_FALSE(result.problem->message.empty());
      EXPECT_GE(result.problem->line, 1u);
    } else {
      EXPECT_TRUE(parse_case(print_case(result.file)).ok()) << broken;
    }
  }
}

TEST(CaseFile, TheWholeCorpusComesBack) {
  namespace fs = std::filesystem;
  std::size_t cases = 0;
  const fs::path corpus = fs::path(PARITY_SOURCE_DIR) / "corpus";
  ASSERT_TRUE(fs::is_directory(corpus)) << corpus;
  for (const auto& entry : fs::recursive_directory_iterator(corpus)) {
    if (entry.path().extension() != ".py") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    std::stringstream text;
    text << stream.rdbuf();
    const ParseResult first = parse_case(text.str());
    ASSERT_TRUE(first.ok()) << entry.path() << ":" << first.problem->line << ": "
                            << first.problem->message;
    const std::string printed = print_case(first.file);
    const ParseResult second = parse_case(printed);
    ASSERT_TRUE(second.ok()) << entry.path();
    EXPECT_EQ(second.file.scenario, first.file.scenario) << entry.path();
    EXPECT_EQ(second.file.header, first.file.header) << entry.path();
    EXPECT_EQ(second.file.docstring, first.file.docstring) << entry.path();
    EXPECT_EQ(second.file.outcomes, first.file.outcomes) << entry.path();
    EXPECT_EQ(second.file.end, first.file.end) << entry.path();
    EXPECT_EQ(second.file.comments, first.file.comments) << entry.path();
    EXPECT_EQ(print_case(second.file), printed) << entry.path();
    ++cases;
  }
  EXPECT_GT(cases, 0u);
}

}  // namespace
}  // namespace parity
