// Plays the statements of one scenario in the embedded interpreter.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/cpython/interpreter.h"
#include "engine/cpython/values.h"
#include "engine/glance.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpython {

class Player final : private Prompter {
 public:
  explicit Player(Interpreter& interpreter) : interpreter_(interpreter) {}

  // Only what the engine supports may be in the scenario.
  void play(const Scenario& scenario, const Glance& glance, Trace& into);

 private:
  // A name of the scenario: what it is bound to, if it is.
  struct Name {
    PyObject* value = nullptr;  // owned
    ThingClass thing_class = ThingClass::none;
    bool was_bound = false;
  };

  void begin(const Scenario& scenario, TraceWriter& writer);
  void run(const Statement& statement, OutcomeWriter& outcome, TraceWriter& writer);
  void run_other(const Statement& statement, OutcomeWriter& outcome, TraceWriter& writer);
  bool set_atexit(NameId target, const Atom& atom);
  bool del(NameId name);
  void drop_names();
  void collect();
  void end();

  // ---- finalizers (callbacks.cpp)
  Ref call(std::uint32_t callback, PyObject* finalizer, PyObject* arguments,
           PyObject* keywords) override;
  Ref handle(std::uint32_t index, PyObject* name, PyObject* exception) override;
  void revive(NameId name, PyObject* object) override;
  void unraisable(PyObject* exception) override;
  void excepthook(PyObject* exception) override;
  Ref call_plain(std::uint32_t index, PyObject* finalizer, PyObject* arguments, PyObject* keywords);
  Ref call_lambda(std::uint32_t index, PyObject* finalizer);
  Ref evaluate_parts(const Callback& callback);
  Ref evaluate_part(const Expression& part);
  // How a callback, or a part of it, ended: with the value, or with the exception that is set.
  void write_end(PyObject* value);
  void raise(const Callback& callback);
  Ref returned_by(const Callback& callback);
  Ref register_error(const Expression& expression);
  void unregister_errors();
  Ref make_finalizer(const Expression& expression);
  Ref new_keywords(Range range);
  Ref run_exit();

  class Arguments;

  // ---- what may fail gives a null, or false, with a Python exception set
  Ref evaluate(const Expression& expression);
  Ref evaluate_other(const Expression& expression);  // than a method
  Ref construct(const Expression& expression);
  Ref call_method(PyObject* receiver, ThingClass thing_class, const Expression& expression);
  Ref call_with(PyObject* receiver, const Callable& method, Range range);
  // The same for what may be fatal, which then is not called: the scenario is not played on.
  Ref call_if_harmless(PyObject* receiver, const Callable& method, const Expression& expression);
  // For what its class does not tell: a value that is no thing, a method that there is not.
  Ref call_odd_method(PyObject* receiver, const Expression& expression);
  Ref next_of(PyObject* iterator);
  Ref call(PyObject* callable, Range range);
  // The value of an atom that stands for an argument or alone.
  Ref load(const Atom& atom);
  bool load_all(Range range, Arguments& into);
  // Borrowed.
  PyObject* look_up(NameId name) {
    PyObject* const value = names_[name].value;
    if (value == nullptr) [[unlikely]]
      not_defined(name);
    return value;
  }
  void not_defined(NameId name);

  void bind(NameId name, Ref value);
  void unbind(NameId name);
  // The names of the keyword arguments, or null if there is none.
  PyObject* keywords_of(Range range);
  PyObject* make_keywords(Range range);
  bool is_positional(Range range, std::uint32_t index) const {
    return scenario_->arguments[range.first + index].keyword == 0;
  }

  Interpreter& interpreter_;
  Literals literals_;
  ThingNames things_;
  const Scenario* scenario_ = nullptr;
  std::vector<Name> names_;          // at least as many as the scenario has, unbound before it
  std::vector<NameId> bound_order_;  // of the first binding of each
  std::unordered_map<std::uint64_t, Ref> keyword_tuples_;
  OutcomeWriter* outcome_ = nullptr;
  std::string unplayed_;  // why the scenario is not played on
  std::size_t running_lambdas_ = 0;
  std::vector<Ref> handlers_;  // the names of those that are registered
  std::size_t handler_calls_ = 0;
  bool made_object_ = false;
  bool revived_ = false;
  bool made_finalizer_ = false;
};

}  // namespace parity::cpython
