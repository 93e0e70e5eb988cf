#include "trace/known.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

namespace parity {
namespace {

KnownListResult read_text(const std::string& text) {
  const std::string path = testing::TempDir() + "known_test.json";
  std::ofstream(path) << text;
  KnownListResult result = read_known_list(path);
  std::remove(path.c_str());
  return result;
}

constexpr const char* kEntry =
    R"({"id": "a", "signature": "s", "link": "l", "expires": "2030-01-31", "witness": "w.py",
        "after": "#: x", "versions": ["3.11.2"]})";

TEST(KnownList, IsReadWholeFromAFile) {
  const KnownListResult result = read_text(std::string("[") + kEntry + "]");
  ASSERT_EQ(result.problem, "");
  ASSERT_EQ(result.list.size(), 1u);
  EXPECT_EQ(result.list[0].id, "a");
  EXPECT_EQ(result.list[0].after, "#: x");
  EXPECT_EQ(result.list[0].versions, std::vector<std::string>{"3.11.2"});
}

TEST(KnownList, IsEmptyWhereThereIsNoFile) {
  const KnownListResult result = read_known_list(testing::TempDir() + "no such file");
  EXPECT_EQ(result.problem, "");
  EXPECT_TRUE(result.list.empty());
}

TEST(KnownList, SaysInOneLineWhatIsWrong) {
  EXPECT_NE(read_text("{").problem.find("not a JSON list"), std::string::npos);
  EXPECT_NE(read_text("[{}]").problem.find("no \"id\""), std::string::npos);
  EXPECT_NE(read_text(std::string("[") + kEntry + "," + kEntry + "]").problem.find("twice"),
            std::string::npos);
  EXPECT_NE(read_text(R"([{"id": "a", "signature": "s", "link": "l", "expires": "soon",
                          "witness": "w"}])")
                .problem.find("YYYY-MM-DD"),
            std::string::npos);
}

}  // namespace
}  // namespace parity
