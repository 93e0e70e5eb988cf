#include "scenario/modify.h"

#include <algorithm>
#include <random>
#include <utility>

#include "scenario/tidy.h"

namespace parity {
namespace {

constexpr Modifier kAll[] = {Modifier::chunking, Modifier::collections};

// Enough to tell; long plans only make long traces.
constexpr std::size_t kMostPieces = 4;
constexpr std::size_t kMostCounts = 12;
constexpr std::uint64_t kMostOfACount = 9;

class Chunking {
 public:
  Chunking(Scenario& loose, std::uint64_t seed) : loose_(loose), random_(seed) {}

  // Whether anything has changed.
  bool apply() {
    for (SocketSpec& spec : loose_.sockets) {
      if (is_calm(spec.recv)) split_data(spec.recv);
      if (is_calm(spec.send)) count_off(spec.send);
    }
    for (MemorySpec& spec : loose_.memories) {
      if (spec.read.count == 0) count_off(spec.read);
      if (spec.write.count == 0) count_off(spec.write);
    }
    return changed_;
  }

 private:
  // Whether nothing in it blocks or fails: to come across that earlier or later is a difference.
  bool is_calm(Range plan) const {
    const auto items = std::span(loose_.plan_items).subspan(plan.first, plan.count);
    return std::ranges::all_of(items, [](const PlanItem& item) {
      return item.kind == PlanKind::data || item.kind == PlanKind::end_of_file ||
             item.kind == PlanKind::all || item.kind == PlanKind::count;
    });
  }

  void split_data(Range& plan) {
    std::vector<PlanItem> pieces;
    for (std::uint32_t i = 0; i < plan.count; ++i) {
      PlanItem rest = loose_.plan_items[plan.first + i];
      for (std::size_t more = random_() % kMostPieces; more > 0 && rest.size > 1; --more) {
        PlanItem piece = rest;
        piece.size = static_cast<std::uint32_t>(1 + random_() % (rest.size - 1));
        rest.number += piece.size;
        rest.size -= piece.size;
        pieces.push_back(piece);
      }
      pieces.push_back(rest);
    }
    if (pieces.size() != plan.count) put(pieces, plan);
  }

  void count_off(Range& plan) {
    std::vector<PlanItem> counts(1 + random_() % kMostCounts);
    for (PlanItem& item : counts) {
      item = {PlanKind::count, 0, static_cast<std::int64_t>(1 + random_() % kMostOfACount)};
    }
    put(counts, plan);
  }

  void put(const std::vector<PlanItem>& items, Range& plan) {
    plan = {static_cast<std::uint32_t>(loose_.plan_items.size()),
            static_cast<std::uint32_t>(items.size())};
    loose_.plan_items.insert(loose_.plan_items.end(), items.begin(), items.end());
    changed_ = true;
  }

  Scenario& loose_;
  std::mt19937_64 random_;
  bool changed_ = false;
};

Statement collection() {
  Statement statement;
  statement.expression.kind = ExpressionKind::call;
  statement.expression.function = Function::gc_collect;
  return statement;
}

// Whether anything was inserted.
bool insert_collections(Scenario& loose, std::uint64_t seed, std::vector<std::size_t>& places) {
  std::mt19937_64 random(seed);
  std::vector<Statement> all;
  for (std::size_t i = 0; i < loose.statements.size(); ++i) {
    if (random() % 2 == 0) all.push_back(collection());
    places[i] = all.size();
    all.push_back(loose.statements[i]);
  }
  places.back() = all.size();
  std::swap(loose.statements, all);
  return loose.statements.size() > all.size();
}

}  // namespace

std::span<const Modifier> all_modifiers() {
  return kAll;
}

std::string_view spelling(Modifier modifier) {
  switch (modifier) {
    case Modifier::chunking:
      return "chunking";
    case Modifier::collections:
      return "collections";
  }
  return "";
}

bool modify(const Scenario& scenario, Modifier modifier, std::uint64_t seed, Modified& into) {
  Scenario loose = scenario;
  into.places.resize(scenario.statements.size() + 1);
  for (std::size_t i = 0; i < into.places.size(); ++i) into.places[i] = i;
  const bool changed = modifier == Modifier::chunking
                           ? Chunking(loose, seed).apply()
                           : insert_collections(loose, seed, into.places);
  return changed && tidy(loose, into.scenario);
}

}  // namespace parity
