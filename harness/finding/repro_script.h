// A divergence as a Python script that needs only Python.
#pragma once

#include <string>
#include <vector>

#include "finding/divergence.h"

namespace parity {

// Python 3.9 or later runs it with nothing installed. It prints each statement with what came of
// it, and at the one where the engines parted what the library did; exit code 1 if that is not what
// this Python does, else 0. Short where sockets, streams and files are all there is; where there
// are Objects, finalizers or things among the values, it brings the whole player along.
std::string repro_script(const Divergence& divergence);

// Lines of a record that a script compares, by statement; the last for the end.
struct Expectation {
  std::size_t statement = 0;
  std::vector<std::string> lines;
};
// The same with any expectations, for tests: `title` becomes the first line of the docstring.
std::string repro_script(const Scenario& scenario, const Trace& reference, const std::string& title,
                         const std::vector<Expectation>& expected);

}  // namespace parity
