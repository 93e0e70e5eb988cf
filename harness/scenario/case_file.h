// A case: the text form of a scenario with what stands around it in a file (corpus/README.md).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"

namespace parity {

// Where and why a text is no case; line and column count from 1, columns in characters.
struct SyntaxProblem {
  std::size_t line = 0;
  std::size_t column = 0;
  std::string message;
};

struct HeaderKey {
  std::string key, value;
  bool operator==(const HeaderKey&) const = default;
};

// The recorded lines after one statement, as they stand, without the line ends:
// "#> b'ab'", "#: recv_into(8) -> 2".
using OutcomeLines = std::vector<std::string>;

struct CaseFile {
  std::vector<HeaderKey> header;  // "recorded", "dialect", "id", …
  std::string docstring;          // empty: none
  Scenario scenario;
  std::vector<OutcomeLines> outcomes;  // one per statement
  OutcomeLines end;                    // the events after "#end"
  bool end_marked = false;             // "#end" stands in the file
  std::vector<std::size_t> lines;      // of each statement in the text, counted from 1
  // The comments before (or within) statement i, a line each, or ""; those after the last
  // statement stand at the end.
  std::vector<std::string> comments;

  std::optional<std::string_view> header_value(std::string_view key) const;
};

struct ParseResult {
  CaseFile file;
  std::optional<SyntaxProblem> problem;
  bool ok() const { return !problem; }
};

// A longer text is refused before it is read.
inline constexpr std::size_t kMaxTextBytes = std::size_t{16} << 20;

// Reads a case. Everything that scenarios call invalid is refused here, before anything runs.
// On a problem `file` is empty.
ParseResult parse_case(std::string_view text);

// Writes it in its one form. parse_case(print_case(c)) gives c again, line numbers apart.
std::string print_case(const CaseFile& file);

// The text of the statements alone, one a line, without header.
std::string print_statement(const Scenario& scenario, const Statement& statement);
std::string print_expression(const Scenario& scenario, const Expression& expression);
std::string print_callback(const Scenario& scenario, const Callback& callback);
// A case that has nothing but these statements (for findings and `parity show`).
std::string print_scenario(const Scenario& scenario);

}  // namespace parity
