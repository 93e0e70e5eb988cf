#include "tool/recording.h"

#include <utility>

#include "trace/read.h"

namespace parity {
namespace {

void set_recorded(CaseFile& file, std::string_view engine) {
  for (HeaderKey& key : file.header) {
    if (key.key == "recorded") {
      key.value = engine;
      return;
    }
  }
  file.header.insert(file.header.begin(), {"recorded", std::string(engine)});
}

}  // namespace

void record_outcomes(CaseFile& file, std::string_view engine, const Trace& trace) {
  set_recorded(file, engine);
  auto lines = trace_lines(file.scenario, trace);
  file.end = std::move(lines.back());
  file.end_marked = !file.end.empty();
  lines.pop_back();
  file.outcomes = std::move(lines);
}

}  // namespace parity
