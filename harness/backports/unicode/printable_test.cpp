#include "backports/unicode/printable.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

namespace backports {
namespace {

std::string output_of(const std::string& command) {
  std::string output;
  FILE* const pipe = ::popen(command.c_str(), "r");
  char buffer[4096];
  while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, pipe)) {
    output.append(buffer, size);
  }
  return ::pclose(pipe) == 0 ? output : "the command failed";
}

TEST(Printable, TheTableIsWhatItsGeneratorWritesWithTheSystemsPython) {
  std::ifstream file(PRINTABLE_TABLE);
  std::stringstream committed;
  committed << file.rdbuf();
  EXPECT_EQ(output_of("/usr/bin/python3 " PRINTABLE_GENERATOR), committed.str());
}

TEST(Printable, AgreesWithPythonOnEveryCodePoint) {
  const std::string expected = output_of(
      "/usr/bin/python3 -c "
      "\"print(''.join('.p'[chr(i).isprintable()] for i in range(0x110000)), end='')\"");
  ASSERT_EQ(expected.size(), 0x110000u);
  for (char32_t code_point = 0; code_point < 0x110000; ++code_point) {
    ASSERT_EQ(is_printable(code_point), expected[code_point] == 'p')
        << static_cast<unsigned>(code_point);
  }
}

}  // namespace
}  // namespace backports
