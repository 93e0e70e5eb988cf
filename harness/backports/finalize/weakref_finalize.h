// weakref_finalize: a callback for when an object dies, or at exit (CPython: weakref.finalize;
// urllib3: weakref_finalize).
//
//   auto file = backports::make_finalizable<Connection>(…);          // a shared_ptr
//   auto finalizer = backports::weakref_finalize(file, [] { log("closed"); });
//
// The registry owns the finalizer: it fires whether or not its handle is kept. The callback must
// not hold the object, which would then live until the exit.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "backports/finalize/finalizer_node.h"
#include "backports/finalize/object.h"
#include "backports/finalize/runtime.h"
#include "backports/io/iobase.h"
#include "backports/result.h"

namespace backports {

// A live object, held: the Ref or the shared_ptr, whichever it has.
struct LiveObject {
  Ref<Object> counted;
  std::shared_ptr<void> shared;  // of an IOBase: as an IOBase*; else as it was given
  explicit operator bool() const { return counted || shared != nullptr; }
};

// What detach() and peek() give: the object and the callback, both held.
template <class R>
class Detached {
 public:
  // Takes over a hold of the node's callback and a reference to the node.
  Detached(LiveObject live, FinalizerNodeOf<R>& node) : object(std::move(live)), node_(&node) {}
  Detached(Detached&& other) noexcept
      : object(std::move(other.object)), node_(std::exchange(other.node_, nullptr)) {}
  Detached& operator=(Detached&&) = delete;
  ~Detached() {
    if (node_ == nullptr) return;
    node_->release_callback();
    node_->release();
  }

  R operator()() const { return node_->call(); }
  // The callback as it was given, if it is of this type; else null.
  template <class Callback>
  const Callback* target() const {
    const auto* known = dynamic_cast<const FinalizerNodeWith<R, Callback>*>(node_);
    return known == nullptr ? nullptr : &known->callback();
  }

  LiveObject object;

 private:
  FinalizerNodeOf<R>* node_;
};

// The handle of a finalizer: a pointer that is counted, and compares by identity. Every method can
// be called from any thread, and blocks for no longer than a few links take to change. A moved-from
// one may be destroyed or assigned to, no more.
template <class R>
class Finalizer {
 public:
  // What a call gives: nothing if the finalizer was dead. For a callback without a result: whether
  // it was called.
  using Called = std::conditional_t<std::is_void_v<R>, bool, std::optional<R>>;

  // Takes a reference over.
  explicit Finalizer(FinalizerNodeOf<R>* node) : node_(node) {}
  Finalizer(const Finalizer& other) : node_(other.node_) { node_->retain(); }
  Finalizer(Finalizer&& other) noexcept : node_(std::exchange(other.node_, nullptr)) {}
  Finalizer& operator=(Finalizer other) noexcept {
    std::swap(node_, other.node_);
    return *this;
  }
  ~Finalizer() {
    if (node_ != nullptr) node_->release();
  }

  // Calls the callback, if the finalizer is alive, which it is not any more then; after the exit it
  // only dies. What the callback throws is thrown on.
  Called operator()() const;
  // Takes the finalizer out, uncalled, if it and its object are alive.
  std::optional<Detached<R>> detach() const;
  // The same, and leaves it in.
  std::optional<Detached<R>> peek() const;
  // Whether the registry has it. While its object dies and its turn has not come, it is alive, but
  // cannot be detached any more.
  bool alive() const { return node_->is_alive(); }
  // Whether it is called at exit; false once it is dead. Setting it then does nothing.
  bool atexit() const { return node_->atexit(); }
  void set_atexit(bool atexit) const { node_->set_atexit(atexit); }
  // "<weakref_finalize object at 0x…; for 'Connection' at 0x…>", or "…; dead>".
  std::string repr() const;

  bool operator==(const Finalizer& other) const { return node_ == other.node_; }

