// A scenario held against both engines, and a finding brought down to what shows it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.h"
#include "scenario/scenario.h"
#include "scenario/shrink.h"
#include "trace/known.h"
#include "trace/verdict.h"

namespace parity {

// Two engines and what is known of them. Owns none of it; one thread.
class Examiner {
 public:
  // `reference` is right by definition.
  Examiner(Engine& library, Engine& reference, const KnownList& known)
      : library_(library), reference_(reference), known_(known) {}

  // Plays it on both, and compares. The reference is not asked for what the library does not play.
  Verdict examine(const Scenario& scenario, Trace& library, Trace& reference);

  // The least scenario whose verdict has the same signature as this one's, which has one.
  Shrunk shrink_finding(const Scenario& scenario, const std::string& signature,
                        const ShrinkLimits& limits);

  // Shrinks a finding and keeps it below `target_folder` (folder.h); returns what went wrong, one
  // line, or "". What cannot be shrunk within the limits is kept as it is by then.
  std::string keep(const std::string& target_folder, const Scenario& scenario,
                   std::string_view input, const Verdict& verdict, const ShrinkLimits& limits);

 private:
  Engine& library_;
  Engine& reference_;
  const KnownList& known_;
};

}  // namespace parity
