// Known divergences: data, not code (corpus/known_divergences.json). What cannot be a switch of the
// Dialect, a fault of the reference that no one would copy, is listed with a date on which it must
// be looked at again and a scenario that shows that it is still there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parity {

struct KnownDivergence {
  std::string id;         // short, unique
  std::string signature;  // as verdict.h makes it
  std::string after;      // a line that the reference's trace has at or before it; empty: any
  std::vector<std::string> versions;  // "3.11.2"; empty: all
  std::string link;                   // where upstream talks of it
  std::string expires;                // YYYY-MM-DD; from this day on the gate fails
  std::string witness;                // path of a case, relative to the list
};

using KnownList = std::vector<KnownDivergence>;

struct KnownListResult {
  KnownList list;
  std::string problem;  // one line; empty if the list was read
};

// A list that does not exist is an empty one.
KnownListResult read_known_list(const std::string& path);

}  // namespace parity
