#include "backports/finalize/collector.h"

#include <algorithm>

namespace backports {

// ================================================================= lists

class Collector::List {
 public:
  explicit List(TrackedLinks& head) : head_(&head) {}

  bool empty() const { return head_->next == head_; }
  Tracked& front() const { return object(*head_->next); }
  TrackedLinks& head() const { return *head_; }

  static Tracked& object(TrackedLinks& links) { return static_cast<Tracked&>(links); }
  static void unlink(TrackedLinks& links) {
    links.previous->next = links.next;
    links.next->previous = links.previous;
    links.previous = links.next = &links;
  }
  void append(Tracked& object) const {
    TrackedLinks& links = object;
    links.previous = head_->previous;
    links.next = head_;
    head_->previous->next = &links;
    head_->previous = &links;
  }
  void move_here(Tracked& object) const {
    unlink(object);
    append(object);
  }
  // Takes all of another list, behind its own.
  void merge(TrackedLinks& other) const {
    if (other.next == &other) return;
    head_->previous->next = other.next;
    other.next->previous = head_->previous;
    head_->previous = other.previous;
    other.previous->next = head_;
    other.next = other.previous = &other;
  }

  // In the order of the list; what `action` appends, has its turn too. The object at hand may be
  // moved away by it.
  template <class Action>
  void for_each(Action action) const {
    for (TrackedLinks* links = head_->next; links != head_;) {
      TrackedLinks* const previous = links->previous;
      action(object(*links));
      links = previous->next == links ? links->next : previous->next;
    }
  }

 private:
  TrackedLinks* head_;
};

// ================================================================= a tracked object

Tracked::Tracked(Collector& collector) : collector_(collector) {
  collector_.add(*this);
}

Tracked::~Tracked() {
  Tracked::leave();
  collector_.died();
}

void Tracked::leave() noexcept {
  Collector::List::unlink(*this);
}

void Tracked::join_again() noexcept {
  leave();
  collecting_ = unreachable_ = false;
  collector_.join(*this);
}

void Collector::add(Tracked& object) {
  ++size_;
  if (threshold_ != 0 && ++made_ > std::max(threshold_, size_ / 4) && enabled_ && !collecting_) {
    collect();
  }
  join(object);
}

void Collector::join(Tracked& object) {
  List(collecting_ ? newer_ : list_).append(object);
}

void Collector::died() {
  --size_;
  if (made_ > 0) --made_;
}

// ================================================================= what is garbage

void Visitor::visit(Tracked& target) {
  if (!target.collecting_) return;
  if (purpose_ == Purpose::subtract) {
    --target.outside_references_;
  } else if (target.unreachable_) {
    // Taken for garbage too early: it, and what it holds, is looked at again behind the others.
    Collector::List(*reachable_).move_here(target);
    target.unreachable_ = false;
    target.outside_references_ = 1;
  } else if (target.outside_references_ == 0) {
    target.outside_references_ = 1;
  }
}

// Counts are copied, those from within subtracted: what has some left is held from outside, and
// so is what it leads to.
void Collector::deduce_unreachable(List& young, List& unreachable) {
  young.for_each([](Tracked& object) {
    object.outside_references_ = object.reference_count();
    object.collecting_ = true;
  });
  Visitor subtract(Visitor::Purpose::subtract, nullptr);
  young.for_each([&](Tracked& object) { object.traverse(subtract); });
  Visitor reach(Visitor::Purpose::reach, &young.head());
  young.for_each([&](Tracked& object) {
    if (object.outside_references_ == 0) {
      unreachable.move_here(object);
      object.unreachable_ = true;
    } else {
      object.traverse(reach);
      object.collecting_ = false;
    }
  });
  unreachable.for_each([](Tracked& object) { object.collecting_ = object.unreachable_ = false; });
}

// ================================================================= a collection

void Collector::collect() {
  if (collecting_) return;
  collecting_ = true;
  List young(list_);
  TrackedLinks head;
  List unreachable(head);
  deduce_unreachable(young, unreachable);
  if (!unreachable.empty()) collect_garbage(unreachable);
  young.merge(newer_);
  collecting_ = false;
  made_ = 0;
}

void Collector::collect_garbage(List& unreachable) {
  const List old(list_);
  {
    ExpiredReferences expired;
    unreachable.for_each([&](Tracked& object) { object.weak_references().expire_into(expired); });
    expired.fire();
  }
  // ---- on_del() of each, which may let others of them die
  TrackedLinks seen_head;
  const List seen(seen_head);
  while (!unreachable.empty()) {
    Tracked& object = unreachable.front();
    seen.move_here(object);
    const Ref<Tracked> held(&object);
    object.run_del();
  }
  unreachable.merge(seen_head);
  // ---- what lives on after all
  TrackedLinks garbage_head;
  List garbage(garbage_head);
  deduce_unreachable(unreachable, garbage);
  old.merge(unreachable.head());
  // ---- the rest falls apart
  while (!garbage.empty()) {
    Tracked& object = garbage.front();
    TrackedLinks* const place = &static_cast<TrackedLinks&>(object);
    {
      const Ref<Tracked> held(&object);
      object.clear();
    }
    if (garbage_head.next == place) old.move_here(object);
  }
}

}  // namespace backports
