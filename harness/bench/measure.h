// A row of the table: the same work done in two ways, and how long one takes over the other.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace parity::bench {

// One way to do the work, a batch at a time.
struct Side {
  std::string name;
  std::function<void()> prepare;  // not timed; may be empty
  std::function<void()> run;      // timed
  // Instead of `run`: by how much it made the heap grow.
  std::function<double()> bytes = nullptr;
};

enum class Clock {
  thread_cpu,  // what else the machine does is not counted; for work that never waits
  wall,        // for work that waits for another thread
};

struct Row {
  std::string work;
  std::size_t units = 1;  // in a batch: execs, lines, …
  Side ours;
  Side other;
  std::optional<double> bound;  // of the ratio; absent: the row is only shown
  std::string group;            // rows of one group have a geometric mean, shown after the last
  std::optional<double> group_bound;
  Clock clock = Clock::thread_cpu;
};

// One of no group.
Row row(std::string work, std::size_t units, Side ours, Side other, std::optional<double> bound);

struct Ratio {
  std::string work, ours_name, other_name;
  std::optional<double> ours_ns, other_ns;        // of one unit; absent in a mean
  std::optional<double> ours_bytes, other_bytes;  // instead of them, where bytes were counted
  double ratio = 0;
  std::optional<double> bound;
  bool ok() const { return !bound || ratio <= *bound; }
};

// One batch, prepared and timed, in seconds, or counted in bytes.
double cost_of_batch(const Side& side, Clock clock);

// Batches of both sides by turns, for about `seconds`, and the ratio of the medians: a machine that
// becomes slower or faster does so for both.
Ratio measure(const Row& row, double seconds);

// All rows in their order, with the means of the groups.
std::vector<Ratio> measure_all(const std::vector<Row>& rows, double seconds);

// ---- the rows. Their sides own what they need.
std::vector<Row> harness_rows();
std::vector<Row> library_rows();
std::vector<Row> text_rows();
std::vector<Row> module_rows();
// In a program with one thread; and in one where another has run, in which a count costs a locked
// instruction from then on.
std::vector<Row> finalizer_rows();
std::vector<Row> threaded_finalizer_rows();

}  // namespace parity::bench
