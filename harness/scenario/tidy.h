// Editing a scenario: its pools may be changed in place, and are brought back into their one order.
//
// A loose scenario is one whose statements are what they should be, and whose pools hold more than
// that, in any order: a range may stand anywhere, literals may be appended, statements may share
// what they refer to, names may be unused. It can be encoded and printed, but neither compared nor
// played. To edit:
//   - statements: erase, move or copy elements of `statements`. A copy shares its ranges with the
//     original until tidy() has parted them, so tidy before changing what is inside of one.
//   - a plan or arguments: change the items of a range, lower its count, or append a longer copy at
//     the end of the pool and refer to that.
//   - a literal: append_literal().
//   - names: change the NameId; add_name() makes one.
// What an editor must keep is what the parser demands of a single expression: which kinds of atoms
// a parameter takes (byte_general.h: atom_kinds), ints below kIntegerLimit, no keyword twice, no
// argument for a lambda, at most kMaxCallbackDepth of them inside each other.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "scenario/builder.h"
#include "scenario/scenario.h"

namespace parity {

// Fills `into` (its storage is reused; not `loose` itself) with the statements of `loose`, in the
// order and numbering of a parsed text. False if that were more than a scenario may hold
// (kMaxStatements and its like), or named an error handler as none may be: `into` is then of no
// use.
[[nodiscard]] bool tidy(const Scenario& loose, Scenario& into);

// A literal appended to the arena, of kind text, bytes, bytearray_of_bytes or big_integer.
Atom append_literal(Scenario& loose, AtomKind kind, std::string_view value);
// The same as an item of a recv plan.
PlanItem append_data(Scenario& loose, std::string_view value);

// A name that the scenario has not had: `wish` if that is free, else with a number behind it.
NameId add_name(Scenario& loose, std::string_view wish);

// What the names of one scenario are in another, by NameId; kNoName: nothing so far.
using NameMap = std::vector<NameId>;
// Of the same spelling.
NameMap names_by_spelling(const Scenario& from, const Scenario& to);

// Inserts statements of `from` before statement `at` of the loose scenario `to`, with all that they
// refer to. A name that the map has nothing for gets a new one in `to` by add_name(), which the map
// has from then on. `from` may not be `to`.
void insert_statements(Scenario& to, std::size_t at, const Scenario& from, Range statements,
                       NameMap& names);

// Copies statements of a loose scenario through a Builder, in the order of the text.
class StatementCopier {
 public:
  // `spellings`: of the names of `from`, as the copy has them.
  StatementCopier(const Scenario& from, const std::vector<std::string>& spellings, Builder& builder,
                  Scenario& into)
      : from_(from),
        spellings_(spellings),
        builder_(builder),
        into_(into),
        names_(from.names.size(), kNoName) {}

  void copy(const Statement& statement);
  // Whether all of it was within the limits of a scenario, and handlers have names of their own.
  bool fits() const { return fits_; }

 private:
  NameId name(NameId id);
  Atom atom(const Atom& atom);
  Atom literal(const Atom& atom);
  Expression expression(const Expression& expression);
  void made(const Expression& from, Expression& into);
  // Whether the arguments are what register_error takes: an edit of any literal may be of its name.
  bool is_registration(const Expression& call) const;
  Range arguments(Range range);
  Range plan(Range range);
  std::uint32_t callback(const Callback& callback);

  const Scenario& from_;
  const std::vector<std::string>& spellings_;
  Builder& builder_;
  Scenario& into_;
  std::vector<NameId> names_;  // by the NameId in from_
  std::size_t depth_ = 0;      // callbacks inside of callbacks
  bool fits_ = true;
};

}  // namespace parity
