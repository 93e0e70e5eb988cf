// The folder of a finding: what a person needs who did not write the fuzzer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finding/divergence.h"
#include "scenario/case_file.h"

namespace parity {

// "cpp-cpython_BufferedReader.read1_value_plain-end-of-file": the signature as the name of a
// folder.
std::string folder_name(std::string_view signature);

// A case without outcomes, with what does not matter (shrink.h) as comments before the statements.
CaseFile case_with_notes(const Scenario& scenario, const std::vector<std::string>& notes);

struct KeptFinding {
  const Divergence& divergence;
  std::string_view input;          // as the fuzzer had it; empty: none
  std::vector<std::string> notes;  // one a statement: what does not matter there
};

struct KeepResult {
  std::string folder;   // where it is, also if it was there before
  std::string problem;  // one line; empty if it is kept
};

// Keeps the finding below `target_folder`, in a folder that its signature names:
//   case.py         the scenario       repro.py        what CPython does, for any Python
//   input           the bytes          case_test.cpp   a test that fails until it is mended
//   report.txt      the signature, the traces beside each other, the versions, what to type next
// The folder appears whole, by a rename, so that one that is there is complete whenever the process
// ends. One a signature: the smaller scenario takes the place of the other one.
KeepResult keep_finding(const std::string& target_folder, const KeptFinding& finding);

// The same for what has no two traces: an engine that crashed or hung. `signature` and `reason` are
// the verdict's; there is no script and no test.
KeepResult keep_crash(const std::string& target_folder, const Scenario& scenario,
                      std::string_view input, const Verdict& verdict, std::string_view engines);

}  // namespace parity
