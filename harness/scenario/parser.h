// Reads statements: the grammar of the language with every rule of what is invalid.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scenario/builder.h"
#include "scenario/lexer.h"
#include "scenario/scenario.h"

namespace parity {

// What a text may nest: brackets in brackets, callbacks in callbacks.
inline constexpr std::size_t kMaxBrackets = 64;

class Parser {
 public:
  // Statements go into `into`. The lexer and the scenario outlive the parser.
  Parser(Lexer& lexer, Scenario& into) : lexer_(lexer), into_(into), builder_(into) {}

  // Reads one statement and the end of its line. Throws SyntaxFailure.
  void statement();
  // To be called after the last one.
  void finish() { builder_.finish(); }

 private:
  struct Located {
    Expression expression;
    std::size_t offset = 0;
  };
  struct LocatedArgument {
    Argument argument;
    std::size_t offset = 0;
    std::string keyword;  // as written; empty: positional
  };

  // ---- expressions
  Located expression();
  Located bracketed();
  Located name_or_trailer(NameId receiver, std::size_t offset);
  Located call(Function function, std::size_t offset);
  Expression method_call(NameId receiver, const Token& word);
  Located scripted_socket(std::size_t offset);
  Located scripted_memory(std::size_t offset);
  Located object(std::size_t offset);
  Located garbage_collector(std::size_t offset);
  Atom bytearray();
  Atom integer(const Token& token, bool negative);

  // ---- arguments
  std::vector<LocatedArgument> arguments();
  void check_arguments(std::string_view callable, const Signature& signature,
                       std::vector<LocatedArgument>& given, std::size_t offset);
  void check_finalizer(std::vector<LocatedArgument>& given, std::size_t offset);
  void check_value(std::string_view callable, Takes takes, const LocatedArgument& given);
  void check_handler(Takes takes, const LocatedArgument& given);
  Range add_arguments(const std::vector<LocatedArgument>& given);

  // ---- plans
  std::vector<PlanItem> plan(std::string_view which);
  PlanItem plan_item(std::string_view which);

  // ---- callbacks
  Atom scripted_call();
  void raised_exception(Callback& callback);
  void returned(Callback& callback);
  Atom lambda();
  bool lambda_body(std::vector<Expression>& parts);
  Expression part(const Located& located);
  Atom plain_literal(std::string_view where);

  // ---- words
  NameId use_name(const Token& token);
  Token expect_name(std::string_view what);
  void expect(char symbol);
  bool take_if(char symbol);
  void check_integer(const Atom& atom, std::size_t offset);
  void check_literal_bytes(std::size_t offset);

  Lexer& lexer_;
  Scenario& into_;
  Builder builder_;
  std::unordered_map<std::string, NameId> names_;
  std::size_t statements_ = 0;
  std::size_t brackets_ = 0;
  std::size_t callbacks_ = 0;
};

}  // namespace parity
