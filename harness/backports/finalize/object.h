// Objects that are counted by reference, as Python's are: they die when the last Ref goes, at once,
// and may have a __del__ (CPython: Objects/object.c, Objects/typeobject.c subtype_dealloc).
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include "backports/finalize/weak_references.h"

namespace backports {

template <class T>
class Ref;
template <class T, class... Arguments>
Ref<T> make_ref(Arguments&&... arguments);

// The base of what a Ref holds. References are counted from any thread; the last one to go ends the
// object on its own thread:
//
//   1. on_del(), once in a life. If it made a new reference, the object lives on, and so do its
//   weak
//      references and finalizers.
//   2. All weak references are cleared, then their callbacks run, the newest first.
//   3. The destructor.
class Object {
 public:
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;

  // type(self).__name__, for a repr. What it views lives for ever.
  virtual std::string_view type_name() const { return "Object"; }
  // Whether there is a __del__, and what it does. It must not throw.
  virtual bool has_del() const { return false; }
  virtual void on_del() {}

  WeakReferences& weak_references() { return weak_references_; }
  // How many references there are now. Another thread may change it.
  std::uint32_t reference_count() const { return count_.now(); }

  // ---- what Ref does
  void retain() noexcept { count_.add(); }
  void release() noexcept {
    if (count_.drop()) end();
  }
  // A reference, unless the last one has gone.
  bool try_retain() noexcept { return count_.try_add(); }

 protected:
  Object() = default;
  virtual ~Object() = default;

 private:
  friend class Collector;
  // A tracked object leaves its collector's list when it dies, and for its __del__ joins it again.
  virtual void leave() noexcept {}
  virtual void join_again() noexcept {}

  void end() noexcept;
  void end_now() noexcept;
  // on_del() if there is one that has not run. The caller holds a reference.
  void run_del();

  ReferenceCount count_{1};  // the maker's
  bool del_has_run_ = false;
  WeakReferences weak_references_;
};

// Owns a reference, or nothing. As shared_ptr, but made of a plain pointer at any time.
template <class T>
class Ref {
 public:
  Ref() = default;
  Ref(std::nullptr_t) {}
  explicit Ref(T* object) : object_(object) {
    if (object_ != nullptr) object_->retain();
  }
  // Takes over a reference that is counted already.
  static Ref adopt(T* object) {
    Ref ref;
    ref.object_ = object;
    return ref;
  }
  Ref(const Ref& other) : Ref(other.object_) {}
  Ref(Ref&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  template <class U>
    requires std::convertible_to<U*, T*>
  Ref(const Ref<U>& other) : Ref(static_cast<T*>(other.get())) {}
  template <class U>
    requires std::convertible_to<U*, T*>
  Ref(Ref<U>&& other) noexcept : object_(other.take()) {}
  // The new object is in place before the old one dies, whose end may look here.
  Ref& operator=(Ref other) noexcept {
    T* const old = std::exchange(object_, other.take());
    if (old != nullptr) old->release();
    return *this;
  }
  ~Ref() {
    if (object_ != nullptr) object_->release();
  }

  T* get() const { return object_; }
  T& operator*() const { return *object_; }
  T* operator->() const { return object_; }
  explicit operator bool() const { return object_ != nullptr; }
  // Gives the reference away.
  T* take() { return std::exchange(object_, nullptr); }
  bool operator==(const Ref& other) const { return object_ == other.object_; }
  bool operator==(std::nullptr_t) const { return object_ == nullptr; }

 private:
  T* object_ = nullptr;
};

template <class T, class... Arguments>
Ref<T> make_ref(Arguments&&... arguments) {
  return Ref<T>::adopt(new T(std::forward<Arguments>(arguments)...));
}

}  // namespace backports
