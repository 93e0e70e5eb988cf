#include "bench/table.h"

#include <fmt/format.h>

#include <iterator>
#include <nlohmann/json.hpp>

namespace parity::bench {
namespace {

std::string duration(const std::optional<double>& ns) {
  if (!ns) return "";
  if (*ns < 100) return fmt::format("{:.1f} ns", *ns);
  if (*ns < 1e4) return fmt::format("{:.0f} ns", *ns);
  if (*ns < 1e6) return fmt::format("{:.1f} µs", *ns * 1e-3);
  return fmt::format("{:.1f} ms", *ns * 1e-6);
}

std::string side(const std::string& name, const std::optional<double>& ns,
                 const std::optional<double>& bytes) {
  if (bytes) return fmt::format("{}: {:.0f} bytes", name, *bytes);
  return ns ? fmt::format("{}: {}", name, duration(ns)) : name;
}

nlohmann::json number(const std::optional<double>& value) {
  return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

}  // namespace

std::string markdown(const std::vector<Ratio>& ratios) {
  std::string table = "| work | ours | other side | ratio | bound | |\n|---|---|---|--:|--:|---|\n";
  for (const Ratio& row : ratios) {
    fmt::format_to(std::back_inserter(table), "| {} | {} | {} | {:.2f} | {} | {} |\n", row.work,
                   side(row.ours_name, row.ours_ns, row.ours_bytes),
                   side(row.other_name, row.other_ns, row.other_bytes), row.ratio,
                   row.bound ? fmt::format("≤ {:.2f}", *row.bound) : "",
                   !row.bound ? ""
                   : row.ok() ? "ok"
                              : "short");
  }
  return table;
}

std::string json(const std::vector<Ratio>& ratios) {
  auto rows = nlohmann::json::array();
  for (const Ratio& row : ratios) {
    rows.push_back({{"work", row.work},
                    {"ours", row.ours_name},
                    {"other", row.other_name},
                    {"ours_ns", number(row.ours_ns)},
                    {"other_ns", number(row.other_ns)},
                    {"ours_bytes", number(row.ours_bytes)},
                    {"other_bytes", number(row.other_bytes)},
                    {"ratio", row.ratio},
                    {"bound", number(row.bound)},
                    {"ok", row.ok()}});
  }
  return nlohmann::json{{"rows", std::move(rows)}}.dump(2) + "\n";
}

}  // namespace parity::bench
