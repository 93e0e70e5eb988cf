#include "backports/finalize/runtime.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace backports {

using Guard = std::lock_guard<SpinLock>;

// ================================================================= hooks

namespace {

class StandardHooks final : public Hooks {
 public:
  void unraisable(std::exception_ptr exception) override {
    report("Exception ignored in a finalizer", exception);
  }
  void uncaught(std::exception_ptr exception) override {
    report("Exception in a finalizer at exit", exception);
  }

 private:
  static void report(const char* where, const std::exception_ptr& exception) {
    try {
      std::rethrow_exception(exception);
    } catch (const std::exception& known) {
      std::fprintf(stderr, "%s: %s\n", where, known.what());
    } catch (...) {
      std::fprintf(stderr, "%s\n", where);
    }
  }
};

}  // namespace

Hooks& default_hooks() {
  static auto* const hooks = new StandardHooks;
  return *hooks;
}

// ================================================================= a finalizer's node

bool FinalizerNode::claim() noexcept {
  if (!is_alive()) return false;
  const Guard guard(runtime_.lock_);
  if (!is_alive()) return false;
  runtime_.take_out(*this);
  return true;
}

bool FinalizerNode::atexit() const noexcept {
  if (!is_alive()) return false;
  const Guard guard(runtime_.lock_);
  return atexit_;
}

void FinalizerNode::set_atexit(bool atexit) noexcept {
  if (!is_alive()) return;
  const Guard guard(runtime_.lock_);
  // The snapshot at hand goes on with what it saw.
  if (saved_in_ != runtime_.snapshot_) {
    saved_in_ = runtime_.snapshot_;
    saved_atexit_ = atexit_ ? 1 : 0;
  }
  atexit_ = atexit;
}

void FinalizerNode::expired() noexcept {
  if (!claim()) return release();
  if (runtime_.is_shut_down()) {
    release_callback();
  } else {
    try {
      call_and_release();
    } catch (...) {
      runtime_.hooks_.unraisable(std::current_exception());
      release_callback();
    }
  }
  release(2);
}

void register_node(Runtime& runtime, FinalizerNode& node, SideBlock& side) {
  node.join(side);
  runtime.add(node);
}

// ================================================================= the registry

void Runtime::add(FinalizerNode& node) {
  const Guard guard(lock_);
  node.older_ = newest_;
  (newest_ != nullptr ? newest_->newer_ : oldest_) = &node;
  newest_ = &node;
  ++size_;
  dirty_ = true;
}

void Runtime::take_out(FinalizerNode& node) noexcept {
  node.alive_.store(false, std::memory_order_release);
  if (cursor_ == &node) cursor_ = node.older_;
  (node.older_ != nullptr ? node.older_->newer_ : oldest_) = node.newer_;
  (node.newer_ != nullptr ? node.newer_->older_ : newest_) = node.older_;
  node.older_ = node.newer_ = nullptr;
  --size_;
}

std::size_t Runtime::size() const {
  const Guard guard(lock_);
  return size_;
}

std::vector<HeldNode> Runtime::registry() const {
  std::vector<HeldNode> alive;
  alive.reserve(size());
  const Guard guard(lock_);
  for (FinalizerNode* node = oldest_; node != nullptr; node = node->newer_) {
    node->retain();
    alive.emplace_back(node);
  }
  return alive;
}

// ================================================================= exit

bool Runtime::is_due(const FinalizerNode& node) const noexcept {
  return node.saved_in_ == snapshot_ ? node.saved_atexit_ != 0 : node.atexit_;
}

struct Runtime::Exit {
  Runtime& runtime;
  Exit* const outer = std::exchange(runtime.innermost_, this);
  bool resume_collector = false;
  bool resume_collections = false;
  bool has_snapshot = false;
  // The snapshot is here, the oldest first, instead of at the runtime's cursor.
  bool is_aside = false;
  std::vector<HeldNode> aside = {};

