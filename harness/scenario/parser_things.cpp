// Parser: Socket and Memory with their plans, and the callbacks of finalizers.
#include "scenario/parser.h"

#include <optional>
#include <utility>

#include "scenario/parser_detail.h"

namespace parity {

// ================================================================= scripted things

Parser::Located Parser::scripted_socket(std::size_t offset) {
  std::optional<std::vector<PlanItem>> recv, send, close;
  std::optional<SocketModel> model;
  expect('(');
  while (!take_if(')')) {
    const Token keyword = expect_name("a keyword of Socket");
    expect('=');
    bool again = false;
    const auto read_plan = [&](std::optional<std::vector<PlanItem>>& into) {
      again = into.has_value();
      into = plan(keyword.value);
    };
    if (keyword.value == "recv") {
      read_plan(recv);
    } else if (keyword.value == "send") {
      read_plan(send);
    } else if (keyword.value == "close") {
      read_plan(close);
    } else if (keyword.value == "model") {
      again = model.has_value();
      const Token value = lexer_.take();
      if (value.kind != TokenKind::text || (value.value != "socket" && value.value != "wrapped")) {
        fail(value.offset, "model= takes 'socket' or 'wrapped'");
      }
      model = value.value == "socket" ? SocketModel::socket : SocketModel::wrapped;
    } else {
      fail(keyword.offset, "Socket() has no keyword " + quoted(keyword.value));
    }
    if (again) fail(keyword.offset, "the argument " + quoted(keyword.value) + " is given twice");
    if (!lexer_.peek().is(')')) expect(',');
  }
  Located result{{}, offset};
  result.expression.kind = ExpressionKind::call;
  result.expression.function = Function::socket;
  const std::vector<PlanItem> nothing;
  result.expression.spec =
      builder_.socket(recv ? *recv : nothing, send ? *send : nothing, close ? *close : nothing,
                      model.value_or(SocketModel::socket));
  return result;
}

Parser::Located Parser::scripted_memory(std::size_t offset) {
  Atom initial;
  std::optional<std::vector<PlanItem>> read, write;
  std::optional<bool> seekable;
  expect('(');
  for (bool first = true; !take_if(')'); first = false) {
    if (lexer_.peek().kind != TokenKind::name) {
      const Token value = lexer_.take();
      if (!first || value.kind != TokenKind::bytes) {
        fail(value.offset, "Memory() takes bytes first, then keywords");
      }
      initial = builder_.literal(AtomKind::bytes, value.value);
      check_literal_bytes(value.offset);
    } else {
      const Token keyword = expect_name("a keyword of Memory");
      expect('=');
      bool again = false;
      if (keyword.value == "read" || keyword.value == "write") {
        auto& into = keyword.value == "read" ? read : write;
        again = into.has_value();
        into = plan(keyword.value);
      } else if (keyword.value == "seekable") {
        again = seekable.has_value();
        const Token value = lexer_.take();
        const bool is_name = value.kind == TokenKind::name;
        if (!is_name || (value.value != "True" && value.value != "False")) {
          fail(value.offset, "seekable= takes True or False");
        }
        seekable = value.value == "True";
      } else {
        fail(keyword.offset, "Memory() has no keyword " + quoted(keyword.value));
      }
      if (again) fail(keyword.offset, "the argument " + quoted(keyword.value) + " is given twice");
    }
    if (!lexer_.peek().is(')')) expect(',');
  }
  Located result{{}, offset};
  result.expression.kind = ExpressionKind::call;
  result.expression.function = Function::memory;
  const std::vector<PlanItem> nothing;
  result.expression.spec = builder_.memory(initial, read ? *read : nothing,
                                           write ? *write : nothing, seekable.value_or(true));
  return result;
}

// `which`: recv, send and close of a Socket, read and write of a Memory.
std::vector<PlanItem> Parser::plan(std::string_view which) {
  std::vector<PlanItem> items;
  expect('[');
  while (!take_if(']')) {
    items.push_back(plan_item(which));
    if (!lexer_.peek().is(']')) expect(',');
  }
  return items;
}

PlanItem Parser::plan_item(std::string_view which) {
  Token token = lexer_.take();
  const std::size_t offset = token.offset;
  const bool counts = which != "recv" && which != "close";
  if (token.kind == TokenKind::bytes && which == "recv") {
    if (token.value.empty()) fail(offset, "b'' is no item of a recv plan: write EOF");
    const PlanItem item = builder_.data(token.value);
    check_literal_bytes(offset);
    return item;
  }
  if (token.is('-') || token.kind == TokenKind::integer) {
    if (!counts) fail(offset, "an int is no item of a " + std::string(which) + " plan");
    if (token.is('-')) fail(offset, "an int in a plan is at least 1");
    const Atom count = integer(token, false);
    if (count.kind != AtomKind::integer || count.number >= kIntegerLimit) {
      fail(offset, "an int in a plan is less than 2**24");
    }
    if (count.number < 1) fail(offset, "an int in a plan is at least 1");
    return {PlanKind::count, 0, count.number};
  }
  if (token.kind == TokenKind::name) {
    const std::string& word = token.value;
    if (word == "OSError") {
      PlanItem item{PlanKind::error, 0, 0};
      expect('(');
      if (take_if(')')) return item;
      token = lexer_.take();
      if (token.kind == TokenKind::integer) item.number = integer(token, false).number;
      const bool fits = token.value.size() <= 10 && item.number <= kMaxErrno;
      if (token.kind != TokenKind::integer || item.number < 1 || !fits) {
        fail(token.offset, "OSError takes an int from 1 to 2**31 - 1");
      }
      take_if(',');
      expect(')');
      return item;
    }
    if (word == "WOULD_BLOCK" && which != "close") return {PlanKind::would_block, 0, 0};
    if (word == "TIMEOUT" && (which == "recv" || which == "send")) return {PlanKind::timeout, 0, 0};
    if (word == "EOF" && which == "recv") return {PlanKind::end_of_file, 0, 0};
    if (word == "ALL" && which == "send") return {PlanKind::all, 0, 0};
    if (word == "OK" && which == "close") return {PlanKind::ok, 0, 0};
    fail(offset, quoted(word) + " is no item of a " + std::string(which) + " plan");
  }
  fail(offset, "this is no item of a " + std::string(which) + " plan");
}

// ================================================================= callbacks

Atom Parser::scripted_call() {
  expect('(');
  const Token label = lexer_.take();
  if (label.kind != TokenKind::text) fail(label.offset, "call() takes a str first");
  Callback callback;
  callback.label = builder_.literal(AtomKind::text, label.value);
  check_literal_bytes(label.offset);
  if (take_if(',') && !lexer_.peek().is(')')) {
    const Token keyword = expect_name("returns= or raises=");
    expect('=');
    if (keyword.value == "returns") {
      callback.returns_given = true;
      returned(callback);
    } else if (keyword.value == "raises") {
      raised_exception(callback);
    } else {
      fail(keyword.offset, "call() has no keyword " + quoted(keyword.value));
    }
    take_if(',');
  }
  expect(')');
  Atom atom;
  atom.number = builder_.callback(callback);
  atom.kind = AtomKind::callback;
  return atom;
}

void Parser::raised_exception(Callback& callback) {
  const Token exception = expect_name("an exception");
  if (!is_raisable(exception.value)) {
    fail(exception.offset, quoted(exception.value) + " is no exception that a callback may raise");
  }
  callback.kind = CallbackKind::call_raises;
  callback.exception = builder_.word(exception.value);
  std::vector<Argument> given;
  expect('(');
  while (!take_if(')')) {
    given.push_back({plain_literal("an exception's arguments"), 0});
    if (!lexer_.peek().is(')')) expect(',');
  }
  callback.arguments = builder_.arguments(given);
}

// A literal, or a tuple of a str or bytes and an int.
void Parser::returned(Callback& callback) {
  const std::size_t offset = lexer_.peek().offset;
  if (!lexer_.peek().is('(')) {
    callback.returns = plain_literal("returns=");
    return;
  }
  const Level level(brackets_, kMaxBrackets, offset, "brackets");
  expect('(');
  returned(callback);
  if (take_if(',')) {
    const AtomKind first = callback.returns.kind;
    const bool is_pair = callback.position.kind != AtomKind::none;
    if (is_pair || (first != AtomKind::text && first != AtomKind::bytes)) {
      fail(offset, "a tuple of returns= has a str or bytes first");
    }
    const std::size_t second = lexer_.peek().offset;
    callback.position = plain_literal("returns=");
    if (callback.position.kind != AtomKind::integer) {
      fail(second, "a tuple of returns= has an int of 64 bits at the end");
    }
    take_if(',');
  }
  expect(')');
}

// A literal where no name may stand; its ints have no limit.
Atom Parser::plain_literal(std::string_view where) {
  const Located value = expression();
  const Atom& atom = value.expression.atom;
  if (value.expression.kind != ExpressionKind::atom || atom.kind == AtomKind::name ||
      atom.kind == AtomKind::callback) {
    fail(value.offset,
         std::string(where) + (where.ends_with('=') ? " takes a literal" : " are literals"));
  }
  return atom;
}

Atom Parser::lambda() {
  const std::size_t offset = lexer_.peek().offset;
  const Level level(callbacks_, kMaxCallbackDepth, offset, "callbacks");
  if (!take_if(':')) fail(offset, "a lambda has no parameters: ':' should stand here");
  std::vector<Expression> parts;
  Callback callback;
  callback.kind = lambda_body(parts) ? CallbackKind::lambda_tuple : CallbackKind::lambda;
  callback.parts = builder_.parts(parts);
  Atom atom;
  atom.number = builder_.callback(callback);
  atom.kind = AtomKind::callback;
  return atom;
}

// Whether it is a tuple; brackets without a comma change nothing.
bool Parser::lambda_body(std::vector<Expression>& parts) {
  const std::size_t offset = lexer_.peek().offset;
  if (!lexer_.peek().is('(')) {
    parts.push_back(part(expression()));
    return false;
  }
  const Level level(brackets_, kMaxBrackets, offset, "brackets");
  expect('(');
  const bool inner_tuple = lambda_body(parts);
  if (lexer_.peek().is(',') && inner_tuple)
    fail(offset, "a tuple in a tuple is not in the language");
  bool is_tuple = inner_tuple;
  while (take_if(',')) {
    is_tuple = true;
    if (lexer_.peek().is(')')) break;
    parts.push_back(part(expression()));
  }
  expect(')');
  if (!is_tuple && parts.back().kind == ExpressionKind::atom &&
      parts.back().atom.kind == AtomKind::name) {
    parts.back() = part(name_or_trailer(parts.back().atom.name(), offset));
  }
  return is_tuple;
}

Expression Parser::part(const Located& located) {
  const Expression& expression = located.expression;
  if (expression.kind == ExpressionKind::atom) {
    if (expression.atom.kind == AtomKind::callback) {
      fail(located.offset, kMisplacedCallback);
    }
    check_integer(expression.atom, located.offset);
  }
  return expression;
}

}  // namespace parity
