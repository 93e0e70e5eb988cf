#include "backports/codec/lookup.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

#include "backports/codec/charmap.h"
#include "backports/codec/cjk/double_byte.h"
#include "backports/codec/cjk/hz.h"
#include "backports/codec/cjk/iso_2022.h"
#include "backports/codec/escapes.h"
#include "backports/codec/idna/idna.h"
#include "backports/codec/idna/punycode.h"
#include "backports/codec/single_byte.h"
#include "backports/codec/undefined.h"
#include "backports/codec/utf_16_32.h"
#include "backports/codec/utf_7.h"
#include "backports/codec/utf_8.h"

namespace backports {
namespace {

enum class Kind : std::uint8_t { text, not_text };

struct Row {
  std::string_view name;    // normalised
  std::string_view module;  // of the package `encodings`
  Kind kind;
  bool is_alias;  // not only the module's own name
};

constexpr Row kNames[] = {
#include "backports/codec/names_table.inc"
};
static_assert(std::ranges::is_sorted(kNames, {}, &Row::name));

const Row* find_row(std::string_view name) {
  const Row* const row = std::ranges::lower_bound(kNames, name, {}, &Row::name);
  return row == std::end(kNames) || row->name != name ? nullptr : row;
}

constexpr std::size_t kTexts =
    static_cast<std::size_t>(std::ranges::count(kNames, Kind::text, &Row::kind));

// The modules, one for each name: sorted, and then each once, of which `count` come first.
struct Modules {
  std::array<std::string_view, kTexts> all;
  std::size_t count = 0;
  constexpr Modules() {
    for (const Row& row : kNames) {
      if (row.kind == Kind::text) all[count++] = row.module;
    }
    std::ranges::sort(all);
    count -= std::ranges::unique(all).size();
  }
};

// No more of them is in the program than is used.
constexpr auto kModules = [] {
  constexpr Modules kSorted;
  std::array<std::string_view, kSorted.count> all;
  std::ranges::copy_n(kSorted.all.begin(), kSorted.count, all.begin());
  return all;
}();

struct Known {
  std::string_view module;
  const Codec& (*codec)();
};

constexpr Known kCodecs[] = {
    {"ascii", ascii},
    {"charmap", charmap_without_table},
    {"hz", hz},
    {"idna", idna_codec},
    {"latin_1", latin_1},
    {"punycode", punycode},
    {"raw_unicode_escape", raw_unicode_escape},
    {"undefined", undefined},
    {"unicode_escape", unicode_escape},
    {"utf_16", utf_16},
    {"utf_16_be", utf_16_be},
    {"utf_16_le", utf_16_le},
    {"utf_32", utf_32},
    {"utf_32_be", utf_32_be},
    {"utf_32_le", utf_32_le},
    {"utf_7", utf_7},
    {"utf_8", utf_8},
    {"utf_8_sig", utf_8_sig},
};

// Every module of the names has one.
const Codec* codec_of(std::string_view module) {
  const auto* const known = std::ranges::find(kCodecs, module, &Known::module);
  if (known != std::end(kCodecs)) return &known->codec();
  for (const auto find : {find_charmap, find_double_byte, find_iso_2022}) {
    if (const Codec* const codec = find(module)) return codec;
  }
  return nullptr;
}

Error unknown(std::string_view name) {
  return Error::with_message(ErrorType::LookupError, "unknown encoding: " + std::string(name));
}

}  // namespace

std::span<const std::string_view> text_encodings() {
  return kModules;
}

std::span<const std::string_view> text_encoding_names() {
  static const std::vector<std::string_view> all = [] {
    std::vector<std::string_view> names;
    names.reserve(kTexts);
    for (const Row& row : kNames) {
      if (row.kind == Kind::text) names.push_back(row.name);
    }
    return names;
  }();
  return all;
}

std::string normalized_encoding(std::string_view name) {
  std::string out;
  bool punctuation = false;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool plain = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
    if (!plain) {
      punctuation = true;
      continue;
    }
    if (punctuation && !out.empty()) out += '_';
    punctuation = false;
    out += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

Result<const Codec*> find_codec(std::string_view name) {
  std::string normalized = normalized_encoding(name);
  const Row* row = find_row(normalized);
  if (row == nullptr) {
    // Python tries an alias without dots, too, and no module.
    std::ranges::replace(normalized, '.', '_');
    row = find_row(normalized);
    if (row != nullptr && !row->is_alias) row = nullptr;
  }
  if (row == nullptr) return unknown(name);
  if (row->kind == Kind::not_text) {
    return Error::with_message(
        ErrorType::LookupError,
        "'" + std::string(name) +
            "' is not a text encoding; use codecs.open() to handle arbitrary codecs");
  }
  if (const Codec* const codec = codec_of(row->module)) return codec;
  return unknown(name);
}

}  // namespace backports
