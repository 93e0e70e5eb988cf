// parity replay PATH…: every case on both engines and against its record, one line at the end.
#include "tool/replay.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>

#include "tool/progress.h"
#include "tool/verbs.h"

namespace parity {
namespace {

struct Options {
  std::vector<std::string> paths;
  std::string known;
  bool json = false;
};

CaseResult judge_file(Engines& engines, const std::string& path, const KnownList& known) {
  const auto start = std::chrono::steady_clock::now();
  CaseResult result;
  result.path = path;
  const LoadedCase loaded = load_case(path);
  if (loaded.problem) {
    result.problem = loaded.problem;
    result.good = false;
    result.line = std::max<std::size_t>(loaded.problem->line, 1);
    return result;
  }
  const Judgement judgement = judge(engines, loaded.file, known);
  result.verdict = judgement.verdict;
  result.good = judgement.good();
  const auto dialect = loaded.file.header_value("dialect");
  result.recorded = judgement.recorded || dialect.has_value();
  result.changed = judgement.changed.has_value();
  result.findings = findings(path, loaded.file, judgement);
  if (judgement.verdict.difference) {
    result.line = line_of(loaded.file, judgement.verdict.difference->statement);
  } else if (judgement.departed) {
    result.line = line_of(loaded.file, judgement.departed->statement);
  } else if (judgement.changed) {
    result.line = line_of(loaded.file, judgement.changed->statement);
  }
  const Trace& right = dialect ? judgement.cpp : judgement.reference;
  if (right.answer == Answer::played) {
    result.trace_key = fmt::format("{}{}{}{}{}", dialect.value_or(""), '\0', right.outcomes.view(),
                                   '\0', right.events.view());
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  result.seconds = taken.count();
  return result;
}

void count(Totals& totals, const CaseResult& result) {
  if (result.problem) {
    ++totals.invalid;
    return;
  }
  ++totals.scenarios;
  const bool compared = result.verdict.kind != VerdictKind::not_compared;
  if (!result.good && compared) {
    ++totals.diverge;
    return;
  }
  if (!result.good) totals.ended = true;
  switch (result.verdict.kind) {
    case VerdictKind::agree:
      ++totals.agree;
      break;
    case VerdictKind::diverge:
      ++totals.diverge;
      break;
    case VerdictKind::known:
      ++totals.known;
      break;
    case VerdictKind::not_compared:
      ++totals.not_compared;
      break;
  }
}

int replay_paths(const Options& options) {
  const KnownListResult known = read_known_list(options.known);
  if (!known.problem.empty()) {
    fmt::print(stderr, "{}\n", known.problem);
    return kBadInput;
  }
  Engines engines;
  const ReplayResult result = replay(engines, options.paths, known.list);
  for (const Problem& problem : result.problems) fmt::print(stderr, "{}\n", problem.text());
  nlohmann::json cases = nlohmann::json::array();
  for (const CaseResult& one : result.cases) {
    if (one.problem) fmt::print(stderr, "{}\n", one.problem->text());
    if (options.json) {
      cases.push_back({{"file", one.path},
                       {"verdict", one.problem ? "invalid"
                                   : one.good  ? spelling(one.verdict.kind)
                                               : "diverge"},
                       {"signature", one.verdict.signature},
                       {"reason", one.problem ? one.problem->text() : one.verdict.reason},
                       {"findings", one.findings}});
      continue;
    }
    for (const std::string& line : one.findings) fmt::print("{}\n", line);
    if (!one.findings.empty()) fmt::print("  parity run {}\n", one.path);
  }
  if (options.json) {
    const Totals& t = result.totals;
    const nlohmann::json json{{"engines", result.engines},      {"cases", std::move(cases)},
                              {"scenarios", t.scenarios},       {"agree", t.agree},
                              {"diverge", t.diverge},           {"known", t.known},
                              {"not_compared", t.not_compared}, {"invalid", t.invalid}};
    fmt::print("{}\n", json.dump(2));
  } else {
    fmt::print("{}\n", summary(result));
  }
  return result.totals.exit_code();
}

}  // namespace

int Totals::exit_code() const {
  if (diverge > 0 || ended) return kFinding;
  return invalid > 0 ? kBadInput : kGood;
}

ReplayResult replay(Engines& engines, const std::vector<std::string>& paths,
                    const KnownList& known) {
  ReplayResult result;
  result.engines = engines.names();
  FileList files = find_cases(paths);
  result.problems = std::move(files.problems);
  result.totals.invalid = result.problems.size();
  Progress progress("replaying", files.paths.size());
  for (const std::string& path : files.paths) {
    result.cases.push_back(judge_file(engines, path, known));
    count(result.totals, result.cases.back());
    progress.step();
  }
  return result;
}

std::string summary(const ReplayResult& result) {
  const Totals& t = result.totals;
  return fmt::format(
      "replayed {} scenarios on {}: {} agree, {} diverge, {} known, {} not compared, {} invalid",
      t.scenarios, result.engines, t.agree, t.diverge, t.known, t.not_compared, t.invalid);
}

void add_replay(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand(
      "replay", "Plays every case at or below the paths and counts the verdicts.");
  verb->add_option("paths", options->paths, "Cases and folders of cases")->required();
  verb->add_flag("--json", options->json, "Write JSON");
  verb->add_option("--known", options->known, "The list of known divergences")
      ->default_val("corpus/known_divergences.json");
  verb->callback([&run, options] { run = [options] { return replay_paths(*options); }; });
}

}  // namespace parity
