#include "too_large.h"

#include <algorithm>
#include <string_view>

#include "backports/io/text_cookie.h"

namespace parity::fuzz {
namespace {

bool is_beyond(std::int64_t bytes) {
  return bytes > kMostBytes;
}

// As a cookie of a text file: a position, and how much is read from there.
bool is_large_cookie(std::string_view digits) {
  if (digits.starts_with('-')) return false;
  const auto cookie = backports::TextCookie::from_decimal(digits);
  return cookie && (is_beyond(cookie->start) || is_beyond(cookie->bytes_to_feed));
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
