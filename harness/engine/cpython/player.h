// Plays the statements of one scenario in the embedded interpreter.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "engine/cpython/interpreter.h"
#include "engine/cpython/values.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpython {

class Player {
 public:
  explicit Player(Interpreter& interpreter) : interpreter_(interpreter) {}

  // Only what the engine supports may be in the scenario.
  void play(const Scenario& scenario, Trace& into);

 private:
  // A name of the scenario: what it is bound to, if it is.
  struct Name {
    PyObject* value = nullptr;  // owned
    ThingClass thing_class = ThingClass::none;
    bool was_bound = false;
  };

  void begin(const Scenario& scenario, TraceWriter& writer);
  void run(const Statement& statement, TraceWriter& writer);
  void drop_names();
  void end();

  class Arguments;

  // ---- what may fail gives a null, or false, with a Python exception set
  Ref evaluate(const Expression& expression);
  Ref construct(const Expression& expression);
  Ref call_method(PyObject* receiver, ThingClass thing_class, const Expression& expression);
  // For what its class does not tell: a value that is no thing, a method that there is not.
  Ref call_odd_method(PyObject* receiver, const Expression& expression);
  Ref next_of(PyObject* iterator);
  Ref call(PyObject* callable, Range arguments);
  // The value of an atom that stands for an argument or alone.
  Ref load(const Atom& atom);
  bool load_all(Range arguments, Arguments& into);
  // Borrowed.
  PyObject* look_up(NameId name);

  void bind(NameId name, Ref value);
  void unbind(NameId name);
  // The names of the keyword arguments, or null if there is none.
  PyObject* keywords_of(Range arguments);
  PyObject* make_keywords(Range arguments);
  ThingClass receiver_of(const Statement& statement) const;

  Interpreter& interpreter_;
  ThingNames things_;
  const Scenario* scenario_ = nullptr;
  std::vector<Name> names_;
  std::vector<NameId> bound_order_;  // of the first binding of each
  std::unordered_map<std::uint64_t, Ref> keyword_tuples_;
};

}  // namespace parity::cpython
