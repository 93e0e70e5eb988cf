// parity show FILE: the byte form of a scenario as text.
#include <fmt/format.h>

#include <memory>

#include "scenario/byte_form.h"
#include "scenario/shrink.h"
#include "tool/files.h"
#include "tool/verbs.h"

namespace parity {
namespace {

struct Options {
  std::vector<std::string> files;
  bool bytes = false;
  bool rename = false;
  std::string target;
};

int show_files(const Options& options) {
  int code = kGood;
  for (const std::string& path : options.files) {
    LoadedCase loaded = load_case(path, profile_named(options.target));
    if (loaded.problem) {
      fmt::print(stderr, "{}\n", loaded.problem->text());
      code = kBadInput;
      continue;
    }
    if (options.rename) loaded.file.scenario = named_by_kind(loaded.file.scenario);
    if (options.bytes) {
      const std::string bytes = encode(loaded.file.scenario);
      std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    } else {
      fmt::print("{}", print_case(loaded.file));
    }
  }
  return code;
}

}  // namespace

void add_show(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* verb =
      app.add_subcommand("show", "Shows byte inputs of a fuzz target, or cases, as text.");
  verb->add_option("files", options->files, "Byte inputs or cases")->required();
  verb->add_flag("--bytes", options->bytes, "Write the byte form instead");
  verb->add_flag("--rename", options->rename, "Call things by what they are: s, f, w, a");
  add_target_option(*verb, options->target);
  verb->callback([&run, options] { run = [options] { return show_files(*options); }; });
}

}  // namespace parity
