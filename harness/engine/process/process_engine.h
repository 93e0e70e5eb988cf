// Any engine, in a process of its own: what it does to the process, it does to that one alone.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>

#include "engine/engine.h"

namespace parity {

struct ProcessLimits {
  std::chrono::milliseconds time{10000};      // for one scenario
  std::size_t memory = std::size_t{1} << 30;  // resident, in bytes
};

using EngineMaker = std::function<std::unique_ptr<Engine>()>;

// An engine whose scenarios are played by the engine that `make` makes, in a child process that is
// forked from this one, has no controlling terminal, writes no core, and dies with this process.
// Only the child calls `make`. A scenario over which the child dies is answered `crashed`, one over
// which it takes longer than the limits allow `timed_out`, and one over which it takes more memory
// `crashed`, each with a reason and the statement, which is found by playing the scenario in parts;
// the next one gets a new child. Throws std::runtime_error if the engine cannot be had.
//
// play() blocks until the child has answered. The process must have no other threads when a child
// is forked: at the beginning, and after each death.
std::unique_ptr<Engine> make_process_engine(EngineMaker make, ProcessLimits limits = {});

}  // namespace parity
