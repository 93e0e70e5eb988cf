// parity explain FILE: a divergence as a Python script and as a test.
#include <fmt/format.h>

#include <memory>

#include "finding/case_test.h"
#include "finding/examine.h"
#include "finding/repro_script.h"
#include "tool/judge.h"
#include "tool/verbs.h"

namespace parity {
namespace {

struct Options {
  std::string file;
  std::string target;
  bool python = false;
  bool test = false;
};

int explain_file(const Options& options) {
  const LoadedCase loaded = load_case(options.file, profile_named(options.target));
  if (loaded.problem) {
    fmt::print(stderr, "{}\n", loaded.problem->text());
    return kBadInput;
  }
  Engines engines;
  const KnownList none;
  Examiner examiner(*engines.cpp, *engines.reference, none);
  Trace library, reference;
  const Scenario& scenario = loaded.file.scenario;
  const Verdict verdict = examiner.examine(scenario, library, reference);
  if (!verdict.difference) {
    fmt::print(stderr, "{}: {}: nothing to explain\n", options.file,
               verdict.reason.empty() ? std::string(spelling(verdict.kind)) : verdict.reason);
    return kBadInput;
  }
  const Divergence divergence{
      scenario, verdict, engines.cpp->name(), library, engines.reference->name(), reference};
  const bool both = options.python == options.test;
  if (both) fmt::print("# ---- repro.py\n");
  if (both || options.python) fmt::print("{}", repro_script(divergence));
  if (both) fmt::print("\n// ---- case_test.cpp\n");
  if (both || options.test) fmt::print("{}", case_test(divergence));
  return kGood;
}

}  // namespace

void add_explain(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand(
      "explain",
      "Prints a divergence as a Python script that needs only Python, and as a GoogleTest case. "
      "Exit code 0, or 2 if the file does not diverge.");
  verb->add_option("file", options->file, "A case, or a byte input of a fuzz target")->required();
  verb->add_flag("--python", options->python, "The script alone");
  verb->add_flag("--test", options->test, "The test alone, for scripts/try");
  add_target_option(*verb, options->target);
  verb->callback([&run, options] { run = [options] { return explain_file(*options); }; });
}

}  // namespace parity
