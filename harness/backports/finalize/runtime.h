// The registry of finalizers, their exit, and the collector: what CPython keeps in the class
// weakref_finalize and in its interpreter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <vector>

#include "backports/finalize/collector.h"
#include "backports/finalize/finalizer_node.h"
#include "backports/finalize/spin_lock.h"

namespace backports {

// Where exceptions go that have no caller. They must not throw.
class Hooks {
 public:
  virtual ~Hooks() = default;
  // sys.unraisablehook: a callback threw when its object died.
  virtual void unraisable(std::exception_ptr exception) = 0;
  // sys.excepthook: a callback threw at exit.
  virtual void uncaught(std::exception_ptr exception) = 0;
  // Another collector than the Runtime's own, whose automatic collections an exit pauses, too
  // (gc.disable(), gc.enable()). The first says whether they were on.
  virtual bool pause_collections() { return false; }
  virtual void resume_collections() {}
};
// They write a line to the standard error output.
Hooks& default_hooks();

// Whether the end of a Runtime calls the finalizers that are left.
enum class ExitAtEnd : std::uint8_t { no, yes };

// Finalizers are made, called and detached from any thread. The collector, run_exit() and reset()
// belong to one, and the Runtime outlives what was made with it but handles.
class Runtime {
 public:
  explicit Runtime(Hooks& hooks = default_hooks(), ExitAtEnd at_end = ExitAtEnd::yes)
      : hooks_(hooks), at_end_(at_end) {}
  Runtime(const Runtime&) = delete;
  Runtime& operator=(const Runtime&) = delete;
  ~Runtime();

  // The default one, for those who need no other; its exit is the program's, in the turn among the
  // handlers of std::atexit that its first finalizer has. Never destroyed.
  static Runtime& shared();
  // The same for `finalize`, the standard library's name, whose registry is its own.
  static Runtime& standard();

  Collector& collector() { return collector_; }

  // Calls the finalizers whose `atexit` is set, the newest first (_exitfunc). Which these are is
  // looked up at the beginning, and again after a finalizer was made, so that a new one comes next;
  // a change of `atexit` alone counts from then on. Automatic collections are paused. What a
  // callback throws goes to the hook if it is a std::exception, as Python's Exception does;
  // anything else, as Python's SystemExit, ends the exit and is thrown on. From then on no
  // finalizer is called any more; a second run_exit() takes out what is left.
  void run_exit();
  bool is_shut_down() const noexcept { return shut_down_.load(std::memory_order_acquire); }

  // A finalizer is about to be made: from now on the exit is known to the program, if this is a
  // default Runtime.
  void begin_finalizer() {
    if (program_exit_ != nullptr && !exit_registered_) register_exit();
  }

  // How many finalizers are alive.
  std::size_t size() const;
  // Those that are alive, the oldest first (_registry).
  std::vector<HeldNode> registry() const;

  // As new: every finalizer is dead, and none is called for it.
  void reset();

 private:
  friend class FinalizerNode;
  friend void register_node(Runtime& runtime, FinalizerNode& node, SideBlock& side);

  void add(FinalizerNode& node);
  // Claims it; under the lock.
  void take_out(FinalizerNode& node) noexcept;
  bool is_due(const FinalizerNode& node) const noexcept;
  // One run_exit(): what it has still to call. A callback may begin another one within.
  struct Exit;
  // Puts the rest of its snapshot aside: the one that begins within takes its own.
  void put_aside(Exit& exit);
  // The next one of its snapshot, and the oldest of all; null if there is none.
  FinalizerNode* claim_next_due(Exit& exit) noexcept;
  FinalizerNode* claim_oldest() noexcept;
  explicit Runtime(void (*program_exit)())
      : hooks_(default_hooks()), program_exit_(program_exit), at_end_(ExitAtEnd::no) {}
  void register_exit();

  Hooks& hooks_;
  Exit* innermost_ = nullptr;
  void (*program_exit_)() = nullptr;  // of a default Runtime
  Collector collector_;
  mutable SpinLock lock_;  // of all below, and of the nodes' links and flags
  FinalizerNode* oldest_ = nullptr;
  FinalizerNode* newest_ = nullptr;
  FinalizerNode* cursor_ = nullptr;  // of the innermost exit: what is to be looked at next
  std::size_t size_ = 0;
  std::uint32_t snapshot_ : 31 = 0;  // how many were taken
  bool dirty_ = false;               // a finalizer was made since the last one
  std::atomic<bool> exit_registered_ = false;
  std::atomic<bool> shut_down_ = false;
  ExitAtEnd at_end_;
};

// Puts a new node at its two places.
void register_node(Runtime& runtime, FinalizerNode& node, SideBlock& side);

}  // namespace backports
