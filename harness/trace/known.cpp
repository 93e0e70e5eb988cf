#include "trace/known.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

namespace parity {
namespace {

constexpr const char* kFields[] = {"id", "signature", "link", "expires", "witness"};

bool is_date(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  static constexpr std::array<std::size_t, 8> kDigits = {0, 1, 2, 3, 5, 6, 8, 9};
  return std::ranges::all_of(kDigits,
                             [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; });
}

// What is wrong with an entry; empty if nothing is.
std::string problem_of(const nlohmann::json& entry) {
  if (!entry.is_object()) return "an entry is no object";
  for (const char* field : kFields) {
    if (!entry.contains(field) || !entry[field].is_string() ||
        entry[field].get<std::string>().empty()) {
      return fmt::format("an entry has no \"{}\"", field);
    }
  }
  if (!is_date(entry["expires"].get<std::string>())) return "\"expires\" is no YYYY-MM-DD";
  if (entry.contains("after") && !entry["after"].is_string()) return "\"after\" is no string";
  if (entry.contains("versions")) {
    if (!entry["versions"].is_array()) return "\"versions\" is no list";
    for (const auto& version : entry["versions"]) {
      if (!version.is_string()) return "\"versions\" holds something that is no string";
    }
  }
  return {};
}

}  // namespace

KnownListResult read_known_list(const std::string& path) {
  KnownListResult result;
  std::ifstream file(path);
  if (!file) return result;
  const nlohmann::json list = nlohmann::json::parse(file, nullptr, false);
  if (!list.is_array()) {
    result.problem = fmt::format("{}: not a JSON list", path);
    return result;
  }
  std::set<std::string> ids;
  for (const auto& entry : list) {
    if (const std::string problem = problem_of(entry); !problem.empty()) {
      result.problem = fmt::format("{}: {}", path, problem);
      return result;
    }
    KnownDivergence known{.id = entry["id"],
                          .signature = entry["signature"],
                          .after = entry.value("after", ""),
                          .versions = entry.value("versions", std::vector<std::string>{}),
                          .link = entry["link"],
                          .expires = entry["expires"],
                          .witness = entry["witness"]};
    if (!ids.insert(known.id).second) {
      result.problem = fmt::format("{}: the id \"{}\" stands twice", path, known.id);
      return result;
    }
    result.list.push_back(std::move(known));
  }
  return result;
}

}  // namespace parity
