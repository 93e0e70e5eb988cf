#include "backports/unicode/character_names.h"

#include <gtest/gtest.h>

#include "backports/testing/generated.h"

namespace backports {
namespace {

TEST(CharacterNames, AreThoseOfPython) {
  EXPECT_EQ(name_of_character(U'a'), "LATIN SMALL LETTER A");
  EXPECT_EQ(name_of_character(U'€'), "EURO SIGN");
  EXPECT_EQ(name_of_character(0x1F600), "GRINNING FACE");
  EXPECT_EQ(name_of_character(0x0F0B), "TIBETAN MARK INTERSYLLABIC TSHEG");
  EXPECT_EQ(name_of_character(0x0FD0), "TIBETAN MARK BSKA- SHOG GI MGO RGYAN");
  EXPECT_EQ(name_of_character(0x4E00), "CJK UNIFIED IDEOGRAPH-4E00");
  EXPECT_EQ(name_of_character(0x20000), "CJK UNIFIED IDEOGRAPH-20000");
  EXPECT_EQ(name_of_character(0xD7A3), "HANGUL SYLLABLE HIH");
  EXPECT_EQ(name_of_character(0), std::nullopt);
  EXPECT_EQ(name_of_character(0xD800), std::nullopt);
  EXPECT_EQ(name_of_character(0x0378), std::nullopt);
  EXPECT_EQ(name_of_character(0x10FFFF), std::nullopt);
}

TEST(CharacterNames, LeadBackToTheirCharacters) {
  EXPECT_EQ(character_named("euro sign"), U'€');
  EXPECT_EQ(character_named("Euro Sign"), U'€');
  EXPECT_EQ(character_named("euro sign "), std::nullopt);
  EXPECT_EQ(character_named("euro"), std::nullopt);
  EXPECT_EQ(character_named(""), std::nullopt);
  EXPECT_EQ(character_named("HANGUL SYLLABLE HIH"), U'\uD7A3');
  EXPECT_EQ(character_named("HANGUL SYLLABLE hih"), std::nullopt);
  EXPECT_EQ(character_named("CJK UNIFIED IDEOGRAPH-4E00"), U'\u4E00');
  EXPECT_EQ(character_named("CJK UNIFIED IDEOGRAPH-04E00"), U'\u4E00');
  EXPECT_EQ(character_named("CJK UNIFIED IDEOGRAPH-4e00"), std::nullopt);
  EXPECT_EQ(character_named("cjk compatibility ideograph-f900"), U'\uF900');
  EXPECT_EQ(character_named("CJK COMPATIBILITY IDEOGRAPH-0F900"), std::nullopt);
}

TEST(CharacterNames, AliasesAreNamesTooButNotNamesOfSequences) {
  EXPECT_EQ(character_named("NULL"), U'\0');
  EXPECT_EQ(character_named("ALERT"), U'\a');
  EXPECT_EQ(character_named("LATIN CAPITAL LETTER GHA"), U'\u01A2');
  EXPECT_EQ(character_named("KEYCAP NUMBER SIGN"), std::nullopt);
  EXPECT_EQ(name_of_character(0xF0000), "NULL");
  EXPECT_EQ(name_of_character(0xF0200), "KEYCAP NUMBER SIGN");
}

TEST(CharacterNames, EveryNameLeadsBackToItsCharacter) {
  for (char32_t c = 0; c < 0xF0000; ++c) {
    if (const auto name = name_of_character(c)) {
      ASSERT_EQ(character_named(*name), c) << *name;
    }
  }
}

TEST(CharacterNames, TheTableIsWhatItsGeneratorWritesWithTheSystemsPython) {
  const std::string folder = UNICODE_FOLDER;
  EXPECT_TRUE(testing::printed_by(folder + "/make_character_names.py") ==
              testing::content_of(folder + "/character_names_table.inc"));
}

}  // namespace
}  // namespace backports
