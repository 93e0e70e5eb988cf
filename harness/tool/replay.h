// Many cases judged: what `parity replay` prints and `parity gate` checks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "tool/files.h"
#include "tool/judge.h"

namespace parity {

struct CaseResult {
  std::string path;
  std::optional<Problem> problem;  // set: invalid, and nothing else counts
  Verdict verdict;
  bool good = true;
  bool recorded = false;
  bool changed = false;               // the reference's trace is not the recorded one
  std::vector<std::string> findings;  // lines for people
  std::size_t line = 1;               // where the first finding is
  std::string trace_key;              // equal for two cases of one dialect whose right traces are
  double seconds = 0;
};

struct Totals {
  std::size_t scenarios = 0, agree = 0, diverge = 0, known = 0, not_compared = 0, invalid = 0;
  bool ended = false;  // an engine crashed or timed out, which counts as not compared
  int exit_code() const;
};

struct ReplayResult {
  std::vector<CaseResult> cases;
  std::vector<Problem> problems;  // of paths that gave no case
  Totals totals;
  std::string engines;
};

// Judges every case at or below the paths. Shows progress on standard error if it is a terminal.
ReplayResult replay(Engines& engines, const std::vector<std::string>& paths,
                    const KnownList& known);

// "replayed N scenarios on cpp, cpython 3.11.2: A agree, D diverge, K known, U not compared, I
// invalid"
std::string summary(const ReplayResult& result);

}  // namespace parity
