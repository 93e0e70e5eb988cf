#include "tool/junit.h"

#include <fmt/format.h>

#include <set>

namespace parity {
namespace {

// Text for an attribute or an element. What XML 1.0 cannot hold becomes '?'.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "&#10;";
        break;
      default:
        out += static_cast<unsigned char>(c) < 0x20 && c != '\t' ? '?' : c;
        break;
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

}  // namespace

std::string junit_xml(const ReplayResult& result, const Failures& failures) {
  std::string body;
  std::set<std::string> written;
  std::size_t tests = 0;
  std::size_t failed = 0;
  std::size_t skipped = 0;
  const auto add = [&](const std::string& path, double seconds, const std::string& skip) {
    written.insert(path);
    ++tests;
    body += fmt::format("  <testcase classname=\"corpus\" name=\"{}\" file=\"{}\" time=\"{:.6f}\"",
                        escaped(path), escaped(path), seconds);
    const auto found = failures.find(path);
    if (found != failures.end()) {
      ++failed;
      body += fmt::format(">\n    <failure message=\"{}\">{}</failure>\n  </testcase>\n",
                          escaped(found->second.front()), escaped(joined(found->second)));
    } else if (!skip.empty()) {
      ++skipped;
      body += fmt::format(">\n    <skipped message=\"{}\"/>\n  </testcase>\n", escaped(skip));
    } else {
      body += "/>\n";
    }
  };
  for (const CaseResult& one : result.cases) {
    const bool left_out = !one.problem && one.verdict.kind == VerdictKind::not_compared;
    add(one.path, one.seconds, left_out ? one.verdict.reason : "");
  }
  for (const auto& [path, messages] : failures) {
    if (!written.contains(path)) add(path, 0, "");
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuite name=\"parity gate\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n"
      "{}</testsuite>\n",
      tests, failed, skipped, body);
}

std::string annotation_text(const std::string& message) {
  std::string out;
  for (const char c : message) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      default:
        out += c;
        break;
    }
  }
  return out;
}

}  // namespace parity
