// A finalizer as it stands in memory: a weak reference to its object, a place in the registry, and
// the callback. Users see it as a Finalizer (weakref_finalize.h).
//
//   registry   oldest ⇄ … ⇄ node ⇄ … ⇄ newest       in the order of creation
//                             │  callback (in place)
//                             │
//   object ──▶ side block ──▶ node ⇄ … ⇄ oldest of the object
//
//   ALIVE ──claim()──▶ CLAIMED ──┬─ called, by its object's death, at exit, or by hand
//                                ├─ detached
//                                └─ expired: taken out after the exit, and not called
//
// The claim is to take the node out of the registry, under its lock: whoever does so acts then,
// with no lock held. A loser does nothing. So a finalizer is called at most once, by any thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "backports/finalize/weak_references.h"

namespace backports {

class Runtime;

class FinalizerNode : public WeakReference {
 public:
  bool is_alive() const noexcept { return alive_.load(std::memory_order_acquire); }
  // True for one caller in the node's life, who takes the registry's references over: the one to
  // the node, and the one to the callback.
  bool claim() noexcept;

  // Holds the callback; false if it has gone.
  bool retain_callback() noexcept { return callbacks_.try_add(); }
  void release_callback() noexcept {
    if (callbacks_.drop()) destroy_callback();
  }

  bool atexit() const noexcept;
  void set_atexit(bool atexit) noexcept;
  Runtime& runtime() const noexcept { return runtime_; }

 protected:
  // The registry's reference, the side block's, and the maker's.
  explicit FinalizerNode(Runtime& runtime) noexcept : WeakReference(3), runtime_(runtime) {}

  // Calls it, lets go of the callback, then of what it gave. On an exception the callback stays.
  virtual void call_and_release() = 0;
  virtual void destroy_callback() noexcept = 0;

 private:
  friend class Runtime;
  void expired() noexcept override;

  // In this order they leave no gaps.
  std::atomic<bool> alive_ = true;
  bool atexit_ = true;
  Runtime& runtime_;
  FinalizerNode* older_ = nullptr;
  FinalizerNode* newer_ = nullptr;
  std::uint32_t saved_in_ : 31 = 0;  // the snapshot for which saved_atexit_ holds
  std::uint32_t saved_atexit_ : 1 = 1;
  ReferenceCount callbacks_{1};
};

struct NodeRelease {
  void operator()(FinalizerNode* node) const noexcept { node->release(); }
};
using HeldNode = std::unique_ptr<FinalizerNode, NodeRelease>;

// One whose callback gives an R.
template <class R>
class FinalizerNodeOf : public FinalizerNode {
 public:
  virtual R call() = 0;

 protected:
  using FinalizerNode::FinalizerNode;
};

// Lets go of a callback at the end of a scope.
class CallbackHold {
 public:
  explicit CallbackHold(FinalizerNode& node) : node_(&node) {}
  CallbackHold(const CallbackHold&) = delete;
  CallbackHold& operator=(const CallbackHold&) = delete;
  ~CallbackHold() {
    if (node_ != nullptr) node_->release_callback();
  }
  void leave() { node_ = nullptr; }

 private:
  FinalizerNode* node_;
};

template <class R, class Callback>
class FinalizerNodeWith final : public FinalizerNodeOf<R> {
 public:
  template <class Given>
  FinalizerNodeWith(Runtime& runtime, Given&& callback) : FinalizerNodeOf<R>(runtime) {
    std::construct_at(&callback_, std::forward<Given>(callback));
  }
  ~FinalizerNodeWith() override {}

  R call() override { return callback_(); }
  const Callback& callback() const { return callback_; }

 private:
  void call_and_release() override {
    if constexpr (std::is_void_v<R>) {
      callback_();
      this->release_callback();
    } else {
      // What it gave dies after what it was given.
      [[maybe_unused]] const R result = callback_();
      this->release_callback();
    }
  }
  void destroy_callback() noexcept override { std::destroy_at(&callback_); }

  union {
    Callback callback_;  // while somebody holds it
  };
};

}  // namespace backports
