// build/bench: Google Benchmark's report of every side, then the table of ratios. A machine drifts,
// so only the ratios mean something: there both sides are measured by turns.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iterator>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "bench/codec_rows.h"
#include "bench/execs.h"
#include "bench/measure.h"
#include "bench/table.h"

namespace parity::bench {
namespace {

struct Options {
  bool ratios = false;
  bool json = false;
  bool codecs = false;
  std::string rows;
  std::string execs;
  std::optional<double> seconds;
};

std::string benchmark_name(const Row& row, const Side& side) {
  std::string name = row.work + "/" + side.name;
  std::ranges::replace(name, ' ', '_');
  return name;
}

void register_side(const Row& row, const Side& side, std::set<std::string>& registered) {
  if (side.bytes) return;
  const std::string name = benchmark_name(row, side);
  if (!registered.insert(name).second) return;
  benchmark::RegisterBenchmark(name.c_str(), [&row, &side](benchmark::State& state) {
    for ([[maybe_unused]] const auto& iteration : state) {
      state.SetIterationTime(cost_of_batch(side, row.clock));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(row.units));
  })->UseManualTime();
}

std::vector<Row> chosen_rows(const std::string& pattern) {
  std::vector<Row> rows = harness_rows();
  // The rows of one thread come before all that start another.
  std::ranges::move(finalizer_rows(), std::back_inserter(rows));
  std::ranges::move(library_rows(), std::back_inserter(rows));
  std::ranges::move(text_rows(), std::back_inserter(rows));
  std::ranges::move(module_rows(), std::back_inserter(rows));
  std::ranges::move(chosen_codec_rows(), std::back_inserter(rows));
  std::ranges::move(threaded_finalizer_rows(), std::back_inserter(rows));
  std::erase_if(rows, [wanted = std::regex(pattern)](const Row& row) {
    return !std::regex_search(row.work + " / " + row.other.name, wanted);
  });
  return rows;
}

void run(const Options& options) {
  if (options.codecs) {
    fmt::print("{}", codec_table(options.rows, options.seconds.value_or(0.03)));
    return;
  }
  const double seconds = options.seconds.value_or(1);
  if (!options.execs.empty()) {
    fmt::print("{:.1f} ns an exec\n", ns_of_exec(options.execs, seconds));
    return;
  }
  const std::vector<Row> rows = chosen_rows(options.rows);
  if (!options.ratios) {
    std::set<std::string> registered;
    for (const Row& row : rows) {
      register_side(row, row.ours, registered);
      register_side(row, row.other, registered);
    }
    benchmark::RunSpecifiedBenchmarks();
  }
  const std::vector<Ratio> ratios = measure_all(rows, seconds);
  fmt::print("{}", options.json ? json(ratios) : markdown(ratios));
}

}  // namespace
}  // namespace parity::bench

int main(int argc, char** argv) {
  parity::bench::Options options;
  CLI::App app(
      "Google Benchmark's report, then a table of ratios: ours over the other side's time. "
      "Other options are Google Benchmark's (--benchmark_filter=…).",
      "bench");
  app.add_flag("--ratios", options.ratios, "the table alone");
  app.add_flag("--json", options.json, "the table as JSON");
  app.add_flag("--codecs", options.codecs, "a table of every text encoding instead");
  app.add_option("--rows", options.rows,
                 "only rows whose work / other side, or encodings whose name, matches this regex");
  app.add_option("--seconds", options.seconds, "for each row; 1, of --codecs 0.03")
      ->check(CLI::PositiveNumber);
  app.add_option("--execs", options.execs,
                 "play the inputs of this file, which bench_fuzz wrote, and print the time of one");
  app.allow_extras();
  CLI11_PARSE(app, argc, argv);

  std::vector<std::string> rest = app.remaining();
  std::vector<char*> arguments{argv[0]};
  for (std::string& argument : rest) arguments.push_back(argument.data());
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
  try {
    parity::bench::run(options);
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench: {}\n", error.what());
    return 2;
  }
}
