#include "scenario/language.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace parity {
namespace {

TEST(Language, EveryWordIsFoundByItsSpelling) {
  for (std::size_t i = 0; i < kFunctions; ++i) {
    const auto word = static_cast<Function>(i);
    EXPECT_EQ(find_function(spelling(word)), word) << spelling(word);
  }
  for (std::size_t i = 0; i < kMethods; ++i) {
    const auto word = static_cast<Method>(i);
    EXPECT_EQ(find_method(spelling(word)), word) << spelling(word);
  }
  for (std::size_t i = 0; i < kAttributes; ++i) {
    const auto word = static_cast<Attribute>(i);
    EXPECT_EQ(find_attribute(spelling(word)), word) << spelling(word);
  }
  for (KeywordId i = 1; i < kKeywords; ++i) {
    const auto word = static_cast<Keyword>(i);
    EXPECT_EQ(find_keyword(spelling(word)), word) << spelling(word);
  }
  std::set<std::string_view> classes;
  for (std::size_t i = 0; i < kThingClasses; ++i) {
    classes.insert(spelling(static_cast<ThingClass>(i)));
  }
  EXPECT_EQ(classes.size(), kThingClasses);
}

TEST(Language, SpellsSomeWordsAsPythonDoes) {
  EXPECT_EQ(spelling(Function::gc_isenabled), "gc.isenabled");
  EXPECT_EQ(spelling(Function::text_io_wrapper), "TextIOWrapper");
  EXPECT_EQ(spelling(Method::repr), "__repr__");
  EXPECT_EQ(spelling(Method::unlink), "unlink");
  EXPECT_EQ(spelling(Attribute::makefile_refs), "_makefile_refs");
  EXPECT_EQ(spelling(Keyword::func), "func");
  EXPECT_EQ(spelling(ThingClass::none), "value");
  EXPECT_EQ(find_method("getvalue"), std::nullopt);
  EXPECT_EQ(find_keyword(""), std::nullopt);
}

TEST(Language, SignaturesSayWhatMustBeGiven) {
  EXPECT_EQ(signature_of(Function::makefile).required, 1);
  EXPECT_EQ(signature_of(Function::makefile).positional, 6);
  EXPECT_EQ(signature_of(Function::makefile).parameters[1].keyword, Keyword::mode);
  EXPECT_EQ(signature_of(Function::socket_io).required, 2);
  EXPECT_TRUE(signature_of(Function::weakref_finalize).more);
  EXPECT_TRUE(signature_of(Method::close).parameters.empty());
  EXPECT_EQ(signature_of(Method::seek).required, 1);
  EXPECT_EQ(signature_of(Method::reconfigure).positional, 0);
  EXPECT_EQ(signature_of(Method::read).parameters[0].takes, Takes::size);
}

TEST(Language, ANameIsAnIdentifierThatIsNoWord) {
  EXPECT_TRUE(is_name("f"));
  EXPECT_TRUE(is_name("_x9"));
  EXPECT_TRUE(is_name("match"));
  for (const char* word : {"", "9a", "a-b", "\xC3\xA9", "None", "lambda", "Socket", "gc", "EOF",
                           "call", "bytearray", "next", "OSError"}) {
    EXPECT_FALSE(is_name(word)) << word;
  }
}

TEST(Language, SomeExceptionsCannotBeRaised) {
  EXPECT_TRUE(is_raisable("ValueError"));
  EXPECT_TRUE(is_raisable("UnicodeError"));
  for (const char* word : {"SyntaxError", "TabError", "UnicodeDecodeError", "ExceptionGroup",
                           "UnsupportedOperation", ""}) {
    EXPECT_FALSE(is_raisable(word)) << word;
  }
}

}  // namespace
}  // namespace parity
