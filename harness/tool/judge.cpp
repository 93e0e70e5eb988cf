#include "tool/judge.h"

#include <fmt/format.h>

#include <algorithm>

#include "trace/read.h"

namespace parity {
namespace {

std::optional<RecordDifference> against_record(const CaseFile& file, const Engine& engine,
                                               const Trace& trace) {
  if (trace.answer != Answer::played) return std::nullopt;
  const auto played = trace_lines(file.scenario, trace);
  const OutcomeLines none;
  for (std::size_t i = 0; i <= file.scenario.statements.size(); ++i) {
    const OutcomeLines& wanted = i < file.scenario.statements.size()
                                     ? (i < file.outcomes.size() ? file.outcomes[i] : none)
                                     : file.end;
    const OutcomeLines& got = i < played.size() ? played[i] : none;
    if (wanted == got) continue;
    const auto [a, b] = std::ranges::mismatch(wanted, got);
    return RecordDifference{.engine = std::string(engine.name()),
                            .statement = i,
                            .recorded = a == wanted.end() ? "" : *a,
                            .played = b == got.end() ? "" : *b};
  }
  return std::nullopt;
}

std::string describe(const RecordDifference& difference) {
  const auto shown = [](const std::string& line) { return line.empty() ? "nothing" : line; };
  return fmt::format("recorded {}, but {} gave {}", shown(difference.recorded), difference.engine,
                     shown(difference.played));
}

}  // namespace

std::string Engines::names() const {
  return fmt::format("{}, {}", cpp->name(), reference->name());
}

Judgement judge(Engines& engines, const CaseFile& file, const KnownList& known) {
  Judgement judgement;
  judgement.recorded = file.header_value("recorded").has_value();
  const bool alone = file.header_value("dialect").has_value();
  Engine& library = alone ? *engines.latest : *engines.cpp;
  library.play(file.scenario, judgement.cpp);
  if (!alone) {
    engines.reference->play(file.scenario, judgement.reference);
    judgement.verdict = compare(file.scenario, engines.cpp->name(), judgement.cpp,
                                engines.reference->name(), judgement.reference, known);
    if (judgement.recorded) {
      judgement.changed = against_record(file, *engines.reference, judgement.reference);
    }
  } else if (judgement.cpp.answer != Answer::played) {
    judgement.verdict.kind = VerdictKind::not_compared;
    judgement.verdict.reason = fmt::format("cpp: {}", judgement.cpp.reason);
  }
  const bool explained = judgement.verdict.kind == VerdictKind::known;
  if ((judgement.recorded || alone) && !explained) {
    judgement.departed = against_record(file, library, judgement.cpp);
  }
  return judgement;
}

std::size_t line_of(const CaseFile& file, std::size_t statement) {
  if (file.lines.empty()) return 1;
  return file.lines[std::min(statement, file.lines.size() - 1)];
}

std::vector<std::string> findings(const std::string& path, const CaseFile& file,
                                  const Judgement& judgement) {
  std::vector<std::string> lines;
  const auto add = [&](std::size_t statement, const std::string& message) {
    lines.push_back(fmt::format("{}:{}:1: {}", path, line_of(file, statement), message));
  };
  if (judgement.verdict.kind == VerdictKind::diverge) {
    add(judgement.verdict.difference->statement, "diverges: " + judgement.verdict.signature);
  } else if (judgement.ended()) {
    const Trace& trace =
        judgement.cpp.answer != Answer::played ? judgement.cpp : judgement.reference;
    add(trace.at_statement, judgement.verdict.reason);
  } else if (judgement.departed) {
    add(judgement.departed->statement, describe(*judgement.departed));
  }
  if (judgement.changed) {
    add(judgement.changed->statement, "the reference changed: " + describe(*judgement.changed));
  }
  return lines;
}

}  // namespace parity
