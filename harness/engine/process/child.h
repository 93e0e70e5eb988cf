// A child process that plays scenarios for a parent, and the parent's hold on it.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>

#include "engine/process/process_engine.h"

namespace parity {

// How a scenario ended for a child.
struct Ending {
  Answer answer = Answer::played;
  std::string reason;  // of another answer
  std::string reply;   // of `played`
};

// Frames over a pair of sockets: a size of four bytes, then as many. The first one comes from the
// child: "!" and why there is no engine, or "=", its features as a byte, and its name.
class Child {
 public:
  // Forks. Nothing of the parent's runs in the child but `make` and the engine.
  Child(const EngineMaker& make, const ProcessLimits& limits);
  ~Child();  // kills it
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // The first frame. Throws std::runtime_error if there is none, or no engine.
  std::string greeting();
  // Sends a scenario and waits for its trace. After another answer than `played` it is dead.
  Ending play(std::string_view scenario, std::chrono::milliseconds time);

 private:
  [[noreturn]] static void serve(const EngineMaker& make, int socket);
  Ending receive(std::chrono::milliseconds time);
  // What the pieces that are there say; nothing if more have to come.
  std::optional<Ending> take_piece(std::string& frame);
  std::string why_dead();
  std::size_t resident_bytes() const;
  void kill();

  ProcessLimits limits_;
  pid_t pid_ = -1;
  int socket_ = -1;
};

}  // namespace parity
