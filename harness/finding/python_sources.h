// The files of reference/ that a script for a finding is made of, as they were when this was built.
#pragma once

#include <span>
#include <string_view>

namespace parity {

struct PythonSource {
  std::string_view module;  // "play", "backports.makefile"
  std::string_view text;
};
std::span<const PythonSource> python_sources();

// The text of one. There is one of that name.
std::string_view python_source(std::string_view module);

// A part of repro_runtime.py: from its mark, a line "#: name", up to the next one.
std::string_view runtime_section(std::string_view name);

}  // namespace parity
