#include "backports/codec/lookup.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

namespace backports {
namespace {

std::string found(std::string_view name) {
  const auto codec = find_codec(name);
  return codec ? std::string((*codec)->name()) : codec.error().to_string();
}

TEST(Lookup, TakesAnySpellingOfAName) {
  for (const std::string_view name : {"utf-8", "UTF8", "-utf--8-", "U8", "utf 8", "cp65001"}) {
    EXPECT_EQ(found(name), "utf-8") << name;
  }
  EXPECT_EQ(found("Latin-1"), "iso8859-1");
  EXPECT_EQ(found("iso8859.1"), "iso8859-1");
  EXPECT_EQ(found("646"), "ascii");
  EXPECT_EQ(found("UTF-16LE"), "utf-16-le");
}

TEST(Lookup, TellsWhatPythonDoesNotKnowFromWhatIsNoTextAndWhatIsMissingHere) {
  EXPECT_EQ(found("nope"), "LookupError: unknown encoding: nope");
  EXPECT_EQ(found("utf.8"), "LookupError: unknown encoding: utf.8");
  EXPECT_EQ(found(""), "LookupError: unknown encoding: ");
  EXPECT_EQ(found("hex"),
            "LookupError: 'hex' is not a text encoding; use codecs.open() to handle arbitrary "
            "codecs");
  EXPECT_EQ(find_codec("cp1252").error().type(), ErrorType::NotSupportedYet);
}

TEST(Lookup, TheTableIsWhatItsGeneratorWritesWithTheSystemsPython) {
  std::ifstream file(NAMES_TABLE);
  std::stringstream committed;
  committed << file.rdbuf();
  std::string written;
  FILE* const pipe = ::popen("/usr/bin/python3 " NAMES_GENERATOR, "r");
  char buffer[4096];
  while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, pipe)) {
    written.append(buffer, size);
  }
  EXPECT_EQ(::pclose(pipe), 0);
  EXPECT_EQ(written, committed.str());
}

}  // namespace
}  // namespace backports
