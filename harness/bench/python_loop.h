// CPython's side of a row: Python code in the embedded interpreter.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/cpython/ref.h"

namespace parity::bench {

// Code that defines prepare() and run(n), where run does the work n times in a tight loop.
class PythonLoop {
 public:
  // `given` are names that the code finds. Throws std::runtime_error if it does not run.
  PythonLoop(const std::string& code,
             const std::vector<std::pair<std::string, cpython::Ref>>& given);

  // All throw std::runtime_error if an exception leaves the code.
  void prepare();
  void run(std::size_t n);
  // What run(n) gives, as a number.
  double number(std::size_t n);

 private:
  cpython::Ref call(std::size_t n);

  cpython::Ref names_, prepare_, run_;
};

}  // namespace parity::bench
