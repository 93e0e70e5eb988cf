#include "finding/examine.h"

#include <fmt/format.h>

#include <utility>

#include "finding/folder.h"

namespace parity {

Verdict Examiner::examine(const Scenario& scenario, Trace& library, Trace& reference) {
  library_.play(scenario, library);
  if (library.answer == Answer::played) {
    reference_.play(scenario, reference);
  } else {
    reference.clear();
  }
  return compare(scenario, library_.name(), library, reference_.name(), reference, known_);
}

Shrunk Examiner::shrink_finding(const Scenario& scenario, const std::string& signature,
                                const ShrinkLimits& limits) {
  Trace library, reference;
  const auto keeps = [&](const Scenario& candidate) {
    return examine(candidate, library, reference).signature == signature;
  };
  return shrink(scenario, keeps, limits);
}

std::string Examiner::keep(const std::string& target_folder, const Scenario& scenario,
                           std::string_view input, const Verdict& verdict,
                           const ShrinkLimits& limits) {
  Trace library, reference;
  const auto keep_one = [&](const Scenario& one, std::vector<std::string> notes) {
    const Verdict again = examine(one, library, reference);
    if (!again.difference || again.signature != verdict.signature) {
      return keep_crash(target_folder, one, input, verdict,
                        fmt::format("{}, {}", library_.name(), reference_.name()))
          .problem;
    }
    const Divergence divergence{one, again, library_.name(), library, reference_.name(), reference};
    return keep_finding(target_folder, {divergence, input, std::move(notes)}).problem;
  };
  // First as it is: to shrink it may end the process, or take too long for somebody.
  if (std::string problem = keep_one(scenario, {}); !problem.empty()) return problem;
  Shrunk shrunk = shrink_finding(scenario, verdict.signature, limits);
  return keep_one(shrunk.scenario, std::move(shrunk.does_not_matter));
}

}  // namespace parity
