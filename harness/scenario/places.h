// Where the numbers and literals of a canonical scenario stand, for those who change one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "scenario/scenario.h"

namespace parity {

// One atom or item of a plan. Stays the place of the same thing while only values change.
struct Place {
  enum class Pool : std::uint8_t {
    arguments,
    items,
    statements,
    parts,
    memories,
    returns,
    positions,
  } pool{};
  std::size_t index = 0;
};

template <typename AnyScenario>
auto atom_at(AnyScenario& loose, Place place) -> decltype(&loose.arguments[0].value) {
  switch (place.pool) {
    case Place::Pool::arguments:
      return &loose.arguments[place.index].value;
    case Place::Pool::statements:
      return &loose.statements[place.index].expression.atom;
    case Place::Pool::parts:
      return &loose.parts[place.index].atom;
    case Place::Pool::memories:
      return &loose.memories[place.index].initial;
    case Place::Pool::returns:
      return &loose.callbacks[place.index].returns;
    case Place::Pool::positions:
      return &loose.callbacks[place.index].position;
    case Place::Pool::items:
      return nullptr;
  }
  return nullptr;
}

inline std::vector<Place> places_of(const Scenario& scenario) {
  std::vector<Place> places;
  const auto add = [&places](Place::Pool pool, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) places.push_back({pool, i});
  };
  add(Place::Pool::items, scenario.plan_items.size());
  add(Place::Pool::memories, scenario.memories.size());
  add(Place::Pool::arguments, scenario.arguments.size());
  add(Place::Pool::statements, scenario.statements.size());
  add(Place::Pool::parts, scenario.parts.size());
  add(Place::Pool::returns, scenario.callbacks.size());
  add(Place::Pool::positions, scenario.callbacks.size());
  return places;
}

// A place as an atom, whether it is one or an item of a plan.
inline Atom value_at(const Scenario& scenario, Place place) {
  if (place.pool != Place::Pool::items) return *atom_at(scenario, place);
  const PlanItem& item = scenario.plan_items[place.index];
  Atom atom;
  if (item.kind == PlanKind::data) {
    atom.kind = AtomKind::bytes;
    atom.number = item.number;
    atom.size = item.size;
  } else if (item.kind == PlanKind::count) {
    atom.kind = AtomKind::integer;
    atom.number = item.number;
  }
  return atom;
}

}  // namespace parity
