#include "scenario/parser.h"

#include <charconv>
#include <optional>
#include <utility>

#include "scenario/parser_detail.h"

namespace parity {

namespace {

Expression atom_expression(Atom atom) {
  Expression expression;
  expression.atom = atom;
  return expression;
}

}  // namespace

// ================================================================= statements

void Parser::statement() {
  const Token& first = lexer_.peek();
  const std::size_t start = first.offset;
  if (++statements_ > kMaxStatements) fail(start, "a scenario has at most 4096 statements");
  Statement statement;
  if (first.kind == TokenKind::name && first.value == "del") {
    lexer_.take();
    statement.kind = StatementKind::del;
    const Located operand = expression();
    if (operand.expression.kind != ExpressionKind::atom ||
        operand.expression.atom.kind != AtomKind::name) {
      fail(operand.offset, "del takes a name");
    }
    statement.target = operand.expression.atom.name();
  } else {
    Located left = expression();
    const std::size_t equals = lexer_.peek().offset;
    if (!take_if('=')) {
      statement.expression = left.expression;
    } else if (left.expression.kind == ExpressionKind::atom &&
               left.expression.atom.kind == AtomKind::name) {
      statement.kind = StatementKind::assignment;
      statement.target = left.expression.atom.name();
      left = expression();
      statement.expression = left.expression;
      builder_.bind(statement.target);
    } else if (left.expression.kind == ExpressionKind::attribute &&
               left.expression.attribute == Attribute::atexit) {
      statement.kind = StatementKind::set_atexit;
      statement.target = left.expression.receiver;
      left = expression();
      if (left.expression.kind != ExpressionKind::atom) {
        fail(left.offset, "'.atexit =' takes a literal or a name");
      }
      statement.expression = left.expression;
    } else {
      fail(equals, "only a name or '.atexit' of a name can be assigned to");
    }
    if (statement.expression.kind == ExpressionKind::atom) {
      if (statement.expression.atom.kind == AtomKind::callback) {
        fail(left.offset, kMisplacedCallback);
      }
      check_integer(statement.expression.atom, left.offset);
    }
  }
  const Token end = lexer_.take();
  if (end.kind != TokenKind::newline) {
    fail(end.offset, end.is('=') ? "one '=' a statement" : "the statement should end here");
  }
  builder_.statement(statement);
}

// ================================================================= expressions

Parser::Located Parser::expression() {
  const std::size_t offset = lexer_.peek().offset;
  if (lexer_.peek().is('(')) return bracketed();
  const Token token = lexer_.take();
  switch (token.kind) {
    case TokenKind::integer:
      return {atom_expression(integer(token, false)), offset};
    case TokenKind::text:
    case TokenKind::bytes: {
      const bool is_text = token.kind == TokenKind::text;
      const Atom atom = builder_.literal(is_text ? AtomKind::text : AtomKind::bytes, token.value);
      check_literal_bytes(offset);
      return {atom_expression(atom), offset};
    }
    case TokenKind::symbol:
      if (token.is('-')) {
        const Token digits = lexer_.take();
        if (digits.kind != TokenKind::integer) fail(digits.offset, "'-' stands before an int");
        return {atom_expression(integer(digits, true)), offset};
      }
      if (token.is('[')) fail(offset, "a list stands only as a plan of Socket and Memory");
      fail(offset, "a value should stand before " + quoted(token.value));
    case TokenKind::newline:
    case TokenKind::end:
      fail(offset, "a value should stand here");
    case TokenKind::name:
      break;
  }

  const std::string& word = token.value;
  Atom atom;
  if (word == "None") return {atom_expression(atom), offset};
  if (word == "True" || word == "False") {
    atom.kind = AtomKind::boolean;
    atom.number = word == "True" ? 1 : 0;
    return {atom_expression(atom), offset};
  }
  if (word == "bytearray") return {atom_expression(bytearray()), offset};
  if (word == "lambda") return {atom_expression(lambda()), offset};
  if (word == "call") return {atom_expression(scripted_call()), offset};
  if (word == "gc") return garbage_collector(offset);
  if (word == "next") {
    Located result{{}, offset};
    expect('(');
    const Located operand = expression();
    if (operand.expression.kind != ExpressionKind::atom ||
        operand.expression.atom.kind != AtomKind::name) {
      fail(operand.offset, "next takes a name");
    }
    take_if(',');
    expect(')');
    result.expression.kind = ExpressionKind::next;
    result.expression.receiver = operand.expression.atom.name();
    return result;
  }
  if (const std::optional<Function> function = find_function(word)) {
    return call(*function, offset);
  }
  return name_or_trailer(use_name(token), offset);
}

Parser::Located Parser::bracketed() {
  const std::size_t offset = lexer_.peek().offset;
  const Level level(brackets_, kMaxBrackets, offset, "brackets");
  expect('(');
  Located inner = expression();
  if (lexer_.peek().is(',')) fail(lexer_.peek().offset, "a tuple stands only in a lambda");
  expect(')');
  const bool is_name =
      inner.expression.kind == ExpressionKind::atom && inner.expression.atom.kind == AtomKind::name;
  if (!is_name) return inner;
  return name_or_trailer(inner.expression.atom.name(), inner.offset);
}

// A name, or what follows it: .attribute, .method(…), ().
Parser::Located Parser::name_or_trailer(NameId receiver, std::size_t offset) {
  Located result{{}, offset};
  Expression& expression = result.expression;
  if (take_if('.')) {
    const Token word = expect_name("a method or an attribute");
    if (lexer_.peek().is('(')) {
      expression = method_call(receiver, word);
    } else {
      const std::optional<Attribute> attribute = find_attribute(word.value);
      if (!attribute) fail(word.offset, "the language has no attribute " + quoted(word.value));
      expression.kind = ExpressionKind::attribute;
      expression.receiver = receiver;
      expression.attribute = *attribute;
    }
  } else if (lexer_.peek().is('(')) {
    const std::vector<LocatedArgument> given = arguments();
    if (!given.empty()) fail(given[0].offset, "a finalizer is called without arguments");
    expression.kind = ExpressionKind::call_name;
    expression.receiver = receiver;
  } else {
    expression.atom.kind = AtomKind::name;
    expression.atom.number = receiver;
    return result;
  }
  if (const Token& after = lexer_.peek(); after.is('.') || after.is('(')) {
    fail(after.offset, "calls and attributes do not nest: give the result a name first");
  }
  return result;
}

Expression Parser::method_call(NameId receiver, const Token& word) {
  const std::optional<Method> method = find_method(word.value);
  if (!method) fail(word.offset, "the language has no method " + quoted(word.value));
  std::vector<LocatedArgument> given = arguments();
  check_arguments(word.value, signature_of(*method), given, word.offset);
  Expression expression;
  expression.kind = ExpressionKind::method;
  expression.receiver = receiver;
  expression.method = *method;
  expression.arguments = add_arguments(given);
  return expression;
}

Parser::Located Parser::call(Function function, std::size_t offset) {
  if (!lexer_.peek().is('(')) {
    fail(offset, quoted(spelling(function)) + " is a word of the language and can only be called");
  }
  Located result{{}, offset};
  switch (function) {
    case Function::socket:
      result = scripted_socket(offset);
      break;
    case Function::memory:
      result = scripted_memory(offset);
      break;
    case Function::object:
      result = object(offset);
      break;
    default: {
      std::vector<LocatedArgument> given = arguments();
      check_arguments(spelling(function), signature_of(function), given, offset);
      result.expression.kind = ExpressionKind::call;
      result.expression.function = function;
      result.expression.arguments = add_arguments(given);
    }
  }
  if (const Token& after = lexer_.peek(); after.is('.') || after.is('(')) {
    fail(after.offset, "calls and attributes do not nest: give the result a name first");
  }
  return result;
}

Parser::Located Parser::garbage_collector(std::size_t offset) {
  if (!take_if('.')) fail(offset, "'gc' is a word of the language");
  const Token word = expect_name("a function of gc");
  const std::optional<Function> function = find_function("gc." + word.value);
  if (!function) fail(word.offset, "the language has no function 'gc." + word.value + "'");
  return call(*function, offset);
}

Parser::Located Parser::object(std::size_t offset) {
  if (!builder_.add_object()) fail(offset, "a scenario has at most 40 Objects");
  Located result{{}, offset};
  result.expression.kind = ExpressionKind::call;
  result.expression.function = Function::object;
  expect('(');
  if (!lexer_.peek().is(')')) {
    const Token keyword = expect_name("the keyword 'revive'");
    if (keyword.value != "revive") fail(keyword.offset, "Object takes only the keyword 'revive'");
    expect('=');
    Token name = lexer_.take();
    if (name.kind != TokenKind::text || !is_name(name.value)) {
      fail(name.offset, "revive= takes a str that is a name");
    }
    name.kind = TokenKind::name;
    result.expression.atom.kind = AtomKind::name;
    result.expression.atom.number = use_name(name);
    take_if(',');
  }
  expect(')');
  return result;
}

Atom Parser::bytearray() {
  expect('(');
  const Token token = lexer_.take();
  Atom atom;
  if (token.kind == TokenKind::bytes) {
    atom = builder_.literal(AtomKind::bytearray_of_bytes, token.value);
    check_literal_bytes(token.offset);
  } else if (token.kind == TokenKind::integer) {
    atom = integer(token, false);
    if (atom.kind != AtomKind::integer || atom.number >= kIntegerLimit) {
      fail(token.offset, "a bytearray has less than 2**24 bytes");
    }
    const auto zeros = builder_.zeros(atom.number);
    if (!zeros) fail(token.offset, "a scenario has at most 67108864 bytes of bytearray(int)");
    atom = *zeros;
  } else {
    fail(token.offset, "bytearray takes an int from 0 on or bytes");
  }
  take_if(',');
  expect(')');
  return atom;
}

Atom Parser::integer(const Token& token, bool negative) {
  const std::string digits = negative ? "-" + token.value : token.value;
  Atom atom;
  atom.kind = AtomKind::integer;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), atom.number);
  if (error == std::errc::result_out_of_range) {
    return builder_.literal(AtomKind::big_integer, digits);
  }
  return atom;
}

