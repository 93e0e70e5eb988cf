// Result<T>: a value, or the Error that Python would have raised.
#pragma once

#include <concepts>
#include <exception>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include "backports/errors.h"

namespace backports {

// The one C++ exception of the library, thrown by Result::value() alone.
class Raised : public std::exception {
 public:
  explicit Raised(Error error)
      : error_(std::make_shared<Error>(std::move(error))), what_(error_->to_string()) {}
  const Error& error() const noexcept { return *error_; }
  const char* what() const noexcept override { return what_.c_str(); }

 private:
  std::shared_ptr<Error> error_;
  std::string what_;
};

// Holds a T (ok()) or an Error. Taking the part that it does not hold is undefined, but for
// value(), which throws.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)), ok_(true) {}
  Result(Error error) : error_(std::move(error)), ok_(false) {}
  // Makes the value where it stands.
  template <class... Arguments>
  explicit Result(std::in_place_t, Arguments&&... arguments)
      : value_(std::forward<Arguments>(arguments)...), ok_(true) {}
  template <class U>
    requires(!std::same_as<std::remove_cvref_t<U>, Result> &&
             !std::same_as<std::remove_cvref_t<U>, Error> &&
             !std::same_as<std::remove_cvref_t<U>, T> && std::convertible_to<U, T>)
  Result(U&& value) : value_(std::forward<U>(value)), ok_(true) {}

  Result(Result&& other) noexcept(std::is_nothrow_move_constructible_v<T>) : ok_(other.ok_) {
    if (ok_) {
      std::construct_at(&value_, std::move(other.value_));
    } else {
      std::construct_at(&error_, std::move(other.error_));
    }
  }
  Result& operator=(Result&& other) noexcept(std::is_nothrow_move_constructible_v<T>) {
    if (this != &other) {
      std::destroy_at(this);
      std::construct_at(this, std::move(other));
    }
    return *this;
  }
  ~Result() {
    if (ok_) {
      value_.~T();
    } else {
      error_.~Error();
    }
  }

  bool ok() const { return ok_; }
  explicit operator bool() const { return ok_; }

  T& operator*() & { return value_; }
  const T& operator*() const& { return value_; }
  T&& operator*() && { return std::move(value_); }
  T* operator->() { return &value_; }
  const T* operator->() const { return &value_; }

  Error& error() & { return error_; }
  const Error& error() const& { return error_; }
  Error&& error() && { return std::move(error_); }

  // The value; throws Raised if there is an error.
  T value() && {
    if (!ok_) throw Raised(std::move(error_));
    return std::move(value_);
  }
  const T& value() const& {
    if (!ok_) throw Raised(error_.clone());
    return value_;
  }

 private:
  union {
    T value_;
    Error error_;
  };
  bool ok_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() : error_(static_cast<Error::Record*>(nullptr)), ok_(true) {}
  Result(Error error) : error_(std::move(error)), ok_(false) {}
  Result(Result&&) noexcept = default;
  Result& operator=(Result&&) noexcept = default;

  bool ok() const { return ok_; }
  explicit operator bool() const { return ok_; }

  Error& error() & { return error_; }
  const Error& error() const& { return error_; }
  Error&& error() && { return std::move(error_); }

  // Throws Raised if there is an error.
  void value() && {
    if (!ok_) throw Raised(std::move(error_));
  }
  void value() const& {
    if (!ok_) throw Raised(error_.clone());
  }

 private:
  Error error_;
  bool ok_;
};

}  // namespace backports

#define BACKPORTS_CONCAT_INNER(a, b) a##b
#define BACKPORTS_CONCAT(a, b) BACKPORTS_CONCAT_INNER(a, b)

// Returns the expression's Error from the surrounding function, if it has one.
#define BACKPORTS_TRY(...)                                                     \
  do {                                                                         \
    if (auto backports_result = (__VA_ARGS__); !backports_result) [[unlikely]] \
      return std::move(backports_result).error();                              \
  } while (false)

// The same, and otherwise `target = value`, where the target may be a declaration:
//   BACKPORTS_TRY_ASSIGN(auto line, file.readline());
#define BACKPORTS_TRY_ASSIGN(target, ...) \
  BACKPORTS_TRY_ASSIGN_INNER(BACKPORTS_CONCAT(backports_result_, __LINE__), target, __VA_ARGS__)
#define BACKPORTS_TRY_ASSIGN_INNER(result, target, ...) \
  auto result = (__VA_ARGS__);                          \
  if (!result) [[unlikely]]                             \
    return std::move(result).error();                   \
  target = *std::move(result)
