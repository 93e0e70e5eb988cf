// parity engines: which engines there are and what each of them plays.
#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "tool/judge.h"
#include "tool/verbs.h"

namespace parity {
namespace {

int show_engines(bool json) {
  const Engines engines;
  const Engine* all[] = {engines.cpp.get(), engines.reference.get()};
  nlohmann::json table = nlohmann::json::array();
  if (!json) fmt::print("{:<36}{:<16}{}\n", "feature", all[0]->name(), all[1]->name());
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const auto feature = static_cast<Feature>(i);
    const auto word = [&](const Engine* engine) {
      return engine->supports(feature) ? "plays" : "unsupported";
    };
    if (json) {
      table.push_back({{"feature", spelling(feature)},
                       {std::string(all[0]->name()), all[0]->supports(feature)},
                       {std::string(all[1]->name()), all[1]->supports(feature)}});
    } else {
      fmt::print("{:<34}{:<16}{}\n", spelling(feature), word(all[0]), word(all[1]));
    }
  }
  if (json) fmt::print("{}\n", table.dump(2));
  return kGood;
}

}  // namespace

void add_engines(CLI::App& app, Run& run) {
  auto json = std::make_shared<bool>(false);
  CLI::App* verb =
      app.add_subcommand("engines", "Lists the engines and the features that each of them plays.");
  verb->add_flag("--json", *json, "Write JSON");
  verb->callback([&run, json] { run = [json] { return show_engines(*json); }; });
}

}  // namespace parity
