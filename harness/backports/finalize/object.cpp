#include "backports/finalize/object.h"

#include <vector>

namespace backports {
namespace {

// Objects that die while so many others do, each within the other, wait for the outermost: a chain
// of a million links must not use up the stack.
constexpr std::size_t kDeepest = 100;
thread_local std::size_t depth = 0;
// Behind a pointer, so that a thread that needs none makes none.
thread_local std::vector<Object*>* waiting = nullptr;

}  // namespace

void Object::end() noexcept {
  if (depth >= kDeepest) {
    leave();  // a collection meanwhile must not find it
    waiting->push_back(this);
    return;
  }
  std::vector<Object*> late;
  if (depth == 0) waiting = &late;
  ++depth;
  end_now();
  // What is still waiting is met at the same depth, one after the other.
  while (depth == 1 && !late.empty()) {
    Object* const next = late.back();
    late.pop_back();
    next->end_now();
  }
  --depth;
  if (depth == 0) waiting = nullptr;
}

void Object::run_del() {
  if (del_has_run_ || !has_del()) return;
  del_has_run_ = true;
  on_del();
}

void Object::end_now() noexcept {
  if (!del_has_run_ && has_del()) {
    join_again();
    count_.set(1);
    run_del();
    if (!count_.drop()) return;  // revived
  }
  leave();
  weak_references_.expire();
  delete this;
}

}  // namespace backports
