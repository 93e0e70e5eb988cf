// What the scripted things of a running scenario share: its plans, its trace, and how a planned
// result becomes a Python exception.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/cpython/ref.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpython {

// The name or number that a thing is printed by; kept inside of Socket and Memory.
struct Label {
  NameId name = kNoName;
  std::uint32_t number = 0;  // 0: has not been printed without a name
};

// How a scripted call ended. `number` is the count, or the errno.
struct CallResult {
  ResultTag tag = ResultTag::ok;
  std::uint64_t number = 0;
};

// A state that getstate() of a Decoder or an Encoder gave.
struct CodecState {
  PyTypeObject* type;
  Ref encoding, state;
};

// What the things of a scenario, and the hooks, ask of its player. Called only while the stage has
// a writer.
class Prompter {
 public:
  // The callback is called on behalf of the finalizer. `keywords` may be null.
  virtual Ref call(std::uint32_t callback, PyObject* finalizer, PyObject* arguments,
                   PyObject* keywords) = 0;
  // The callback is called as the error handler of the name, with the exception.
  virtual Ref handle(std::uint32_t index, PyObject* name, PyObject* exception) = 0;
  // The __del__ of an Object that binds itself to the name again.
  virtual void revive(NameId name, PyObject* object) = 0;
  // sys.unraisablehook and sys.excepthook were called with the exception.
  virtual void unraisable(PyObject* exception) = 0;
  virtual void excepthook(PyObject* exception) = 0;

 protected:
  ~Prompter() = default;
};

struct Stage {
  const Scenario* scenario = nullptr;
  TraceWriter* writer = nullptr;  // null: nothing is recorded
  Prompter* prompter = nullptr;
  int next_descriptor = 3;
  std::size_t live_sockets = 0;
  std::size_t live_memories = 0;
  std::size_t live_objects = 0;
  std::vector<CodecState> codec_states;
  std::array<PyObject*, 256> os_error_arguments{};  // (errno, message), made at first use

  // Raises what a result means to the caller of a socket: BlockingIOError, TimeoutError or
  // OSError(number, message) of Python's subclass for that errno. Returns null.
  PyObject* raise(CallResult result);
  PyObject* raise_os_error(std::uint64_t error_number);

  void record(CallResult result) const {
    if (result.tag == ResultTag::count) [[likely]] {
      writer->result_count(result.number);
    } else {
      record_no_count(result);
    }
  }
  void record_no_count(CallResult result) const;
};

}  // namespace parity::cpython