  explicit Exit(Runtime& of) : runtime(of) {
    if (outer != nullptr) runtime.put_aside(*outer);
  }
  Exit(const Exit&) = delete;
  Exit& operator=(const Exit&) = delete;
  ~Exit() {
    runtime.innermost_ = outer;
    runtime.shut_down_.store(true, std::memory_order_release);
    if (resume_collector) runtime.collector_.enable();
    if (resume_collections) runtime.hooks_.resume_collections();
  }
};

void Runtime::put_aside(Exit& exit) {
  if (!exit.has_snapshot || exit.is_aside) return;
  exit.aside.reserve(size());
  {
    const Guard guard(lock_);
    for (FinalizerNode* node = cursor_; node != nullptr; node = node->older_) {
      if (!is_due(*node)) continue;
      node->retain();
      exit.aside.emplace_back(node);
    }
  }
  std::ranges::reverse(exit.aside);
  exit.is_aside = true;
}

FinalizerNode* Runtime::claim_next_due(Exit& exit) noexcept {
  {
    const Guard guard(lock_);
    if (!exit.has_snapshot || dirty_) {
      exit.has_snapshot = true;
      exit.is_aside = false;
      ++snapshot_;
      dirty_ = false;
      cursor_ = newest_;
    }
    if (!exit.is_aside) {
      while (cursor_ != nullptr && !is_due(*cursor_)) cursor_ = cursor_->older_;
      FinalizerNode* const due = cursor_;
      if (due != nullptr) take_out(*due);
      // It is fetched while this one runs.
      __builtin_prefetch(cursor_);
      return due;
    }
  }
  while (!exit.aside.empty()) {
    FinalizerNode* const due = exit.aside.back().get();
    const bool claimed = due->claim();
    exit.aside.pop_back();
    if (claimed) return due;
  }
  return nullptr;
}

FinalizerNode* Runtime::claim_oldest() noexcept {
  const Guard guard(lock_);
  FinalizerNode* const oldest = oldest_;
  if (oldest != nullptr) take_out(*oldest);
  return oldest;
}

void Runtime::run_exit() {
  Exit exit(*this);
  if (size() == 0) return;
  if (collector_.is_enabled()) {
    exit.resume_collector = true;
    collector_.disable();
  }
  exit.resume_collections = hooks_.pause_collections();
  while (FinalizerNode* const node = claim_next_due(exit)) {
    struct Release {
      FinalizerNode& node;
      ~Release() { node.release(node.unlink() ? 2 : 1); }
    };
    const Release release{*node};
    CallbackHold hold(*node);
    if (is_shut_down()) continue;
    try {
      node->call_and_release();
      hold.leave();
    } catch (const std::exception&) {
      hooks_.uncaught(std::current_exception());
    }
  }
}

void Runtime::reset() {
  while (FinalizerNode* const node = claim_oldest()) {
    const bool was_linked = node->unlink();
    node->release_callback();
    node->release(was_linked ? 2 : 1);
  }
  const Guard guard(lock_);
  cursor_ = nullptr;
  dirty_ = false;
  shut_down_.store(false, std::memory_order_release);
}

Runtime::~Runtime() {
  if (at_end_ == ExitAtEnd::yes && !is_shut_down()) {
    try {
      run_exit();
    } catch (...) {
      hooks_.unraisable(std::current_exception());
    }
  }
  reset();
}

// ================================================================= the default ones

namespace {

void end_of(Runtime& runtime) {
  try {
    runtime.run_exit();
  } catch (...) {
    default_hooks().unraisable(std::current_exception());
  }
}

}  // namespace

Runtime& Runtime::shared() {
  static auto* const runtime = new Runtime([] { end_of(shared()); });
  return *runtime;
}

Runtime& Runtime::standard() {
  static auto* const runtime = new Runtime([] { end_of(standard()); });
  return *runtime;
}

void Runtime::register_exit() {
  {
    const Guard guard(lock_);
    if (exit_registered_.exchange(true)) return;
  }
  // One that cannot be registered is not called: there is nobody to tell.
  std::atexit(program_exit_);
}

}  // namespace backports
