// Passes of shrink(): fewer statements, arguments and parts of callbacks.
#include <algorithm>
#include <span>
#include <utility>

#include "scenario/shrink_detail.h"
#include "scenario/tidy.h"
#include "scenario/visit.h"

namespace parity {
namespace {

// Takes runs of statements out, long ones first, from the end to the beginning: what is used
// stands before what uses it.
bool drop_runs(ShrinkState& state) {
  bool changed = false;
  for (std::size_t run = std::max<std::size_t>(state.best().statements.size() / 2, 1); run > 0;
       run /= 2) {
    std::size_t end = state.best().statements.size();
    while (end > 0 && !state.is_over()) {
      const std::size_t begin = end > run ? end - run : 0;
      Scenario loose = state.best();
      loose.statements.erase(loose.statements.begin() + static_cast<std::ptrdiff_t>(begin),
                             loose.statements.begin() + static_cast<std::ptrdiff_t>(end));
      changed |= state.offer(loose);
      end = std::min(begin, state.best().statements.size());
    }
  }
  return changed;
}

// Takes a thing out with all that is done with it.
bool drop_names(ShrinkState& state) {
  bool changed = false;
  for (std::size_t i = state.best().names.size(); i-- > 0 && !state.is_over();) {
    if (i >= state.best().names.size()) continue;
    Scenario loose = state.best();
    std::erase_if(loose.statements, [&](Statement& statement) {
      bool has = false;
      visit_names(loose, statement, [&](NameId& name) { has |= name == i; });
      return has;
    });
    changed |= state.offer(loose);
  }
  return changed;
}

// b = a: what is done with b is done with a.
bool join_names(ShrinkState& state) {
  bool changed = false;
  for (std::size_t i = state.best().statements.size(); i-- > 0 && !state.is_over();) {
    if (i >= state.best().statements.size()) continue;
    const Statement& statement = state.best().statements[i];
    const Expression& expression = statement.expression;
    if (statement.kind != StatementKind::assignment || expression.kind != ExpressionKind::atom ||
        expression.atom.kind != AtomKind::name) {
      continue;
    }
    Scenario loose = state.best();
    const NameId gone = statement.target;
    const NameId stays = expression.atom.name();
    loose.statements.erase(loose.statements.begin() + static_cast<std::ptrdiff_t>(i));
    for (Statement& other : loose.statements) {
      visit_names(loose, other, [&](NameId& name) { name = name == gone ? stays : name; });
    }
    changed |= state.offer(loose);
  }
  return changed;
}

bool drop_targets(ShrinkState& state) {
  bool changed = false;
  for (std::size_t i = 0; i < state.best().statements.size() && !state.is_over(); ++i) {
    if (state.best().statements[i].kind != StatementKind::assignment) continue;
    Scenario loose = state.best();
    loose.statements[i].kind = StatementKind::expression;
    loose.statements[i].target = kNoName;
    changed |= state.offer(loose);
  }
  return changed;
}

// a = E, …, b = a: b = E, where b is what the rest is about.
bool move_to_alias(ShrinkState& state) {
  bool changed = false;
  for (std::size_t i = state.best().statements.size(); i-- > 0 && !state.is_over();) {
    if (i >= state.best().statements.size()) continue;
    const auto& statements = state.best().statements;
    const Expression& expression = statements[i].expression;
    if (statements[i].kind != StatementKind::assignment ||
        expression.kind != ExpressionKind::atom || expression.atom.kind != AtomKind::name) {
      continue;
    }
    std::size_t made = i;
    while (made-- > 0) {
      if (statements[made].kind == StatementKind::assignment &&
          statements[made].target == expression.atom.name()) {
        break;
      }
    }
    if (made >= i) continue;  // nowhere
    Scenario loose = state.best();
    loose.statements[i].expression = loose.statements[made].expression;
    loose.statements.erase(loose.statements.begin() + static_cast<std::ptrdiff_t>(made));
    changed |= state.offer(loose);
  }
  return changed;
}

// Whether an expression is well-formed without an argument. By position the last one alone can go.
bool may_go(const Scenario& scenario, const Expression& expression, std::uint32_t index) {
  const auto given =
      std::span(scenario.arguments).subspan(expression.arguments.first, expression.arguments.count);
  const Signature& signature = expression.kind == ExpressionKind::method
                                   ? signature_of(expression.method)
                                   : signature_of(expression.function);
  const auto required = signature.parameters.first(signature.required);
  const KeywordId keyword = given[index].keyword;
  if (keyword != 0) {
    return std::ranges::none_of(required, [keyword](const Parameter& parameter) {
      return static_cast<KeywordId>(parameter.keyword) == keyword;
    });
  }
  return index >= signature.required &&
         (index + 1 == given.size() || given[index + 1].keyword != 0);
}

bool drop_argument(ShrinkState& state, std::size_t which, std::uint32_t index) {
  Scenario loose = state.best();
  Expression& expression = *expressions_of(loose)[which];
  if (!may_go(loose, expression, index)) return false;
  const Range old = expression.arguments;
  expression.arguments = {static_cast<std::uint32_t>(loose.arguments.size()), old.count - 1};
  for (std::uint32_t i = 0; i < old.count; ++i) {
    const Argument argument = loose.arguments[old.first + i];
    if (i != index) loose.arguments.push_back(argument);
  }
  return state.offer(loose);
}

// ---- callbacks: each change is offered on a copy of its own
template <typename Change>
bool offer_callback(ShrinkState& state, std::size_t index, Change change) {
  if (index >= state.best().callbacks.size()) return false;
  Scenario loose = state.best();
  return change(loose, loose.callbacks[index]) && state.offer(loose);
}

bool plain_call(Scenario& loose, Callback& callback) {
  callback = Callback();
  callback.label = append_literal(loose, AtomKind::text, "a");
  return true;
}

bool without_result(Scenario&, Callback& callback) {
  callback.position = {};
  return std::exchange(callback.returns_given, false);
}

bool without_exception_arguments(Scenario&, Callback& callback) {
  return callback.kind == CallbackKind::call_raises &&
         std::exchange(callback.arguments, {}).count > 0;
}

bool one_part(Scenario&, Callback& callback) {
  if (callback.kind != CallbackKind::lambda_tuple || callback.parts.count != 1) return false;
  callback.kind = CallbackKind::lambda;
  return true;
}

bool drop_part(ShrinkState& state, std::size_t index, std::uint32_t part) {
  return offer_callback(state, index, [part](Scenario& loose, Callback& callback) {
    if (callback.parts.count < 2 || part >= callback.parts.count) return false;
    const Range old = callback.parts;
    callback.parts = {static_cast<std::uint32_t>(loose.parts.size()), old.count - 1};
    for (std::uint32_t i = 0; i < old.count; ++i) {
      const Expression expression = loose.parts[old.first + i];
      if (i != part) loose.parts.push_back(expression);
    }
    return true;
  });
}

}  // namespace

bool shrink_statements(ShrinkState& state) {
  bool changed = false;
  for (bool again = true; again && !state.is_over(); changed |= again) {
    again = drop_runs(state);
    again |= drop_names(state);
    again |= join_names(state);
    again |= move_to_alias(state);
    again |= drop_targets(state);
  }
  return changed;
}

bool shrink_arguments(ShrinkState& state) {
  bool changed = false;
  Scenario copy = state.best();
  for (std::size_t which = expressions_of(copy).size(); which-- > 0 && !state.is_over();) {
    copy = state.best();
    const auto all = expressions_of(copy);
    if (which >= all.size()) continue;
    for (std::uint32_t i = all[which]->arguments.count; i-- > 0;) {
      changed |= drop_argument(state, which, i);
    }
    if (all[which]->function != Function::object || all[which]->atom.kind != AtomKind::name)
      continue;
    Scenario loose = state.best();
    expressions_of(loose)[which]->atom = {};  // no revival
    changed |= state.offer(loose);
  }
  return changed;
}

bool shrink_callbacks(ShrinkState& state) {
  bool changed = false;
  for (std::size_t i = state.best().callbacks.size(); i-- > 0 && !state.is_over();) {
    if (i >= state.best().callbacks.size()) continue;
    changed |= offer_callback(state, i, plain_call);
    changed |= offer_callback(state, i, without_result);
    changed |= offer_callback(state, i, without_exception_arguments);
    for (std::uint32_t part = state.best().callbacks[i].parts.count; part-- > 0;) {
      changed |= drop_part(state, i, part);
    }
    changed |= offer_callback(state, i, one_part);
  }
  return changed;
}

}  // namespace parity
