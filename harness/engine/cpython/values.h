// Literals of a scenario into Python objects, Python's values and exceptions into a trace.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/cpython/interpreter.h"
#include "engine/cpython/ref.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpython {

// A new object for any atom but a name or a callback. Null with a Python exception set if Python
// refuses it, as in bytearray(-1).
Ref new_literal(const Scenario& scenario, const Atom& atom);

// What the things of one scenario are printed by: the first name that they had, else a number.
class ThingNames {
 public:
  // Starts a new scenario. Names are only kept if a statement of it can print a thing.
  void begin(const Scenario& scenario);
  // The thing has been bound to the name; counts if it had none.
  void bound(PyObject* thing, ThingClass thing_class, NameId name) {
    if (wanted_) keep(thing, thing_class, name);
  }
  void write(TraceWriter& writer, PyObject* thing, ThingClass thing_class);
  // Lets go of everything.
  void end() { known_.clear(); }

 private:
  struct Known {
    Ref weak_reference;  // to a thing that has no room for a label
    Label label;
  };
  Label* label_of(PyObject* thing, ThingClass thing_class);
  void keep(PyObject* thing, ThingClass thing_class, NameId name);

  std::vector<Known> known_;
  std::uint32_t last_number_ = 0;
  bool wanted_ = false;
};

class OutcomeWriter {
 public:
  OutcomeWriter(Interpreter& interpreter, ThingNames& names, TraceWriter& writer)
      : interpreter_(interpreter), names_(names), writer_(writer) {}

  void write_value(PyObject* value);
  // Writes the Python exception that is set, and lets go of it.
  void write_exception();

 private:
  enum class Role : std::uint8_t { raised, context };
  void write_text(PyObject* text);
  void write_integer(PyObject* integer);
  void write_type(PyObject* type, Role role);
  void write_arguments(PyObject* type, PyObject* arguments);

  Interpreter& interpreter_;
  ThingNames& names_;
  TraceWriter& writer_;
};

}  // namespace parity::cpython
