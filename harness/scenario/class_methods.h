// Which class of things has which method.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "scenario/language.h"

namespace parity {

namespace class_methods {

constexpr std::uint32_t bit(ThingClass thing_class) {
  return 1u << static_cast<unsigned>(thing_class);
}
inline constexpr std::uint32_t kReader = bit(ThingClass::buffered_reader);
inline constexpr std::uint32_t kPair = bit(ThingClass::buffered_rw_pair);
inline constexpr std::uint32_t kBuffered = kReader | bit(ThingClass::buffered_writer) | kPair;
inline constexpr std::uint32_t kRaw = bit(ThingClass::socket_io) | bit(ThingClass::memory);
inline constexpr std::uint32_t kText = bit(ThingClass::text_io_wrapper);
inline constexpr std::uint32_t kFinalizer = bit(ThingClass::weakref_finalize);
inline constexpr std::uint32_t kCodecs = bit(ThingClass::decoder) | bit(ThingClass::encoder);
inline constexpr std::uint32_t kFiles = kBuffered | kRaw | kText;

constexpr std::uint32_t classes_with(Method method) {
  switch (method) {
    case Method::close:
    case Method::fileno:
      return kFiles | bit(ThingClass::socket);
    case Method::readline:
    case Method::readlines:
    case Method::truncate:
    case Method::flush:
    case Method::isatty:
    case Method::readable:
    case Method::writable:
    case Method::seekable:
    case Method::tell:
    case Method::writelines:
    case Method::seek:
    case Method::read:
    case Method::write:
      return kFiles;
    case Method::readinto:
      return kBuffered | kRaw;
    case Method::read1:
    case Method::readinto1:
      return kBuffered;
    case Method::detach:
      return kBuffered | kText | kFinalizer;
    case Method::peek:
      return kReader | kPair | kFinalizer;
    case Method::readall:
      return kRaw;
    case Method::reconfigure:
      return kText;
    case Method::repr:
      return ~0u;
    case Method::link:
    case Method::unlink:
      return bit(ThingClass::object);
    case Method::decode:
      return bit(ThingClass::decoder);
    case Method::encode:
      return bit(ThingClass::encoder);
    case Method::getstate:
    case Method::setstate:
    case Method::reset:
      return kCodecs;
  }
  return 0;
}

inline constexpr std::array<std::uint32_t, kMethods> kClassesWith = [] {
  std::array<std::uint32_t, kMethods> classes{};
  for (std::size_t i = 0; i < kMethods; ++i) classes[i] = classes_with(static_cast<Method>(i));
  return classes;
}();

}  // namespace class_methods

// Python's hasattr(thing, method).
constexpr bool has_method(ThingClass thing_class, Method method) {
  return (class_methods::kClassesWith[static_cast<std::size_t>(method)] &
          class_methods::bit(thing_class)) != 0;
}

}  // namespace parity
