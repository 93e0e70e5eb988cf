// parity shrink FILE: the least case that shows the same divergence.
#include "scenario/shrink.h"

#include <fmt/format.h>

#include <chrono>
#include <memory>

#include "finding/examine.h"
#include "finding/folder.h"
#include "tool/judge.h"
#include "tool/verbs.h"

namespace parity {
namespace {

struct Options {
  std::string file;
  std::string output;
  std::string target;
  std::string known;
};

int shrink_file(const Options& options) {
  const KnownListResult known = read_known_list(options.known);
  if (!known.problem.empty()) {
    fmt::print(stderr, "{}\n", known.problem);
    return kBadInput;
  }
  const LoadedCase loaded = load_case(options.file, profile_named(options.target));
  if (loaded.problem) {
    fmt::print(stderr, "{}\n", loaded.problem->text());
    return kBadInput;
  }
  Engines engines;
  Examiner examiner(*engines.cpp, *engines.reference, known.list);
  Trace library, reference;
  const Scenario& scenario = loaded.file.scenario;
  const Verdict verdict = examiner.examine(scenario, library, reference);
  if (verdict.signature.empty() || verdict.kind == VerdictKind::known) {
    fmt::print(stderr, "{}: {}: nothing to shrink\n", options.file, spelling(verdict.kind));
    return kBadInput;
  }
  const auto begin = std::chrono::steady_clock::now();
  const Shrunk shrunk = examiner.shrink_finding(scenario, verdict.signature, {});
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  const std::string text = print_case(case_with_notes(shrunk.scenario, shrunk.does_not_matter));
  fmt::print(stderr, "{}: {} → {} statements, {} tries, {:.1f} s{}: {}\n", options.file,
             scenario.statements.size(), shrunk.scenario.statements.size(), shrunk.tries,
             seconds.count(), shrunk.finished ? "" : ", not finished", verdict.signature);
  if (options.output.empty()) {
    fmt::print("{}", text);
    return kGood;
  }
  if (const auto problem = write_file(options.output, text)) {
    fmt::print(stderr, "{}\n", problem->text());
    return kBadInput;
  }
  return kGood;
}

}  // namespace

void add_shrink(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand(
      "shrink",
      "Prints the least case that diverges with the same signature. Exit code 0, or 2 if the file "
      "does not diverge.");
  verb->add_option("file", options->file, "A case, or a byte input of a fuzz target")->required();
  verb->add_option("-o,--output", options->output, "Write it there instead");
  verb->add_option("--known", options->known, "The list of known divergences")
      ->default_val("corpus/known_divergences.json");
  add_target_option(*verb, options->target);
  verb->callback([&run, options] { run = [options] { return shrink_file(*options); }; });
}

}  // namespace parity
