// Passes of shrink(): fewer and plainer items in plans, smaller numbers, shorter literals.
#include <algorithm>
#include <string>

#include "scenario/literal.h"
#include "scenario/places.h"
#include "scenario/shrink_detail.h"
#include "scenario/tidy.h"

namespace parity {
namespace {

// Literals longer than this are made plain as a whole or not at all.
constexpr std::size_t kMostByLetter = 48;

// ---- plans, by number: three a socket, then two a Memory
std::vector<Range*> plans_of(Scenario& scenario) {
  std::vector<Range*> plans;
  for (SocketSpec& spec : scenario.sockets) {
    plans.insert(plans.end(), {&spec.recv, &spec.send, &spec.close});
  }
  for (MemorySpec& spec : scenario.memories) plans.insert(plans.end(), {&spec.read, &spec.write});
  return plans;
}

bool drop_items(ShrinkState& state, std::size_t which, std::size_t first, std::size_t count) {
  Scenario loose = state.best();
  Range& plan = *plans_of(loose)[which];
  const Range old = plan;
  plan = {static_cast<std::uint32_t>(loose.plan_items.size()),
          old.count - static_cast<std::uint32_t>(count)};
  for (std::uint32_t i = 0; i < old.count; ++i) {
    const PlanItem item = loose.plan_items[old.first + i];
    if (i < first || i >= first + count) loose.plan_items.push_back(item);
  }
  return state.offer(loose);
}

std::size_t length_of(const ShrinkState& state, std::size_t which) {
  Scenario copy = state.best();
  const auto plans = plans_of(copy);
  return which < plans.size() ? plans[which]->count : 0;
}

bool drop_runs_of_items(ShrinkState& state, std::size_t which) {
  bool changed = false;
  for (std::size_t run = length_of(state, which); run > 0; run /= 2) {
    std::size_t end = length_of(state, which);
    while (end > 0 && !state.is_over()) {
      const std::size_t begin = end > run ? end - run : 0;
      changed |= drop_items(state, which, begin, end - begin);
      end = std::min(begin, length_of(state, which));
    }
  }
  return changed;
}

// ---- numbers and literals, wherever they stand
bool offer_atom(ShrinkState& state, Place place, AtomKind kind, std::string_view literal) {
  Scenario loose = state.best();
  if (place.pool == Place::Pool::items) {
    if (literal.empty()) return false;
    loose.plan_items[place.index] = append_data(loose, literal);
  } else {
    const Atom atom = append_literal(loose, kind, literal);
    *atom_at(loose, place) = atom;
  }
  return state.offer(loose);
}

bool offer_number(ShrinkState& state, Place place, std::int64_t number) {
  Scenario loose = state.best();
  if (place.pool == Place::Pool::items) {
    if (number < 1) return false;
    loose.plan_items[place.index].number = number;
  } else {
    atom_at(loose, place)->number = number;
  }
  return state.offer(loose);
}

bool shrink_number(ShrinkState& state, Place place) {
  bool changed = false;
  for (bool again = true; again && !state.is_over();) {
    again = false;
    for (const std::int64_t smaller : smaller_numbers(value_at(state.best(), place).number)) {
      if (!offer_number(state, place, smaller)) continue;
      changed = again = true;
      break;
    }
  }
  return changed;
}

std::string literal_at(const ShrinkState& state, Place place) {
  return std::string(state.best().literal(value_at(state.best(), place)));
}

bool shorten(ShrinkState& state, Place place, AtomKind kind) {
  const auto offer = [&](const std::string& shorter) {
    return (kind != AtomKind::text || is_text(shorter)) && offer_atom(state, place, kind, shorter);
  };
  bool changed = false;
  for (bool again = true; again && !state.is_over();) {
    again = false;
    const std::string literal = literal_at(state, place);
    for (std::size_t gone = literal.size(); gone > 0 && !again; gone /= 2) {
      again = offer(literal.substr(0, literal.size() - gone)) || offer(literal.substr(gone));
    }
    // One out of the middle.
    for (std::size_t i = 1; i + 1 < std::min(literal.size(), kMostByLetter) && !again; ++i) {
      again = offer(literal.substr(0, i) + literal.substr(i + 1));
    }
    changed |= again;
  }
  return changed;
}

// Letters that say nothing; line ends first stay, then go.
bool make_plain(ShrinkState& state, Place place, AtomKind kind) {
  std::string literal = literal_at(state, place);
  const auto plain = [](char c) { return c == 'a' || c == '\n'; };
  if (std::ranges::all_of(literal, plain)) return false;
  std::string all = literal;
  for (char& c : all) c = plain(c) ? c : 'a';
  if (offer_atom(state, place, kind, all)) return true;
  if (literal.size() > kMostByLetter) return false;
  bool changed = false;
  for (std::size_t i = 0; i < literal.size() && !state.is_over(); ++i) {
    if (plain(literal[i])) continue;
    std::string one = literal;
    one[i] = 'a';
    if (kind == AtomKind::text && !is_text(one)) continue;
    if (!offer_atom(state, place, kind, one)) continue;
    literal = one;
    changed = true;
  }
  return changed;
}

bool shrink_place(ShrinkState& state, Place place) {
  bool changed = false;
  switch (const AtomKind kind = value_at(state.best(), place).kind; kind) {
    case AtomKind::integer:
    case AtomKind::bytearray_of_size:
      return shrink_number(state, place);
    case AtomKind::bytearray_of_bytes: {
      if (offer_atom(state, place, AtomKind::bytes, literal_at(state, place))) return true;
      changed |= shorten(state, place, kind);
      return make_plain(state, place, kind) || changed;
    }
    case AtomKind::text:
    case AtomKind::bytes:
      changed |= shorten(state, place, kind);
      return make_plain(state, place, kind) || changed;
    case AtomKind::none:
    case AtomKind::boolean:
    case AtomKind::big_integer:
    case AtomKind::name:
    case AtomKind::callback:
      return false;
  }
  return false;
}

// What times out or fails only blocks. A close cannot.
bool fail_plainly(ShrinkState& state) {
  bool changed = false;
  for (std::size_t i = 0; i < state.best().plan_items.size() && !state.is_over(); ++i) {
    const PlanKind kind = state.best().plan_items[i].kind;
    if (kind != PlanKind::error && kind != PlanKind::timeout) continue;
    const bool closes = std::ranges::any_of(state.best().sockets, [i](const SocketSpec& spec) {
      return i >= spec.close.first && i < spec.close.first + spec.close.count;
    });
    if (closes) continue;
    Scenario loose = state.best();
    loose.plan_items[i] = {PlanKind::would_block, 0, 0};
    changed |= state.offer(loose);
  }
  return changed;
}

}  // namespace

bool shrink_plans(ShrinkState& state) {
  bool changed = false;
  const std::size_t count = state.best().sockets.size() * 3 + state.best().memories.size() * 2;
  for (std::size_t which = 0; which < count && !state.is_over(); ++which) {
    changed |= drop_runs_of_items(state, which);
  }
  changed |= fail_plainly(state);
  for (std::size_t i = 0; i < state.best().sockets.size(); ++i) {
    Scenario loose = state.best();
    loose.sockets[i].model = SocketModel::socket;
    changed |= state.offer(loose);
  }
  for (std::size_t i = 0; i < state.best().memories.size(); ++i) {
    Scenario loose = state.best();
    loose.memories[i].seekable = true;
    changed |= state.offer(loose);
    loose = state.best();
    loose.memories[i].initial = {};
    changed |= state.offer(loose);
  }
  return changed;
}

bool shrink_literals(ShrinkState& state) {
  bool changed = false;
  const std::vector<Place> places = places_of(state.best());
  for (const Place& place : places) {
    if (state.is_over()) break;
    changed |= shrink_place(state, place);
  }
  return changed;
}

}  // namespace parity
