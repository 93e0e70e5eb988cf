#include "trace/verdict.h"

#include <fmt/format.h>

#include <algorithm>

#include "trace/read.h"

namespace parity {
namespace {

std::string_view without_version(std::string_view engine) {
  return engine.substr(0, engine.find(' '));
}

std::string_view version_of(std::string_view engine) {
  const auto space = engine.find(' ');
  return space == std::string_view::npos ? std::string_view{} : engine.substr(space + 1);
}

DifferenceKind kind_of(const StatementRecord& left, const StatementRecord& right) {
  if (left.outcome == right.outcome) return DifferenceKind::event;
  const bool raised =
      !exception_type(left.outcome).empty() || !exception_type(right.outcome).empty();
  return raised ? DifferenceKind::exception : DifferenceKind::value;
}

StatementRecord record_at(const std::vector<StatementRecord>& records, std::size_t index) {
  return index < records.size() ? records[index] : StatementRecord{};
}

// "BufferedReader.read1", "makefile", "next", "end": what a divergence happened in.
std::string place(const Scenario& scenario, const Trace& trace, std::size_t index) {
  if (index >= scenario.statements.size()) return "end";
  const Statement& statement = scenario.statements[index];
  const auto receiver = index < trace.receivers.size()
                            ? static_cast<ThingClass>(trace.receivers[index])
                            : ThingClass::none;
  const Expression& expression = statement.expression;
  switch (statement.kind) {
    case StatementKind::del:
      return fmt::format("{}.del", spelling(receiver));
    case StatementKind::set_atexit:
      return fmt::format("{}.atexit=", spelling(receiver));
    case StatementKind::expression:
    case StatementKind::assignment:
      break;
  }
  switch (expression.kind) {
    case ExpressionKind::atom:
      return "name";
    case ExpressionKind::call:
      return std::string(spelling(expression.function));
    case ExpressionKind::call_name:
      return fmt::format("{}()", spelling(receiver));
    case ExpressionKind::method:
      return fmt::format("{}.{}", spelling(receiver), spelling(expression.method));
    case ExpressionKind::attribute:
      return fmt::format("{}.{}", spelling(receiver), spelling(expression.attribute));
    case ExpressionKind::next:
      return fmt::format("{}.next", spelling(receiver));
  }
  return {};
}

// Whether the reference's trace has the line at or before the statement.
bool has_line(const Scenario& scenario, const Trace& reference, std::size_t statement,
              const std::string& wanted) {
  if (wanted.empty()) return true;
  const auto lines = trace_lines(scenario, reference);
  for (std::size_t i = 0; i <= statement && i < lines.size(); ++i) {
    if (std::find(lines[i].begin(), lines[i].end(), wanted) != lines[i].end()) return true;
  }
  return false;
}

std::string_view spelling(Answer answer) {
  static constexpr std::string_view kAnswers[] = {"played", "unsupported", "crashed", "timed out"};
  return kAnswers[static_cast<std::size_t>(answer)];
}

std::string not_played(std::string_view engine, const Trace& trace) {
  return fmt::format("{}: {}: statement {}: {}", without_version(engine), spelling(trace.answer),
                     trace.at_statement + 1, trace.reason);
}

// What a statement calls, without the class of the thing: an engine that is gone cannot say it.
std::string_view word_of(const Scenario& scenario, std::size_t index) {
  if (index >= scenario.statements.size()) return "end";
  const Statement& statement = scenario.statements[index];
  if (statement.kind == StatementKind::del) return "del";
  if (statement.kind == StatementKind::set_atexit) return "atexit=";
  switch (const Expression& expression = statement.expression; expression.kind) {
    case ExpressionKind::atom:
      return "name";
    case ExpressionKind::call:
      return spelling(expression.function);
    case ExpressionKind::call_name:
      return "call";
    case ExpressionKind::method:
      return spelling(expression.method);
    case ExpressionKind::attribute:
      return spelling(expression.attribute);
    case ExpressionKind::next:
      return "next";
  }
  return "";
}

}  // namespace

std::string_view spelling(VerdictKind kind) {
  switch (kind) {
    case VerdictKind::agree:
      return "agree";
    case VerdictKind::diverge:
      return "diverge";
    case VerdictKind::known:
      return "known";
    case VerdictKind::not_compared:
      return "not compared";
  }
  return "";
}

std::string_view spelling(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::value:
      return "value";
    case DifferenceKind::exception:
      return "exception";
    case DifferenceKind::event:
      return "event";
  }
  return "";
}

std::optional<Difference> first_difference(const Trace& left, const Trace& right) {
  if (left.outcomes == right.outcomes && left.events == right.events) return std::nullopt;
  const auto lefts = statement_records(left);
  const auto rights = statement_records(right);
  const std::size_t size = std::max(lefts.size(), rights.size());
  for (std::size_t i = 0; i < size; ++i) {
    const StatementRecord a = record_at(lefts, i);
    const StatementRecord b = record_at(rights, i);
    if (a.outcome != b.outcome || a.events != b.events) return Difference{i, kind_of(a, b)};
  }
  return Difference{size, DifferenceKind::event};
}

std::string signature(const Scenario& scenario, std::string_view left_engine, const Trace& left,
                      std::string_view right_engine, const Trace& right,
                      const Difference& difference) {
  const StatementRecord a = record_at(statement_records(left), difference.statement);
  const StatementRecord b = record_at(statement_records(right), difference.statement);
  return fmt::format("{}/{} {} {} {}/{}", without_version(left_engine),
                     without_version(right_engine), place(scenario, right, difference.statement),
                     spelling(difference.kind), spelling(condition_of(a)),
                     spelling(condition_of(b)));
}

Verdict compare(const Scenario& scenario, std::string_view left_engine, const Trace& left,
                std::string_view right_engine, const Trace& right, const KnownList& known) {
  Verdict verdict;
  if (left.answer != Answer::played || right.answer != Answer::played) {
    const bool is_left = left.answer != Answer::played;
    const std::string_view engine = is_left ? left_engine : right_engine;
    const Trace& trace = is_left ? left : right;
    verdict.kind = VerdictKind::not_compared;
    verdict.reason = not_played(engine, trace);
    if (trace.answer != Answer::unsupported) {
      verdict.signature = fmt::format("{} {} {}", without_version(engine), spelling(trace.answer),
                                      word_of(scenario, trace.at_statement));
    }
    return verdict;
  }
  verdict.difference = first_difference(left, right);
  if (!verdict.difference) return verdict;
  verdict.kind = VerdictKind::diverge;
  verdict.signature =
      signature(scenario, left_engine, left, right_engine, right, *verdict.difference);
  for (const KnownDivergence& entry : known) {
    if (entry.signature != verdict.signature) continue;
    const auto& versions = entry.versions;
    if (!versions.empty() &&
        std::ranges::find(versions, version_of(right_engine)) == versions.end()) {
      continue;
    }
    if (!has_line(scenario, right, verdict.difference->statement, entry.after)) continue;
    verdict.kind = VerdictKind::known;
    verdict.reason = entry.id;
    break;
  }
  return verdict;
}

}  // namespace parity
