// What the units of Parser share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "scenario/lexer.h"

namespace parity {

[[noreturn]] inline void fail(std::size_t offset, std::string message) {
  throw SyntaxFailure{offset, std::move(message)};
}

inline std::string quoted(std::string_view word) {
  return "'" + std::string(word) + "'";
}

inline constexpr const char* kMisplacedCallback =
    "a callback stands only among the arguments of weakref_finalize and register_error";

// Counts a level of nesting while it lives.
class Level {
 public:
  Level(std::size_t& depth, std::size_t limit, std::size_t offset, const char* what)
      : depth_(depth) {
    if (depth_ >= limit) fail(offset, std::string(what) + " are nested too deeply");
    ++depth_;
  }
  ~Level() { --depth_; }
  Level(const Level&) = delete;
  Level& operator=(const Level&) = delete;

 private:
  std::size_t& depth_;
};

}  // namespace parity
