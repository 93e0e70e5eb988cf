#include "backports/finalize/weak_references.h"

#include <mutex>
#include <new>
#include <utility>

#include "backports/finalize/object.h"

namespace backports {

using Guard = std::lock_guard<SpinLock>;

// ================================================================= one weak reference

void WeakReference::destroy() noexcept {
  SideBlock* const side = side_;
  if (stands_in_side_) {
    this->~WeakReference();
  } else {
    delete this;
  }
  if (side != nullptr) side->release();
}

void WeakReference::join(SideBlock& side) noexcept {
  side.references_.add();
  side_ = &side;
  const Guard guard(side.lock_);
  next_ = side.newest_;
  if (next_ != nullptr) next_->previous_ = this;
  side.newest_ = this;
  linked_ = true;
}

bool WeakReference::unlink() noexcept {
  const Guard guard(side_->lock_);
  if (!linked_) return false;
  linked_ = false;
  (previous_ != nullptr ? previous_->next_ : side_->newest_) = next_;
  if (next_ != nullptr) next_->previous_ = previous_;
  return true;
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

void SideBlock::destroy() noexcept {
  this->~SideBlock();
  ::operator delete(this);
}

// ================================================================= when the thing dies

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
    std::exchange(first_, first_->next_)->expired();
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

SideBlock& WeakReferences::side_block(const Referent& referent, std::size_t room, void*& place) {
  SideBlock* present = side_.load(std::memory_order_acquire);
  if (present != nullptr) return *present;
  static_assert(sizeof(SideBlock) % alignof(void*) == 0);
  auto* const made = new (::operator new(sizeof(SideBlock) + room)) SideBlock(referent);
  if (side_.compare_exchange_strong(present, made, std::memory_order_acq_rel)) {
    place = made + 1;
    return *made;
  }
  made->release();  // another thread was faster
  return *present;
}

void WeakReferences::expire_into(ExpiredReferences& expired) noexcept {
  // A thing that lives on all the same gets a new side block: what knew the old one saw it die.
  SideBlock* const side = side_.load(std::memory_order_acquire);
  if (side == nullptr) return;
  side_.store(nullptr, std::memory_order_relaxed);
  expired.take(*side);
  side->release();
}

}  // namespace backports