 private:
  FinalizerNodeOf<R>* node_;
};

// ================================================================= making one

// The callback with its arguments. Its result type is that of the finalizer. `object` may be a Ref,
// or the shared_ptr of a file.
template <class T, class Callback, class... Arguments>
auto weakref_finalize(Runtime& runtime, const Ref<T>& object, Callback&& callback,
                      Arguments&&... arguments);
template <std::derived_from<IOBase> T, class Callback, class... Arguments>
auto weakref_finalize(Runtime& runtime, const std::shared_ptr<T>& object, Callback&& callback,
                      Arguments&&... arguments);

// For an object of any type that make_finalizable() made; TypeError for another.
template <class T, class Callback, class... Arguments>
auto weakref_finalize(Runtime& runtime, const std::shared_ptr<T>& object, Callback&& callback,
                      Arguments&&... arguments);

// In the default Runtime.
template <class Pointer, class Callback, class... Arguments>
  requires(!std::same_as<std::remove_cvref_t<Pointer>, Runtime>)
auto weakref_finalize(const Pointer& object, Callback&& callback, Arguments&&... arguments) {
  return weakref_finalize(Runtime::shared(), object, std::forward<Callback>(callback),
                          std::forward<Arguments>(arguments)...);
}

// weakref.finalize of the standard library: the same with a registry of its own.
template <class Pointer, class Callback, class... Arguments>
auto finalize(const Pointer& object, Callback&& callback, Arguments&&... arguments) {
  return weakref_finalize(Runtime::standard(), object, std::forward<Callback>(callback),
                          std::forward<Arguments>(arguments)...);
}

// make_shared for an object of any type that finalizers may be made for. They are called before its
// destructor.
template <class T, class... Arguments>
std::shared_ptr<T> make_finalizable(Arguments&&... arguments);

// ================================================================= how it is done

namespace finalize_detail {

// What a shared_ptr of make_finalizable() deletes its object with; found again by its type.
struct Deleter {
  WeakReferences* weak_references;
  void* box;
  void (*destroy)(void*);
  void operator()(void*) const {
    weak_references->expire();
    destroy(box);
  }
};

template <class T>
struct Box {
  template <class... Arguments>
  explicit Box(Arguments&&... arguments) : value(std::forward<Arguments>(arguments)...) {}
  WeakReferences weak_references;
  T value;
};

template <class Callback, class... Arguments>
// NOLINTNEXTLINE(cppcoreguidelines-missing-std-forward): they are, by the capture
auto bind(Callback&& callback, Arguments&&... arguments) {
  if constexpr (sizeof...(Arguments) == 0) {
    return std::decay_t<Callback>(std::forward<Callback>(callback));
  } else {
    return [function = std::decay_t<Callback>(std::forward<Callback>(callback)),
            given = std::tuple<std::decay_t<Arguments>...>(std::forward<Arguments>(
                arguments)...)]() mutable { return std::apply(function, given); };
  }
}

template <class Callback>
auto make(Runtime& runtime, WeakReferences& weak_references, const Referent& referent,
          Callback callback) {
  using R = std::invoke_result_t<Callback&>;
  using Node = FinalizerNodeWith<R, Callback>;
  constexpr bool fits = alignof(Node) <= alignof(void*);
  void* place = nullptr;
  SideBlock& side = weak_references.side_block(referent, fits ? sizeof(Node) : 0, place);
  Node* node = nullptr;
  if (fits && place != nullptr) {
    node = new (place) Node(runtime, std::move(callback));
    node->set_stands_in_side();
  } else {
    node = new Node(runtime, std::move(callback));
  }
  register_node(runtime, *node, side);
  return Finalizer<R>(node);
}

std::string repr(const FinalizerNode& node);
// The object of the node, if it lives.
LiveObject live_object(const FinalizerNode& node) noexcept;
// "BufferedReader" of "_io.BufferedReader".
std::string_view without_module(std::string_view type_name);

}  // namespace finalize_detail

template <class R>
typename Finalizer<R>::Called Finalizer<R>::operator()() const {
  // The node may lose this handle while it is at work.
  const Finalizer self(*this);
  FinalizerNodeOf<R>& node = *node_;
  if (!node.claim()) return Called();
  node.leave();
  const Finalizer registrys(&node);
  const CallbackHold hold(node);
  if (node.runtime().is_shut_down()) return Called();
  if constexpr (std::is_void_v<R>) {
    node.call();
    return true;
  } else {
    return Called(node.call());
  }
}

template <class R>
std::optional<Detached<R>> Finalizer<R>::detach() const {
  LiveObject object = finalize_detail::live_object(*node_);
  if (!object || !node_->claim()) return std::nullopt;
  node_->leave();
  return std::optional<Detached<R>>(std::in_place, std::move(object), *node_);
}

template <class R>
std::optional<Detached<R>> Finalizer<R>::peek() const {
  if (!node_->is_alive()) return std::nullopt;
  LiveObject object = finalize_detail::live_object(*node_);
  if (!object || !node_->retain_callback()) return std::nullopt;
  node_->retain();
  return std::optional<Detached<R>>(std::in_place, std::move(object), *node_);
}

template <class R>
std::string Finalizer<R>::repr() const {
  return finalize_detail::repr(*node_);
}

template <class T, class Callback, class... Arguments>
auto weakref_finalize(Runtime& runtime, const Ref<T>& object, Callback&& callback,
                      Arguments&&... arguments) {
  runtime.begin_finalizer();
  return finalize_detail::make(
      runtime, object->weak_references(),
      {.counted = object.get(), .shared = {}, .type_name = object->type_name()},
      finalize_detail::bind(std::forward<Callback>(callback),
                            std::forward<Arguments>(arguments)...));
}

template <std::derived_from<IOBase> T, class Callback, class... Arguments>
auto weakref_finalize(Runtime& runtime, const std::shared_ptr<T>& object, Callback&& callback,
                      Arguments&&... arguments) {
  runtime.begin_finalizer();
  const Referent referent{.counted = nullptr,
                          .shared = std::shared_ptr<IOBase>(object),
                          .type_name = finalize_detail::without_module(object->type_name())};
  return finalize_detail::make(runtime, object->weak_references(), referent,
                               finalize_detail::bind(std::forward<Callback>(callback),
                                                     std::forward<Arguments>(arguments)...));
}

template <class T, class Callback, class... Arguments>
auto weakref_finalize(Runtime& runtime, const std::shared_ptr<T>& object, Callback&& callback,
                      Arguments&&... arguments) {
  runtime.begin_finalizer();
  auto bound = finalize_detail::bind(std::forward<Callback>(callback),
                                     std::forward<Arguments>(arguments)...);
  using R = std::invoke_result_t<decltype(bound)&>;
  const auto* deleter = std::get_deleter<finalize_detail::Deleter>(object);
  if (deleter == nullptr) {
    return Result<Finalizer<R>>(Error(ErrorType::TypeError,
                                      "cannot create weak reference to an "
                                      "object not of make_finalizable"));
  }
  const Referent referent{.counted = nullptr, .shared = object, .type_name = "object"};
  return Result<Finalizer<R>>(
      finalize_detail::make(runtime, *deleter->weak_references, referent, std::move(bound)));
}

template <class T, class... Arguments>
std::shared_ptr<T> make_finalizable(Arguments&&... arguments) {
  using Box = finalize_detail::Box<T>;
  auto box = std::make_unique<Box>(std::forward<Arguments>(arguments)...);
  const finalize_detail::Deleter deleter{&box->weak_references, box.get(),
                                         [](void* made) { delete static_cast<Box*>(made); }};
  T* const value = &box->value;
  static_cast<void>(box.release());  // the deleter's now
  return std::shared_ptr<T>(value, deleter);
}

}  // namespace backports
