// The verbs that lead from a divergence to a case of the corpus, as commands. Where these tests run
// the library does what CPython does: scripts/time-to-fault --explain has the divergences.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "tool/files.h"

namespace parity {
namespace {
namespace fs = std::filesystem;

class FindingVerbs : public testing::Test {
 protected:
  FindingVerbs() {
    std::string name = (fs::temp_directory_path() / "parity-verbs-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~FindingVerbs() override { fs::remove_all(folder_); }

  std::string put(const std::string& name, const std::string& content) {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << content;
    return (folder_ / name).string();
  }

  // Runs the tool; its output is in out_ and err_.
  int parity(const std::string& arguments) {
    const std::string command = std::string("cd ") + PARITY_SOURCE_DIR + " && " +
                                PARITY_BINARY_DIR + "/parity " + arguments + " >" +
                                (folder_ / "out").string() + " 2>" + (folder_ / "err").string();
    const int code = WEXITSTATUS(std::system(command.c_str()));
    out_ = read_file((folder_ / "out").string()).text;
    err_ = read_file((folder_ / "err").string()).text;
    return code;
  }

  fs::path folder_;
  std::string out_, err_;
};

constexpr char kAgreeing[] =
    "# parity 1\ns = Socket(recv=[b'abc'])\nf = makefile(s, 'rb')\nf.read(2)\n";

TEST_F(FindingVerbs, HaveNothingToDoWithACaseThatAgrees) {
  const std::string path = put("case.py", kAgreeing);
  EXPECT_EQ(parity("shrink " + path), 2);
  EXPECT_EQ(err_, path + ": agree: nothing to shrink\n");
  EXPECT_EQ(parity("explain " + path), 2);
  EXPECT_EQ(err_, path + ": agree: nothing to explain\n");
  EXPECT_EQ(parity("keep " + path + " --target fuzz_mode --findings " + folder_.string()), 0);
  EXPECT_EQ(out_, "agree\n");
  EXPECT_FALSE(fs::exists(folder_ / "fuzz_mode"));
}

TEST_F(FindingVerbs, SayInOneLineWhatIsNoInput) {
  for (const char* verb : {"shrink ", "explain ", "keep --target fuzz_mode "}) {
    EXPECT_EQ(parity(verb + (folder_ / "none").string()), 2);
    EXPECT_EQ(err_, (folder_ / "none").string() + ": No such file or directory\n") << verb;
  }
  const std::string path = put("bad.py", "# parity 1\nf.read)\n");
  EXPECT_EQ(parity("shrink " + path), 2);
  EXPECT_TRUE(err_.starts_with(path + ":2:")) << err_;
  EXPECT_EQ(parity("keep " + path + " --target fuzz_other"), 2);
  EXPECT_NE(err_.find("fuzz_other"), std::string::npos);
}

TEST_F(FindingVerbs, ReadBytesAsTheirTargetDoes) {
  const std::string path = put("input", std::string("\x01\x40\x41\x42\x43", 5));
  EXPECT_EQ(parity("show --target fuzz_text " + path), 0);
  const std::string as_text = out_;
  EXPECT_EQ(parity("show --target fuzz_exit " + path), 0);
  EXPECT_NE(out_, as_text);
}

TEST_F(FindingVerbs, ShowCallsThingsByWhatTheyAre) {
  const std::string path = put("case.py", "# parity 1\nn1 = Socket()\nn2 = makefile(n1)\n");
  EXPECT_EQ(parity("show --rename " + path), 0);
  EXPECT_EQ(out_, "# parity 1\ns = Socket()\nf = makefile(s)\n");
}

TEST_F(FindingVerbs, BlessMovesARepairedFindingIntoTheCorpus) {
  put("finding/case.py",
      "# parity 1\n\n# may be anything, each alone: b'abc'\n" + std::string(kAgreeing).substr(11));
  put("finding/report.txt", "cpp/cpython BufferedReader.read1 value plain/end of file\n\nmore\n");
  const std::string command =
      "bless " + (folder_ / "finding").string() + " --corpus " + (folder_ / "corpus").string();
  ASSERT_EQ(parity(command), 0) << err_;
  const fs::path place = folder_ / "corpus/regressions/buffered_reader_read1_value.py";
  EXPECT_EQ(out_, place.string() + "\n");
  EXPECT_EQ(read_file(place.string()).text,
            "# parity 1\n"
            "# recorded: cpython 3.11.2\n"
            "\"\"\"Once differed: cpp/cpython BufferedReader.read1 value plain/end of file.\"\"\"\n"
            "s = Socket(recv=[b'abc'])\n"
            "f = makefile(s, 'rb')\n"
            "#: refs 1\n"
            "f.read(2)\n"
            "#> b'ab'\n"
            "#: recv_into(8192) -> 3\n"
            "#end\n"
            "#: refs 0\n");
  EXPECT_FALSE(fs::exists(folder_ / "finding"));
  EXPECT_EQ(parity("gate " + (folder_ / "corpus").string()), 0) << out_;

  // A second one of the same name is not written over the first.
  put("finding/case.py", kAgreeing);
  put("finding/report.txt", "cpp/cpython BufferedReader.read1 value plain/end of file\n");
  EXPECT_EQ(parity(command), 2);
  EXPECT_NE(err_.find("is there already"), std::string::npos);
  EXPECT_TRUE(fs::exists(folder_ / "finding"));
  EXPECT_EQ(parity(command + " --name second --docstring 'What it shows.'"), 0);
  EXPECT_TRUE(fs::exists(folder_ / "corpus/regressions/second.py"));
}

TEST_F(FindingVerbs, BlessRefusesWhatIsNoFinding) {
  EXPECT_EQ(parity("bless " + folder_.string()), 2);
  EXPECT_EQ(err_, (folder_ / "report.txt").string() + ": No such file or directory\n");
}

}  // namespace
}  // namespace parity
