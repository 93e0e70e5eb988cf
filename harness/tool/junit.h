// The gate's result for machines: JUnit XML, and texts for annotations of a workflow.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tool/replay.h"

namespace parity {

// What the gate has against each file: path → messages.
using Failures = std::map<std::string, std::vector<std::string>>;

// One test case a corpus file; what is not compared is skipped. Failures of files that are no case
// (a list, a folder) come as test cases of their own.
std::string junit_xml(const ReplayResult& result, const Failures& failures);

// A message as a workflow command takes it: '%', CR and LF escaped.
std::string annotation_text(const std::string& message);

}  // namespace parity
