#include "engine/cpp/given.h"

#include <fmt/format.h>

#include <limits>

namespace parity::cpp {

using backports::Error;
using backports::ErrorType;
using backports::Result;

namespace {

template <class T>
const T* held(const Value* value) {
  return value == nullptr ? nullptr : std::get_if<T>(value);
}

Error type_error(const std::string& message) {
  return Error::with_message(ErrorType::TypeError, message);
}

}  // namespace

bool Given::is_none() const {
  return value_ != nullptr ? held<None>(value_) != nullptr : literal_->kind == AtomKind::none;
}

std::string_view Given::type_name() const {
  if (value_ != nullptr) return cpp::type_name(*value_);
  switch (literal_->kind) {
    case AtomKind::none:
      return "NoneType";
    case AtomKind::boolean:
      return "bool";
    case AtomKind::integer:
    case AtomKind::big_integer:
      return "int";
    case AtomKind::text:
      return "str";
    case AtomKind::bytes:
      return "bytes";
    case AtomKind::bytearray_of_size:
    case AtomKind::bytearray_of_bytes:
      return "bytearray";
    case AtomKind::name:
    case AtomKind::callback:
      break;
  }
  return "function";
}

std::optional<std::int64_t> Given::number() const {
  if (value_ == nullptr) {
    if (literal_->kind == AtomKind::integer || literal_->kind == AtomKind::boolean) {
      return literal_->number;
    }
    return std::nullopt;
  }
  if (const auto* number = held<std::int64_t>(value_)) return *number;
  if (const auto* flag = held<bool>(value_)) return *flag ? 1 : 0;
  return std::nullopt;
}

bool Given::is_big() const {
  return value_ != nullptr ? held<BigInteger>(value_) != nullptr
                           : literal_->kind == AtomKind::big_integer;
}

bool Given::is_negative_big() const {
  if (value_ != nullptr) return held<BigInteger>(value_)->negative();
  return scenario_->literal(*literal_).starts_with('-');
}

std::optional<std::string_view> Given::text() const {
  if (value_ != nullptr) {
    const auto* text = held<Text>(value_);
    return text == nullptr ? std::nullopt : std::optional<std::string_view>(text->utf8);
  }
  if (literal_->kind == AtomKind::text) return scenario_->literal(*literal_);
  return std::nullopt;
}

std::optional<std::string_view> Given::bytes_like() const {
  if (value_ != nullptr) {
    if (const auto* bytes = held<backports::Bytes>(value_)) return *bytes;
    if (const auto* array = held<std::shared_ptr<ByteArray>>(value_)) return (*array)->bytes;
    return std::nullopt;
  }
  switch (literal_->kind) {
    case AtomKind::bytes:
    case AtomKind::bytearray_of_bytes:
      return scenario_->literal(*literal_);
    case AtomKind::bytearray_of_size: {
      static const std::string zeros(static_cast<std::size_t>(kIntegerLimit), '\0');
      return std::string_view(zeros).substr(0, static_cast<std::size_t>(literal_->number));
    }
    default:
      return std::nullopt;
  }
}

std::optional<std::span<char>> Given::writable(std::string& scratch) const {
  if (value_ != nullptr) {
    const auto* array = held<std::shared_ptr<ByteArray>>(value_);
    if (array == nullptr) return std::nullopt;
    return std::span<char>((*array)->bytes);
  }
  if (literal_->kind == AtomKind::bytearray_of_size) {
    scratch.assign(static_cast<std::size_t>(literal_->number), '\0');
    return std::span<char>(scratch);
  }
  if (literal_->kind == AtomKind::bytearray_of_bytes) {
    scratch = scenario_->literal(*literal_);
    return std::span<char>(scratch);
  }
  return std::nullopt;
}

Value Given::to_value() const {
  if (value_ != nullptr) return *value_;
  switch (literal_->kind) {
    case AtomKind::none:
      return None{};
    case AtomKind::boolean:
      return literal_->number != 0;
    case AtomKind::integer:
      return literal_->number;
    case AtomKind::big_integer:
      return BigInteger{std::string(scenario_->literal(*literal_))};
    case AtomKind::text:
      return Text{std::string(scenario_->literal(*literal_))};
    case AtomKind::bytes:
      return backports::Bytes(scenario_->literal(*literal_));
    case AtomKind::bytearray_of_size:
      return std::make_shared<ByteArray>(
          ByteArray{std::string(static_cast<std::size_t>(literal_->number), '\0')});
    case AtomKind::bytearray_of_bytes:
      return std::make_shared<ByteArray>(ByteArray{std::string(scenario_->literal(*literal_))});
    case AtomKind::name:
    case AtomKind::callback:
      break;
  }
  return None{};
}

Error not_an_integer(const Given& given) {
  return type_error(
      fmt::format("'{}' object cannot be interpreted as an integer", given.type_name()));
}

Error not_a_buffer(const Given& given) {
  return type_error(fmt::format("a bytes-like object is required, not '{}'", given.type_name()));
}

Result<std::ptrdiff_t> as_ssize(const Given& given) {
  if (const auto number = given.number()) return *number;
  if (given.is_big()) {
    return Error(ErrorType::OverflowError, "Python int too large to convert to C ssize_t");
  }
  return not_an_integer(given);
}

Result<std::ptrdiff_t> as_optional_ssize(const Given& given) {
  if (given.is_none()) return std::ptrdiff_t{-1};
  if (const auto number = given.number()) return *number;
  if (given.is_big()) {
    return Error(ErrorType::OverflowError, "cannot fit 'int' into an index-sized integer");
  }
  return type_error(fmt::format("argument should be integer or None, not '{}'", given.type_name()));
}

Result<int> as_c_int(const Given& given) {
  if (const auto number = given.number()) {
    if (*number > std::numeric_limits<int>::max() || *number < std::numeric_limits<int>::min()) {
      return Error(ErrorType::OverflowError, "Python int too large to convert to C int");
    }
    return static_cast<int>(*number);
  }
  if (given.is_big()) {
    return Error(ErrorType::OverflowError, "Python int too large to convert to C int");
  }
  return not_an_integer(given);
}

Result<std::string_view> as_buffer(const Given& given) {
  if (const auto bytes = given.bytes_like()) return *bytes;
  return not_a_buffer(given);
}

Result<std::span<char>> as_writable_buffer(const Given& given, std::string_view function,
                                           std::string& scratch) {
  if (const auto target = given.writable(scratch)) return *target;
  return type_error(fmt::format("{}() argument must be read-write bytes-like object, not {}",
                                function, given.is_none() ? "None" : given.type_name()));
}

}  // namespace parity::cpp
