// Outcome kinds by method: what a campaign, or a corpus, has seen happen. A cell that stays empty
// though CPython can fill it is work that the fuzzer does not do.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "scenario/scenario.h"
#include "trace/read.h"
#include "trace/trace.h"

namespace parity {

inline constexpr std::size_t kConditions = 4;

class Tally {
 public:
  // The class and method of a statement: "BufferedReader.read1", "makefile", "SocketIO.closed".
  using Row = std::array<std::uint64_t, kConditions>;

  // Counts every statement of a trace. Names and deletions of names are left out.
  void add(const Scenario& scenario, const Trace& trace);

  std::size_t scenarios() const { return scenarios_; }
  std::size_t statements() const { return statements_; }
  // Statements on a live thing, and those that reached a socket or a Memory, returned data or took
  // some in.
  std::size_t on_live_things() const { return on_live_things_; }
  std::size_t at_work() const { return at_work_; }
  std::map<std::string, Row> rows() const;

  // For people: one line a row, and the two shares.
  std::string table(std::string_view title) const;

 private:
  // Class and word of the language in one number; the text is made when it is asked for.
  using Key = std::uint32_t;
  std::map<Key, Row> counts_;
  std::size_t scenarios_ = 0;
  std::size_t statements_ = 0;
  std::size_t on_live_things_ = 0;
  std::size_t at_work_ = 0;
};

}  // namespace parity
