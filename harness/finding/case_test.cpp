#include "finding/case_test.h"

#include <fmt/format.h>

#include <cctype>
#include <utility>

#include "scenario/case_file.h"
#include "trace/read.h"

namespace parity {
namespace {

// The case with what the reference did recorded in it.
std::string recorded_case(const Divergence& divergence) {
  CaseFile file;
  file.header.push_back({"recorded", std::string(divergence.right_engine)});
  file.scenario = divergence.scenario;
  file.outcomes = trace_lines(divergence.scenario, divergence.right);
  file.end = std::move(file.outcomes.back());
  file.outcomes.pop_back();
  file.end_marked = !file.end.empty();
  file.comments.resize(file.scenario.statements.size() + 1);
  return print_case(file);
}

// A raw string literal may be no longer than this for every compiler.
constexpr std::size_t kMostOfALiteral = 60000;

std::string as_literals(std::string_view text) {
  std::string literals;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, kMostOfALiteral);
    text.remove_prefix(part.size());
    literals += fmt::format("R\"case({})case\"", part);
    if (!text.empty()) literals += "\n      ";
  }
  return literals;
}

}  // namespace

std::string test_name_of(std::string_view signature) {
  std::string name;
  bool begins = true;
  for (const char c : signature) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) {
      begins = true;
    } else {
      name += begins ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
      begins = false;
    }
  }
  return name;
}

std::string case_test(const Divergence& divergence) {
  const std::string& signature = divergence.verdict.signature;
  const std::size_t space = signature.find(' ');
  const std::string what = space == std::string::npos ? signature : signature.substr(space + 1);
  return fmt::format(
      "// {}: fails until the library does what {} did.\n"
      "// scripts/try THIS_FILE builds and runs it.\n"
      "#include <gtest/gtest.h>\n\n"
      "#include \"engine/cpp/expect_recorded.h\"\n\n"
      "TEST(Finding, {}) {{\n"
      "  parity::expect_recorded({});\n"
      "}}\n",
      signature, divergence.right_engine, test_name_of(what),
      as_literals(recorded_case(divergence)));
}

}  // namespace parity
