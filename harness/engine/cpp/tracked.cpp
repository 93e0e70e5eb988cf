#include "engine/cpp/tracked.h"

#include <algorithm>
#include <ranges>

namespace parity::cpp {

using backports::Ref;
using backports::Visitor;

namespace {

void visit(Visitor& visitor, const Value& value) {
  if (const auto* object = std::get_if<Ref<ScenarioObject>>(&value)) {
    visitor.visit(*object);
  } else if (const auto* tuple = std::get_if<Ref<Tuple>>(&value)) {
    visitor.visit(*tuple);
  } else if (const auto* dict = std::get_if<Ref<Dict>>(&value)) {
    visitor.visit(*dict);
  }
}

}  // namespace

// ================================================================= Object

Ref<ScenarioObject> ScenarioObject::unlink(const ScenarioObject* target) {
  const auto found =
      std::ranges::find_if(links_, [&](const auto& link) { return link.get() == target; });
  if (found == links_.end()) return nullptr;
  Ref<ScenarioObject> dropped = std::move(*found);
  links_.erase(found);
  return dropped;
}

void ScenarioObject::on_del() {
  reviver_.revive(revive_, Ref<ScenarioObject>(this));
}

void ScenarioObject::traverse(Visitor& visitor) const {
  for (const auto& link : links_) visitor.visit(link);
}

void ScenarioObject::drop_links() {
  while (!links_.empty()) {
    const Ref<ScenarioObject> dropped = std::move(links_.front());
    links_.pop_front();
  }
}

// ================================================================= Tuple, Dict, Entry, Held

void Tuple::traverse(Visitor& visitor) const {
  for (const Value& item : std::views::reverse(items)) visit(visitor, item);
}

void Tuple::clear() {
  while (!items.empty()) {
    const Value dropped = std::move(items.back());
    items.pop_back();
  }
}

void Dict::traverse(Visitor& visitor) const {
  for (const auto& item : items) visit(visitor, item.second);
}

void Dict::clear() {
  for (auto& item : items) item.second = Unbound{};
  items.clear();
}

void Entry::traverse(Visitor& visitor) const {
  if (arguments != nullptr) visitor.visit(arguments);
  visit(visitor, callback);
  if (keywords != nullptr) visitor.visit(keywords);
}

void Entry::clear() {
  arguments = nullptr;
  callback = Unbound{};
  keywords = nullptr;
}

void Held::traverse(Visitor& visitor) const {
  visit(visitor, value);
}

void Held::clear() {
  value = Unbound{};
}

}  // namespace parity::cpp
