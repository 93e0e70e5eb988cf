// The last pass of shrink(): things are called by what they are.
#include <algorithm>
#include <string>
#include <vector>

#include "scenario/shrink_detail.h"

namespace parity {
namespace {

// "s", "m", "f", … for what a name is bound to first; "x" for a value.
std::string_view letter_of(const Statement& statement) {
  const Expression& made = statement.expression;
  if (made.kind != ExpressionKind::call) {
    return made.kind == ExpressionKind::attribute || made.kind == ExpressionKind::method ? "r"
                                                                                         : "x";
  }
  switch (made.function) {
    case Function::socket:
      return "s";
    case Function::memory:
      return "m";
    case Function::socket_io:
      return "raw";
    case Function::makefile:
    case Function::buffered_reader:
    case Function::buffered_writer:
    case Function::buffered_rw_pair:
    case Function::text_io_wrapper:
      return "f";
    case Function::object:
      return "a";
    case Function::weakref_finalize:
      return "w";
    case Function::gc_collect:
    case Function::gc_disable:
    case Function::gc_enable:
    case Function::gc_isenabled:
    case Function::run_exit:
    case Function::register_error:
      return "x";
    case Function::decoder:
      return "dec";
    case Function::encoder:
      return "enc";
  }
  return "x";
}

}  // namespace

Scenario named_by_kind(const Scenario& scenario) {
  Scenario renamed = scenario;
  std::vector<std::string_view> letters(renamed.names.size(), "x");
  for (auto i = renamed.statements.size(); i-- > 0;) {
    const Statement& statement = renamed.statements[i];
    if (statement.kind == StatementKind::assignment) {
      letters[statement.target] = letter_of(statement);
    }
  }
  std::vector<std::string_view> given;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const auto before = static_cast<std::size_t>(std::ranges::count(given, letters[i]));
    given.push_back(letters[i]);
    std::string& name = renamed.names[i];
    if (letters[i] == "a" && before < 5) {  // Objects: a, b, c, d, e, a6, …
      name = std::string(1, static_cast<char>('a' + before));
    } else {
      name = std::string(letters[i]) + (before == 0 ? "" : std::to_string(before + 1));
    }
  }
  return renamed;
}

}  // namespace parity
