// parity run FILE…: the traces beside each other.
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "tool/judge.h"
#include "tool/verbs.h"
#include "trace/read.h"
#include "trace/side_by_side.h"

namespace parity {
namespace {

struct Options {
  std::vector<std::string> files;
  bool json = false;
  std::string known;
  std::string target;
};

std::size_t page_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 60) return size.ws_col;
  return 100;
}

nlohmann::json trace_as_json(const Scenario& scenario, const Trace& trace) {
  nlohmann::json statements = nlohmann::json::array();
  const auto lines = trace_lines(scenario, trace);
  for (std::size_t i = 0; i < scenario.statements.size(); ++i) {
    statements.push_back({{"statement", print_statement(scenario, scenario.statements[i])},
                          {"outcome", i < lines.size() ? lines[i] : OutcomeLines{}}});
  }
  nlohmann::json json{{"answer", trace.answer == Answer::played ? "played" : "not played"},
                      {"statements", std::move(statements)}};
  if (trace.answer != Answer::played) json["reason"] = trace.reason;
  if (lines.size() > scenario.statements.size()) json["end"] = lines.back();
  return json;
}

void print_text(const LoadedCase& loaded, const Judgement& judgement, Engines& engines) {
  fmt::print("{}\n", loaded.path);
  if (!loaded.file.docstring.empty()) fmt::print("  \"\"\"{}\"\"\"\n", loaded.file.docstring);
  fmt::print("{}", side_by_side(loaded.file.scenario, engines.cpp->name(), judgement.cpp,
                                engines.reference->name(), judgement.reference, page_width()));
  switch (judgement.verdict.kind) {
    case VerdictKind::agree:
      fmt::print("agree\n");
      break;
    case VerdictKind::diverge:
      fmt::print("diverge: {}\n", judgement.verdict.signature);
      break;
    case VerdictKind::known:
      fmt::print("known: {}\n", judgement.verdict.reason);
      break;
    case VerdictKind::not_compared:
      fmt::print("not compared: {}\n", judgement.verdict.reason);
      break;
  }
}

int run_files(const Options& options) {
  const KnownListResult known = read_known_list(options.known);
  if (!known.problem.empty()) {
    fmt::print(stderr, "{}\n", known.problem);
    return kBadInput;
  }
  int code = kGood;
  Engines engines;
  nlohmann::json all = nlohmann::json::array();
  const FileList files = find_cases(options.files);
  for (const Problem& problem : files.problems) fmt::print(stderr, "{}\n", problem.text());
  if (!files.problems.empty()) code = kBadInput;
  for (const std::string& path : files.paths) {
    const LoadedCase loaded = load_case(path, profile_named(options.target));
    if (loaded.problem) {
      fmt::print(stderr, "{}\n", loaded.problem->text());
      code = kBadInput;
      continue;
    }
    const Judgement judgement = judge(engines, loaded.file, known.list);
    if (options.json) {
      all.push_back(
          {{"file", path},
           {"verdict", spelling(judgement.verdict.kind)},
           {"signature", judgement.verdict.signature},
           {"reason", judgement.verdict.reason},
           {std::string(engines.cpp->name()), trace_as_json(loaded.file.scenario, judgement.cpp)},
           {std::string(engines.reference->name()),
            trace_as_json(loaded.file.scenario, judgement.reference)}});
    } else {
      print_text(loaded, judgement, engines);
    }
    for (const std::string& line : findings(path, loaded.file, judgement)) {
      fmt::print(stderr, "{}\n", line);
    }
    if (!judgement.good()) code = std::max(code, kFinding);
  }
  if (options.json) fmt::print("{}\n", all.dump(2));
  return code;
}

}  // namespace

void add_run(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand(
      "run", "Plays files and shows both traces beside each other, the first difference marked.");
  verb->add_option("files", options->files, "Cases, or byte inputs of a fuzz target")->required();
  verb->add_flag("--json", options->json, "Write JSON");
  verb->add_option("--known", options->known, "The list of known divergences")
      ->default_val("corpus/known_divergences.json");
  add_target_option(*verb, options->target);
  verb->callback([&run, options] { run = [options] { return run_files(*options); }; });
}

}  // namespace parity
