// Parser: arguments, and what may stand where a parameter does.
#include "scenario/parser.h"

#include <optional>
#include <utility>

#include "scenario/parser_detail.h"

namespace parity {

namespace {

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
    case Takes::handler:
      return kind == AtomKind::callback;
    case Takes::handler_name:
      return kind == AtomKind::text;
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
    case Takes::handler_name:
      return "a str";
    case Takes::handler:
      return "call(…)";
  }
  return "";
}

}  // namespace

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
      has_lambda |= !is_call(into_.callbacks[static_cast<std::size_t>(value.number)]);
    }
  }
  if (essential < 2) fail(offset, "weakref_finalize() needs an object and a callback");
  if (has_lambda && first_free != nullptr) {
    fail(first_free->offset, "a lambda has no parameters, so its finalizer takes no arguments");
  }
}

void Parser::check_value(std::string_view callable, Takes takes, const LocatedArgument& given) {
  const Atom& value = given.argument.value;
  if (takes == Takes::handler_name || takes == Takes::handler) return check_handler(takes, given);
  if (value.kind == AtomKind::callback && takes != Takes::callback) {
    fail(given.offset, kMisplacedCallback);
  }
  if (value.kind != AtomKind::name && !takes_literal(takes, value.kind)) {
    fail(given.offset, std::string(callable) + " takes " + std::string(takes_name(takes)) +
                           " here, not " + std::string(kind_name(value.kind)));
  }
  check_integer(value, given.offset);
}

void Parser::check_handler(Takes takes, const LocatedArgument& given) {
  const Atom& value = given.argument.value;
  if (!takes_literal(takes, value.kind)) {
    fail(given.offset, "register_error() takes " + std::string(takes_name(takes)) + " here, not " +
                           std::string(kind_name(value.kind)));
  }
  if (takes == Takes::handler_name) {
    if (is_handler_name(into_.literal(value))) return;
    fail(given.offset, "an error handler's name is an identifier, and none of Python's own");
  }
  if (!is_call(into_.callbacks[static_cast<std::size_t>(value.number)])) {
    fail(given.offset,
         "an error handler is a call(…): a lambda has no parameter for the exception");
  }
}

Range Parser::add_arguments(const std::vector<LocatedArgument>& given) {
  std::vector<Argument> all;
  all.reserve(given.size());
  for (const LocatedArgument& argument : given) all.push_back(argument.argument);
  return builder_.arguments(all);
}

}  // namespace parity
