#include "backports/unicode/character_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>

namespace backports {
namespace {

// Characters whose names follow each other in the table.
struct Run {
  char32_t first;
  char32_t last;
  std::uint32_t index;
};
// Characters whose name is this and their number.
struct Numbered {
  char32_t first;
  char32_t last;
  std::string_view prefix;
};

#include "backports/unicode/character_names_table.inc"

// Of words, there are so many of one byte; the number of another follows in two.
constexpr std::size_t kCommon = std::size(kCommonStarts) - 1;
constexpr std::size_t kBlock = 16;
constexpr std::size_t kBucketCount = std::size(kBucketStarts) - 1;
// The aliases have their names at the places of a private area.
constexpr char32_t kFirstAlias = 0xF0000;

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// ================================================================= names in the table

// Where the words of each length begin in their text.
constexpr auto kTextOfLength = [] {
  std::array<std::size_t, std::size(kFirstOfLength)> starts{};
  for (std::size_t length = 1; length < starts.size(); ++length) {
    const std::size_t count = kFirstOfLength[length] - std::size_t{kFirstOfLength[length - 1]};
    starts[length] = starts[length - 1] + count * (length - 1);
  }
  return starts;
}();

std::string_view word(std::size_t number) {
  if (number < kCommon) {
    const std::size_t start = kCommonStarts[number];
    return std::string_view(kCommonText).substr(start, kCommonStarts[number + 1] - start);
  }
  number -= kCommon;
  const auto* const next = std::ranges::upper_bound(kFirstOfLength, number);
  const auto length = static_cast<std::size_t>(next - kFirstOfLength) - 1;
  const std::size_t start = kTextOfLength[length] + (number - kFirstOfLength[length]) * length;
  return std::string_view(kOtherText).substr(start, length);
}

// The words of a name, as bytes.
std::span<const std::uint8_t> stored_name(std::size_t index) {
  const std::uint8_t* at = kNames + kBlockOffsets[index / kBlock];
  for (std::size_t i = index % kBlock; i > 0; --i) at += 1 + *at;
  return {at + 1, *at};
}

// Calls take(part) for every part of the name, until it answers false.
template <class Take>
void each_part(std::size_t index, Take take) {
  const auto stored = stored_name(index);
  for (std::size_t at = 0; at < stored.size();) {
    const bool is_first = at == 0;
    std::size_t number = stored[at++];
    if (number >= kCommon) number = kCommon + (number - kCommon) * 256 + stored[at++];
    const std::string_view text = word(number);
    if (!is_first && !text.starts_with('-') && !take(" ")) return;
    if (!take(text)) return;
  }
}

std::string name_at(std::size_t index) {
  std::string name;
  each_part(index, [&](std::string_view part) {
    name += part;
    return true;
  });
  return name;
}

bool is_name_at(std::size_t index, std::string_view name) {
  bool same = true;
  each_part(index, [&](std::string_view part) {
    same = name.size() >= part.size() &&
           std::ranges::equal(name.substr(0, part.size()), part, {}, upper);
    if (same) name.remove_prefix(part.size());
    return same;
  });
  return same && name.empty();
}

std::optional<std::size_t> index_of(char32_t code_point) {
  const auto* const next = std::ranges::upper_bound(kRuns, code_point, {}, &Run::first);
  if (next == std::begin(kRuns) || code_point > std::prev(next)->last) return std::nullopt;
  return std::prev(next)->index + (code_point - std::prev(next)->first);
}

char32_t code_point_at(std::size_t index) {
  const auto& run = *std::prev(std::ranges::upper_bound(kRuns, index, {}, &Run::index));
  return run.first + static_cast<char32_t>(index - run.index);
}

// FNV-1a; the same as in make_character_names.py.
std::size_t bucket_of(std::string_view name) {
  std::uint32_t value = 0x811C9DC5;
  for (const char c : name) {
    value = (value ^ static_cast<unsigned char>(upper(c))) * 0x01000193;
  }
  return (value ^ value >> 16) % kBucketCount;
}

// ================================================================= names by a rule

std::string hex(char32_t value) {
  std::string digits;
  for (int shift = value > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4) {
    digits += "0123456789ABCDEF"[(value >> shift) & 0xF];
  }
  return digits;
}

const Numbered* numbered(char32_t code_point) {
  const auto* const next = std::ranges::upper_bound(kNumbered, code_point, {}, &Numbered::first);
  if (next == std::begin(kNumbered) || code_point > std::prev(next)->last) return nullptr;
  return std::prev(next);
}

constexpr std::string_view kUnified = "CJK UNIFIED IDEOGRAPH-";

std::optional<char32_t> hex_value(std::string_view digits) {
  if (digits.size() != 4 && digits.size() != 5) return std::nullopt;
  char32_t value = 0;
  for (const char c : digits) {
    if (c >= '0' && c <= '9') {
      value = value << 4 | static_cast<char32_t>(c - '0');
    } else if (c >= 'A' && c <= 'F') {
      value = value << 4 | static_cast<char32_t>(c - 'A' + 10);
    } else {
      return std::nullopt;
    }
  }
  return value;
}

// CPython takes a leading zero, but no lower case.
std::optional<char32_t> unified_named(std::string_view digits) {
  const auto value = hex_value(digits);
  const Numbered* const row = value ? numbered(*value) : nullptr;
  if (row == nullptr || row->prefix != kUnified) return std::nullopt;
  return value;
}

std::optional<char32_t> numbered_named(std::string_view name) {
  std::string upper_case(name);
  std::ranges::transform(upper_case, upper_case.begin(), upper);
  const auto value = hex_value(std::string_view(upper_case).substr(upper_case.rfind('-') + 1));
  const Numbered* const row = value ? numbered(*value) : nullptr;
  if (row == nullptr || std::string(row->prefix) + hex(*value) != upper_case) return std::nullopt;
  return value;
}

// A syllable is U+AC00 + (initial × 21 + medial) × 28 + final.
constexpr std::string_view kSyllable = "HANGUL SYLLABLE ";
constexpr char32_t kFirstSyllable = 0xAC00;
constexpr char32_t kSyllables = 11172;
constexpr std::string_view kInitials[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                          "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
constexpr std::string_view kMedials[] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                         "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                         "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::string_view kFinals[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                        "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                        "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};

std::string syllable_name(char32_t number) {
  const std::size_t final = number % std::size(kFinals);
  const std::size_t medial = number / std::size(kFinals) % std::size(kMedials);
  const std::size_t initial = number / std::size(kFinals) / std::size(kMedials);
  std::string name(kSyllable);
  name += kInitials[initial];
  name += kMedials[medial];
  name += kFinals[final];
  return name;
}

// Takes the longest of the letters that the name begins with.
std::optional<char32_t> take_letter(std::string_view& name,
                                    std::span<const std::string_view> letters) {
  std::optional<char32_t> longest;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (!name.starts_with(letters[i])) continue;
    if (!longest || letters[i].size() > letters[*longest].size()) {
      longest = static_cast<char32_t>(i);
    }
  }
  if (longest) name.remove_prefix(letters[*longest].size());
  return longest;
}

std::optional<char32_t> syllable_named(std::string_view letters) {
  const auto initial = take_letter(letters, kInitials);
  const auto medial = take_letter(letters, kMedials);
  const auto final = take_letter(letters, kFinals);
  if (!initial || !medial || !final || !letters.empty()) return std::nullopt;
  return kFirstSyllable +
         (*initial * static_cast<char32_t>(std::size(kMedials)) + *medial) *
             static_cast<char32_t>(std::size(kFinals)) +
         *final;
}

}  // namespace

std::optional<std::string> name_of_character(char32_t code_point) {
  if (code_point >= kFirstSyllable && code_point < kFirstSyllable + kSyllables) {
    return syllable_name(code_point - kFirstSyllable);
  }
  if (const Numbered* const row = numbered(code_point)) {
    return std::string(row->prefix) + hex(code_point);
  }
  const auto index = index_of(code_point);
  if (!index) return std::nullopt;
  return name_at(*index);
}

std::optional<char32_t> character_named(std::string_view name) {
  if (name.starts_with(kSyllable)) return syllable_named(name.substr(kSyllable.size()));
  if (name.starts_with(kUnified)) return unified_named(name.substr(kUnified.size()));
  const std::size_t bucket = bucket_of(name);
  for (std::size_t i = kBucketStarts[bucket]; i < kBucketStarts[bucket + 1]; ++i) {
    if (!is_name_at(kBuckets[i], name)) continue;
    const char32_t found = code_point_at(kBuckets[i]);
    return found < kFirstAlias ? found : kAliasMeanings[found - kFirstAlias];
  }
  return numbered_named(name);
}

}  // namespace backports
