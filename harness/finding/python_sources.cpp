#include "finding/python_sources.h"

#include <string>

namespace parity {
namespace {

constexpr PythonSource kSources[] = {
#include "python_sources.inc"
};

}  // namespace

std::span<const PythonSource> python_sources() {
  return kSources;
}

std::string_view python_source(std::string_view module) {
  for (const PythonSource& source : kSources) {
    if (source.module == module) return source.text;
  }
  return {};
}

std::string_view runtime_section(std::string_view name) {
  const std::string_view text = python_source("repro_runtime");
  const std::string mark = "\n#: " + std::string(name) + "\n";
  const std::size_t begin = text.find(mark);
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = text.substr(begin + mark.size());
  return rest.substr(0, rest.find("\n#: ") + 1);
}

}  // namespace parity
