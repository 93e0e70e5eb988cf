#include "trace/tally.h"

#include <fmt/format.h>

#include <iterator>
#include <optional>

#include "trace/cursor.h"

namespace parity {
namespace {

enum class Word : std::uint32_t { function, method, attribute, next, call };

constexpr std::uint32_t key_of(ThingClass thing_class, Word word, std::uint32_t value) {
  return static_cast<std::uint32_t>(thing_class) << 16 | static_cast<std::uint32_t>(word) << 8 |
         value;
}

std::optional<std::uint32_t> key_of(const Statement& statement, ThingClass receiver) {
  const Expression& expression = statement.expression;
  if (statement.kind == StatementKind::del || statement.kind == StatementKind::set_atexit) {
    return std::nullopt;
  }
  switch (expression.kind) {
    case ExpressionKind::call:
      return key_of(ThingClass::none, Word::function,
                    static_cast<std::uint32_t>(expression.function));
    case ExpressionKind::method:
      return key_of(receiver, Word::method, static_cast<std::uint32_t>(expression.method));
    case ExpressionKind::attribute:
      return key_of(receiver, Word::attribute, static_cast<std::uint32_t>(expression.attribute));
    case ExpressionKind::next:
      return key_of(receiver, Word::next, 0);
    case ExpressionKind::call_name:
      return key_of(receiver, Word::call, 0);
    case ExpressionKind::atom:
      return std::nullopt;
  }
  return std::nullopt;
}

std::string text_of(std::uint32_t key) {
  const auto receiver = static_cast<ThingClass>(key >> 16);
  const std::uint32_t value = key & 0xFF;
  switch (static_cast<Word>(key >> 8 & 0xFF)) {
    case Word::function:
      return std::string(spelling(static_cast<Function>(value)));
    case Word::method:
      return fmt::format("{}.{}", spelling(receiver), spelling(static_cast<Method>(value)));
    case Word::attribute:
      return fmt::format("{}.{}", spelling(receiver), spelling(static_cast<Attribute>(value)));
    case Word::next:
      return fmt::format("next({})", spelling(receiver));
    case Word::call:
      return fmt::format("{}()", spelling(receiver));
  }
  return {};
}

// Whether a statement without events moved data all the same: into a buffer, or out of one.
bool moved_data(const StatementRecord& record, const Statement& statement) {
  const Expression& expression = statement.expression;
  Cursor outcome(record.outcome);
  outcome.byte();
  switch (static_cast<ValueTag>(outcome.byte())) {
    case ValueTag::bytes:
    case ValueTag::text:
      return !outcome.string().empty();
    case ValueTag::list:
      return outcome.varint() > 0;
    case ValueTag::integer:
      return outcome.zigzag() > 0 && expression.kind == ExpressionKind::method &&
             (expression.method == Method::write || expression.method == Method::readinto ||
              expression.method == Method::readinto1 || expression.method == Method::seek);
    default:
      return false;
  }
}

// Making a file or a stream, and binding a name to a part of one, is work too.
bool makes_something(const Statement& statement, const StatementRecord& record) {
  return statement.expression.kind == ExpressionKind::call &&
         exception_type(record.outcome).empty();
}

}  // namespace

void Tally::add(const Scenario& scenario, const Trace& trace) {
  if (trace.answer != Answer::played) return;
  ++scenarios_;
  const auto records = statement_records(trace);
  for (std::size_t i = 0; i < scenario.statements.size() && i + 1 < records.size(); ++i) {
    const Statement& statement = scenario.statements[i];
    const StatementRecord& record = records[i];
    const auto receiver = static_cast<ThingClass>(trace.receivers[i]);
    ++statements_;
    const bool made = makes_something(statement, record);
    if (receiver != ThingClass::none || made) ++on_live_things_;
    if (!record.events.empty() || made || moved_data(record, statement)) ++at_work_;
    if (const auto key = key_of(statement, receiver)) {
      ++counts_[*key][static_cast<std::size_t>(condition_of(record))];
    }
  }
}

std::map<std::string, Tally::Row> Tally::rows() const {
  std::map<std::string, Row> rows;
  for (const auto& [key, row] : counts_) rows.emplace(text_of(key), row);
  return rows;
}

std::string Tally::table(std::string_view title) const {
  std::string out = fmt::format("{:<32}", title);
  for (std::size_t i = 0; i < kConditions; ++i) {
    fmt::format_to(std::back_inserter(out), "{:>13}", spelling(static_cast<Condition>(i)));
  }
  out += '\n';
  for (const auto& [name, row] : rows()) {
    fmt::format_to(std::back_inserter(out), "{:<32}", name);
    for (const std::uint64_t count : row) {
      fmt::format_to(std::back_inserter(out), "{:>13}", count == 0 ? "-" : std::to_string(count));
    }
    out += '\n';
  }
  const auto share = [&](std::size_t part) {
    return statements_ == 0 ? 0.0
                            : 100.0 * static_cast<double>(part) / static_cast<double>(statements_);
  };
  fmt::format_to(
      std::back_inserter(out),
      "{} statements of {} scenarios counted: {:.1f} % on a live thing, {:.1f} % reached "
      "a socket, returned data or changed a buffer\n",
      statements_, scenarios_, share(on_live_things_), share(at_work_));
  return out;
}

}  // namespace parity
