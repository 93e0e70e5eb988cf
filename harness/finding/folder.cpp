#include "finding/folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

#include "finding/case_test.h"
#include "finding/repro_script.h"
#include "scenario/case_file.h"
#include "scenario/shrink.h"
#include "trace/side_by_side.h"

namespace parity {
namespace {
namespace fs = std::filesystem;

constexpr std::size_t kReportWidth = 140;

using Files = std::vector<std::pair<std::string, std::string>>;  // name, content

std::string compiler() {
#ifdef __clang__
  return fmt::format("clang {}.{}.{}", __clang_major__, __clang_minor__, __clang_patchlevel__);
#else
  return fmt::format("g++ {}.{}.{}", __GNUC__, __GNUC_MINOR__, __GNUC_PATCHLEVEL__);
#endif
}

bool write_whole(const fs::path& path, std::string_view content) {
  std::ofstream file(path, std::ios::binary);
  file << content;
  file.flush();
  return static_cast<bool>(file);
}

// The scenario of a case that is there, if it can be read.
std::optional<ScenarioSize> size_in(const fs::path& folder) {
  std::ostringstream text;
  text << std::ifstream(folder / "case.py", std::ios::binary).rdbuf();
  const ParseResult parsed = parse_case(text.str());
  if (!parsed.ok()) return std::nullopt;
  return size_of(parsed.file.scenario);
}

// Makes the folder under a name of its own, and puts it in its place at once.
std::string put(const fs::path& place, const Files& files) {
  std::error_code error;
  const fs::path made =
      place.parent_path() / fmt::format(".{}.{}", place.filename().string(), ::getpid());
  fs::remove_all(made, error);
  fs::create_directories(made, error);
  if (error) return fmt::format("{}: {}", made.string(), error.message());
  std::string problem;
  for (const auto& [name, content] : files) {
    if (write_whole(made / name, content)) continue;
    problem = fmt::format("{}: {}", (made / name).string(), std::strerror(errno));
    break;
  }
  if (problem.empty() &&
      ::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, place.c_str(), RENAME_NOREPLACE) != 0) {
    // Another process was first, or there is a larger one: they change places.
    if (errno != EEXIST ||
        ::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, place.c_str(), RENAME_EXCHANGE) != 0) {
      problem = fmt::format("{}: {}", place.string(), std::strerror(errno));
    }
  }
  fs::remove_all(made, error);
  return problem;
}

// What to type next.
std::string commands(const std::string& folder, const Files& files) {
  const bool has_script =
      std::ranges::any_of(files, [](const auto& file) { return file.first == "repro.py"; });
  if (!has_script) return fmt::format("  build/parity run {}/case.py\n", folder);
  return fmt::format("  /usr/bin/python3 {0}/repro.py\n  scripts/try {0}/case_test.cpp\n", folder);
}

KeepResult keep(const std::string& target_folder, const std::string& signature,
                const Scenario& scenario, Files files) {
  const fs::path place = fs::path(target_folder) / folder_name(signature);
  KeepResult result{place.string(), {}};
  const auto present = size_in(place);
  if (present && *present <= size_of(scenario)) return result;
  files.front().second += "\nto type next:\n" + commands(result.folder, files);
  result.problem = put(place, files);
  return result;
}

}  // namespace

std::string folder_name(std::string_view signature) {
  std::string name;
  for (const char c : signature) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '.' || c == '-' || c == '_';
    name += plain ? c : (c == ' ' ? '_' : '-');
  }
  return name;
}

CaseFile case_with_notes(const Scenario& scenario, const std::vector<std::string>& notes) {
  CaseFile file;
  file.scenario = scenario;
  file.outcomes.resize(scenario.statements.size());
  file.comments.resize(scenario.statements.size() + 1);
  for (std::size_t i = 0; i < notes.size() && i < scenario.statements.size(); ++i) {
    if (!notes[i].empty()) file.comments[i] = "# may be anything, each alone: " + notes[i];
  }
  return file;
}

KeepResult keep_finding(const std::string& target_folder, const KeptFinding& finding) {
  const Divergence& divergence = finding.divergence;
  const std::string& signature = divergence.verdict.signature;
  Files files{
      {"report.txt",
       fmt::format("{}\n\n{}\n{}, built with {}, beside {}\n", signature,
                   side_by_side(divergence.scenario, divergence.left_engine, divergence.left,
                                divergence.right_engine, divergence.right, kReportWidth),
                   divergence.left_engine, compiler(), divergence.right_engine)},
      {"case.py", print_case(case_with_notes(divergence.scenario, finding.notes))},
      {"repro.py", repro_script(divergence)},
      {"case_test.cpp", case_test(divergence)}};
  if (!finding.input.empty()) files.emplace_back("input", std::string(finding.input));
  return keep(target_folder, signature, divergence.scenario, std::move(files));
}

KeepResult keep_crash(const std::string& target_folder, const Scenario& scenario,
                      std::string_view input, const Verdict& verdict, std::string_view engines) {
  Files files{
      {"report.txt", fmt::format("{}\n\n{}\n\n{}\n{}, built with {}\n", verdict.signature,
                                 verdict.reason, print_scenario(scenario), engines, compiler())},
      {"case.py", print_scenario(scenario)}};
  if (!input.empty()) files.emplace_back("input", std::string(input));
  return keep(target_folder, verdict.signature, scenario, std::move(files));
}

}  // namespace parity
