#include "trace/dependence.h"

#include <algorithm>
#include <vector>

#include "backports/codec/lookup.h"
#include "trace/read.h"

namespace parity {
namespace {

bool is_raw(ThingClass thing_class) {
  return thing_class == ThingClass::socket_io || thing_class == ThingClass::memory;
}

// Whether an expression, or what a callback in its arguments does, is such that `is_it` holds.
template <typename Predicate>
bool any_expression(const Scenario& scenario, const Expression& expression, Predicate is_it) {
  if (is_it(expression)) return true;
  const auto given =
      std::span(scenario.arguments).subspan(expression.arguments.first, expression.arguments.count);
  return std::ranges::any_of(given, [&](const Argument& argument) {
    if (argument.value.kind != AtomKind::callback) return false;
    const Range parts = scenario.callbacks[static_cast<std::size_t>(argument.value.number)].parts;
    const auto all = std::span(scenario.parts).subspan(parts.first, parts.count);
    return std::ranges::any_of(
        all, [&](const Expression& part) { return any_expression(scenario, part, is_it); });
  });
}

bool links(const Expression& expression) {
  return expression.kind == ExpressionKind::method && expression.method == Method::link;
}

// Whether its text depends on how its bytes are cut: each piece is text, or an error, by itself.
bool decodes_by_pieces(std::string_view encoding) {
  const auto codec = backports::find_codec(encoding);
  return codec && ((*codec)->name() == "punycode" || (*codec)->name() == "idna");
}

// Follows a scenario as far as nothing can tell how its data was cut.
class PieceWatch {
 public:
  explicit PieceWatch(const Scenario& scenario) : scenario_(scenario) {}

  // `receiver` is the class of the thing whose method the statement calls.
  bool may_see_a_piece(const Statement& statement, ThingClass receiver, bool raised) {
    if (statement.kind == StatementKind::del || statement.kind == StatementKind::set_atexit) {
      return false;
    }
    // The exception of a decoder has the piece at hand as its argument.
    // The position that a handler gives is a place in the piece.
    if (receiver == ThingClass::text_io_wrapper && (raised || has_handlers_)) return true;
    const Expression& expression = statement.expression;
    const bool assigns = statement.kind == StatementKind::assignment;
    switch (expression.kind) {
      case ExpressionKind::atom:
        return assigns && expression.atom.kind == AtomKind::name;  // a second name of a thing
      case ExpressionKind::call:
        return constructor_may(expression);
      case ExpressionKind::call_name:
      case ExpressionKind::next:
        return method_may(Method::readline, expression.receiver, receiver);
      case ExpressionKind::method:
        // CPython's IOBase.readline, which is a pair's, takes its limit anew for each piece.
        if (expression.method == Method::readline && expression.arguments.count > 0 &&
            receiver == ThingClass::buffered_rw_pair) {
          return true;
        }
        return method_may(expression.method, expression.receiver, receiver);
      case ExpressionKind::attribute:
        return assigns || expression.attribute == Attribute::newlines;
    }
    return true;
  }

 private:
  // Two files on one thing read ahead of each other. A lambda may do anything, at any time.
  bool constructor_may(const Expression& call) {
    if (call.function == Function::register_error) {
      has_handlers_ = true;
      return false;
    }
    const bool decodes =
        call.function == Function::makefile || call.function == Function::text_io_wrapper;
    const auto given =
        std::span(scenario_.arguments).subspan(call.arguments.first, call.arguments.count);
    return std::ranges::any_of(given, [&](const Argument& argument) {
      const Atom& value = argument.value;
      if (value.kind == AtomKind::callback) {
        return scenario_.callbacks[static_cast<std::size_t>(value.number)].parts.count > 0;
      }
      if (value.kind == AtomKind::text && decodes) {
        return decodes_by_pieces(scenario_.literal(value));
      }
      if (value.kind != AtomKind::name || call.function == Function::weakref_finalize) return false;
      const bool again = is_base(value.name());
      bases_.push_back(value.name());
      return again;
    });
  }

  bool is_base(NameId name) const { return std::ranges::find(bases_, name) != bases_.end(); }

  bool method_may(Method method, NameId name, ThingClass receiver) {
    if (receiver == ThingClass::weakref_finalize || receiver == ThingClass::object) return false;
    if (receiver == ThingClass::decoder || receiver == ThingClass::encoder) return false;
    switch (method) {
      case Method::close:
        return is_base(name);  // what was read ahead stays, and what was not is out of reach
      case Method::fileno:
      case Method::isatty:
      case Method::readable:
      case Method::writable:
      case Method::seekable:
      case Method::flush:
      case Method::repr:
      case Method::link:
      case Method::unlink:
      case Method::decode:
      case Method::encode:
      case Method::getstate:
      case Method::setstate:
      case Method::reset:
        return false;
      case Method::read1:
      case Method::readinto1:
      case Method::peek:
      case Method::truncate:
      case Method::detach:
      case Method::reconfigure:
        return true;
      case Method::seek:
      case Method::tell:
        return receiver == ThingClass::text_io_wrapper || is_base(name);
      case Method::read:
      case Method::readinto:
      case Method::readline:
      case Method::readlines:
      case Method::readall: {
        has_read_ = true;
        const bool takes_a_piece = method == Method::read || method == Method::readinto;
        // What a text file writes on a raw one may be taken in part, which moves a Memory's place.
        return (is_raw(receiver) && takes_a_piece) || is_base(name) ||
               (receiver == ThingClass::text_io_wrapper && has_written_);
      }
      case Method::write:
      case Method::writelines:
        has_written_ = true;
        // To write drops what a text file has decoded ahead.
        return is_raw(receiver) || is_base(name) ||
               (receiver == ThingClass::text_io_wrapper && has_read_);
    }
    return true;
  }

  const Scenario& scenario_;
  std::vector<NameId> bases_;  // names that a file was made on
  bool has_read_ = false, has_written_ = false, has_handlers_ = false;
};

}  // namespace

std::size_t independent_statements(const Scenario& scenario, const Trace& trace,
                                   Modifier modifier) {
  const auto records = statement_records(trace);
  const std::size_t played =
      std::min({scenario.statements.size(), records.size(), std::size_t{trace.receivers.size()}});
  PieceWatch watch(scenario);
  for (std::size_t i = 0; i < played; ++i) {
    const Statement& statement = scenario.statements[i];
    const bool ends =
        modifier == Modifier::collections
            ? any_expression(scenario, statement.expression, links)
            : watch.may_see_a_piece(statement, static_cast<ThingClass>(trace.receivers[i]),
                                    !exception_type(records[i].outcome).empty());
    if (ends) return i;
  }
  return played;
}

std::optional<std::size_t> find_dependence(const Scenario& scenario, const Trace& trace,
                                           Modifier modifier, const Modified& modified,
                                           const Trace& modified_trace) {
  const auto before = statement_records(trace);
  const auto after = statement_records(modified_trace);
  const std::size_t size = independent_statements(scenario, trace, modifier);
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t place = modified.places[i];
    if (place >= after.size()) return i;
    // What could not be decoded is met with the piece that it came in, so later or earlier.
    if (modifier == Modifier::chunking &&
        static_cast<ThingClass>(trace.receivers[i]) == ThingClass::text_io_wrapper &&
        !exception_type(after[place].outcome).empty()) {
      return std::nullopt;
    }
    const bool same_events =
        modifier != Modifier::collections || before[i].events == after[place].events;
    if (before[i].outcome != after[place].outcome || !same_events) return i;
  }
  return std::nullopt;
}

}  // namespace parity
