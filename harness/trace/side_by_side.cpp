#include "trace/side_by_side.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "scenario/case_file.h"
#include "trace/read.h"
#include "trace/verdict.h"

namespace parity {
namespace {

// The recorded lines are ASCII but for the mask of an address, which takes three bytes.
std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::string fitted(std::string text, std::size_t width) {
  if (characters(text) > width) {
    text.resize(width - 3);
    text += "...";
  }
  text.append(width - std::min(width, characters(text)), ' ');
  return text;
}

class Page {
 public:
  explicit Page(std::size_t width) : column_((std::max<std::size_t>(width, 40) - 5) / 2) {}

  void row(char mark, const std::string& left, const std::string& right) {
    std::string line = fmt::format("{} {} | {}", mark, fitted(left, column_), right);
    line.erase(line.find_last_not_of(' ') + 1);
    text_ += line + '\n';
  }
  void line(const std::string& text) { text_ += text + '\n'; }
  std::string take() { return std::move(text_); }

 private:
  std::size_t column_;
  std::string text_;
};

void add_lines(Page& page, const std::vector<std::string>& left,
               const std::vector<std::string>& right, bool first) {
  if (left == right) {
    for (const std::string& line : left) page.line("  " + line);
    return;
  }
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    const std::string a = i < left.size() ? left[i] : "";
    const std::string b = i < right.size() ? right[i] : "";
    const bool same = a == b;
    page.row(same ? ' ' : (first ? '>' : '|'), a, b);
    if (!same) first = false;
  }
}

}  // namespace

std::string side_by_side(const Scenario& scenario, std::string_view left_engine, const Trace& left,
                         std::string_view right_engine, const Trace& right, std::size_t width) {
  const auto lefts = trace_lines(scenario, left);
  const auto rights = trace_lines(scenario, right);
  const auto difference = first_difference(left, right);
  Page page(width);
  page.row(' ', std::string(left_engine), std::string(right_engine));
  const std::size_t size = scenario.statements.size();
  for (std::size_t i = 0; i <= size; ++i) {
    const std::vector<std::string> none;
    const auto& a = i < lefts.size() ? lefts[i] : none;
    const auto& b = i < rights.size() ? rights[i] : none;
    if (i < size) {
      page.line("  " + print_statement(scenario, scenario.statements[i]));
    } else if (!a.empty() || !b.empty()) {
      page.line("  #end");
    }
    add_lines(page, a, b, difference && difference->statement == i);
  }
  return page.take();
}

}  // namespace parity