// ================================================================= words

NameId Parser::use_name(const Token& token) {
  if (is_python_keyword(token.value)) {
    fail(token.offset, quoted(token.value) + " is a keyword of Python, not a name");
  }
  if (is_language_word(token.value)) {
    fail(token.offset, quoted(token.value) + " is a word of the language, not a name");
  }
  const auto [entry, is_new] = names_.try_emplace(token.value, 0);
  if (is_new) entry->second = builder_.add_name(token.value);
  return entry->second;
}

Token Parser::expect_name(std::string_view what) {
  Token token = lexer_.take();
  if (token.kind != TokenKind::name) {
    fail(token.offset, std::string(what) + " should stand here");
  }
  return token;
}

void Parser::expect(char symbol) {
  if (take_if(symbol)) return;
  fail(lexer_.peek().offset, "'" + std::string(1, symbol) + "' should stand here");
}

bool Parser::take_if(char symbol) {
  if (!lexer_.peek().is(symbol)) return false;
  lexer_.take();
  return true;
}

void Parser::check_integer(const Atom& atom, std::size_t offset) {
  if (atom.kind != AtomKind::integer || atom.number < kIntegerLimit) return;
  fail(offset, "an int from 2**24 to 2**63 - 1 stands only in what a callback gets and gives");
}

void Parser::check_literal_bytes(std::size_t offset) {
  if (builder_.literal_bytes() <= kMaxLiteralBytes) return;
  fail(offset, "a scenario has at most 1048576 bytes of literals");
}

}  // namespace parity
