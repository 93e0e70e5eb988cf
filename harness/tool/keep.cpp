// parity keep FILE: a divergence, shrunk, as the folder of a finding.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "finding/examine.h"
#include "tool/judge.h"
#include "tool/verbs.h"

namespace parity {
namespace {

struct Options {
  std::string file;
  std::string target;
  std::string findings;
  std::string known;
};

int keep_file(const Options& options) {
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
  const FileText input = read_file(options.file);
  Engines engines;
  Examiner examiner(*engines.cpp, *engines.reference, known.list);
  Trace library, reference;
  const Scenario& scenario = loaded.file.scenario;
  const Verdict verdict = examiner.examine(scenario, library, reference);
  if (verdict.signature.empty() || verdict.kind == VerdictKind::known) {
    fmt::print("{}\n", spelling(verdict.kind));
    return kGood;
  }
  const auto folder = std::filesystem::path(options.findings) / options.target;
  const std::string problem =
      examiner.keep(folder.string(), scenario, input.text, verdict, ShrinkLimits());
  if (!problem.empty()) {
    fmt::print(stderr, "{}\n", problem);
    return kBadInput;
  }
  fmt::print("divergence: {}\n", verdict.signature);
  return kFinding;
}

}  // namespace

void add_keep(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand(
      "keep", "Shrinks a divergence and keeps it as the folder of a finding, as a campaign does.");
  verb->add_option("file", options->file, "A case, or a byte input of a fuzz target")->required();
  add_target_option(*verb, options->target)->required();
  verb->add_option("--findings", options->findings, "Where findings are kept")
      ->default_val("findings");
  verb->add_option("--known", options->known, "The list of known divergences")
      ->default_val("corpus/known_divergences.json");
  verb->callback([&run, options] { run = [options] { return keep_file(*options); }; });
}

}  // namespace parity
