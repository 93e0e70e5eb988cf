// The yardstick of the benchmarks: a scenario as straight-line Python code, run by the embedded
// interpreter with the same scripted things. It catches exceptions and keeps results, no more.
#pragma once

#include <string>

#include "engine/cpython/interpreter.h"
#include "scenario/scenario.h"

namespace parity::cpython {

class StraightLine {
 public:
  // Compiles the scenario, which has to outlive this and to hold binary or text files alone.
  // Throws std::runtime_error if it does not compile.
  explicit StraightLine(const Scenario& scenario);

  // Runs it once. Nothing is recorded. Throws std::runtime_error if an exception leaves the code.
  void run();

  // The code, for people.
  const std::string& source() const { return source_; }

 private:
  Interpreter& interpreter_;
  const Scenario& scenario_;
  std::string source_;
  Ref function_;
};

}  // namespace parity::cpython
