// parity bless FINDING: a repaired finding becomes a case of the corpus.
#include <fmt/format.h>

#include <cctype>
#include <filesystem>
#include <memory>
#include <utility>

#include "tool/judge.h"
#include "tool/recording.h"
#include "tool/verbs.h"

namespace parity {
namespace {
namespace fs = std::filesystem;

struct Options {
  std::string finding;
  std::string name;
  std::string docstring;
  std::string corpus;
};

// "cpp/cpython BufferedReader.read1 value plain/plain" → "buffered_reader_read1_value".
std::string file_name(const std::string& signature) {
  const std::size_t begin = signature.find(' ') + 1;
  const std::size_t kind = signature.find(' ', begin);
  const std::string what = signature.substr(begin, signature.find(' ', kind + 1) - begin);
  std::string name;
  for (std::size_t i = 0; i < what.size(); ++i) {
    const auto c = static_cast<unsigned char>(what[i]);
    const bool joins = name.empty() || name.back() == '_';
    if (std::isalnum(c) == 0) {
      if (!joins) name += '_';
      continue;
    }
    const bool begins_word =
        std::isupper(c) != 0 && i > 0 && std::islower(static_cast<unsigned char>(what[i - 1])) != 0;
    if (begins_word && !joins) name += '_';
    name += static_cast<char>(std::tolower(c));
  }
  while (name.ends_with('_')) name.pop_back();
  return name;
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

int complain(const Problem& problem) {
  fmt::print(stderr, "{}\n", problem.text());
  return kBadInput;
}

int bless(const Options& options) {
  const fs::path folder = options.finding;
  const std::string path = (folder / "case.py").string();
  const FileText report = read_file((folder / "report.txt").string());
  if (report.problem) return complain(*report.problem);
  LoadedCase loaded = load_case(path);
  if (loaded.problem) return complain(*loaded.problem);

  Engines engines;
  const Judgement judgement = judge(engines, loaded.file, {});
  if (judgement.verdict.kind != VerdictKind::agree) {
    fmt::print("{}: not repaired: {}: {}\n", path, spelling(judgement.verdict.kind),
               judgement.verdict.signature + judgement.verdict.reason);
    return kFinding;
  }
  const std::string signature = first_line(report.text);
  const std::string name = options.name.empty() ? file_name(signature) : options.name;
  const fs::path place = fs::path(options.corpus) / "regressions" / (name + ".py");
  std::error_code error;
  if (fs::exists(place, error)) {
    return complain({.path = place.string(), .message = "is there already: choose another --name"});
  }
  // What the campaign noted is of the finding; a case says what it is about.
  for (std::string& comment : loaded.file.comments) comment.clear();
  loaded.file.docstring =
      options.docstring.empty() ? fmt::format("Once differed: {}.", signature) : options.docstring;
  record_outcomes(loaded.file, engines.reference->name(), judgement.reference);
  fs::create_directories(place.parent_path(), error);
  if (const auto problem = write_file(place.string(), print_case(loaded.file))) {
    return complain(*problem);
  }
  fs::remove_all(folder, error);
  if (error) return complain({.path = folder.string(), .message = error.message()});
  fmt::print("{}\n", place.string());
  return kGood;
}

}  // namespace

void add_bless(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand(
      "bless",
      "Moves a repaired finding into the corpus, with the reference's outcomes. Exit code 1 if it "
      "still diverges.");
  verb->add_option("finding", options->finding, "The folder of the finding")->required();
  verb->add_option("--name", options->name, "The name of the case, without .py");
  verb->add_option("--docstring", options->docstring, "What the case shows, in one sentence");
  verb->add_option("--corpus", options->corpus, "The corpus")->default_val("corpus");
  verb->callback([&run, options] { run = [options] { return bless(*options); }; });
}

}  // namespace parity
