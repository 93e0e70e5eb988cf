// The text encodings beside CPython's, in whole and in lines.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bench/measure.h"

namespace parity::bench {

inline constexpr std::size_t kCodecColumns = 6;
inline constexpr std::array<std::string_view, kCodecColumns> kCodecColumnNames{
    "decode own", "decode ASCII", "encode own", "encode ASCII", "lines read", "lines written"};

// A row for each column, of text that is typical of the encoding (codec_text.py) and of ASCII;
// absent where the encoding can do no such thing.
using CodecRows = std::array<std::optional<Row>, kCodecColumns>;
CodecRows codec_rows(std::string_view encoding);

// Those of some encodings, for the table of all work.
std::vector<Row> chosen_codec_rows();

// The ratios of every encoding that matches, and a summary of each family, in Markdown.
std::string codec_table(const std::string& pattern, double seconds);

}  // namespace parity::bench
