// parity record PATH…: writes the reference's outcomes into the files.
#include <fmt/format.h>

#include <memory>

#include "engine/process/process_engine.h"
#include "tool/files.h"
#include "tool/progress.h"
#include "tool/recording.h"
#include "tool/verbs.h"

namespace parity {
namespace {

struct Options {
  std::vector<std::string> paths;
};

// Returns the problem that kept one file from being recorded.
std::optional<Problem> record_file(Engine& reference, const std::string& path, bool& written) {
  LoadedCase loaded = load_case(path);
  if (loaded.problem) return loaded.problem;
  if (loaded.file.header_value("dialect")) return std::nullopt;  // its outcomes are kept by hand
  Trace trace;
  reference.play(loaded.file.scenario, trace);
  if (trace.answer != Answer::played) {
    return Problem{.path = path,
                   .line = loaded.file.lines[trace.at_statement],
                   .column = 1,
                   .message = fmt::format("{} does not play {}", reference.name(), trace.reason)};
  }
  record_outcomes(loaded.file, reference.name(), trace);
  const std::string text = print_case(loaded.file);
  if (text == read_file(path).text) return std::nullopt;
  written = true;
  return write_file(path, text);
}

int record_paths(const Options& options) {
  const std::unique_ptr<Engine> reference = make_process_engine(make_cpython_engine);
  const FileList files = find_cases(options.paths);
  int code = kGood;
  const auto complain = [&code](const Problem& problem) {
    fmt::print(stderr, "{}\n", problem.text());
    code = kBadInput;
  };
  for (const Problem& problem : files.problems) complain(problem);
  std::size_t changed = 0;
  {
    Progress progress("recording", files.paths.size());
    for (const std::string& path : files.paths) {
      bool written = false;
      if (const auto problem = record_file(*reference, path, written)) {
        complain(*problem);
      } else if (written) {
        ++changed;
      }
      progress.step();
    }
  }
  fmt::print("recorded {} files with {}: {} changed\n", files.paths.size(), reference->name(),
             changed);
  return code;
}

}  // namespace

void add_record(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand(
      "record", "Writes the reference's outcomes into the files, each in its one form.");
  verb->add_option("paths", options->paths, "Cases and folders of cases")->required();
  verb->callback([&run, options] { run = [options] { return record_paths(*options); }; });
}

}  // namespace parity
