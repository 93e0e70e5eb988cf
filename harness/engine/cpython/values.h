// Literals of a scenario into Python objects, Python's values and exceptions into a trace.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/cpython/interpreter.h"
#include "engine/cpython/ref.h"
#include "engine/glance.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpython {

// Makes objects of literals. Short bytes and texts are kept and given again, as a code object keeps
// its constants: scenarios say the same ones over and over.
class Literals {
 public:
  // For any atom but a name or a callback. Null with a Python exception set if Python refuses it,
  // as in bytearray(-1).
  Ref object_of(const Scenario& scenario, const Atom& atom) {
    if (atom.kind == AtomKind::bytes) return bytes(scenario.literal(atom));
    return object_of_other(scenario, atom);
  }

 private:
  static constexpr std::size_t kLongestKept = 64;
  // The one object that is kept of all that share a hash.
  using Kept = std::array<Ref, 256>;

  Ref object_of_other(const Scenario& scenario, const Atom& atom);
  Ref bytes(std::string_view literal);
  Ref text(std::string_view utf8);

  Kept bytes_;
  Kept texts_;  // ASCII alone
};

// What the things of one scenario are printed by: the first name that they had, else a number.
class ThingNames {
 public:
  // Starts a new scenario. Names are kept only if a statement of it can print a thing.
  void begin(const Glance& glance) {
    last_number_ = 0;
    wanted_ = glance.may_print_things;
  }
  // The thing has been bound to the name; counts if it had none.
  void bound(PyObject* thing, ThingClass thing_class, NameId name) {
    if (wanted_) keep(thing, thing_class, name);
  }
  void write(TraceWriter& writer, PyObject* thing, ThingClass thing_class);
  // Lets go of everything.
  void end() {
    known_.clear();
    known_finalizers_.clear();
  }

 private:
  struct Known {
    Ref weak_reference;  // to a thing that has no room for a label
    Label label;
  };
  // A finalizer has no room either, and cannot be weakly referenced. That it is held until the end
  // of the scenario is not seen: it holds nothing itself.
  struct KnownFinalizer {
    Ref finalizer;
    Label label;
  };
  Label* label_of_finalizer(PyObject* finalizer);
  Label* label_of(PyObject* thing, ThingClass thing_class);
  void keep(PyObject* thing, ThingClass thing_class, NameId name);

  std::vector<Known> known_;
  std::vector<KnownFinalizer> known_finalizers_;
  std::uint32_t last_number_ = 0;
  bool wanted_ = false;
};

class OutcomeWriter {
 public:
  OutcomeWriter(Interpreter& interpreter, ThingNames& names, TraceWriter& writer)
      : interpreter_(interpreter), names_(names), writer_(writer) {}

  [[gnu::always_inline]] void write_value(PyObject* value) {
    if (PyBytes_CheckExact(value)) {
      writer_.bytes({PyBytes_AS_STRING(value), static_cast<std::size_t>(PyBytes_GET_SIZE(value))});
    } else if (value == Py_None) {
      writer_.none();
    } else if (PyLong_CheckExact(value) && Py_SIZE(value) == 1) {
      // One digit of CPython's 30 bits, as a count or a position is.
      writer_.integer(reinterpret_cast<PyLongObject*>(value)->ob_digit[0]);
    } else {
      write_other_value(value);
    }
  }
  // Writes the Python exception that is set, and lets go of it.
  void write_exception();
  // Writes it, as an event does: without its context.
  void write_raised(PyObject* exception);
  // A UnicodeDecodeError or UnicodeEncodeError with its attributes for arguments.
  void write_attributes(PyObject* exception);

 private:
  enum class Role : std::uint8_t { raised, context };
  void begin_exception(PyObject* exception);
  void write_other_value(PyObject* value);
  void write_text(PyObject* text);
  void write_integer(PyObject* integer);
  void write_type(PyObject* type, Role role);
  void write_arguments(PyObject* type, PyObject* arguments);

  Interpreter& interpreter_;
  ThingNames& names_;
  TraceWriter& writer_;
};

}  // namespace parity::cpython
