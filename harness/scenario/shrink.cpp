#include "scenario/shrink.h"

#include <algorithm>
#include <utility>

#include "scenario/shrink_detail.h"
#include "scenario/tidy.h"

namespace parity {
namespace {

std::uint64_t magnitude(std::int64_t n) {
  return n < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
}

bool is_plain(char c) {
  return c == 'a' || c == '\n';
}

// Counts what the pools of a canonical scenario hold.
class Measure {
 public:
  explicit Measure(const Scenario& scenario) : scenario_(scenario) {}

  ScenarioSize take() {
    size_.statements = scenario_.statements.size();
    size_.items = scenario_.arguments.size() + scenario_.plan_items.size() +
                  scenario_.callbacks.size() + scenario_.parts.size();
    size_.literal_bytes = scenario_.literals.size();
    for (const char c : scenario_.literals) size_.oddities += is_plain(c) ? 0U : 1U;
    for (const Statement& statement : scenario_.statements) {
      if (statement.kind == StatementKind::assignment) ++size_.oddities;
      expression(statement.expression);
    }
    for (const Expression& part : scenario_.parts) expression(part);
    for (const Argument& argument : scenario_.arguments) atom(argument.value);
    for (const Callback& callback : scenario_.callbacks) {
      atom(callback.returns);
      atom(callback.position);
      if (callback.returns_given) ++size_.items;
      if (callback.position.kind != AtomKind::none) ++size_.items;
      size_.oddities += static_cast<std::size_t>(callback.kind);
    }
    for (const PlanItem& item : scenario_.plan_items) {
      if (item.kind == PlanKind::count || item.kind == PlanKind::error) add(item.number);
      if (item.kind != PlanKind::data && item.kind != PlanKind::all) ++size_.oddities;
      if (item.kind == PlanKind::timeout || item.kind == PlanKind::error) ++size_.oddities;
    }
    for (const SocketSpec& spec : scenario_.sockets) {
      if (spec.model != SocketModel::socket) ++size_.items;
    }
    for (const MemorySpec& spec : scenario_.memories) {
      if (!spec.seekable || spec.initial.kind != AtomKind::none) ++size_.items;
    }
    return size_;
  }

 private:
  void expression(const Expression& expression) {
    if (expression.kind == ExpressionKind::atom) atom(expression.atom);
    if (expression.kind == ExpressionKind::call && expression.function == Function::object &&
        expression.atom.kind == AtomKind::name) {
      ++size_.items;
    }
  }

  void atom(const Atom& atom) {
    if (atom.kind == AtomKind::integer || atom.kind == AtomKind::bytearray_of_size) {
      add(atom.number);
      if (atom.number < 0) ++size_.oddities;
    }
    if (atom.kind == AtomKind::bytearray_of_bytes || atom.kind == AtomKind::big_integer) {
      ++size_.oddities;
    }
  }

  void add(std::int64_t n) { size_.numbers += std::min(magnitude(n), std::uint64_t{1} << 40); }

  const Scenario& scenario_;
  ScenarioSize size_;
};

}  // namespace

ScenarioSize size_of(const Scenario& scenario) {
  return Measure(scenario).take();
}

ShrinkState::ShrinkState(const Scenario& scenario, const Keeps& keeps, const ShrinkLimits& limits)
    : best_(scenario),
      size_(size_of(scenario)),
      keeps_(keeps),
      limits_(limits),
      end_(std::chrono::steady_clock::now() + limits.time) {}

bool ShrinkState::is_kept(const Scenario& loose) {
  if (is_over() || !tidy(loose, candidate_)) return false;
  ++tries_;
  return keeps_(candidate_);
}

bool ShrinkState::offer(const Scenario& loose) {
  if (is_over() || !tidy(loose, candidate_)) return false;
  const ScenarioSize size = size_of(candidate_);
  if (size >= size_) return false;
  ++tries_;
  if (!keeps_(candidate_)) return false;
  std::swap(best_, candidate_);
  size_ = size;
  return true;
}

bool ShrinkState::offer_names(const Scenario& loose) {
  if (!is_kept(loose)) return false;
  std::swap(best_, candidate_);
  return true;
}

std::vector<std::int64_t> smaller_numbers(std::int64_t n) {
  std::vector<std::int64_t> numbers;
  const auto add = [&](std::int64_t smaller) {
    if (magnitude(smaller) < magnitude(n) || (n < 0 && smaller == -n)) numbers.push_back(smaller);
  };
  add(0);
  add(1);
  if (n < 0) add(-1);
  for (std::int64_t part = n / 2; part != 0; part /= 2) add(n - part);
  return numbers;
}

Shrunk shrink(const Scenario& scenario, const Keeps& keeps, const ShrinkLimits& limits) {
  ShrinkState state(scenario, keeps, limits);
  // What is left of the statements decides how much there is of the rest, so these go first, and
  // again whenever something else became smaller.
  bool changed = true;
  while (changed && !state.is_over()) {
    changed = shrink_statements(state);
    changed |= shrink_callbacks(state);
    changed |= shrink_arguments(state);
    changed |= shrink_plans(state);
    changed |= shrink_literals(state);
  }
  state.offer_names(named_by_kind(state.best()));
  Shrunk shrunk;
  shrunk.does_not_matter = find_what_does_not_matter(state);
  shrunk.scenario = state.best();
  shrunk.tries = state.tries();
  shrunk.finished = !state.is_over();
  return shrunk;
}

}  // namespace parity
