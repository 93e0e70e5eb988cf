// The weak references of one thing, as they stand behind it (CPython: Objects/weakrefobject.c).
//
//   thing ──▶ WeakReferences ──▶ side block ──▶ newest ⇄ … ⇄ oldest
//             (one pointer)      back to the thing, until it dies
//
// The side block is made with the first weak reference, and outlives the thing as long as a
// reference does: whoever holds one asks the side block whether the thing lives. The first weak
// reference may stand right behind it, in one allocation.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "backports/finalize/reference_count.h"
#include "backports/finalize/spin_lock.h"

namespace backports {

class Object;
class SideBlock;

// A weak reference with something to do when its thing has died. Counted: the list of its side
// block holds one reference to it.
class WeakReference {
 public:
  WeakReference(const WeakReference&) = delete;
  WeakReference& operator=(const WeakReference&) = delete;

  void retain() noexcept { references_.add(); }
  void release(std::uint32_t references = 1) noexcept {
    if (references_.is_all(references) || references_.drop(references)) destroy();
  }
  // Joins the list in front, as the newest; once. Takes one of its references over.
  void join(SideBlock& side) noexcept;
  // To be said before the last reference goes, by who made it behind its side block.
  void set_stands_in_side() noexcept { stands_in_side_ = true; }
  // Leaves the list. True if it stood there still: the list's reference is the caller's now.
  bool unlink() noexcept;
  void leave() noexcept {
    if (unlink()) release();
  }
  // Null before join().
  SideBlock* side() const noexcept { return side_; }

 protected:
  // With `references` of them.
  explicit WeakReference(std::uint32_t references) noexcept : references_(references) {}
  virtual ~WeakReference() = default;

 private:
  friend class WeakReferences;
  friend class ExpiredReferences;
  friend class SideBlock;
  // The thing has died, and so have all its weak references. Runs no more than once, and gives back
  // the reference that the list had.
  virtual void expired() noexcept = 0;
  void destroy() noexcept;

  WeakReference* previous_ = nullptr;  // the next newer one
  WeakReference* next_ = nullptr;      // the next older one
  SideBlock* side_ = nullptr;          // from join() until the end
  ReferenceCount references_;
  bool linked_ = false;
  bool stands_in_side_ = false;  // in its allocation
};

// What a weak reference gives back while the thing lives: a strong one, of the kind that it has.
struct StrongReference {
  Object* counted = nullptr;     // with one reference taken, which the receiver owns
  std::shared_ptr<void> shared;  // of what shared_ptr holds
};

// What a side block is made for, one of the two; `type_name` lives for ever.
struct Referent {
  Object* counted = nullptr;
  std::shared_ptr<void> shared;
  std::string_view type_name;
};

class SideBlock {
 public:
  SideBlock(const SideBlock&) = delete;
  SideBlock& operator=(const SideBlock&) = delete;

  // Empty once the thing has begun to die. From any thread.
  StrongReference lock() noexcept;
  // type(thing).__name__, for a repr.
  std::string_view type_name() const noexcept { return type_name_; }

 private:
  friend class WeakReference;
  friend class WeakReferences;
  friend class ExpiredReferences;
  explicit SideBlock(const Referent& referent) noexcept
      : object_(referent.counted), shared_(referent.shared), type_name_(referent.type_name) {}
  ~SideBlock() = default;
  void release() noexcept {
    if (references_.is_all(1) || references_.drop()) destroy();
  }
  void destroy() noexcept;

  WeakReference* newest_ = nullptr;
  Object* object_;  // null: held by shared_, or dead
  std::weak_ptr<void> shared_;
  std::string_view type_name_;
  ReferenceCount references_{1};  // the thing's until it dies, and each weak one's
  SpinLock lock_;
};

// Weak references that have been cleared, and whose turn comes in the order in which they were
// added: first of one thing, the newest first, then of the next.
class ExpiredReferences {
 public:
  ExpiredReferences() = default;
  ExpiredReferences(const ExpiredReferences&) = delete;
  ExpiredReferences& operator=(const ExpiredReferences&) = delete;
  ~ExpiredReferences() { fire(); }

  // Runs them; what they do is theirs.
  void fire() noexcept;

 private:
  friend class WeakReferences;
  void take(SideBlock& side) noexcept;
  WeakReference* first_ = nullptr;
  WeakReference* last_ = nullptr;
};

// A member of everything that can be weakly referenced.
class WeakReferences {
 public:
  WeakReferences() = default;
  WeakReferences(const WeakReferences&) = delete;
  WeakReferences& operator=(const WeakReferences&) = delete;
  ~WeakReferences();

  // The side block. If there is none, one is made, with `room` bytes behind it, which are aligned
  // as a pointer is; `place` says where they are. From any thread.
  SideBlock& side_block(const Referent& referent, std::size_t room, void*& place);
  SideBlock& side_block(const Referent& referent) {
    void* place = nullptr;
    return side_block(referent, 0, place);
  }

  // The thing dies: all its weak references are cleared, then each has its turn, the newest first
  // (PyObject_ClearWeakRefs).
  void expire() noexcept {
    if (side_.load(std::memory_order_acquire) == nullptr) [[likely]]
      return;
    ExpiredReferences expired;
    expire_into(expired);
  }
  // The same, but for the turns, which are still to come.
  void expire_into(ExpiredReferences& expired) noexcept;

 private:
  std::atomic<SideBlock*> side_ = nullptr;
};

}  // namespace backports
