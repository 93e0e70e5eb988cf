// What the passes of shrink() share.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"
#include "scenario/shrink.h"

namespace parity {

// The best scenario so far, and what was spent on it. A pass edits a copy and offers it.
class ShrinkState {
 public:
  ShrinkState(const Scenario& scenario, const Keeps& keeps, const ShrinkLimits& limits);

  const Scenario& best() const { return best_; }
  std::size_t tries() const { return tries_; }
  bool is_over() const {
    return tries_ >= limits_.tries || std::chrono::steady_clock::now() >= end_;
  }

  // Takes a loose scenario in place of the best one if it is smaller, valid, and kept.
  bool offer(const Scenario& loose);
  // The same whatever its size, for a change of the names alone.
  bool offer_names(const Scenario& loose);
  // Whether a loose scenario is kept; the best one stays.
  bool is_kept(const Scenario& loose);

 private:
  Scenario best_, candidate_;
  ScenarioSize size_;
  const Keeps& keeps_;
  ShrinkLimits limits_;
  std::chrono::steady_clock::time_point end_;
  std::size_t tries_ = 0;
};

// Smaller numbers to try for n, the boldest first: 0, 1, then n less a half, a quarter, … of it.
std::vector<std::int64_t> smaller_numbers(std::int64_t n);

// ---- the passes: whether anything became smaller
bool shrink_statements(ShrinkState& state);  // shrink_statements.cpp
bool shrink_arguments(ShrinkState& state);
bool shrink_callbacks(ShrinkState& state);
bool shrink_plans(ShrinkState& state);  // shrink_values.cpp
bool shrink_literals(ShrinkState& state);
std::vector<std::string> find_what_does_not_matter(ShrinkState& state);  // shrink_notes.cpp

}  // namespace parity
