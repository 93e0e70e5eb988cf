#include "backports/unicode/printable.h"

#include <gtest/gtest.h>

#include <string>

#include "backports/testing/generated.h"

namespace backports {
namespace {

TEST(Printable, TheTableIsWhatItsGeneratorWritesWithTheSystemsPython) {
  EXPECT_EQ(testing::printed_by(PRINTABLE_GENERATOR), testing::content_of(PRINTABLE_TABLE));
}

TEST(Printable, AgreesWithPythonOnEveryCodePoint) {
  const std::string expected = testing::printed_by(
      "-c "
      "\"print(''.join('.p'[chr(i).isprintable()] for i in range(0x110000)), end='')\"");
  ASSERT_EQ(expected.size(), 0x110000u);
  for (char32_t code_point = 0; code_point < 0x110000; ++code_point) {
    ASSERT_EQ(is_printable(code_point), expected[code_point] == 'p')
        << static_cast<unsigned>(code_point);
  }
}

}  // namespace
}  // namespace backports
