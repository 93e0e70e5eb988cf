#include "finding/repro_script.h"

#include <fmt/format.h>

#include <algorithm>

#include "finding/python_sources.h"
#include "scenario/case_file.h"
#include "scenario/literal.h"
#include "trace/read.h"

namespace parity {
namespace {

std::string quoted(std::string_view text) {
  std::string out;
  append_ascii_text(out, text);
  return out;
}

bool is_file_function(Function function) {
  return function <= Function::text_io_wrapper;
}

// What the short script can do. A thing among the values is printed by its name, which takes to
// follow names; a SystemError names the callable of a call as the player makes it.
bool is_plain(const Scenario& scenario, const Trace& reference) {
  for (const Statement& statement : scenario.statements) {
    const Expression& expression = statement.expression;
    if (statement.kind == StatementKind::set_atexit) return false;
    if (expression.kind == ExpressionKind::call && !is_file_function(expression.function)) {
      return false;
    }
    if (expression.kind == ExpressionKind::call_name) return false;
    if (expression.kind == ExpressionKind::method && expression.method == Method::repr &&
        statement.kind == StatementKind::assignment) {
      return false;
    }
  }
  for (const auto& lines : trace_lines(scenario, reference)) {
    for (const std::string& line : lines) {
      const bool has_thing = line.starts_with("#> <") || line.find("(<") != std::string::npos ||
                             line.find(", <") != std::string::npos;
      if (has_thing || line.starts_with("#! SystemError")) return false;
    }
  }
  return true;
}

bool makes(const Scenario& scenario, Function function) {
  return std::ranges::any_of(scenario.statements, [function](const Statement& statement) {
    return statement.expression.kind == ExpressionKind::call &&
           statement.expression.function == function;
  });
}

std::string head(const std::string& title) {
  return fmt::format(
      "#!/usr/bin/env python3\n"
      "\"\"\"{}\n\n"
      "Prints what this Python does, statement by statement. Exit code 1 if that is not what the\n"
      "C++ library did where the two parted, else 0. Needs Python 3.9 or later, and nothing else.\n"
      "\"\"\"\n",
      title);
}

std::string as_argument(const std::vector<Expectation>& expected, std::size_t statement) {
  const auto found = std::ranges::find(expected, statement, &Expectation::statement);
  if (found == expected.end()) return {};
  std::string text = ", cpp=[\n";
  for (const std::string& line : found->lines) text += "    " + quoted(line) + ",\n";
  return text + "]";
}

std::string short_script(const Scenario& scenario, const std::string& title,
                         const std::vector<Expectation>& expected) {
  std::string script = head(title);
  const bool has_socket = makes(scenario, Function::socket);
  const bool has_memory = makes(scenario, Function::memory);
  const bool may_be_text =
      makes(scenario, Function::makefile) || makes(scenario, Function::text_io_wrapper);
  script += runtime_section("doc");
  if (may_be_text) script += runtime_section("utf8");
  if (has_socket || has_memory) script += runtime_section("stream");
  if (has_socket) script += runtime_section("Socket");
  if (has_memory) script += runtime_section("Memory");
  if (makes(scenario, Function::makefile)) script += runtime_section("makefile");
  script += runtime_section("run");
  for (std::size_t i = 0; i < scenario.statements.size(); ++i) {
    const std::string text = print_statement(scenario, scenario.statements[i]);
    script += fmt::format("run({}{})\n", quoted(text), as_argument(expected, i));
  }
  const std::string at_end = as_argument(expected, scenario.statements.size());
  return script + fmt::format("end({})\nleave()\n", at_end.empty() ? "" : at_end.substr(2));
}

// Three quotes inside are put between two literals.
std::string as_raw_string(std::string_view text) {
  constexpr std::string_view kQuotes = "'''";
  std::string literal = "r'''\n";
  for (std::size_t at = text.find(kQuotes); at != std::string_view::npos; at = text.find(kQuotes)) {
    literal += std::string(text.substr(0, at)) + "''' \"'''\" r'''";
    text.remove_prefix(at + kQuotes.size());
  }
  return literal + std::string(text) + "'''";
}

std::string whole_script(const Scenario& scenario, const std::string& title,
                         const std::vector<Expectation>& expected) {
  std::string script = head(title);
  script += "\nCASE = \"\"\"\\\n";
  for (const char c : print_scenario(scenario)) {
    if (c == '\\' || c == '"') script += '\\';
    script += c;
  }
  script += "\"\"\"\n\n# By number of a statement, what the C++ library did.\nCPP = {\n";
  for (const Expectation& one : expected) {
    script += fmt::format("    {}: [\n", one.statement);
    for (const std::string& line : one.lines) script += "        " + quoted(line) + ",\n";
    script += "    ],\n";
  }
  script += "}\n\n# From here on: the player, module by module.\nMODULES = {}\n";
  for (const PythonSource& source : python_sources()) {
    if (source.module.starts_with("repro_")) continue;
    script += fmt::format("MODULES[\"{}\"] = {}\n\n", source.module, as_raw_string(source.text));
  }
  return script + std::string(python_source("repro_player"));
}

}  // namespace

std::string repro_script(const Scenario& scenario, const Trace& reference, const std::string& title,
                         const std::vector<Expectation>& expected) {
  return is_plain(scenario, reference) ? short_script(scenario, title, expected)
                                       : whole_script(scenario, title, expected);
}

std::string repro_script(const Divergence& divergence) {
  const std::size_t statement = divergence.verdict.difference->statement;
  auto lines = trace_lines(divergence.scenario, divergence.left);
  std::vector<Expectation> expected;
  expected.push_back({statement, statement < lines.size() ? std::move(lines[statement])
                                                          : std::vector<std::string>{}});
  return repro_script(divergence.scenario, divergence.right,
                      fmt::format("{} and the C++ library differ: {}.", divergence.right_engine,
                                  divergence.verdict.signature),
                      expected);
}

}  // namespace parity
