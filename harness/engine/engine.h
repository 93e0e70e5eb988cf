// An engine turns a scenario into a trace. There are two: cpp (the library of harness/backports)
// and cpython (the embedded interpreter, which is right by definition).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "scenario/scenario.h"
#include "trace/trace.h"

namespace backports {
struct Dialect;
}

namespace parity {

// What an engine can lack, decided statement by statement (feature.h).
enum class Feature : std::uint8_t {
  binary_file,  // sockets, memories, SocketIO and the three buffers
  text_file,    // TextIOWrapper, its methods and the text modes of makefile
  fatal_call,   // a call by which CPython reads memory that is not its own
  object,       // Object, link, unlink
  finalizer,    // weakref_finalize, calls of a finalizer, alive, atexit
  collector,    // gc.*
  exit_hook,    // run_exit
  codec,        // decoder, encoder, register_error
};
inline constexpr std::size_t kFeatures = 8;
std::string_view spelling(Feature feature);

// The feature that a statement needs. A text mode of makefile and a fatal call show only when they
// are played.
Feature feature_of(const Statement& statement);

class Engine {
 public:
  virtual ~Engine() = default;

  // "cpp"; "cpython 3.11.2".
  virtual std::string_view name() const = 0;
  virtual bool supports(Feature feature) const = 0;

  // Plays the scenario from nothing and writes its trace into `into`, whose storage is reused.
  // Nothing of it is visible to the next one. One thread at a time.
  virtual void play(const Scenario& scenario, Trace& into) = 0;
};

// Answers `unsupported` for the first statement that the engine lacks; false if there is none.
bool refuse_unsupported(const Engine& engine, const Scenario& scenario, Trace& into);

// Answers `unsupported` for a statement of the scenario.
void refuse(const Scenario& scenario, const Statement& statement, std::string_view reason,
            Trace& into);
// Whether a trace is as large as it may be: kMaxEvents events, kMaxTraceBytes bytes. Looked at
// after each statement.
inline bool is_too_large(const Trace& trace) {
  return trace.event_count > kMaxEvents ||
         trace.events.size() + trace.outcomes.size() > kMaxTraceBytes;
}
// The reason to refuse the statement with which it was.
std::string too_large(const Trace& trace);

// In the dialect of the interpreter beside which it is built, or in another one.
std::unique_ptr<Engine> make_cpp_engine();
std::unique_ptr<Engine> make_cpp_engine_in(const backports::Dialect& dialect);
// Starts the interpreter on first use; at most one lives in a process.
std::unique_ptr<Engine> make_cpython_engine();

}  // namespace parity
