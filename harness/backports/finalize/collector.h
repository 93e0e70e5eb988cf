// The collector of cycles (CPython: Modules/gcmodule.c, a full collection of 3.11).
#pragma once

#include <cstddef>
#include <cstdint>

#include "backports/finalize/object.h"

namespace backports {

class Collector;
class Tracked;

// A place in a list of tracked objects (CPython's PyGC_Head).
struct TrackedLinks {
  TrackedLinks* previous = this;
  TrackedLinks* next = this;
};

// What traverse() tells its references to.
class Visitor {
 public:
  template <class T>
  void visit(const Ref<T>& reference) {
    if (reference) visit(*reference);
  }

 private:
  friend class Collector;
  enum class Purpose : std::uint8_t { subtract, reach };
  Visitor(Purpose purpose, TrackedLinks* reachable) : purpose_(purpose), reachable_(reachable) {}
  void visit(Tracked& target);

  Purpose purpose_;
  TrackedLinks* reachable_;
};

// An object that may hold references to others of its kind, and so be part of a cycle. It stands in
// its collector's list from its construction to its death.
class Tracked : public Object, private TrackedLinks {
 public:
  // The collector outlives it. May collect, before the new object joins.
  explicit Tracked(Collector& collector);

  // Tells the visitor every Ref to a Tracked that this holds, each as often as it is held, and
  // nothing else (tp_traverse).
  virtual void traverse(Visitor& visitor) const = 0;
  // Lets go of them (tp_clear).
  virtual void clear() = 0;

 protected:
  ~Tracked() override;

 private:
  friend class Collector;
  friend class Visitor;
  void leave() noexcept override;
  void join_again() noexcept override;

  Collector& collector_;
  std::uint32_t outside_references_ = 0;  // during a collection: those not accounted for
  bool collecting_ = false;               // it is looked at
  bool unreachable_ = false;              // it is taken for garbage so far
};

// Finds the objects that only each other hold, and lets them die. Belongs to one thread, as do the
// objects that it tracks.
//
// What it does can be seen, and is CPython's: objects are looked at in the order of the list; those
// that are found to be reachable only late move to its end, where the next collection meets them.
// Of the garbage, all weak references are cleared, then their callbacks run, in the order of the
// objects and the newest first; then each on_del() runs; what these made reachable again, lives on.
class Collector {
 public:
  Collector() = default;
  Collector(const Collector&) = delete;
  Collector& operator=(const Collector&) = delete;

  // gc.collect(). Does nothing while a collection runs. Not held back by disable().
  void collect();

  // gc.disable(), gc.enable(), gc.isenabled(): of the automatic collections.
  void disable() { enabled_ = false; }
  void enable() { enabled_ = true; }
  bool is_enabled() const { return enabled_; }
  // A new object causes a collection if so many more were made than died since the last one, and
  // a quarter of those that were there then. 0: never.
  void set_threshold(std::size_t threshold) { threshold_ = threshold; }

  // How many objects it tracks.
  std::size_t size() const { return size_; }

 private:
  friend class Tracked;
  friend class Visitor;
  class List;

  void add(Tracked& object);
  void join(Tracked& object);
  void died();
  static void deduce_unreachable(List& young, List& unreachable);
  void collect_garbage(List& unreachable);

  TrackedLinks list_;
  TrackedLinks newer_;  // made while a collection runs
  std::size_t size_ = 0;
  std::size_t made_ = 0;  // less those that died, since the last collection
  std::size_t threshold_ = 700;
  bool enabled_ = true;
  bool collecting_ = false;
};

}  // namespace backports
