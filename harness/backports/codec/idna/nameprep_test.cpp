#include "backports/codec/idna/nameprep.h"

#include <gtest/gtest.h>

#include <string>

#include "backports/codec/lookup.h"
#include "backports/testing/generated.h"

namespace backports {
namespace {

std::string encoded(std::string_view text) {
  Bytes bytes;
  const auto done =
      (*find_codec("idna"))->encoder(ErrorPolicy("strict"))->encode(text, Final::yes, bytes);
  return done ? bytes : done.error().to_string();
}

TEST(Nameprep, FoldsCaseAndFormInsideOfUnicode32Alone) {
  EXPECT_EQ(encoded("\u00C4.\u212B.\uFF21"), "xn--4ca.xn--5ca.a");
  EXPECT_EQ(encoded("\u00DF"), "ss");
  EXPECT_EQ(encoded("a\u00ADb"), "ab");
  // Of Unicode 5, with a small letter that is not taken.
  EXPECT_EQ(encoded("\u023A"), "xn--wma");
}

TEST(Nameprep, TheTableIsWhatItsGeneratorWritesWithTheSystemsPython) {
  const std::string folder = CODEC_FOLDER;
  EXPECT_TRUE(testing::printed_by(folder + "/idna/make_nameprep.py") ==
              testing::content_of(folder + "/idna/nameprep_table.inc"));
}

}  // namespace
}  // namespace backports
