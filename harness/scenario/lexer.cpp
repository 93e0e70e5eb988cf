#include "scenario/lexer.h"

#include <algorithm>
#include <cstdint>
#include <ranges>
#include <utility>

#include "backports/unicode/utf8.h"
#include "scenario/literal.h"
#include "scenario/scenario.h"

namespace parity {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c);
}

int digit_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 99;
}

// The decimal spelling of digits in another base.
std::string to_decimal(std::string_view digits, std::uint32_t base) {
  std::vector<std::uint32_t> limbs;  // base 10**9, least first
  for (const char c : digits) {
    auto carry = static_cast<std::uint64_t>(digit_value(c));
    for (std::uint32_t& limb : limbs) {
      carry += static_cast<std::uint64_t>(limb) * base;
      limb = static_cast<std::uint32_t>(carry % 1000000000);
      carry /= 1000000000;
    }
    if (carry != 0) limbs.push_back(static_cast<std::uint32_t>(carry));
  }
  std::string out;
  for (const std::uint32_t limb : std::views::reverse(limbs)) {
    const std::string part = std::to_string(limb);
    if (!out.empty()) out.append(9 - part.size(), '0');
    out += part;
  }
  return out.empty() ? "0" : out;
}

}  // namespace

const Token& Lexer::peek() {
  if (ahead_.empty()) {
    token_ = Token();
    lex();
    ahead_.push_back(std::move(token_));
  }
  return ahead_.back();
}

Token Lexer::take() {
  peek();
  Token token = std::move(ahead_.back());
  ahead_.pop_back();
  return token;
}

std::vector<Comment> Lexer::take_comments() {
  return std::exchange(comments_, {});
}

// White space, comments, continued lines and, between statements, empty lines.
void Lexer::skip_blanks() {
  bool blank_before = line_start_;
  while (position_ < text_.size()) {
    const char c = text_[position_];
    if (c == ' ' || c == '\t' || c == '\f') {
      ++position_;
    } else if (c == '#') {
      const std::size_t end = std::min(text_.find('\n', position_), text_.size());
      std::string_view comment = text_.substr(position_, end - position_);
      comment = comment.substr(0, comment.find_last_not_of(" \t\f") + 1);
      comments_.push_back({position_, comment, blank_before});
      position_ = end;
    } else if (c == '\n' && (depth_ > 0 || line_start_)) {
      ++position_;
      blank_before = true;
    } else if (c == '\\' && at(position_ + 1) == '\n') {
      position_ += 2;
    } else {
      return;
    }
  }
}

void Lexer::lex() {
  skip_blanks();
  token_.offset = position_;
  if (position_ >= text_.size()) {
    if (depth_ > 0) throw SyntaxFailure{position_, "the text ends inside of brackets"};
    token_.kind = line_start_ ? TokenKind::end : TokenKind::newline;
    line_start_ = true;
    return;
  }
  const char c = text_[position_];
  if (c == '\n') {
    token_.kind = TokenKind::newline;
    line_start_ = true;
    ++position_;
    return;
  }
  if (line_start_ && position_ > 0 && text_[position_ - 1] != '\n') {
    throw SyntaxFailure{position_, "a statement begins at the first column"};
  }
  line_start_ = false;
  if (is_digit(c) || (c == '.' && is_digit(at(position_ + 1)))) return lex_number();
  if (c == '"' || c == '\'') return lex_string(position_, false, false);
  if (is_word(c)) {
    std::size_t end = position_;
    while (end < text_.size() && is_word(text_[end])) ++end;
    const std::string_view word = text_.substr(position_, end - position_);
    if (word.size() <= 2 && (at(end) == '"' || at(end) == '\'')) {
      std::string prefix;
      for (const char letter : word) prefix.push_back(static_cast<char>(letter | 0x20));
      std::ranges::sort(prefix);
      if (prefix == "b" || prefix == "br") return lex_string(end, prefix.size() == 2, true);
      if (prefix == "r" || prefix == "u") return lex_string(end, prefix == "r", false);
      throw SyntaxFailure{
          position_, "a string with the prefix '" + std::string(word) + "' is not in the language"};
    }
    token_.kind = TokenKind::name;
    token_.value = word;
    position_ = end;
    return;
  }
  if (std::string_view("()[],.=:-").find(c) == std::string_view::npos) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      throw SyntaxFailure{position_,
                          "a character outside of ASCII stands only in strings and "
                          "comments"};
    }
    if (c == ';')
      throw SyntaxFailure{position_, "one statement a line: ';' is not in the language"};
    if (static_cast<unsigned char>(c) < 0x20 || c == '\x7f') {
      throw SyntaxFailure{position_, "a control character stands only in comments"};
    }
    throw SyntaxFailure{position_, std::string("'") + c + "' is not in the language"};
  }
  if (c == '(' || c == '[') ++depth_;
  if (c == ')' || c == ']') {
    if (depth_ == 0) throw SyntaxFailure{position_, std::string("no bracket for '") + c + "'"};
    --depth_;
  }
  token_.kind = TokenKind::symbol;
  token_.value = c;
  ++position_;
}

