#include "engine/glance.h"

#include "engine/engine.h"

namespace parity {
namespace {

bool may_give_a_thing(const Expression& expression) {
  switch (expression.kind) {
    case ExpressionKind::atom:
      return expression.atom.kind == AtomKind::name;
    case ExpressionKind::call:
    case ExpressionKind::call_name:
      return true;
    case ExpressionKind::method:
      return expression.method == Method::detach;
    case ExpressionKind::attribute:
      // A text file's mode is whatever makefile was given.
      return expression.attribute == Attribute::raw || expression.attribute == Attribute::buffer ||
             expression.attribute == Attribute::mode;
    case ExpressionKind::next:
      return false;
  }
  return true;
}

}  // namespace

Glance glance_at(const Scenario& scenario) {
  Glance glance;
  for (const Statement& statement : scenario.statements) {
    const Expression& expression = statement.expression;
    // Most statements are such: every engine has the methods, and what they give is plain.
    if (expression.kind == ExpressionKind::method && expression.method != Method::detach)
        [[likely]] {
      continue;
    }
    const Feature feature = feature_of(statement);
    if (feature != Feature::binary_file) glance.more_than_binary_files = true;
    // An event of a callback names its finalizer, and may show anything.
    if (feature == Feature::finalizer) glance.may_print_things = true;
    if (statement.kind == StatementKind::expression && may_give_a_thing(expression)) {
      glance.may_print_things = true;
    }
  }
  return glance;
}

}  // namespace parity
