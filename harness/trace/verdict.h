// Two traces of one scenario compared: the verdict, and the signature that makes two divergences
// the same bug.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"
#include "trace/known.h"
#include "trace/trace.h"

namespace parity {

enum class VerdictKind : std::uint8_t {
  agree,
  diverge,
  known,         // a listed divergence (known.h); the rest of the scenario is not compared
  not_compared,  // an engine answered unsupported, crashed or timed out
};

// "agree", "diverge", "known", "not compared".
std::string_view spelling(VerdictKind kind);

enum class DifferenceKind : std::uint8_t { value, exception, event };
std::string_view spelling(DifferenceKind kind);

struct Difference {
  std::size_t statement = 0;  // the number of statements: after the last one
  DifferenceKind kind{};
};

struct Verdict {
  VerdictKind kind = VerdictKind::agree;
  std::optional<Difference> difference;
  // Of a divergence, known or not; of an engine that crashed or timed out: "cpython crashed read1".
  std::string signature;
  std::string reason;  // of not_compared; the id of a known divergence
};

// The first place where the traces differ. Costs two memcmps if there is none.
std::optional<Difference> first_difference(const Trace& left, const Trace& right);

// "cpp/cpython BufferedReader.read1 value plain/end-of-file": the engines without versions, the
// class and method of the statement, the kind of difference, and each side's condition. Never a
// message in English.
std::string signature(const Scenario& scenario, std::string_view left_engine, const Trace& left,
                      std::string_view right_engine, const Trace& right,
                      const Difference& difference);

// `right` is the reference's.
Verdict compare(const Scenario& scenario, std::string_view left_engine, const Trace& left,
                std::string_view right_engine, const Trace& right, const KnownList& known);

}  // namespace parity
