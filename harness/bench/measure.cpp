#include "bench/measure.h"

#include <algorithm>
#include <cmath>
#include <ctime>

namespace parity::bench {
namespace {

double now(Clock clock) {
  timespec time{};
  ::clock_gettime(clock == Clock::wall ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + std::ssize(values) / 2;
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

constexpr std::size_t kFewestRounds = 11;

Ratio mean_of(const std::vector<Ratio>& group, const Row& last) {
  double logarithms = 0;
  for (const Ratio& ratio : group) logarithms += std::log(ratio.ratio);
  return {.work = last.group + ", geometric mean",
          .ours_name = last.ours.name,
          .other_name = last.other.name,
          .ours_ns = {},
          .other_ns = {},
          .ours_bytes = {},
          .other_bytes = {},
          .ratio = std::exp(logarithms / static_cast<double>(group.size())),
          .bound = last.group_bound};
}

}  // namespace

Row row(std::string work, std::size_t units, Side ours, Side other, std::optional<double> bound) {
  return {.work = std::move(work),
          .units = units,
          .ours = std::move(ours),
          .other = std::move(other),
          .bound = bound,
          .group = {},
          .group_bound = {}};
}

double cost_of_batch(const Side& side, Clock clock) {
  if (side.prepare) side.prepare();
  if (side.bytes) return side.bytes();
  const double begin = now(clock);
  side.run();
  return now(clock) - begin;
}

Ratio measure(const Row& row, double seconds) {
  cost_of_batch(row.ours, row.clock);
  cost_of_batch(row.other, row.clock);
  std::vector<double> ours, other;
  const double end = now(Clock::wall) + seconds;
  while (ours.size() < kFewestRounds || now(Clock::wall) < end) {
    // A B, B A: neither always comes after the other.
    const bool ours_first = ours.size() % 2 == 0;
    if (ours_first) ours.push_back(cost_of_batch(row.ours, row.clock));
    other.push_back(cost_of_batch(row.other, row.clock));
    if (!ours_first) ours.push_back(cost_of_batch(row.ours, row.clock));
  }
  const double ours_median = median(std::move(ours));
  const double other_median = median(std::move(other));
  Ratio ratio{.work = row.work,
              .ours_name = row.ours.name,
              .other_name = row.other.name,
              .ours_ns = {},
              .other_ns = {},
              .ours_bytes = {},
              .other_bytes = {},
              .ratio = ours_median / other_median,
              .bound = row.bound};
  const auto units = static_cast<double>(row.units);
  if (row.ours.bytes) {
    ratio.ours_bytes = ours_median / units;
    ratio.other_bytes = other_median / units;
  } else {
    ratio.ours_ns = ours_median * 1e9 / units;
    ratio.other_ns = other_median * 1e9 / units;
  }
  return ratio;
}

std::vector<Ratio> measure_all(const std::vector<Row>& rows, double seconds) {
  std::vector<Ratio> all, group;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    all.push_back(measure(row, seconds));
    if (row.group.empty()) continue;
    group.push_back(all.back());
    if (i + 1 < rows.size() && rows[i + 1].group == row.group) continue;
    all.push_back(mean_of(group, row));
    group.clear();
  }
  return all;
}

}  // namespace parity::bench
