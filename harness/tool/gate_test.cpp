// The gate as its user meets it: small corpora on disk, the command run, its code and its lines.
#include <gtest/gtest.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>

#include "tool/files.h"
#include "tool/verbs.h"

namespace parity {
namespace {
namespace fs = std::filesystem;

constexpr const char* kGoodCase =
    "# parity 1\n"
    "# recorded: cpython 3.11.2\n"
    "\"\"\"Reads.\"\"\"\n"
    "sock = Socket(recv=[b'ab'])\n"
    "f = makefile(sock, 'rb', buffering=8)\n"
    "#: refs 1\n"
    "f.read(1)\n"
    "#> b'a'\n"
    "#: recv_into(8) -> 2\n"
    "#end\n"
    "#: refs 0\n";

class Gate : public testing::Test {
 protected:
  Gate() : folder_(fs::path(testing::TempDir()) / ("gate_test." + std::to_string(::getpid()))) {
    fs::create_directories(folder_ / "conformance");
  }
  ~Gate() override { fs::remove_all(folder_); }
  void make(const std::string& name, const std::string& content) {
    std::ofstream(folder_ / name, std::ios::binary) << content;
  }
  struct Ran {
    int code;
    std::string out;
  };
  Ran run(std::vector<std::string> arguments) {
    CLI::App app;
    parity::Run verb;
    add_gate(app, verb);
    add_replay(app, verb);
    add_record(app, verb);
    std::reverse(arguments.begin(), arguments.end());
    app.parse(arguments);
    testing::internal::CaptureStdout();
    const int code = verb();
    std::fflush(stdout);
    return {code, testing::internal::GetCapturedStdout()};
  }
  Ran gate() { return run({"gate", folder_.string(), "--today", "2026-01-01"}); }
  fs::path folder_;
};

TEST_F(Gate, PassesWhereEveryCaseIsAsRecorded) {
  make("conformance/good.py", kGoodCase);
  const Ran ran = gate();
  EXPECT_EQ(ran.code, 0) << ran.out;
  EXPECT_NE(ran.out.find("replayed 1 scenarios on cpp, cpython 3.11.2: 1 agree, 0 diverge, "
                         "0 known, 0 not compared, 0 invalid\n"),
            std::string::npos)
      << ran.out;
}

TEST_F(Gate, FailsOnAnEmptyCorpus) {
  EXPECT_EQ(gate().code, 1);
}

TEST_F(Gate, FailsOnAnInvalidFile) {
  make("conformance/good.py", kGoodCase);
  make("conformance/bad.py", "# parity 1\nf = \n");
  const Ran ran = gate();
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.out.find("bad.py:2:"), std::string::npos) << ran.out;
}

TEST_F(Gate, FailsOnAChangedReference) {
  std::string changed = kGoodCase;
  changed.replace(changed.find("-> 2"), 4, "-> 1");
  make("conformance/good.py", changed);
  const Ran ran = gate();
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.out.find("the reference changed"), std::string::npos) << ran.out;
}

TEST_F(Gate, FailsOnAConformanceCaseWithoutOutcomes) {
  make("conformance/bare.py", "# parity 1\nx = 1\n");
  const Ran ran = gate();
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.out.find("without recorded outcomes"), std::string::npos) << ran.out;
}

TEST_F(Gate, FailsOnTwoConformanceCasesWithTheSameTrace) {
  make("conformance/a.py", kGoodCase);
  make("conformance/b.py", kGoodCase);
  const Ran ran = gate();
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.out.find("has the same trace as"), std::string::npos) << ran.out;
}

TEST_F(Gate, TellsCasesOfADialectApartByTheTraceOfTheLibrary) {
  const std::string dialect = "# parity 1\n# dialect: latest\n";
  make("conformance/a.py", kGoodCase);
  make("conformance/b.py", dialect + "s = Socket()\ns.fileno()\n#> 3\n");
  make("conformance/c.py", dialect + "x = 1\nx\n#> 1\n");
  EXPECT_EQ(gate().code, 0);
  make("conformance/d.py", dialect + "y = 1\ny\n#> 1\n");
  const Ran ran = gate();
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.out.find("has the same trace as"), std::string::npos) << ran.out;
}

TEST_F(Gate, FailsOnWhatIsNotComparedUnlessAListNamesIt) {
  make("conformance/good.py", kGoodCase);
  make("later.py", "# parity 1\nm = Memory()\nf = TextIOWrapper(m)\nf.reconfigure(encoding=b'')\n");
  EXPECT_EQ(gate().code, 1);
  make("not_compared.txt", "later.py  # nobody can play it\n");
  EXPECT_EQ(gate().code, 0);
  make("not_compared.txt", "later.py\nconformance/good.py\n");
  EXPECT_EQ(gate().code, 1) << "a listed case that is compared";
}

TEST_F(Gate, FailsOnAStaleAndOnAnExpiredKnownDivergence) {
  make("conformance/good.py", kGoodCase);
  const auto list = [&](const std::string& expires) {
    make("known_divergences.json",
         R"([{"id": "x", "signature": "s", "link": "l", "witness": "conformance/good.py",
             "expires": ")" +
             expires + R"("}])");
  };
  list("2026-06-01");
  EXPECT_NE(gate().out.find("stale"), std::string::npos);
  list("2025-06-01");
  EXPECT_NE(gate().out.find("expired"), std::string::npos);
}

TEST_F(Gate, WritesJUnitAndAnnotations) {
  make("conformance/bad.py", "# parity 1\nf = \n");
  ::setenv("GITHUB_ACTIONS", "true", 1);
  const std::string report = (folder_ / "report.xml").string();
  const Ran ran = run({"gate", folder_.string(), "--junit", report});
  ::unsetenv("GITHUB_ACTIONS");
  EXPECT_NE(ran.out.find("::error file="), std::string::npos);
  EXPECT_NE(read_file(report).text.find("<failure message=\"invalid: "), std::string::npos);
}

TEST_F(Gate, HasNotPassedWhereItsReportCannotBeWritten) {
  make("conformance/good.py", kGoodCase);
  const Ran ran = run({"gate", folder_.string(), "--junit", (folder_ / "no/such.xml").string()});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.out.find("gate: passed"), std::string::npos) << ran.out;
}

TEST_F(Gate, RecordWritesTheOutcomesThatReplayThenHolds) {
  std::string bare = kGoodCase;
  bare.erase(bare.find("# recorded"), std::string("# recorded: cpython 3.11.2\n").size());
  for (auto at = bare.find("\n#"); at != std::string::npos; at = bare.find("\n#", at + 1)) {
    if (bare.compare(at, 3, "\n# ") == 0) continue;
    bare.erase(at, bare.find('\n', at + 1) - at);
    --at;
  }
  make("conformance/case.py", bare);
  const std::string path = (folder_ / "conformance/case.py").string();
  EXPECT_EQ(run({"record", path}).code, 0);
  EXPECT_EQ(read_file(path).text, kGoodCase);
  EXPECT_EQ(run({"replay", path}).code, 0);
}

TEST_F(Gate, ReplayOfBadInputHasItsOwnCode) {
  make("bad.py", "");
  EXPECT_EQ(run({"replay", (folder_ / "bad.py").string()}).code, 2);
}

}  // namespace
}  // namespace parity
