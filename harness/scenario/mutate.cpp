#include "scenario/mutate.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "scenario/tidy.h"

namespace parity {
namespace {

// Of 64 mutations; new statements and other values find the most.
constexpr std::array<std::pair<Mutation, unsigned>, kMutations> kShares = {{
    {Mutation::insert, 15},
    {Mutation::remove, 4},
    {Mutation::move, 2},
    {Mutation::duplicate, 3},
    {Mutation::splice, 2},
    {Mutation::argument, 15},
    {Mutation::receiver, 2},
    {Mutation::method, 4},
    {Mutation::plan, 9},
    {Mutation::afresh, 8},
}};

std::span<const std::uint8_t> as_bytes(const std::string& text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

auto at(std::vector<Statement>& statements, std::size_t place) {
  return statements.begin() + static_cast<std::ptrdiff_t>(place);
}

}  // namespace

bool Mutator::Swarm::has(const Statement& statement) const {
  const Expression& expression = statement.expression;
  // What makes a thing is needed by what is done with it.
  if (statement.kind != StatementKind::expression) return true;
  if (expression.kind != ExpressionKind::method) return true;
  return (methods >> static_cast<unsigned>(expression.method) & 1U) != 0;
}

bool Mutator::take(Scenario& scenario, const Scenario& loose) {
  if (!tidy(loose, tidied_) || tidied_ == scenario) return false;
  std::swap(scenario, tidied_);
  return true;
}

std::pair<std::size_t, std::size_t> Mutator::run(std::size_t statements) {
  const std::size_t first = below(statements);
  const std::size_t most =
      one_in(4) ? statements - first : std::min<std::size_t>(statements - first, 3);
  return {first, 1 + below(most)};
}

// A long program costs as much as several short ones, which mostly show more: few get long.
std::size_t Mutator::most_statements() {
  if (one_in(64)) return 200;
  return one_in(8) ? 32 : 4 + below(10);
}

void Mutator::cut_to(Scenario& scenario, std::size_t most) {
  const std::size_t count = scenario.statements.size();
  if (count <= most) return;
  // The beginning, which makes the things, and the end, which is what is new, or a part between.
  const std::size_t gone = count - most;
  const std::size_t first = one_in(2) ? most : below(most + 1);
  loose_ = scenario;
  loose_.statements.erase(at(loose_.statements, first), at(loose_.statements, first + gone));
  if (tidy(loose_, tidied_)) std::swap(scenario, tidied_);
}

bool Mutator::mutate(Scenario& scenario) {
  bool changed = false;
  // Before, so that what is new stays.
  cut_to(scenario, most_statements());
  // Mostly one; several now and then, for what no single one reaches.
  const std::size_t wanted = one_in(3) ? 2 + below(3) : 1;
  for (std::size_t done = 0, tries = 0; done < wanted && tries < 8; ++tries) {
    auto left = static_cast<unsigned>(below(64));
    const auto* chosen = kShares.begin();
    while (left >= chosen->second) left -= (chosen++)->second;
    if (!mutate(scenario, chosen->first)) continue;
    changed = true;
    ++done;
  }
  return changed;
}

bool Mutator::mutate(Scenario& scenario, Mutation mutation) {
  if (scenario.statements.empty()) return insert(scenario, 2 + below(16));
  switch (mutation) {
    case Mutation::insert:
      return insert(scenario, one_in(8) ? 8 + below(16) : 2 + below(6));
    case Mutation::remove:
      return remove(scenario);
    case Mutation::move:
      return move(scenario);
    case Mutation::duplicate:
    case Mutation::splice:
      return copy(scenario, mutation);
    case Mutation::argument:
      return argument(scenario);
    case Mutation::receiver:
      return receiver(scenario);
    case Mutation::method:
      return method(scenario);
    case Mutation::plan:
      return plan(scenario);
    case Mutation::afresh:
      return afresh(scenario);
  }
  return false;
}

bool Mutator::insert(Scenario& scenario, std::size_t bytes) {
  const std::size_t count = scenario.statements.size();
  // At the end more often than not: there all is in place.
  const std::size_t place = one_in(2) ? count : below(count + 1);
  std::string random(bytes, '\0');
  for (char& byte : random) byte = static_cast<char>(random_());
  Swarm swarm;
  if (one_in(2)) swarm.methods = random_();
  loose_ = scenario;
  loose_.statements.resize(place);
  if (!decode_after(loose_, as_bytes(random), profile_, extended_)) return false;
  const std::size_t first = loose_.statements.size();
  NameMap names = names_by_spelling(extended_, scenario);
  loose_ = scenario;
  insert_statements(loose_, place, extended_,
                    {static_cast<std::uint32_t>(first),
                     static_cast<std::uint32_t>(extended_.statements.size() - first)},
                    names);
  const std::size_t made = extended_.statements.size() - first;
  const auto end =
      std::remove_if(at(loose_.statements, place), at(loose_.statements, place + made),
                     [&swarm](const Statement& statement) { return !swarm.has(statement); });
  loose_.statements.erase(end, at(loose_.statements, place + made));
  return take(scenario, loose_);
}

bool Mutator::remove(Scenario& scenario) {
  const auto [first, count] = run(scenario.statements.size());
  if (count == scenario.statements.size()) return false;
  loose_ = scenario;
  loose_.statements.erase(at(loose_.statements, first), at(loose_.statements, first + count));
  return take(scenario, loose_);
}

bool Mutator::move(Scenario& scenario) {
  const auto [first, count] = run(scenario.statements.size());
  loose_ = scenario;
  auto& statements = loose_.statements;
  const std::size_t place = below(statements.size() - count + 1);
  const std::vector<Statement> moved(at(statements, first), at(statements, first + count));
  statements.erase(at(statements, first), at(statements, first + count));
  statements.insert(at(statements, place), moved.begin(), moved.end());
  return take(scenario, loose_);
}

bool Mutator::copy(Scenario& scenario, Mutation mutation) {
  const auto [first, count] = run(scenario.statements.size());
  loose_ = scenario;
  auto& statements = loose_.statements;
  const std::vector<Statement> copied(at(statements, first), at(statements, first + count));
  const std::size_t place =
      mutation == Mutation::duplicate ? first + count : below(statements.size() + 1);
  statements.insert(at(statements, place), copied.begin(), copied.end());
  return take(scenario, loose_);
}

// A few kinds of statements, and many of them.
bool Mutator::afresh(Scenario& scenario) {
  const Scenario nothing;
  Swarm swarm;
  swarm.methods = one_in(2) ? random_() : random_() & random_();
  std::string random(8 + below(32), '\0');
  for (char& byte : random) byte = static_cast<char>(random_());
  if (!decode_after(nothing, as_bytes(random), profile_, loose_)) return false;
  std::erase_if(loose_.statements,
                [&swarm](const Statement& statement) { return !swarm.has(statement); });
  return !loose_.statements.empty() && take(scenario, loose_);
}

bool Mutator::cross(Scenario& scenario, const Scenario& other) {
  if (other.statements.empty()) return false;
  loose_ = scenario;
  // Names of one spelling are one thing: the other's statements go on with what is here.
  NameMap names = names_by_spelling(other, scenario);
  const std::size_t place = below(scenario.statements.size() + 1);
  std::size_t first = 0;
  std::size_t count = other.statements.size();
  if (one_in(2)) {
    std::tie(first, count) = run(other.statements.size());
  } else {
    // Behind the place, the other's end stands for the end of this one.
    first = below(count);
    count -= first;
    loose_.statements.resize(place);
  }
  // Or they are things of their own, with all that makes them.
  if (one_in(2)) {
    names.assign(other.names.size(), kNoName);
    count += first;
    first = 0;
  }
  insert_statements(loose_, place, other,
                    {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count)}, names);
  return take(scenario, loose_);
}

std::string Mutator::encode_within(Scenario& scenario, std::size_t most) {
  std::string bytes = encode(scenario, Spellings::left_out);
  while (bytes.size() > most && scenario.statements.size() > 1) {
    const std::size_t gone =
        std::max<std::size_t>(1, scenario.statements.size() * (bytes.size() - most) / bytes.size());
    const std::size_t first = below(scenario.statements.size() - gone + 1);
    loose_ = scenario;
    loose_.statements.erase(at(loose_.statements, first), at(loose_.statements, first + gone));
    if (!tidy(loose_, scenario)) break;
    bytes = encode(scenario, Spellings::left_out);
  }
  return bytes;
}

}  // namespace parity
