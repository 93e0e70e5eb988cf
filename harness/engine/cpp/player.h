// Plays one scenario on the C++ library, statement by statement.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "backports/result.h"
#include "engine/cpp/given.h"
#include "engine/cpp/value.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpp {

// Reused from scenario to scenario; nothing of one is visible to the next.
class Player {
 public:
  void play(const Scenario& scenario, Trace& into);

 private:
  struct MissingName {
    NameId name;
  };
  struct NotPlayed {};
  using Evaluation = std::variant<Value, backports::Error, MissingName, NotPlayed>;

  // False if the library does not play the statement yet.
  bool play_statement(const Statement& statement);
  // A statement about a file that has a name.
  void play_file(const Statement& statement, const File& file);
  Evaluation evaluate(const Expression& expression);
  Evaluation call_function(const Expression& expression);
  Evaluation call_method(const Expression& expression, const Value& receiver);
  Evaluation attribute(const Expression& expression, const Value& receiver);
  Evaluation next(const Value& receiver);
  Evaluation evaluate_atom(const Atom& atom);

  // Puts the arguments at their parameters; a name without a value is what is missing.
  std::optional<MissingName> collect(const Expression& expression, const Signature& signature,
                                     Arguments& arguments);
  void bind(NameId name, Value value);
  void end_scenario();

  void write_exception(const backports::Error& error);
  void write_name_error(NameId name);

  const Scenario* scenario_ = nullptr;
  TraceWriter* trace_ = nullptr;
  std::vector<Value> slots_;         // by NameId
  std::vector<NameId> first_bound_;  // in the order of first binding
  std::vector<bool> ever_bound_;
  ThingNames names_;
  int next_descriptor_ = 3;
  ThingClass receiver_ = ThingClass::none;
  std::string unplayed_;
};

}  // namespace parity::cpp
