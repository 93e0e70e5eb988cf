#include "backports/codec/lookup.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "backports/testing/generated.h"

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
  EXPECT_EQ(found("Windows-1252"), "cp1252");
  EXPECT_EQ(found("roman8"), "hp-roman8");
}

TEST(Lookup, TellsWhatPythonDoesNotKnowFromWhatIsNoText) {
  EXPECT_EQ(found("nope"), "LookupError: unknown encoding: nope");
  EXPECT_EQ(found("utf.8"), "LookupError: unknown encoding: utf.8");
  EXPECT_EQ(found(""), "LookupError: unknown encoding: ");
  EXPECT_EQ(found("hex"),
            "LookupError: 'hex' is not a text encoding; use codecs.open() to handle arbitrary "
            "codecs");
}

TEST(Lookup, TheTablesAreWhatTheirGeneratorsWriteWithTheSystemsPython) {
  const std::string folder = CODEC_FOLDER;
  EXPECT_EQ(testing::printed_by(folder + "/make_names.py"),
            testing::content_of(folder + "/names_table.inc"));
  EXPECT_EQ(testing::printed_by(folder + "/make_charmaps.py"),
            testing::content_of(folder + "/charmap_table.inc"));
}

TEST(Lookup, ListsEveryTextEncodingOnceAndAllItsNames) {
  EXPECT_EQ(text_encodings().size(), 110U);
  EXPECT_TRUE(std::ranges::is_sorted(text_encodings()));
  for (const std::string_view name : text_encodings()) {
    EXPECT_TRUE(find_codec(name)) << name;
    EXPECT_NE(std::ranges::find(text_encoding_names(), name), text_encoding_names().end()) << name;
  }
  for (const std::string_view name : text_encoding_names()) EXPECT_TRUE(find_codec(name)) << name;
}

}  // namespace
}  // namespace backports
