#include "too_large.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace parity::fuzz {
namespace {

bool is_beyond(std::uint64_t bytes) {
  return bytes > std::uint64_t{kMostBytes} && bytes <= std::uint64_t{INT64_MAX};
}

// As a cookie of a text file: 64 bits are a position, and 32 more, behind 32 others, say how much
// is read from there.
bool is_large_cookie(std::string_view digits) {
  if (digits.front() == '-') return false;
  std::array<std::uint32_t, 4> words{};
  for (const char digit : digits) {
    auto carry = static_cast<std::uint64_t>(digit - '0');
    for (std::uint32_t& word : words) {
      carry += std::uint64_t{word} * 10;
      word = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
  }
  return is_beyond(std::uint64_t{words[1]} << 32 | words[0]) ||
         (words[3] <= INT32_MAX && is_beyond(words[3]));
}

}  // namespace

bool is_too_large(const Scenario& scenario) {
  if (scenario.zero_bytes > kMostBytes) return true;
  const auto is_far = [&](const Atom& atom) {
    if (atom.kind == AtomKind::integer) return atom.number > kMostBytes;
    return atom.kind == AtomKind::big_integer && is_large_cookie(scenario.literal(atom));
  };
  const auto seeks_far = [&](const Expression& expression) {
    if (expression.kind == ExpressionKind::atom) return is_far(expression.atom);
    return expression.kind == ExpressionKind::method && expression.method == Method::seek &&
           expression.arguments.count > 0 &&
           is_far(scenario.arguments[expression.arguments.first].value);
  };
  return std::ranges::any_of(scenario.statements, seeks_far, &Statement::expression) ||
         std::ranges::any_of(scenario.parts, seeks_far);
}

}  // namespace parity::fuzz
