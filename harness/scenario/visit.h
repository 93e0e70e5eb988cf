// Walks over a scenario for those who edit it. Callbacks nest, so what a statement refers to is
// more than its own arguments.
#pragma once

#include <vector>

#include "scenario/scenario.h"

namespace parity {

// Every name of an expression, receivers included, as a NameId&.
template <typename Visitor>
void visit_names(Scenario& scenario, Expression& expression, const Visitor& visitor) {
  const auto of_atom = [&visitor](Atom& atom) {
    if (atom.kind != AtomKind::name) return;
    NameId name = atom.name();
    visitor(name);
    atom.number = name;
  };
  if (expression.receiver != kNoName) visitor(expression.receiver);
  of_atom(expression.atom);
  const Range given = expression.arguments;
  for (std::uint32_t i = 0; i < given.count; ++i) {
    Atom& atom = scenario.arguments[given.first + i].value;
    of_atom(atom);
    if (atom.kind != AtomKind::callback) continue;
    const Range parts = scenario.callbacks[static_cast<std::size_t>(atom.number)].parts;
    for (std::uint32_t part = 0; part < parts.count; ++part) {
      visit_names(scenario, scenario.parts[parts.first + part], visitor);
    }
  }
}

template <typename Visitor>
void visit_names(Scenario& scenario, Statement& statement, const Visitor& visitor) {
  if (statement.target != kNoName) visitor(statement.target);
  visit_names(scenario, statement.expression, visitor);
}

// The expressions of all statements, then those of all parts of callbacks. Of a canonical scenario
// each belongs to one place, so one can be changed without another.
inline std::vector<Expression*> expressions_of(Scenario& scenario) {
  std::vector<Expression*> all;
  all.reserve(scenario.statements.size() + scenario.parts.size());
  for (Statement& statement : scenario.statements) all.push_back(&statement.expression);
  for (Expression& part : scenario.parts) all.push_back(&part);
  return all;
}

}  // namespace parity
