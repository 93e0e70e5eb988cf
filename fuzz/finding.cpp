#include "finding.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "scenario/case_file.h"
#include "trace/side_by_side.h"

namespace parity::fuzz {
namespace {
namespace fs = std::filesystem;

std::uint64_t fnv1a(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

// "cpp-cpython_BufferedReader.read1_value_plain-end-of-file"
std::string folder_name(std::string_view signature) {
  std::string name;
  for (const char c : signature) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '.' || c == '-' || c == '_';
    name += plain ? c : (c == ' ' ? '_' : '-');
  }
  return name;
}

fs::path findings_folder() {
  const char* chosen = std::getenv("PARITY_FINDINGS");
  return chosen != nullptr && *chosen != '\0' ? fs::path(chosen) : fs::path("findings");
}

bool write(const fs::path& path, std::string_view content) {
  const fs::path temporary = path.string() + ".tmp";
  {
    std::ofstream file(temporary, std::ios::binary);
    file << content;
    file.flush();
    if (!file) return false;
  }
  std::error_code error;
  fs::rename(temporary, path, error);
  return !error;
}

// Frames that differ only in their number, one of which each signature ends in.
constexpr std::size_t kFrames = 1024;

template <std::size_t N>
[[noreturn, gnu::noinline]] void divergence() {
  // The number is used, so that no two frames are folded into one.
  std::fprintf(stderr, "%s", N == kFrames ? "\n" : "");
  std::fflush(stderr);
  std::abort();
}

template <std::size_t... N>
constexpr auto make_frames(std::index_sequence<N...>) {
  return std::array<void (*)(), sizeof...(N)>{&divergence<N>...};
}

}  // namespace

void keep_finding(const Finding& finding) {
  const std::string report = side_by_side(finding.scenario, finding.left_engine, finding.left,
                                          finding.right_engine, finding.right);
  const fs::path folder =
      findings_folder() / finding.target / folder_name(finding.verdict.signature);
  const std::string text = print_scenario(finding.scenario);
  std::error_code error;
  fs::create_directories(folder, error);
  const fs::path case_path = folder / "case.py";
  const auto present = fs::file_size(case_path, error);
  bool kept = true;
  if (error || present > text.size()) {
    const auto* bytes = reinterpret_cast<const char*>(finding.bytes.data());
    kept = write(folder / "input", {bytes, finding.bytes.size()}) &&
           write(folder / "report.txt", finding.verdict.signature + "\n\n" + report) &&
           write(case_path, text);
  }
  fmt::print(stderr, "\n{}\n", report);
  if (!kept) fmt::print(stderr, "{}: could not be written\n", folder.string());
  fmt::print(stderr, "  build/parity run {0}\n  /usr/bin/python3 reference/play.py {0}\n",
             case_path.string());
}

void crash_as(std::string_view signature) {
  static constexpr auto kTable = make_frames(std::make_index_sequence<kFrames>());
  fmt::print(stderr, "divergence: {}\n", signature);
  std::fflush(stderr);
  kTable[fnv1a(signature) % kFrames]();
  std::abort();
}

}  // namespace parity::fuzz
