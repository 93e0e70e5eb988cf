#include "finding/folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "engine/engine.h"

namespace parity {
namespace {
namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

class FindingFolder : public testing::Test {
 protected:
  FindingFolder() {
    std::string name = (fs::temp_directory_path() / "parity-finding-XXXXXX").string();
    root_ = ::mkdtemp(name.data());
  }
  ~FindingFolder() override { fs::remove_all(root_); }

  // A finding that says that the last statement differed.
  KeepResult keep(const std::string& statements, std::vector<std::string> notes = {}) {
    const Scenario scenario = parse_case("# parity 1\n" + statements).file.scenario;
    Trace left, right;
    make_cpp_engine()->play(scenario, left);
    make_cpython_engine()->play(scenario, right);
    Verdict verdict;
    verdict.kind = VerdictKind::diverge;
    verdict.signature = "cpp/cpython BufferedReader.read value plain/end of file";
    verdict.difference = Difference{scenario.statements.size() - 1, DifferenceKind::value};
    const Divergence divergence{scenario, verdict, "cpp", left, "cpython 3.11.2", right};
    return keep_finding((root_ / "fuzz_mode").string(), {divergence,
                                                         "\x01"
                                                         "bytes",
                                                         notes});
  }

  fs::path root_;
};

constexpr char kLong[] = "m = Memory(b'ab')\nf = BufferedReader(m)\nf.read(1)\nf.read(1)\n";
constexpr char kShort[] = "m = Memory(b'ab')\nf = BufferedReader(m)\nf.read(1)\n";

TEST_F(FindingFolder, HasWhatAPersonNeeds) {
  const KeepResult kept = keep(kShort, {"b'ab'", "", ""});
  EXPECT_EQ(kept.problem, "");
  const fs::path folder = kept.folder;
  EXPECT_EQ(folder.filename(), "cpp-cpython_BufferedReader.read_value_plain-end_of_file");
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename());
  EXPECT_EQ(names,
            (std::set<std::string>{"case.py", "case_test.cpp", "input", "report.txt", "repro.py"}));
  EXPECT_EQ(text_of(folder / "case.py"),
            "# parity 1\n\n# may be anything, each alone: b'ab'\n" + std::string(kShort));
  EXPECT_EQ(text_of(folder / "input"),
            "\x01"
            "bytes");
  const std::string report = text_of(folder / "report.txt");
  EXPECT_TRUE(report.starts_with("cpp/cpython BufferedReader.read value plain/end of file\n"));
  EXPECT_NE(report.find("beside cpython 3.11.2"), std::string::npos);
  EXPECT_NE(report.find("scripts/try " + kept.folder + "/case_test.cpp"), std::string::npos);
}

TEST_F(FindingFolder, KeepsTheSmallerScenarioOfASignature) {
  const fs::path folder = keep(kLong).folder;
  EXPECT_TRUE(text_of(folder / "case.py").ends_with(kLong));
  keep(kShort);
  EXPECT_TRUE(text_of(folder / "case.py").ends_with(kShort));
  keep(kLong);
  EXPECT_TRUE(text_of(folder / "case.py").ends_with(kShort));
  // Nothing else is left behind.
  EXPECT_EQ(std::distance(fs::directory_iterator(root_ / "fuzz_mode"), fs::directory_iterator()),
            1);
}

TEST_F(FindingFolder, SaysInOneLineWhyItCouldNotBeKept) {
  std::ofstream(root_ / "fuzz_mode") << "a file where a folder has to be";
  const KeepResult kept = keep(kShort);
  EXPECT_NE(kept.problem, "");
  EXPECT_EQ(std::count(kept.problem.begin(), kept.problem.end(), '\n'), 0);
}

TEST_F(FindingFolder, OfACrashHasTheCaseAndTheReason) {
  const Scenario scenario = parse_case("# parity 1\n" + std::string(kShort)).file.scenario;
  Verdict verdict;
  verdict.kind = VerdictKind::not_compared;
  verdict.signature = "cpython crashed read";
  verdict.reason = "cpython: crashed: statement 3: SIGABRT";
  const KeepResult kept =
      keep_crash((root_ / "fuzz_mode").string(), scenario, "x", verdict, "cpp, cpython 3.11.2");
  EXPECT_EQ(kept.problem, "");
  const std::string report = text_of(fs::path(kept.folder) / "report.txt");
  EXPECT_TRUE(report.starts_with("cpython crashed read\n\ncpython: crashed: statement 3: SIGABRT"));
  EXPECT_NE(report.find("build/parity run " + kept.folder + "/case.py"), std::string::npos);
  EXPECT_EQ(text_of(fs::path(kept.folder) / "case.py"), "# parity 1\n" + std::string(kShort));
}

}  // namespace
}  // namespace parity
