// What the collector knows of in a scenario: Objects, and the tuples, dicts, finalizers' entries
// and SocketIOs that may hold some. Each stands in the collector's list where CPython has it, in
// the order of creation, and visits and drops what it holds in CPython's order.
//
//   name ──▶ Finalizer ─ ─ registry ─ ─▶ Entry ──▶ args: Tuple ──▶ a, b, …
//                                           ├────▶ callback
//                                           └────▶ kwargs: Dict ──▶ …
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "backports/finalize/collector.h"
#include "engine/cpp/value_types.h"
#include "scenario/scenario.h"

namespace parity::cpp {

// Told of what the __del__ of an Object does.
class Reviver {
 public:
  virtual void revive(NameId name, backports::Ref<ScenarioObject> object) = 0;

 protected:
  ~Reviver() = default;
};

// Object(), Object(revive='x').
class ScenarioObject final : public backports::Tracked {
 public:
  // kNoName: it has no __del__.
  ScenarioObject(backports::Collector& collector, NameId revive, Reviver& reviver)
      : Tracked(collector), reviver_(reviver), revive_(revive) {}
  ~ScenarioObject() override { drop_links(); }

  void link(backports::Ref<ScenarioObject> target) { links_.push_back(std::move(target)); }
  // The oldest link to it; null if there is none.
  backports::Ref<ScenarioObject> unlink(const ScenarioObject* target);

  bool has_del() const override { return revive_ != kNoName; }
  void on_del() override;
  void traverse(backports::Visitor& visitor) const override;
  void clear() override { drop_links(); }

  Label label;

 private:
  void drop_links();

  std::deque<backports::Ref<ScenarioObject>> links_;  // oldest first
  Reviver& reviver_;
  NameId revive_;
};

// A tuple visits and drops its items from the last to the first.
class Tuple final : public backports::Tracked {
 public:
  Tuple(backports::Collector& collector, std::vector<Value> values)
      : Tracked(collector), items(std::move(values)) {}
  ~Tuple() override { clear(); }
  void traverse(backports::Visitor& visitor) const override;
  void clear() override;

  std::vector<Value> items;
};

// A dict does so from the first to the last.
class Dict final : public backports::Tracked {
 public:
  using Items = std::vector<std::pair<std::string, Value>>;
  Dict(backports::Collector& collector, Items values)
      : Tracked(collector), items(std::move(values)) {}
  ~Dict() override { clear(); }
  void traverse(backports::Visitor& visitor) const override;
  void clear() override;

  Items items;
};

// What the registry keeps for a finalizer (_Info).
class Entry final : public backports::Tracked {
 public:
  Entry(backports::Collector& collector, backports::Ref<Tuple> args, Value function,
        backports::Ref<Dict> kwargs)
      : Tracked(collector),
        arguments(std::move(args)),
        callback(std::move(function)),
        keywords(std::move(kwargs)) {}
  ~Entry() override { clear(); }
  void traverse(backports::Visitor& visitor) const override;
  void clear() override;

  backports::Ref<Tuple> arguments;  // null: ()
  Value callback;
  backports::Ref<Dict> keywords;  // null: None
  Value finalizer;                // whose it is, for the events
};

// What a SocketIO holds in its __dict__ that is no socket. The files of the library are not
// tracked: what they hold is not garbage, but by this one moves in the list as in CPython.
class Held final : public backports::Tracked {
 public:
  Held(backports::Collector& collector, Value held) : Tracked(collector), value(std::move(held)) {}
  ~Held() override { clear(); }
  void traverse(backports::Visitor& visitor) const override;
  void clear() override;

  Value value;
};

struct Answer {
  Value value;
};

}  // namespace parity::cpp
