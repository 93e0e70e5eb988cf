// The words of a case's text: Python's tokens, as far as the language has them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parity {

enum class TokenKind : unsigned char {
  name,
  integer,  // value: decimal digits without leading zeros
  text,     // value: UTF-8 with surrogates
  bytes,    // value
  symbol,   // value: one of ( ) [ ] , . = : -
  newline,  // the end of a statement
  end,      // of the text
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::size_t offset = 0;  // into the text
  std::string value;

  bool is(char symbol_character) const {
    return kind == TokenKind::symbol && value[0] == symbol_character;
  }
};

struct Comment {
  std::size_t offset = 0;
  std::string_view text;  // with its '#', without white space at the end
  bool own_line = false;  // nothing but white space before it
};

// Thrown by lexer and parser, caught by parse_case.
struct SyntaxFailure {
  std::size_t offset = 0;
  std::string message;
};

class Lexer {
 public:
  // `text` is UTF-8 without NUL and without carriage returns; it outlives the lexer.
  Lexer(std::string_view text, std::size_t start) : text_(text), position_(start) {}

  // The next token; the same one until it is taken.
  const Token& peek();
  Token take();
  // Makes a taken token the next one again.
  void push_back(Token token) { ahead_.push_back(std::move(token)); }
  // The comments passed since this was last called.
  std::vector<Comment> take_comments();

 private:
  void lex();
  void skip_blanks();
  void lex_number();
  void lex_string(std::size_t body, bool raw, bool bytes);
  std::size_t lex_escape(std::size_t position, bool bytes);
  char at(std::size_t position) const { return position < text_.size() ? text_[position] : '\0'; }

  std::string_view text_;
  std::size_t position_;
  std::size_t depth_ = 0;  // of open brackets
  bool line_start_ = true;
  Token token_;               // the one being read
  std::vector<Token> ahead_;  // read and not taken, the next one last
  std::vector<Comment> comments_;
};

}  // namespace parity
