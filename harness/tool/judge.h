// One case judged: played on both engines, the traces compared with each other and with the
// outcomes that the file has.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "backports/dialect.h"
#include "engine/engine.h"
#include "engine/process/process_engine.h"
#include "scenario/case_file.h"
#include "tool/files.h"
#include "trace/known.h"
#include "trace/verdict.h"

namespace parity {

// The pair of engines that every verb works with, and the library in the dialect of no interpreter:
// each in a process of its own, so that a case that ends one ends no more than that.
struct Engines {
  std::unique_ptr<Engine> cpp = make_process_engine(make_cpp_engine);
  std::unique_ptr<Engine> reference = make_process_engine(make_cpython_engine);
  std::unique_ptr<Engine> latest =
      make_process_engine([] { return make_cpp_engine_in(backports::latest()); });
  std::string names() const;  // "cpp, cpython 3.11.2"
};

// Where a trace and the outcomes recorded in the file part.
struct RecordDifference {
  std::string engine;
  std::size_t statement = 0;     // the number of statements: the end
  std::string recorded, played;  // one line each; empty where there is none
};

struct Judgement {
  Verdict verdict;
  Trace cpp, reference;
  bool recorded = false;                     // the file has outcomes
  std::optional<RecordDifference> changed;   // the reference's trace is not what is recorded
  std::optional<RecordDifference> departed;  // the C++'s is not
  // An engine that crashed or hung is nothing to pass over, though there is nothing to compare.
  bool ended() const {
    return verdict.kind == VerdictKind::not_compared && !verdict.signature.empty();
  }
  bool good() const {
    return verdict.kind != VerdictKind::diverge && !ended() && !changed && !departed;
  }
};

// A case with `dialect: latest` is played by the C++ alone, in that dialect, against its outcomes.
Judgement judge(Engines& engines, const CaseFile& file, const KnownList& known);

// The place in the file of a statement (the last one for the end), for messages.
std::size_t line_of(const CaseFile& file, std::size_t statement);

// What a person is told of a judgement that is not good: one line a finding, each with its place.
std::vector<std::string> findings(const std::string& path, const CaseFile& file,
                                  const Judgement& judgement);

}  // namespace parity
