// Plays one scenario on the C++ library, statement by statement.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backports/result.h"
#include "engine/cpp/given.h"
#include "engine/cpp/sink.h"
#include "engine/cpp/value.h"
#include "engine/glance.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpp {

// Reused from scenario to scenario; nothing of one is visible to the next.
class Player {
 public:
  void play(const Scenario& scenario, const Glance& glance, Trace& into);

 private:
  // How an expression ended: with a value, or with an exception, which is then in the trace; or the
  // library does not play it yet.
  enum class Ended : std::uint8_t { value, raised, not_played };

  // False if the library does not play the statement yet.
  bool play_statement(const Statement& statement);
  // The file that a statement is about, if that is what it is about.
  const File* file_of(const Statement& statement) const;
  void play_file(const Statement& statement, const File& file);
  void play_del(NameId name);
  bool play_other(const Statement& statement);

  // What they give is in `value`, which comes Unbound.
  Ended evaluate(const Expression& expression, Value& value);
  Ended evaluate_atom(const Atom& atom, Value& value);
  Ended call_function(const Expression& expression, Value& value);
  Ended call_socket(const Expression& expression, ScriptedSocket& socket, Value& value);
  Ended attribute(const Expression& expression, const Value& receiver, Value& value);
  Ended call_value(const Expression& expression, const Value& receiver);

  // Puts the arguments at their parameters. A name without a value is the answer if there is one.
  NameId collect(const Expression& expression, Arguments& arguments);
  void bind(NameId name, Value&& value);
  void end_scenario();

  Ended raise(const backports::Error& error);
  Ended raise_name_error(NameId name);

  const Scenario* scenario_ = nullptr;
  TraceWriter* trace_ = nullptr;
  std::vector<Value> slots_;         // by NameId; all Unbound between scenarios
  std::vector<NameId> first_bound_;  // in the order of first binding
  std::vector<bool> ever_bound_;
  ThingNames names_;
  int next_descriptor_ = 3;
  ThingClass receiver_ = ThingClass::none;
  Value kept_;  // a file's answer on its way to a name; else Unbound
  std::string unplayed_;
};

}  // namespace parity::cpp
