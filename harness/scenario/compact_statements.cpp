#include "scenario/compact_statements.h"

#include <array>
#include <charconv>

namespace parity {

NameId CompactStatements::new_name(char letter, std::size_t& count) {
  std::array<char, 16> spelling;
  spelling[0] = letter;
  char* end = spelling.data() + 1;
  if (++count > 1) end = std::to_chars(end, spelling.data() + spelling.size(), count).ptr;
  return builder_.add_name({spelling.data(), static_cast<std::size_t>(end - spelling.data())});
}

Expression CompactStatements::method_call(NameId receiver, Method method,
                                          std::initializer_list<Atom> given) {
  std::array<Argument, 2> arguments;
  std::size_t count = 0;
  for (const Atom& atom : given) arguments[count++].value = atom;
  Expression expression;
  expression.kind = ExpressionKind::method;
  expression.receiver = receiver;
  expression.method = method;
  expression.arguments = builder_.arguments(std::span(arguments).first(count));
  return expression;
}

Expression CompactStatements::function_call(Function function, std::span<const Argument> given) {
  Expression expression;
  expression.kind = ExpressionKind::call;
  expression.function = function;
  expression.arguments = builder_.arguments(given);
  return expression;
}

Expression CompactStatements::attribute_of(NameId receiver, Attribute attribute) {
  Expression expression;
  expression.kind = ExpressionKind::attribute;
  expression.receiver = receiver;
  expression.attribute = attribute;
  return expression;
}

const Statement& CompactStatements::append_expression(const Expression& expression) {
  Statement& statement = builder_.new_statement();
  statement.expression = expression;
  return statement;
}

const Statement& CompactStatements::append_assignment(NameId name, const Expression& expression) {
  builder_.bind(name);
  Statement& statement = builder_.new_statement();
  statement.kind = StatementKind::assignment;
  statement.target = name;
  statement.expression = expression;
  return statement;
}

const Statement& CompactStatements::append_del(NameId name) {
  Statement& statement = builder_.new_statement();
  statement.kind = StatementKind::del;
  statement.target = name;
  return statement;
}

}  // namespace parity
