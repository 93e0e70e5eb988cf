// Modifiers change how a scenario happens, not what it asks for: most of its outcomes must not
// change with it (trace/dependence.h says which).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"

namespace parity {

enum class Modifier : std::uint8_t {
  // The data of a recv plan comes in smaller pieces, and sends, reads and writes of a stream that
  // has no plan for them take less at a time. A plan in which something blocks or fails stays as it
  // is.
  chunking,
  collections,  // gc.collect() between statements
};
std::span<const Modifier> all_modifiers();
std::string_view spelling(Modifier modifier);

struct Modified {
  Scenario scenario;
  // Statement i of the original is statement places[i] of the modified one; one more for the end.
  std::vector<std::size_t> places;
};

// Fills `into` (its storage is reused) with a modification that the seed decides. False if there is
// nothing to modify, or no room for it: `into` is then of no use.
bool modify(const Scenario& scenario, Modifier modifier, std::uint64_t seed, Modified& into);

}  // namespace parity
