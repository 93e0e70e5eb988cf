// An exception as a value: what a callback raised, on its way to whoever hears of it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "backports/errors.h"
#include "engine/cpp/tracked.h"
#include "engine/cpp/value.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpp {

struct Exception {
  std::string_view type;  // "ValueError"
  std::vector<Value> arguments;
  std::vector<std::string_view> contexts;  // the types of __context__, the immediate one first
  // What lives as long as it does, the last of these dying first: the entries whose calls it came
  // through (its traceback holds their frames), what the library's error keeps, and what it is
  // about (AttributeError.obj, the variables of makefile).
  std::vector<backports::Ref<Entry>> entries;
  std::shared_ptr<void> kept;
  std::vector<Value> about;

  static Exception of(const backports::Error& error);
  static Exception bare(std::string_view type);  // without arguments
  static Exception with_message(std::string_view type, std::string message);
  // What `raises=` makes.
  static Exception raised_by(const Scenario& scenario, const Callback& callback);

  // What an error handler is asked about: with the attributes of the error for arguments.
  static Exception with_attributes(const backports::Error& error);

  // Whether it is of a subclass of Python's Exception. SystemExit and its like are not.
  bool is_exception() const;
};

// As a statement's outcome, with the contexts; and as an event has it, without.
void write_exception(TraceWriter& trace, ThingNames& names, const Exception& exception);
void write_raised(TraceWriter& trace, ThingNames& names, const Exception& exception);

}  // namespace parity::cpp
