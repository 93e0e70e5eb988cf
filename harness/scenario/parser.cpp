#include "scenario/parser.h"

#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

namespace parity {

namespace {

[[noreturn]] void fail(std::size_t offset, std::string message) {
  throw SyntaxFailure{offset, std::move(message)};
}

std::string quoted(std::string_view word) {
  return "'" + std::string(word) + "'";
}

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

std::string_view kind_name(AtomKind kind) {
  switch (kind) {
    case AtomKind::none:
      return "None";
    case AtomKind::boolean:
      return "a bool";
    case AtomKind::integer:
    case AtomKind::big_integer:
      return "an int";
    case AtomKind::text:
      return "a str";
    case AtomKind::bytes:
      return "bytes";
    case AtomKind::bytearray_of_size:
    case AtomKind::bytearray_of_bytes:
      return "a bytearray";
    case AtomKind::name:
      return "a name";
    case AtomKind::callback:
      return "a callback";
  }
  return "";
}

bool is_integer(AtomKind kind) {
  return kind == AtomKind::integer || kind == AtomKind::big_integer;
}

bool takes_literal(Takes takes, AtomKind kind) {
  switch (takes) {
    case Takes::size:
    case Takes::flag:
      return is_integer(kind) || kind == AtomKind::boolean || kind == AtomKind::none;
    case Takes::integer:
      return is_integer(kind) || kind == AtomKind::boolean;
    case Takes::data:
      return kind == AtomKind::text || kind == AtomKind::bytes ||
             kind == AtomKind::bytearray_of_size || kind == AtomKind::bytearray_of_bytes;
    case Takes::mode:
      return kind == AtomKind::text || kind == AtomKind::bytes;
    case Takes::optional_text:
      return kind == AtomKind::text || kind == AtomKind::bytes || kind == AtomKind::none;
    case Takes::thing:
      return false;
    case Takes::anything:
      return kind != AtomKind::callback;
    case Takes::callback:
      return kind == AtomKind::callback;
  }
  return false;
}

std::string_view takes_name(Takes takes) {
  switch (takes) {
    case Takes::size:
      return "an int, a bool, None or a name";
    case Takes::flag:
      return "a bool, an int, None or a name";
    case Takes::integer:
      return "an int, a bool or a name";
    case Takes::data:
      return "bytes, a bytearray, a str or a name";
    case Takes::mode:
      return "a str, bytes or a name";
    case Takes::optional_text:
      return "a str, bytes, None or a name";
    case Takes::thing:
      return "a name";
    case Takes::anything:
      return "a literal or a name";
    case Takes::callback:
      return "call(…), a lambda or a name";
  }
  return "";
}

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
        fail(left.offset, "a callback stands only among the arguments of weakref_finalize");
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
  Token token = lexer_.take();
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
  if (++objects_ > kMaxObjects) fail(offset, "a scenario has at most 40 Objects");
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
    atom.kind = AtomKind::bytearray_of_size;
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

// ================================================================= arguments

std::vector<Parser::LocatedArgument> Parser::arguments() {
  std::vector<LocatedArgument> given;
  const Level level(brackets_, kMaxBrackets, lexer_.peek().offset, "brackets");
  expect('(');
  while (!take_if(')')) {
    LocatedArgument argument;
    Located value;
    const Token& first = lexer_.peek();
    argument.offset = first.offset;
    if (first.kind == TokenKind::name && is_identifier(first.value) &&
        !is_python_keyword(first.value)) {
      // A keyword, or the start of an expression: the next token tells.
      Token word = lexer_.take();
      if (take_if('=')) {
        argument.keyword = std::move(word.value);
        value = expression();
      } else {
        lexer_.push_back(std::move(word));
        value = expression();
      }
    } else {
      value = expression();
    }
    if (value.expression.kind != ExpressionKind::atom) {
      fail(value.offset, "an argument is a literal or a name: calls do not nest");
    }
    argument.argument.value = value.expression.atom;
    if (argument.keyword.empty()) {
      argument.offset = value.offset;
      if (!given.empty() && !given.back().keyword.empty()) {
        fail(argument.offset, "a positional argument stands before those with a keyword");
      }
    }
    given.push_back(std::move(argument));
    if (!take_if(',') && !lexer_.peek().is(')')) {
      fail(lexer_.peek().offset, "',' or ')' should stand here");
    }
  }
  return given;
}

void Parser::check_arguments(std::string_view callable, const Signature& signature,
                             std::vector<LocatedArgument>& given, std::size_t offset) {
  const std::string name = std::string(callable) + "()";
  if (signature.more) return check_finalizer(given, offset);
  std::uint32_t seen = 0;  // a bit a parameter
  const auto check = [&](std::size_t index, const LocatedArgument& argument) {
    if ((seen >> index & 1U) != 0) {
      fail(argument.offset, "the argument " + quoted(argument.keyword) + " is given twice");
    }
    seen |= 1U << index;
    check_value(name, signature.parameters[index].takes, argument);
  };

  std::size_t i = 0;
  for (; i < given.size() && given[i].keyword.empty() && i < signature.positional; ++i) {
    check(i, given[i]);
  }
  for (; i < given.size(); ++i) {
    LocatedArgument& argument = given[i];
    if (argument.keyword.empty()) {
      fail(argument.offset,
           signature.positional == 0
               ? name + " takes no arguments by position"
               : name + " takes at most " + std::to_string(signature.positional) + " by position");
    }
    const std::optional<Keyword> keyword = find_keyword(argument.keyword);
    std::size_t index = 0;
    while (index < signature.parameters.size() &&
           (!keyword || signature.parameters[index].keyword != *keyword)) {
      ++index;
    }
    if (index == signature.parameters.size()) {
      fail(argument.offset, name + " has no keyword " + quoted(argument.keyword));
    }
    argument.argument.keyword = static_cast<KeywordId>(*keyword);
    check(index, argument);
  }
  for (std::size_t index = 0; index < signature.required; ++index) {
    if ((seen >> index & 1U) != 0) continue;
    fail(offset, name + " needs " + std::to_string(signature.required) +
                     (signature.required == 1 ? " argument" : " arguments"));
  }
}

// The object and the callback may be named obj= and func=, as in urllib3's class; what is missing
// or given twice is then Python's to complain about.
void Parser::check_finalizer(std::vector<LocatedArgument>& given, std::size_t offset) {
  const auto& parameters = signature_of(Function::weakref_finalize).parameters;
  std::size_t essential = 0;
  bool has_lambda = false;
  const LocatedArgument* first_free = nullptr;
  for (std::size_t i = 0; i < given.size(); ++i) {
    LocatedArgument& argument = given[i];
    const std::optional<Keyword> keyword = find_keyword(argument.keyword);
    for (std::size_t before = 0; before < i && !argument.keyword.empty(); ++before) {
      if (given[before].keyword != argument.keyword) continue;
      fail(argument.offset, "the argument " + quoted(argument.keyword) + " is given twice");
    }
    const bool is_object = argument.keyword.empty() ? i == 0 : keyword == Keyword::obj;
    const bool is_callback = argument.keyword.empty() ? i == 1 : keyword == Keyword::func;
    if (!argument.keyword.empty()) {
      argument.argument.keyword =
          keyword ? static_cast<KeywordId>(*keyword) : builder_.free_keyword(argument.keyword);
      if (argument.argument.keyword == 0) {
        fail(argument.offset, "a scenario has at most 1024 different keywords of finalizers");
      }
    }
    const Atom& value = argument.argument.value;
    if (is_object || is_callback) {
      ++essential;
      check_value("weakref_finalize()", parameters[is_object ? 0 : 1].takes, argument);
    } else if (value.kind == AtomKind::callback) {
      fail(argument.offset, "a finalizer's arguments are literals and names");
    } else if (first_free == nullptr) {
      first_free = &argument;
    }
    if (value.kind == AtomKind::callback) {
      const CallbackKind kind = into_.callbacks[static_cast<std::size_t>(value.number)].kind;
      has_lambda |= kind == CallbackKind::lambda || kind == CallbackKind::lambda_tuple;
    }
  }
  if (essential < 2) fail(offset, "weakref_finalize() needs an object and a callback");
  if (has_lambda && first_free != nullptr) {
    fail(first_free->offset, "a lambda has no parameters, so its finalizer takes no arguments");
  }
}

void Parser::check_value(std::string_view callable, Takes takes, const LocatedArgument& given) {
  const Atom& value = given.argument.value;
  if (value.kind == AtomKind::callback && takes != Takes::callback) {
    fail(given.offset, "a callback stands only among the arguments of weakref_finalize");
  }
  if (value.kind != AtomKind::name && !takes_literal(takes, value.kind)) {
    fail(given.offset, std::string(callable) + " takes " + std::string(takes_name(takes)) +
                           " here, not " + std::string(kind_name(value.kind)));
  }
  check_integer(value, given.offset);
}

Range Parser::add_arguments(const std::vector<LocatedArgument>& given) {
  std::vector<Argument> all;
  all.reserve(given.size());
  for (const LocatedArgument& argument : given) all.push_back(argument.argument);
  return builder_.arguments(all);
}

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
      callback.returns = plain_literal("returns=");
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
      fail(located.offset, "a callback stands only among the arguments of weakref_finalize");
    }
    check_integer(expression.atom, located.offset);
  }
  return expression;
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
