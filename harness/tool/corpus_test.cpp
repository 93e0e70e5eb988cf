// What the corpus's own pages promise of it.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "tool/files.h"

namespace parity {
namespace {
namespace fs = std::filesystem;

const std::string kRoot = PARITY_SOURCE_DIR;

// "Suite.Name" of each TEST in the library's tests, and each def test_… of the reference's.
std::set<std::string> known_tests() {
  std::set<std::string> names;
  const std::regex cpp(R"(TEST(?:_F|_P)?\((\w+), *(\w+)\))");
  const std::regex python(R"(def (test_\w+))");
  for (const char* folder : {"/harness", "/reference"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot + folder)) {
      const std::string path = entry.path().string();
      const bool is_cpp = path.ends_with("_test.cpp");
      if (!is_cpp && entry.path().extension() != ".py") continue;
      const std::string text = read_file(path).text;
      const std::regex& pattern = is_cpp ? cpp : python;
      for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) {
        names.insert(is_cpp ? it->str(1) + '.' + it->str(2) : it->str(1));
      }
    }
  }
  return names;
}

TEST(Corpus, WhatTheLanguageCannotSayHasTheUnitTestsThatAreNamed) {
  const std::set<std::string> tests = known_tests();
  const std::string page = read_file(kRoot + "/corpus/conformance/NOT_EXPRESSIBLE.md").text;
  const std::regex named(R"(`([A-Z]\w+\.[A-Z]\w+|test_\w+)`)");
  std::size_t count = 0;
  for (std::sregex_iterator it(page.begin(), page.end(), named), end; it != end; ++it) {
    const std::string name = it->str(1);
    if (name.starts_with("BufferedWriter.flush") || name.starts_with("BufferedRWPair`")) continue;
    ++count;
    EXPECT_TRUE(tests.contains(name)) << name;
  }
  EXPECT_GE(count, 60u);
}

// The numbers that names of cases begin with: /12_what.py, or with the letter /F12_what.py.
std::set<int> covered_items(const std::string& letter) {
  std::set<int> covered;
  const std::regex item("/" + letter + R"((\d\d?)_[^/]*\.py$)");
  for (const std::string& path : find_cases({kRoot + "/corpus/conformance"}).paths) {
    std::smatch match;
    if (std::regex_search(path, match, item)) covered.insert(std::stoi(match.str(1)));
  }
  return covered;
}

TEST(Corpus, HasACaseForEveryItemOfTheFiles) {
  // Items 6, 17, 24, 31 and 33 are those that the language cannot say.
  const std::set<int> elsewhere = {6, 17, 24, 31, 33};
  const std::set<int> covered = covered_items("");
  for (int number = 1; number <= 64; ++number) {
    if (!elsewhere.contains(number)) {
      EXPECT_TRUE(covered.contains(number)) << "item " << number;
    }
  }
}

TEST(Corpus, HasACaseOrATestForEveryItemOfTheFinalizers) {
  // The language cannot say F9 and F15, a second __init__, and F18, a process of its own.
  const std::set<int> elsewhere = {9, 15, 18};
  const std::set<int> covered = covered_items("F");
  const std::string page = read_file(kRoot + "/corpus/conformance/NOT_EXPRESSIBLE.md").text;
  for (int number = 1; number <= 18; ++number) {
    const std::string item = 'F' + std::to_string(number);
    EXPECT_NE(covered.contains(number), elsewhere.contains(number)) << item;
    if (!elsewhere.contains(number)) continue;
    // A row of its own, with a test.
    const std::regex row("\\n\\| " + item + R"(\b[^|\n]*\|[^|\n]*\|[^|\n]*`(test_\w+|\w+\.\w+)`)");
    EXPECT_TRUE(std::regex_search(page, row)) << item;
  }
}

}  // namespace
}  // namespace parity
