// The harness: what a differential exec costs beside CPython doing the same work alone.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "bench/exec.h"
#include "bench/measure.h"
#include "bench/python_loop.h"
#include "engine/cpython/straight_line.h"
#include "scenario/case_file.h"

namespace parity::bench {
namespace {

constexpr std::size_t kExecs = 50;  // about half a millisecond

struct Workload {
  std::string name;
  Scenario scenario;
  std::string bytes;
};

std::shared_ptr<const Workload> load(const std::string& name) {
  const std::filesystem::path path =
      std::filesystem::path(PARITY_SOURCE_DIR) / "corpus/seeds/bench" / (name + ".py");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  ParseResult parsed = parse_case(text);
  if (parsed.problem) throw std::runtime_error(path.string() + ": " + parsed.problem->message);
  std::string bytes = encode(parsed.file.scenario);
  return std::make_shared<const Workload>(
      Workload{name, std::move(parsed.file.scenario), std::move(bytes)});
}

// One that both engines play.
std::shared_ptr<const Workload> load_played(Exec& exec, const std::string& name) {
  auto workload = load(name);
  if (exec.differential(as_input(workload->bytes)) != VerdictKind::agree) {
    throw std::runtime_error("an engine does not play " + name);
  }
  return workload;
}

template <typename Work>
std::function<void()> repeated(Work work) {
  return [work = std::move(work)] {
    for (std::size_t i = 0; i < kExecs; ++i) work();
  };
}

}  // namespace

std::vector<Row> harness_rows() {
  const auto exec = std::make_shared<Exec>();
  std::vector<std::shared_ptr<const Workload>> workloads;
  for (const char* name : {"reading", "writing", "errors", "closing"}) {
    workloads.push_back(load_played(*exec, name));
  }
  const auto differential = [&exec](const std::shared_ptr<const Workload>& workload) {
    return Side{"both engines", {}, repeated([exec, workload] {
                  exec->differential(as_input(workload->bytes));
                })};
  };

  std::vector<Row> rows;
  for (const auto& workload : workloads) {
    const auto python = std::make_shared<cpython::StraightLine>(workload->scenario);
    rows.push_back(
        {.work = "exec: " + workload->name,
         .units = kExecs,
         .ours = differential(workload),
         .other = {"straight-line Python", {}, repeated([python, workload] { python->run(); })},
         .bound = {},
         .group = "exec",
         .group_bound = 1.00});
  }
  for (const auto& workload : workloads) {
    rows.push_back({.work = "exec: " + workload->name,
                    .units = kExecs,
                    .ours = differential(workload),
                    .other = {"reference alone", {}, repeated([exec, workload] {
                                exec->reference(as_input(workload->bytes));
                              })},
                    .bound = {},
                    .group = "exec, beside the reference",
                    .group_bound = 1.10});
  }
  const auto text = load_played(*exec, "text");
  const auto python = std::make_shared<cpython::StraightLine>(text->scenario);
  rows.push_back(row("exec: text", kExecs, differential(text),
                     {"straight-line Python", {}, repeated([python, text] { python->run(); })},
                     {}));
  // What the sides of the rows hold is out of the collector's way, as it is in a fuzz target.
  const auto freeze =
      std::make_shared<PythonLoop>("import gc\ndef prepare(): gc.freeze()\ndef run(n): pass\n",
                                   std::vector<std::pair<std::string, cpython::Ref>>());
  Side with = differential(load_played(*exec, "finalizers_collected"));
  Side without = differential(load_played(*exec, "finalizers"));
  with.prepare = without.prepare = [freeze] { freeze->prepare(); };
  without.name = "the same without";
  rows.push_back(
      row("exec: finalizers with a collection", kExecs, std::move(with), std::move(without), 1.4));
  return rows;
}

}  // namespace parity::bench
