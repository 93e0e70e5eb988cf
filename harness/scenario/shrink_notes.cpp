// What of a shrunk scenario does not matter: literals that may be changed alone.
#include <algorithm>
#include <string>
#include <utility>

#include "scenario/case_file.h"
#include "scenario/places.h"
#include "scenario/shrink_detail.h"
#include "scenario/tidy.h"
#include "scenario/visit.h"

namespace parity {
namespace {

std::vector<std::int64_t> other_numbers(std::int64_t n, std::int64_t least) {
  std::vector<std::int64_t> others;
  for (const std::int64_t other : {n + 1, n - 1, std::int64_t{0}, std::int64_t{1}, 2 * n + 3,
                                   std::int64_t{100}, std::int64_t{8192}}) {
    if (other != n && other >= least && other < kIntegerLimit) others.push_back(other);
  }
  return others;
}

std::vector<std::string> other_literals(std::string_view literal, bool may_be_empty) {
  const std::string_view rest = literal.substr(std::min<std::size_t>(literal.size(), 1));
  std::vector<std::string> others{std::string(literal.size(), 'z'), std::string(literal) + "zz",
                                  std::string(literal) + "\n", "\n" + std::string(rest),
                                  std::string(rest)};
  std::erase_if(others, [&](const std::string& other) {
    return other == literal || (other.empty() && !may_be_empty);
  });
  return others;
}

// Every one of some telling values does as well.
bool does_not_matter(ShrinkState& state, Place place) {
  const Atom value = value_at(state.best(), place);
  const bool is_item = place.pool == Place::Pool::items;
  const auto kept_with = [&](const Atom& other) {
    Scenario loose = state.best();
    if (!is_item) {
      *atom_at(loose, place) = other;
    } else if (other.kind == AtomKind::integer) {
      loose.plan_items[place.index].number = other.number;
    } else {
      loose.plan_items[place.index].number = other.number;
      loose.plan_items[place.index].size = other.size;
    }
    return state.is_kept(loose);
  };
  switch (value.kind) {
    case AtomKind::integer:
    case AtomKind::bytearray_of_size: {
      const std::int64_t least = is_item ? 1 : value.kind == AtomKind::integer ? -1 : 0;
      const auto others = other_numbers(value.number, least);
      return std::ranges::all_of(others, [&](std::int64_t number) {
        Atom other = value;
        other.number = number;
        return kept_with(other);
      });
    }
    case AtomKind::text:
    case AtomKind::bytes:
    case AtomKind::bytearray_of_bytes: {
      const auto others = other_literals(state.best().literal(value), !is_item);
      return std::ranges::all_of(others, [&](const std::string& literal) {
        Scenario loose = state.best();
        if (is_item) {
          loose.plan_items[place.index] = append_data(loose, literal);
        } else {
          *atom_at(loose, place) = append_literal(loose, value.kind, literal);
        }
        return state.is_kept(loose);
      });
    }
    case AtomKind::none:
    case AtomKind::boolean:
    case AtomKind::big_integer:
    case AtomKind::name:
    case AtomKind::callback:
      return false;
  }
  return false;
}

// The statement that a place belongs to, found by its text: it alone changes with the value.
std::size_t statement_of(const Scenario& scenario, Place place) {
  Scenario marked = scenario;
  if (place.pool == Place::Pool::items) {
    marked.plan_items[place.index] = {PlanKind::end_of_file, 0, 0};
  } else {
    *atom_at(marked, place) = append_literal(marked, AtomKind::bytes, "\x01 nobody says this");
  }
  std::size_t i = 0;
  while (i + 1 < scenario.statements.size() && print_statement(scenario, scenario.statements[i]) ==
                                                   print_statement(marked, marked.statements[i])) {
    ++i;
  }
  return i;
}

std::string spelled(const Scenario& scenario, Place place) {
  Expression expression;
  expression.atom = value_at(scenario, place);
  std::string text = print_expression(scenario, expression);
  if (place.pool != Place::Pool::arguments) return text;
  const KeywordId keyword = scenario.arguments[place.index].keyword;
  return keyword == 0 ? text : std::string(scenario.keyword(keyword)) + "=" + text;
}

}  // namespace

std::vector<std::string> find_what_does_not_matter(ShrinkState& state) {
  const Scenario& scenario = state.best();
  std::vector<std::string> notes(scenario.statements.size());
  for (const Place& place : places_of(scenario)) {
    if (state.is_over() || !does_not_matter(state, place)) continue;
    std::string& note = notes[statement_of(scenario, place)];
    if (!note.empty()) note += ", ";
    note += spelled(scenario, place);
  }
  return notes;
}

}  // namespace parity
