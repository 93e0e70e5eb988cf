#include "scenario/byte_general.h"

#include <algorithm>

namespace parity {

namespace {

using enum AtomKind;

template <typename Kind>
std::size_t index_of(std::span<const Kind> kinds, Kind kind) {
  return static_cast<std::size_t>(std::ranges::find(kinds, kind) - kinds.begin());
}

std::uint64_t to_zigzag(std::int64_t value) {
  return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

}  // namespace

void GeneralWriter::statement(const Statement& statement) {
  switch (statement.kind) {
    case StatementKind::expression:
      byte(kGeneralExpression);
      break;
    case StatementKind::assignment:
      byte(kGeneralAssignment);
      break;
    case StatementKind::del:
      byte(kGeneralDel);
      break;
    case StatementKind::set_atexit:
      byte(kGeneralRare);
      byte(kSetAtexitFollows);
      break;
  }
  if (statement.kind != StatementKind::expression) name(statement.target);
  if (statement.kind == StatementKind::set_atexit) {
    atom(statement.expression.atom, atom_kinds(Takes::anything));
  } else if (statement.kind != StatementKind::del) {
    expression(statement.expression);
  }
}

void GeneralWriter::table() {
  byte(kEndOperation);
  out_ += kEndMark;
  varint(scenario_.names.size());
  for (const std::string& spelling : scenario_.names) string(spelling);
  varint(scenario_.free_keywords.size());
  for (const std::string& spelling : scenario_.free_keywords) string(spelling);
}

void GeneralWriter::varint(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) byte((value & 0x7F) | 0x80);
  byte(value);
}

void GeneralWriter::string(std::string_view value) {
  varint(value.size());
  out_ += value;
}

void GeneralWriter::name(NameId id) {
  varint(numbers_[id]);
  if (numbers_[id] == 0) numbers_[id] = ++appeared_;
}

void GeneralWriter::atom(const Atom& atom, std::span<const AtomKind> kinds) {
  if (kinds.size() > 1) byte(index_of(kinds, atom.kind));
  switch (atom.kind) {
    case none:
      return;
    case boolean:
      return byte(static_cast<std::size_t>(atom.number));
    case integer:
      return varint(to_zigzag(atom.number));
    case big_integer: {
      std::string_view digits = scenario_.literal(atom);
      const bool negative = digits.starts_with('-');
      if (negative) digits.remove_prefix(1);
      byte(negative ? 1 : 0);
      varint(digits.size());
      for (const char digit : digits) byte(static_cast<std::size_t>(digit - '0'));
      return;
    }
    case text:
    case bytes:
    case bytearray_of_bytes:
      return string(scenario_.literal(atom));
    case bytearray_of_size:
      return varint(static_cast<std::uint64_t>(atom.number));
    case AtomKind::name:
      return name(atom.name());
    case AtomKind::callback:
      return callback(scenario_.callbacks[static_cast<std::size_t>(atom.number)]);
  }
}

void GeneralWriter::expression(const Expression& expression) {
  byte(static_cast<std::size_t>(expression.kind));
  switch (expression.kind) {
    case ExpressionKind::atom:
      return atom(expression.atom, atom_kinds(Takes::anything));
    case ExpressionKind::call:
      return call(expression);
    case ExpressionKind::call_name:
    case ExpressionKind::next:
      return name(expression.receiver);
    case ExpressionKind::method:
      name(expression.receiver);
      byte(static_cast<std::size_t>(expression.method));
      return arguments(expression.arguments, signature_of(expression.method));
    case ExpressionKind::attribute:
      name(expression.receiver);
      return byte(static_cast<std::size_t>(expression.attribute));
  }
}

void GeneralWriter::call(const Expression& expression) {
  byte(static_cast<std::size_t>(expression.function));
  switch (expression.function) {
    case Function::socket: {
      const SocketSpec& spec = scenario_.sockets[expression.spec];
      byte(static_cast<std::size_t>(spec.model));
      plan(spec.recv, recv_items());
      plan(spec.send, send_items());
      return plan(spec.close, close_items());
    }
    case Function::memory: {
      const MemorySpec& spec = scenario_.memories[expression.spec];
      const bool initial = spec.initial.kind == bytes;
      byte((initial ? 1U : 0U) | (spec.seekable ? 0U : 2U));
      if (initial) string(scenario_.literal(spec.initial));
      plan(spec.read, memory_items());
      return plan(spec.write, memory_items());
    }
    case Function::object: {
      const bool revives = expression.atom.kind == AtomKind::name;
      byte(revives ? 1 : 0);
      if (revives) name(expression.atom.name());
      return;
    }
    case Function::weakref_finalize:
      return finalizer_arguments(expression.arguments);
    case Function::register_error: {
      const Argument* const given = &scenario_.arguments[expression.arguments.first];
      string(scenario_.literal(given[0].value));
      return callback(scenario_.callbacks[static_cast<std::size_t>(given[1].value.number)]);
    }
    default:
      return arguments(expression.arguments, signature_of(expression.function));
  }
}

void GeneralWriter::arguments(Range range, const Signature& signature) {
  if (signature.parameters.empty()) return;
  const std::span given = std::span(scenario_.arguments).subspan(range.first, range.count);
  std::size_t positional = 0;
  while (positional < given.size() && given[positional].keyword == 0) ++positional;
  const std::size_t least = signature.by_position_alone;
  if (signature.positional > least) byte(positional - least);
  std::uint32_t seen = 0;
  for (std::size_t i = 0; i < positional; ++i) {
    seen |= 1U << i;
    value(given[i].value, signature.parameters[i].takes);
  }
  if (!KeywordsLeft(signature, seen).indices().empty()) byte(given.size() - positional);
  for (const Argument& argument : given.subspan(positional)) {
    const KeywordsLeft left(signature, seen);
    const auto place = std::ranges::find_if(left.indices(), [&](std::size_t index) {
      return static_cast<KeywordId>(signature.parameters[index].keyword) == argument.keyword;
    });
    byte(static_cast<std::size_t>(place - left.indices().begin()));
    seen |= 1U << *place;
    value(argument.value, signature.parameters[*place].takes);
  }
}

void GeneralWriter::finalizer_arguments(Range range) {
  const std::span given = std::span(scenario_.arguments).subspan(range.first, range.count);
  std::size_t positional = 0;
  while (positional < given.size() && given[positional].keyword == 0) ++positional;
  varint(positional);
  for (std::size_t i = 0; i < positional; ++i) {
    value(given[i].value, i == 0 ? Takes::thing : i == 1 ? Takes::callback : Takes::anything);
  }
  varint(given.size() - positional);
  for (const Argument& argument : given.subspan(positional)) {
    const bool is_free = argument.keyword >= kFirstFreeKeyword;
    if (!is_free) {
      varint(argument.keyword);
    } else {
      const std::size_t index = argument.keyword - kFirstFreeKeyword;
      varint(index < keywords_ ? kKeywords + index : 0);
      keywords_ = std::max(keywords_, index + 1);
    }
    const auto word = static_cast<Keyword>(argument.keyword);
    if (word == Keyword::obj) {
      value(argument.value, Takes::thing);
    } else if (word == Keyword::func) {
      value(argument.value, Takes::callback);
    } else {
      value(argument.value, Takes::anything);
    }
  }
}

void GeneralWriter::value(const Atom& value, Takes takes) {
  atom(value, atom_kinds(takes));
}

void GeneralWriter::callback(const Callback& callback) {
  byte(static_cast<std::size_t>(callback.kind));
  if (callback.kind == CallbackKind::call || callback.kind == CallbackKind::call_raises) {
    string(scenario_.literal(callback.label));
    if (callback.kind == CallbackKind::call_raises) {
      const auto exceptions = raisable_exceptions();
      byte(index_of(exceptions, scenario_.literal(callback.exception)));
      varint(callback.arguments.count);
      for (std::uint32_t i = 0; i < callback.arguments.count; ++i) {
        atom(scenario_.arguments[callback.arguments.first + i].value, literal_kinds());
      }
    } else {
      returned(callback);
    }
    return;
  }
  if (callback.kind == CallbackKind::lambda_tuple) varint(callback.parts.count - 1);
  for (std::uint32_t i = 0; i < callback.parts.count; ++i) {
    expression(scenario_.parts[callback.parts.first + i]);
  }
}

void GeneralWriter::returned(const Callback& callback) {
  if (!callback.returns_given) return byte(0);
  const bool is_pair = callback.position.kind != none;
  byte(is_pair ? 2 : 1);
  atom(callback.returns, is_pair ? content_kinds() : literal_kinds());
  if (is_pair) atom(callback.position, position_kinds());
}

void GeneralWriter::plan(Range range, std::span<const PlanKind> kinds) {
  varint(range.count);
  for (std::uint32_t i = 0; i < range.count; ++i) {
    const PlanItem& item = scenario_.plan_items[range.first + i];
    byte(index_of(kinds, item.kind));
    if (item.kind == PlanKind::data) string(scenario_.literal(item));
    if (item.kind == PlanKind::count || item.kind == PlanKind::error) {
      varint(static_cast<std::uint64_t>(item.number));
    }
  }
}

}  // namespace parity
