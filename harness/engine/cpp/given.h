// The arguments of a call as they were given, and Python's conversions of them, each with the
// message that CPython's argument parser has.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "backports/result.h"
#include "engine/cpp/value.h"
#include "scenario/scenario.h"

namespace parity::cpp {

// One argument: a literal of the scenario, or the value of a name; false where none was given.
// Looks, does not own.
class Given {
 public:
  constexpr Given() = default;
  Given(const Scenario& scenario, const Atom& literal) : scenario_(&scenario), literal_(&literal) {}
  explicit Given(const Value& value) : value_(&value) {}

  explicit operator bool() const { return literal_ != nullptr || value_ != nullptr; }

  bool is_none() const;
  std::string_view type_name() const;
  // The number of an int or a bool that fits; absent for all else, a big int too.
  std::optional<std::int64_t> number() const;
  bool is_big() const;  // an int that does not fit
  bool is_negative_big() const;
  // A str; bytes or a bytearray.
  std::optional<std::string_view> text() const;
  std::optional<std::string_view> bytes_like() const;
  // The memory of a bytearray; a literal one is made in `scratch`.
  std::optional<std::span<char>> writable(std::string& scratch) const;
  // The value of a name; null for a literal.
  const Value* value() const { return value_; }
  Value to_value() const;

 private:
  const Scenario* scenario_ = nullptr;
  const Atom* literal_ = nullptr;
  const Value* value_ = nullptr;
};

// The arguments by parameter.
inline constexpr std::size_t kMaxParameters = 6;
class Arguments {
 public:
  Arguments() {}

  void set(std::size_t place, Given given) {
    given_[place] = given;
    are_given_ |= 1U << place;
  }
  // False if it was not given.
  const Given& operator[](std::size_t place) const {
    static constexpr Given kAbsent;
    return (are_given_ >> place & 1U) != 0 ? given_[place] : kAbsent;
  }

 private:
  // Most calls have few: what was not given is not even cleared.
  union {
    std::array<Given, kMaxParameters> given_;
  };
  std::uint32_t are_given_ = 0;
};

// ================================================================= conversions, by CPython's names

// Py_ssize_t: int or bool.
backports::Result<std::ptrdiff_t> as_ssize(const Given& given);
// Py_ssize_t(accept={int, NoneType}): None is -1.
backports::Result<std::ptrdiff_t> as_optional_ssize(const Given& given);
// int.
backports::Result<int> as_c_int(const Given& given);
// Py_buffer: "a bytes-like object is required, not 'str'".
backports::Result<std::string_view> as_buffer(const Given& given);
// Py_buffer(accept={rwbuffer}) of the function that the message names.
backports::Result<std::span<char>> as_writable_buffer(const Given& given, std::string_view function,
                                                      std::string& scratch);
// "'str' object cannot be interpreted as an integer".
backports::Error not_an_integer(const Given& given);
// "a bytes-like object is required, not 'str'".
backports::Error not_a_buffer(const Given& given);

}  // namespace parity::cpp
