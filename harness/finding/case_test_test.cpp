#include "finding/case_test.h"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <string>

#include "engine/cpp/expect_recorded.h"
#include "engine/engine.h"
#include "finding/examine.h"
#include "scenario/case_file.h"

namespace parity {
namespace {

const std::string kRight =
    "# parity 1\n"
    "# recorded: cpython 3.11.2\n"
    "s = Socket(recv=[b'ab'])\n"
    "f = makefile(s, 'rb', 4)\n"
    "#: refs 1\n"
    "f.read(1)\n"
    "#> b'a'\n"
    "#: recv_into(4) -> 2\n"
    "#end\n"
    "#: refs 0\n";

TEST(CaseTest, CarriesTheCaseWithWhatTheReferenceDid) {
  const Scenario scenario = parse_case(kRight).file.scenario;
  const auto cpp = make_cpp_engine();
  const auto reference = make_cpython_engine();
  Trace left, right;
  cpp->play(scenario, left);
  reference->play(scenario, right);
  Verdict verdict;
  verdict.signature = "cpp/cpython BufferedReader.read value plain/end of file";
  verdict.difference = Difference{2, DifferenceKind::value};
  const std::string test =
      case_test({scenario, verdict, cpp->name(), left, reference->name(), right});
  EXPECT_NE(test.find("TEST(Finding, BufferedReaderReadValuePlainEndOfFile) {\n"),
            std::string::npos)
      << test;
  EXPECT_NE(test.find("R\"case(" + kRight + ")case\""), std::string::npos) << test;
}

TEST(ExpectRecorded, HoldsForWhatTheLibraryDoes) {
  expect_recorded(kRight);
}

TEST(ExpectRecorded, FailsAtTheStatementThatIsOtherThanRecorded) {
  EXPECT_NONFATAL_FAILURE(
      {
        std::string wrong = kRight;
        wrong.replace(wrong.find("b'a'"), 4, "b'b'");
        expect_recorded(wrong);
      },
      "at statement 3: f.read(1)");
}

}  // namespace
}  // namespace parity