void Lexer::lex_number() {
  const std::size_t start = position_;
  std::uint32_t base = 10;
  std::size_t end = start;
  if (text_[start] == '0') {
    const char mark = static_cast<char>(at(start + 1) | 0x20);
    if (mark == 'x') base = 16;
    if (mark == 'o') base = 8;
    if (mark == 'b') base = 2;
    if (base != 10) end += 2;
  }
  std::string digits;
  bool digit_before = base != 10;  // an underscore may follow the mark
  for (; end < text_.size(); ++end) {
    const char c = text_[end];
    if (c == '_') {
      if (!digit_before) break;
      digit_before = false;
      continue;
    }
    if (digit_value(c) >= static_cast<int>(base)) break;
    digits.push_back(c);
    digit_before = true;
  }
  const char after = at(end);
  if (base == 10 &&
      (after == '.' || after == 'e' || after == 'E' || after == 'j' || after == 'J')) {
    throw SyntaxFailure{start, "a float or complex number is not in the language"};
  }
  if (digits.empty() || !digit_before || is_word(after)) {
    throw SyntaxFailure{start, "this is no int of Python"};
  }
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
  if (base == 10 && first > 0 && digits[first] != '0') {
    throw SyntaxFailure{start, "a decimal int has no leading zeros"};
  }
  digits.erase(0, first);
  if (digits.size() > kMaxDigits * (base == 10 ? 1 : 4)) {
    throw SyntaxFailure{start, "an int has at most 4300 digits"};
  }
  token_.kind = TokenKind::integer;
  token_.value = base == 10 ? std::move(digits) : to_decimal(digits, base);
  if (token_.value.size() > kMaxDigits) {
    throw SyntaxFailure{start, "an int has at most 4300 digits"};
  }
  position_ = end;
}

// `body` is where the first quote stands.
void Lexer::lex_string(std::size_t body, bool raw, bool bytes) {
  const std::size_t start = position_;
  const char quote = text_[body];
  const std::string_view three = text_.substr(body, 3);
  const bool triple = three.size() == 3 && three[1] == quote && three[2] == quote;
  token_.kind = bytes ? TokenKind::bytes : TokenKind::text;
  std::size_t position = body + (triple ? 3 : 1);
  for (;;) {
    if (position >= text_.size() || (!triple && text_[position] == '\n')) {
      throw SyntaxFailure{start, "the string has no end"};
    }
    const char c = text_[position];
    if (c == quote && (!triple || text_.substr(position, 3) == three)) break;
    if (bytes && static_cast<unsigned char>(c) >= 0x80) {
      throw SyntaxFailure{position, "bytes hold only ASCII characters; others are escaped"};
    }
    if (c != '\\') {
      token_.value.push_back(c);
      ++position;
    } else if (raw) {
      token_.value.push_back(c);
      ++position;
      if (position < text_.size() && (triple || text_[position] != '\n')) {
        if (bytes && static_cast<unsigned char>(text_[position]) >= 0x80) continue;
        token_.value.push_back(text_[position++]);
      }
    } else {
      position = lex_escape(position, bytes);
    }
  }
  position_ = position + (triple ? 3 : 1);
  if (const char after = at(position_); after == '"' || after == '\'') {
    throw SyntaxFailure{position_, "strings are not put together: write one"};
  }
}

// Appends what the escape at `position` means; returns where it ends.
std::size_t Lexer::lex_escape(std::size_t position, bool bytes) {
  const std::size_t start = position++;
  const char c = at(position++);
  const auto append = [&](char32_t value) {
    if (bytes) {
      token_.value.push_back(static_cast<char>(value));
    } else {
      backports::append_code_point(token_.value, value);
    }
  };
  const auto hexadecimal = [&](int digits) {
    char32_t value = 0;
    for (int i = 0; i < digits; ++i) {
      const int digit = digit_value(at(position));
      if (digit >= 16) throw SyntaxFailure{start, "the escape has too few digits"};
      value = value * 16 + static_cast<char32_t>(digit);
      ++position;
    }
    if (value > 0x10FFFF) throw SyntaxFailure{start, "no character has this number"};
    append(value);
  };
  switch (c) {
    case '\n':
      return position;
    case '\\':
      append('\\');
      return position;
    case '\'':
      append('\'');
      return position;
    case '"':
      append('"');
      return position;
    case 'a':
      append('\a');
      return position;
    case 'b':
      append('\b');
      return position;
    case 'f':
      append('\f');
      return position;
    case 'n':
      append('\n');
      return position;
    case 'r':
      append('\r');
      return position;
    case 't':
      append('\t');
      return position;
    case 'v':
      append('\v');
      return position;
    case 'x':
      hexadecimal(2);
      return position;
    default:
      break;
  }
  if (!bytes && c == 'u') return hexadecimal(4), position;
  if (!bytes && c == 'U') return hexadecimal(8), position;
  if (!bytes && c == 'N') {
    throw SyntaxFailure{start, "the escape \\N{…} is not in the language: write \\u or \\U"};
  }
  if (c >= '0' && c <= '7') {
    char32_t value = 0;
    --position;
    for (int i = 0; i < 3 && at(position) >= '0' && at(position) <= '7'; ++i, ++position) {
      value = value * 8 + static_cast<char32_t>(at(position) - '0');
    }
    append(bytes ? value & 0xFF : value);
    return position;
  }
  // Python keeps the backslash of an unknown escape.
  token_.value.push_back('\\');
  return start + 1;
}

}  // namespace parity
