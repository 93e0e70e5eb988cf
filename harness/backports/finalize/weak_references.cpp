#include "backports/finalize/weak_references.h"

#include <mutex>
#include <utility>

#include "backports/finalize/object.h"

namespace backports {

using Guard = std::lock_guard<SpinLock>;

// ================================================================= one weak reference

WeakReference::~WeakReference() {
  if (side_ != nullptr) side_->release();
}

void WeakReference::join(SideBlock& side) noexcept {
  side.references_.fetch_add(1, std::memory_order_relaxed);
  side_ = &side;
  const Guard guard(side.lock_);
  next_ = side.newest_;
  if (next_ != nullptr) next_->previous_ = this;
  side.newest_ = this;
  linked_ = true;
}

void WeakReference::leave() noexcept {
  {
    const Guard guard(side_->lock_);
    if (!linked_) return;
    linked_ = false;
    (previous_ != nullptr ? previous_->next_ : side_->newest_) = next_;
    if (next_ != nullptr) next_->previous_ = previous_;
  }
  release();
}

// ================================================================= the side block

StrongReference SideBlock::lock() noexcept {
  StrongReference strong;
  const Guard guard(lock_);
  if (object_ != nullptr) {
    if (object_->try_retain()) strong.counted = object_;
  } else {
    strong.shared = shared_.lock();
  }
  return strong;
}

void ExpiredReferences::take(SideBlock& side) noexcept {
  const Guard guard(side.lock_);
  side.object_ = nullptr;
  side.shared_.reset();
  WeakReference* const newest = std::exchange(side.newest_, nullptr);
  if (newest == nullptr) return;
  (last_ != nullptr ? last_->next_ : first_) = newest;
  for (WeakReference* reference = newest; reference != nullptr; reference = reference->next_) {
    reference->linked_ = false;
    last_ = reference;
  }
}

void ExpiredReferences::fire() noexcept {
  while (first_ != nullptr) {
    WeakReference* const reference = std::exchange(first_, first_->next_);
    reference->expired();
    reference->release();
  }
  last_ = nullptr;
}

// ================================================================= the weak references of a thing

WeakReferences::~WeakReferences() {
  SideBlock* const side = side_.load(std::memory_order_acquire);
  if (side == nullptr) return;
  // Of a thing that died without a word its weak references know only that it is dead.
  for (;;) {
    WeakReference* reference = nullptr;
    {
      const Guard guard(side->lock_);
      side->object_ = nullptr;
      side->shared_.reset();
      reference = side->newest_;
      if (reference == nullptr) break;
      side->newest_ = reference->next_;
      if (side->newest_ != nullptr) side->newest_->previous_ = nullptr;
      reference->linked_ = false;
    }
    reference->release();
  }
  side->release();
}

SideBlock& WeakReferences::publish(SideBlock* made) noexcept {
  SideBlock* present = nullptr;
  if (side_.compare_exchange_strong(present, made, std::memory_order_acq_rel)) return *made;
  made->release();
  return *present;
}

SideBlock& WeakReferences::side_block(Object* object, std::string_view type_name) {
  SideBlock* const side = side_.load(std::memory_order_acquire);
  return side != nullptr ? *side : publish(new SideBlock(object, type_name));
}

SideBlock& WeakReferences::side_block(std::shared_ptr<void> object, std::string_view type_name) {
  SideBlock* const side = side_.load(std::memory_order_acquire);
  if (side != nullptr) return *side;
  auto* const made = new SideBlock(nullptr, type_name);
  made->shared_ = std::move(object);
  return publish(made);
}

void WeakReferences::expire_into(ExpiredReferences& expired) noexcept {
  // A thing that lives on all the same gets a new side block: what knew the old one saw it die.
  SideBlock* const side = side_.exchange(nullptr, std::memory_order_acq_rel);
  if (side == nullptr) return;
  expired.take(*side);
  side->release();
}

}  // namespace backports
