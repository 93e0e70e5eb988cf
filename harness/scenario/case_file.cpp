#include "scenario/case_file.h"

#include <algorithm>
#include <utility>

#include "scenario/lexer.h"
#include "scenario/literal.h"
#include "scenario/parser.h"

namespace parity {

namespace {

constexpr std::string_view kVersionLine = "# parity 1";
constexpr std::string_view kVersionStart = "# parity ";

SyntaxProblem problem_at(std::string_view text, std::size_t offset, std::string message) {
  SyntaxProblem problem{1, 1, std::move(message)};
  for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
    if (text[i] == '\n') {
      ++problem.line;
      problem.column = 1;
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
      ++problem.column;
    }
  }
  return problem;
}

// What no text may hold: a NUL, or what is not UTF-8.
void check_characters(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t before = position;
    const char32_t code_point = next_code_point(text, position);
    if (code_point == 0) throw SyntaxFailure{before, "a NUL byte"};
    if (code_point >= 0xD800 && code_point < 0xE000) throw SyntaxFailure{before, "not UTF-8"};
  }
}

std::string without_carriage_returns(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out.push_back(text[i]);
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out.push_back('\n');
    }
  }
  return out;
}

std::string_view trimmed(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t\f") + 1);
}

// "# key: value"
bool read_header_key(std::string_view line, HeaderKey& into) {
  if (!line.starts_with("# ")) return false;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 2) return false;
  const std::string_view key = line.substr(2, colon - 2);
  for (const char c : key) {
    const bool belongs = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (!belongs) return false;
  }
  const std::string_view value = line.substr(colon + 1);
  if (!value.starts_with(' ') || trimmed(value).empty()) return false;
  into = {std::string(key), std::string(trimmed(value.substr(1)))};
  return true;
}

// Reads the version line and the header keys; returns where the rest begins.
std::size_t read_header(std::string_view text, std::vector<HeaderKey>& header) {
  const auto line_at = [text](std::size_t start) {
    return trimmed(text.substr(start, std::min(text.find('\n', start), text.size()) - start));
  };
  const auto after = [text](std::size_t start) {
    const std::size_t end = text.find('\n', start);
    return end == std::string_view::npos ? text.size() : end + 1;
  };
  const std::string_view first = line_at(0);
  if (first != kVersionLine) {
    if (first.starts_with(kVersionStart)) {
      throw SyntaxFailure{kVersionStart.size(),
                          "version '" + std::string(first.substr(kVersionStart.size(), 20)) +
                              "' of the scenario language is not known; this is version 1"};
    }
    throw SyntaxFailure{0, "the first line of a case is '# parity 1'"};
  }
  std::size_t position = after(0);
  HeaderKey key;
  while (position < text.size() && read_header_key(line_at(position), key)) {
    header.push_back(key);
    position = after(position);
  }
  return position;
}

bool is_outcome(std::string_view comment) {
  if (comment.size() < 2 || std::string_view(">!.:").find(comment[1]) == std::string_view::npos) {
    return false;
  }
  return comment.size() == 2 || comment[2] == ' ';
}

// Puts the comments of a text where they belong.
class CommentSorter {
 public:
  explicit CommentSorter(CaseFile& file) : file_(file) {}

  // Comments between two statements.
  void between(const std::vector<Comment>& comments) {
    for (const Comment& comment : comments) {
      if (!comment.own_line) {
        add(comment);
      } else if (comment.text == "#end") {
        if (file_.end_marked) throw SyntaxFailure{comment.offset, "'#end' stands once"};
        file_.end_marked = true;
      } else if (is_outcome(comment.text)) {
        if (!file_.end_marked && file_.outcomes.empty()) {
          throw SyntaxFailure{comment.offset, "an outcome stands after a statement"};
        }
        if (file_.end_marked && comment.text[1] != ':') {
          throw SyntaxFailure{comment.offset, "only events stand after '#end'"};
        }
        auto& lines = file_.end_marked ? file_.end : file_.outcomes.back();
        lines.emplace_back(comment.text);
      } else {
        add(comment);
      }
    }
  }
  // Comments behind the statement whose outcomes are the last ones: its outcome may stand there.
  void behind(const std::vector<Comment>& comments) {
    for (const Comment& comment : comments) {
      if (is_outcome(comment.text)) file_.outcomes.back().emplace_back(comment.text);
    }
  }
  // The others stand before it.
  void before(const std::vector<Comment>& comments) {
    for (const Comment& comment : comments) {
      if (!is_outcome(comment.text)) add(comment);
    }
  }
  void add(const Comment& comment) {
    if (!pending_.empty()) pending_.push_back('\n');
    // On a line of its own it would be an outcome.
    if (comment.text == "#end" || is_outcome(comment.text)) pending_ += "# ";
    pending_ += comment.text;
  }
  std::string take() { return std::exchange(pending_, {}); }

 private:
  CaseFile& file_;
  std::string pending_;  // for the next statement
};

void read_case(std::string_view text, CaseFile& file) {
  Lexer lexer(text, read_header(text, file.header));
  CommentSorter comments(file);
  std::size_t line = 1;
  std::size_t counted = 0;  // how far `line` has counted

  if (lexer.peek().kind == TokenKind::text) {
    Token docstring = lexer.take();
    comments.between(lexer.take_comments());
    const Token after = lexer.take();
    if (after.kind != TokenKind::newline) {
      throw SyntaxFailure{after.offset, "the docstring's line should end here"};
    }
    file.docstring = std::move(docstring.value);
  }

  Parser parser(lexer, file.scenario);
  for (;;) {
    const Token& next = lexer.peek();
    comments.between(lexer.take_comments());
    if (next.kind == TokenKind::end) break;
    if (file.end_marked) throw SyntaxFailure{next.offset, "a statement after '#end'"};
    line += static_cast<std::size_t>(
        std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                   text.begin() + static_cast<std::ptrdiff_t>(next.offset), '\n'));
    counted = next.offset;
    parser.statement();
    const std::vector<Comment> own = lexer.take_comments();
    comments.before(own);
    file.lines.push_back(line);
    file.outcomes.emplace_back();
    file.comments.push_back(comments.take());
    comments.behind(own);
  }
  parser.finish();
  if (std::string rest = comments.take(); !rest.empty()) file.comments.push_back(std::move(rest));
}

}  // namespace

std::optional<std::string_view> CaseFile::header_value(std::string_view key) const {
  for (const HeaderKey& entry : header) {
    if (entry.key == key) return entry.value;
  }
  return std::nullopt;
}

ParseResult parse_case(std::string_view text) {
  ParseResult result;
  if (text.size() > kMaxTextBytes) {
    result.problem = SyntaxProblem{1, 1, "a case has at most 16 MiB of text"};
    return result;
  }
  const std::string plain =
      text.find('\r') == std::string_view::npos ? std::string() : without_carriage_returns(text);
  const std::string_view lines = plain.empty() ? text : std::string_view(plain);
  try {
    check_characters(lines);
    read_case(lines, result.file);
  } catch (const SyntaxFailure& failure) {
    result.problem = problem_at(lines, failure.offset, failure.message);
    result.file = CaseFile();
  }
  return result;
}

}  // namespace parity
