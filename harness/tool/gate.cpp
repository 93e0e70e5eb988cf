// parity gate: the whole corpus, and every rule that it has to keep.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "tool/junit.h"
#include "tool/replay.h"
#include "tool/verbs.h"

namespace parity {
namespace {
namespace fs = std::filesystem;

struct Options {
  std::string corpus;
  std::string junit;
  std::string today;
};

bool is_conformance(const std::string& corpus, const std::string& path) {
  return path.starts_with((fs::path(corpus) / "conformance").string());
}

// The paths, relative to the corpus, that may stay uncompared: one a line, '#' begins a comment.
std::set<std::string> listed_paths(const std::string& path) {
  std::set<std::string> listed;
  std::istringstream lines(read_file(path).text);
  for (std::string line; std::getline(lines, line);) {
    line.erase(std::min(line.find('#'), line.size()));
    line.erase(line.find_last_not_of(" \t\r") + 1);
    if (!line.empty()) listed.insert(line);
  }
  return listed;
}

class Gate {
 public:
  explicit Gate(const Options& options) : options_(options), corpus_(options.corpus) {}

  int run() {
    const KnownListResult known = read_known_list((corpus_ / "known_divergences.json").string());
    if (!known.problem.empty()) {
      fmt::print(stderr, "{}\n", known.problem);
      return kBadInput;
    }
    Engines engines;
    result_ = replay(engines, {options_.corpus}, known.list);
    check_cases();
    check_same_traces();
    check_known(known.list);
    if (result_.totals.scenarios == 0) fail(options_.corpus, 1, "no scenario was replayed");
    return report();
  }

 private:
  void fail(const std::string& path, std::size_t line, const std::string& message) {
    failures_[path].push_back(message);
    fmt::print("{}:{}: {}\n", path, line, message);
    if (std::getenv("GITHUB_ACTIONS") != nullptr) {
      fmt::print("::error file={},line={}::{}\n", path, line, annotation_text(message));
    }
  }

  std::string relative(const std::string& path) const {
    return fs::path(path).lexically_relative(corpus_).string();
  }

  void check_cases() {
    const auto listed = listed_paths((corpus_ / "not_compared.txt").string());
    std::set<std::string> seen;
    for (const Problem& problem : result_.problems) fail(problem.path, 1, problem.message);
    for (const CaseResult& one : result_.cases) {
      if (one.problem) {
        fail(one.path, one.line, "invalid: " + one.problem->text());
        continue;
      }
      for (const std::string& finding : one.findings) {
        fail(one.path, one.line, finding.substr(finding.find(": ") + 2));
      }
      if (!one.recorded && is_conformance(options_.corpus, one.path)) {
        fail(one.path, 1, "a conformance case without recorded outcomes");
      }
      const bool may_stay = listed.contains(relative(one.path));
      if (may_stay) seen.insert(relative(one.path));
      const bool compared = one.verdict.kind != VerdictKind::not_compared;
      if (!compared && !may_stay) {
        fail(one.path, one.line, "not compared, and not listed: " + one.verdict.reason);
      } else if (compared && may_stay) {
        fail(one.path, 1, "listed as not compared, but it is compared now");
      }
    }
    for (const std::string& path : listed) {
      if (!seen.contains(path)) {
        fail((corpus_ / "not_compared.txt").string(), 1, "lists " + path + ", which is no case");
      }
    }
  }

  void check_same_traces() {
    std::map<std::string, std::string> first;
    for (const CaseResult& one : result_.cases) {
      if (one.trace_key.empty() || !is_conformance(options_.corpus, one.path)) continue;
      const auto [place, fresh] = first.emplace(one.trace_key, one.path);
      if (!fresh) fail(one.path, 1, "has the same trace as " + place->second);
    }
  }

  void check_known(const KnownList& known) {
    const std::string list = (corpus_ / "known_divergences.json").string();
    for (const KnownDivergence& entry : known) {
      if (entry.expires <= options_.today) {
        fail(list, 1, fmt::format("{} expired on {}: look at it again", entry.id, entry.expires));
      }
      const std::string witness = (corpus_ / entry.witness).lexically_normal().string();
      bool alive = false;
      for (const CaseResult& one : result_.cases) {
        alive |= fs::path(one.path).lexically_normal() == witness &&
                 one.verdict.kind == VerdictKind::known && one.verdict.reason == entry.id;
      }
      if (!alive) {
        fail(list, 1,
             fmt::format("{} is stale: its witness {} does not show it", entry.id, entry.witness));
      }
    }
  }

  int report() {
    bool reported = true;
    if (!options_.junit.empty()) {
      if (const auto problem = write_file(options_.junit, junit_xml(result_, failures_))) {
        fmt::print(stderr, "{}\n", problem->text());
        reported = false;
      }
    }
    fmt::print("{}\n", summary(result_));
    if (!failures_.empty()) {
      std::size_t count = 0;
      for (const auto& [path, messages] : failures_) count += messages.size();
      fmt::print("gate: failed, {} findings\n", count);
    } else {
      fmt::print("gate: {}\n", reported ? "passed" : "failed, the report could not be written");
    }
    if (!reported) return kBadInput;
    return failures_.empty() ? kGood : kFinding;
  }

  Options options_;
  fs::path corpus_;
  ReplayResult result_;
  Failures failures_;
};

std::string today() {
  return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr)));
}

}  // namespace

void add_gate(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand(
      "gate", "Replays the whole corpus and fails on anything that it must not have.");
  verb->add_option("corpus", options->corpus, "The corpus")->default_val("corpus");
  verb->add_option("--junit", options->junit, "Write a JUnit report to this file");
  verb->add_option("--today", options->today, "The date against which expiry is held (YYYY-MM-DD)")
      ->default_val(today());
  verb->callback([&run, options] { run = [options] { return Gate(*options).run(); }; });
}

}  // namespace parity
