// Plays one scenario on the C++ library, statement by statement.
#pragma once

#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <vector>

#include "backports/codec/error_handlers.h"
#include "backports/dialect.h"
#include "backports/finalize/runtime.h"
#include "backports/finalize/weakref_finalize.h"
#include "backports/result.h"
#include "engine/cpp/codec_calls.h"
#include "engine/cpp/exception.h"
#include "engine/cpp/given.h"
#include "engine/cpp/sink.h"
#include "engine/cpp/tracked.h"
#include "engine/cpp/value.h"
#include "engine/glance.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpp {

// Reused from scenario to scenario; nothing of one is visible to the next.
class Player final : private backports::Hooks, private Reviver {
 public:
  explicit Player(const backports::Dialect& dialect) : dialect_(dialect) {}

  void play(const Scenario& scenario, const Glance& glance, Trace& into);

 private:
  // What the registry calls.
  struct EntryCall {
    Player* player;
    backports::Ref<Entry> entry;
    Answer operator()() const { return {player->call_entry(entry)}; }
  };

  // How an expression ended: with a value, or with an exception, which is then in `exception_`; or
  // the library does not play it, for the reason in unplayed_.
  enum class Ended : std::uint8_t { value, raised, not_played };

  // False if the library does not play the statement, for which unplayed_ has the reason.
  bool play_statement(const Statement& statement);
  // The file that a statement is about, if that is what it is about.
  const File* file_of(const Statement& statement) const;
  void play_file(const Statement& statement, const File& file);
  bool play_other(const Statement& statement);
  void write_raised_statement();
  Ended del(NameId name);

  // What they give is in `value`, which comes Unbound.
  Ended evaluate(const Expression& expression, Value& value);
  Ended call_method(const Expression& expression, const Value& receiver, Value& value);
  Ended evaluate_file(const Expression& expression, const File& file, Value& value);
  Ended evaluate_atom(const Atom& atom, Value& value);
  Ended call_function(const Expression& expression, Value& value);
  Ended call_socket(const Expression& expression, ScriptedSocket& socket, Value& value);
  Ended call_codec(const Expression& expression, CodecThing& thing, Value& value);
  Ended attribute(const Expression& expression, const Value& receiver, Value& value);
  Ended call_name(const Expression& expression, const Value& callee, Value& value);

  // Puts the arguments at their parameters. A name without a value is the answer if there is one.
  NameId collect(const Expression& expression, Arguments& arguments);
  void bind(NameId name, Value&& value);
  void end_scenario(Trace& into);
  void drop_names();

  Ended raise(Exception exception) {
    exception_ = std::move(exception);
    return Ended::raised;
  }
  Ended raise(const backports::Error& error);
  Ended raise_name_error(NameId name);
  // Whether the error is that the library lacks what Python has, which is then in unplayed_.
  bool is_unplayed(const backports::Error& error);
  Ended raise_missing(const Value& receiver, std::string_view attribute);
  Ended raise_about(const backports::Error& error, std::vector<Value> about);
  void write_error(const backports::Error& error);

  // ---- error handlers (handlers.cpp)
  void register_error(const Expression& expression);
  backports::Result<backports::Replacement> ask_handler(std::string_view name, std::uint32_t index,
                                                        const backports::Error& error);
  // An Error that the library carries to whoever called it, and the exception that it stands for.
  backports::Error carry(Exception exception);
  // Null if the error stands for itself.
  const Exception* carried_by(const backports::Error& error) const {
    return error.kept() != nullptr && error.kept() == carried_ ? carried_.get() : nullptr;
  }

  // ---- finalizers (callbacks.cpp)
  // Throws Thrown or ThrownBase.
  Value call_entry(const backports::Ref<Entry>& entry);
  Ended call_entry(const Entry& entry, Value& value);
  Ended call_plain(const Entry& entry, std::uint32_t index, Value& value);
  Ended call_lambda(const Entry& entry, std::uint32_t index, Value& value);
  Ended evaluate_parts(const Callback& callback, Value& value);
  Ended evaluate_part(const Expression& part, Value& value);
  // How a callback, or a part of it, ended: with the value, or with exception_.
  void write_end(Ended ended, const Value& value);
  Value returned_by(const Callback& callback);
  Ended call_value(const Value& callee, const std::vector<Value>& arguments,
                   const Dict::Items& keywords, Value& value);
  Ended call_finalizer(const FinalizerValue& finalizer, Value& value);
  Ended make_finalizer(const Expression& expression, Value& value);
  Ended register_finalizer(const Value& object, Value function, std::vector<Value> arguments,
                           Dict::Items keywords, Value& value);
  backports::Ref<Tuple> new_tuple(std::vector<Value> items);
  Ended call_object(const Expression& expression, const backports::Ref<ScenarioObject>& object,
                    Value& value);
  Ended call_finalizer_method(const Expression& expression, const FinalizerValue& finalizer,
                              Value& value);
  Ended set_atexit(NameId target, const Atom& atom);
  Ended call_collector(Function function, Value& value);
  void run_exit();
  backports::Collector& collector() { return runtime_.collector(); }

  void unraisable(std::exception_ptr thrown) override;
  void uncaught(std::exception_ptr thrown) override;
  void report(void (TraceWriter::*hook)(), std::exception_ptr thrown);
  void write_hook(void (TraceWriter::*hook)(), const Exception& exception);
  void revive(NameId name, backports::Ref<ScenarioObject> object) override;

  const backports::Dialect dialect_;
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

  CodecCalls codecs_;
  std::shared_ptr<backports::ErrorHandlers> handlers_ =
      std::make_shared<backports::ErrorHandlers>();
  std::size_t handler_calls_ = 0;
  bool has_handlers_ = false;
  std::shared_ptr<Exception> carried_;  // the last that a handler raised

  backports::Runtime runtime_{*this, backports::ExitAtEnd::no};
  std::optional<Exception> exception_;  // the one that is on its way
  std::size_t running_lambdas_ = 0;
  bool exit_hook_ = false;  // the construction of a finalizer has begun
  bool used_finalizers_ = false;
  bool made_object_ = false;
  bool revived_ = false;  // since drop_names looked last
  bool unseen_ = false;   // the scenario is over: nothing is written down
};

}  // namespace parity::cpp
