// FinalizerReader: which names are bound to what, as far as the statements tell.
#include <algorithm>

#include "scenario/compact_finalizers.h"

namespace parity {

bool RecentNames::contains(NameId name) const {
  return std::find(names_.begin(), names_.begin() + static_cast<std::ptrdiff_t>(count_), name) !=
         names_.begin() + static_cast<std::ptrdiff_t>(count_);
}

void RecentNames::add(NameId name) {
  remove(name);
  // The second oldest makes room: the oldest is the one that stays for the exit.
  if (count_ == names_.size()) remove(names_[1]);
  names_[count_++] = name;
}

void RecentNames::remove(NameId name) {
  auto* const end = names_.begin() + static_cast<std::ptrdiff_t>(count_);
  count_ = static_cast<std::size_t>(std::remove(names_.begin(), end, name) - names_.begin());
}

void FinalizerReader::learn() {
  while (observed_ < into_.statements.size()) observe(into_.statements[observed_++]);
}

void FinalizerReader::observe(const Statement& statement) {
  const Expression& expression = statement.expression;
  switch (statement.kind) {
    case StatementKind::assignment:
      return observe_assignment(statement);
    case StatementKind::del:
      forget(statement.target);
      gone_.add(statement.target);
      // What the Object that is dropped here binds again.
      for (Pair& revival : std::span(revivals_).first(revival_count_)) {
        if (revival.first != statement.target) continue;
        objects_.add(revival.second);
        gone_.remove(revival.second);
        revival = {};
      }
      return;
    case StatementKind::set_atexit:
      return;
    case StatementKind::expression:
      observe_call(expression);
      break;
  }
  if (expression.kind == ExpressionKind::method && expression.method == Method::link) {
    const Atom& other = into_.arguments[expression.arguments.first].value;
    if (other.kind != AtomKind::name) return;
    links_[link_count_++ % links_.size()] = {expression.receiver, other.name()};
  }
}

void FinalizerReader::observe_call(const Expression& call) {
  if (call.kind != ExpressionKind::call || call.function != Function::weakref_finalize) return;
  const auto given = std::span(into_.arguments).subspan(call.arguments.first, call.arguments.count);
  NameId referent = kNoName;
  std::size_t uses = 0;
  for (const Argument& argument : given) {
    const Atom& value = argument.value;
    if (value.kind != AtomKind::name || !objects_.contains(value.name())) continue;
    if (referent == kNoName) referent = value.name();
    if (value.name() == referent) ++uses;
  }
  if (uses == 1) watched_.add(referent);
}

void FinalizerReader::observe_assignment(const Statement& statement) {
  const NameId target = statement.target;
  const Expression& expression = statement.expression;
  const Atom& atom = expression.atom;
  const bool is_alias = expression.kind == ExpressionKind::atom && atom.kind == AtomKind::name;
  const bool is_object = is_alias && objects_.contains(atom.name());
  const bool is_finalizer = is_alias && finalizers_.contains(atom.name());
  // Bound again, an Object keeps its place: the first of all is seldom dropped.
  const bool stays =
      objects_.contains(target) && (is_object || (expression.kind == ExpressionKind::call &&
                                                  expression.function == Function::object));
  if (target == promised_) promised_ = kNoName;
  if (stays) return;
  forget(target);
  if (expression.kind == ExpressionKind::call) {
    if (expression.function == Function::object) objects_.add(target);
    if (expression.function == Function::weakref_finalize) finalizers_.add(target);
    observe_call(expression);
    if (expression.function == Function::object && atom.kind == AtomKind::name) {
      if (revival_count_ < revivals_.size()) revivals_[revival_count_++] = {target, atom.name()};
    }
    return;
  }
  if (is_object) objects_.add(target);
  if (is_finalizer) finalizers_.add(target);
  const bool gives_value =
      expression.kind == ExpressionKind::call_name ||
      (expression.kind == ExpressionKind::method && finalizers_.contains(expression.receiver));
  if (gives_value) values_.add(target);
}

void FinalizerReader::forget(NameId name) {
  objects_.remove(name);
  finalizers_.remove(name);
  values_.remove(name);
  gone_.remove(name);
  watched_.remove(name);
}

}  // namespace parity
