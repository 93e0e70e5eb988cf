#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <regex>

#include "backports/codec/lookup.h"
#include "bench/codec_rows.h"

namespace parity::bench {
namespace {

struct Family {
  std::string_view name;
  std::string_view encodings;  // a regex; the first family that matches counts
};

constexpr Family kFamilies[] = {
    {"Unicode", "utf_.*"},
    {"ascii, latin-1", "ascii|latin_1|charmap"},
    {"escapes and domain names", ".*_escape|punycode|idna|undefined"},
    {"with shifts", "iso2022.*|hz"},
    {"of two bytes", "big5.*|cp932|cp949|cp950|euc.*|gb.*|johab|shift.*"},
    {"tables", ".*"},
};

const Family& family_of(std::string_view encoding) {
  return *std::ranges::find_if(kFamilies, [&](const Family& family) {
    return std::regex_match(std::string(encoding), std::regex(std::string(family.encodings)));
  });
}

// The ratios of a family, or of a column of it.
class Summary {
 public:
  void add(double ratio, std::string_view name) {
    logarithms_ += std::log(ratio);
    ++count_;
    if (ratio > 1) ++slower_;
    if (ratio <= worst_) return;
    worst_ = ratio;
    worst_name_ = name;
  }
  std::string shown() const {
    if (count_ == 0) return "";
    return fmt::format("{:.2f}, worst {:.2f} ({}), {} of {} above 1",
                       std::exp(logarithms_ / count_), worst_, worst_name_, slower_, count_);
  }

 private:
  double logarithms_ = 0;
  double worst_ = 0;
  std::string worst_name_;
  int count_ = 0;
  int slower_ = 0;
};

std::string header(std::string_view first) {
  std::string line = fmt::format("| {} |", first);
  std::string below = "|---|";
  for (const std::string_view name : kCodecColumnNames) {
    line += fmt::format(" {} |", name);
    below += "--:|";
  }
  return line + "\n" + below + "\n";
}

}  // namespace

std::string codec_table(const std::string& pattern, double seconds) {
  const std::regex wanted(pattern);
  std::string details;
  std::string summaries;
  for (const Family& family : kFamilies) {
    std::array<Summary, kCodecColumns> columns;
    for (const std::string_view encoding : backports::text_encodings()) {
      if (&family_of(encoding) != &family || !std::regex_search(std::string(encoding), wanted)) {
        continue;
      }
      details += fmt::format("| {} |", encoding);
      const CodecRows rows = codec_rows(encoding);
      for (std::size_t i = 0; i < kCodecColumns; ++i) {
        details += rows[i] ? " " : " — |";
        if (!rows[i]) continue;
        const double ratio = measure(*rows[i], seconds).ratio;
        columns[i].add(ratio, encoding);
        details += fmt::format("{:.2f} |", ratio);
      }
      details += "\n";
    }
    summaries += fmt::format("| {} |", family.name);
    for (const Summary& column : columns) summaries += fmt::format(" {} |", column.shown());
    summaries += "\n";
  }
  return header("encoding") + details + "\n" + header("family") + summaries;
}

}  // namespace parity::bench
