#include "tool/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace parity {
namespace {
namespace fs = std::filesystem;

class Files : public testing::Test {
 protected:
  Files() : folder_(fs::path(testing::TempDir()) / ("files_test." + std::to_string(::getpid()))) {
    fs::create_directories(folder_ / "b");
  }
  ~Files() override { fs::remove_all(folder_); }
  std::string make(const std::string& name, const std::string& content) {
    const fs::path path = folder_ / name;
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }
  fs::path folder_;
};

TEST_F(Files, AreFoundBelowAFolderInOrderAndOnlyCases) {
  make("z.py", "");
  make("b/a.py", "");
  make("notes.md", "");
  const FileList list = find_cases({folder_.string()});
  EXPECT_TRUE(list.problems.empty());
  EXPECT_THAT(list.paths,
              testing::ElementsAre((folder_ / "b/a.py").string(), (folder_ / "z.py").string()));
}

TEST_F(Files, ThatDoNotExistAreAProblemAndTheRestGoesOn) {
  const std::string good = make("a.py", "");
  const FileList list = find_cases({(folder_ / "none").string(), good});
  ASSERT_EQ(list.problems.size(), 1u);
  EXPECT_NE(list.problems[0].text().find("No such file"), std::string::npos);
  EXPECT_THAT(list.paths, testing::ElementsAre(good));
}

TEST_F(Files, ThatAreBadGiveOneLineEach) {
  const std::pair<const char*, std::string> bad[] = {
      {"empty.py", ""},
      {"binary.py", std::string("\x00\xff\x7f"
                                "ELF",
                                6)},
      {"truncated.py", "# parity 1\nsock = Socket(recv=[b'a"},
      {"version.py", "# parity 7\n"},
  };
  for (const auto& [name, content] : bad) {
    const LoadedCase loaded = load_case(make(name, content));
    ASSERT_TRUE(loaded.problem) << name;
    const std::string text = loaded.problem->text();
    EXPECT_EQ(text.find('\n'), std::string::npos) << text;
    EXPECT_GE(loaded.problem->line, 1u) << text;
    EXPECT_GE(loaded.problem->column, 1u) << text;
  }
}

TEST_F(Files, ThatAreHugeAreRefusedUnread) {
  const std::string path = make("huge.py", "# parity 1\n");
  ASSERT_EQ(::truncate(path.c_str(), 100 << 20), 0);
  const LoadedCase loaded = load_case(path);
  ASSERT_TRUE(loaded.problem);
  EXPECT_NE(loaded.problem->text().find("too large"), std::string::npos);
}

TEST_F(Files, AreReplacedWholeOrNotAtAll) {
  const std::string path = make("case.py", "old");
  EXPECT_FALSE(write_file(path, "new"));
  EXPECT_EQ(read_file(path).text, "new");
  // A device that is always full stands for a full disk.
  const std::string linked = (folder_ / "full.py").string();
  EXPECT_TRUE(write_file((folder_ / "no folder/x.py").string(), "x"));
  EXPECT_FALSE(fs::exists(linked));
  std::size_t left_over = 0;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    left_over += entry.path().extension() == ".tmp" ? 1u : 0u;
  }
  EXPECT_EQ(left_over, 0u);
}

TEST_F(Files, OtherThanTextAreTakenAsTheByteFormOfAScenario) {
  const LoadedCase loaded = load_case(make("crash-1234", "\x01\x02\x03\x04\x05\x06\x07"));
  EXPECT_FALSE(loaded.problem);
  EXPECT_EQ(loaded.file.outcomes.size(), loaded.file.scenario.statements.size());
}

}  // namespace
}  // namespace parity
