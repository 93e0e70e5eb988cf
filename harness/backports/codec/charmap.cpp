#include "backports/codec/charmap.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <span>
#include <utility>

#include "backports/codec/incremental.h"
#include "backports/codec/single_byte.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

struct Row {
  std::string_view module;
  std::string_view name;
  char16_t characters[256];
};

constexpr Row kRows[] = {
#include "backports/codec/charmap_table.inc"
};
static_assert(std::ranges::is_sorted(kRows, {}, &Row::module));
// A byte 0 on a page of the encoder is "none": it is right for the character 0 alone.
static_assert(std::ranges::all_of(kRows, [](const Row& row) { return row.characters[0] == 0; }));

constexpr std::string_view kReason = "character maps to <undefined>";
// How much is converted before it is appended.
constexpr std::size_t kPiece = 1024;

// A row, made ready for both directions.
//
//   decode: byte ──▶ text_[byte], the character in UTF-8 and its size; size 0: undefined
//   encode: character ──▶ page_of_[its upper 8 bits] ──▶ pages_[page][its lower 8 bits]
//                         page 0 has nothing
class Charmap {
 public:
  explicit Charmap(const Row& row) : pages_(1) {
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const char16_t character = row.characters[byte];
      if (character == kNoCharacter) continue;
      std::string text;
      append_code_point(text, character);
      text_[byte].size = static_cast<std::uint8_t>(text.size());
      text.copy(text_[byte].bytes, text.size());
      std::uint8_t& page = page_of_[character >> 8];
      if (page == 0) {
        page = static_cast<std::uint8_t>(pages_.size());
        pages_.emplace_back();
      }
      pages_[page][character & 0xFF] = static_cast<std::uint8_t>(byte);  // the last one counts
    }
    decodes_ascii_ = std::ranges::equal(std::span(row.characters).first(128), kAscii);
    // Not the same: mac_arabic has its punctuation twice, and writes the other one.
    encodes_ascii_ = std::ranges::all_of(kAscii, [this](char16_t c) { return byte_of(c) == c; });
  }

  // Whether the first 128 bytes are ASCII's.
  bool decodes_ascii() const { return decodes_ascii_; }

  bool knows(char32_t character) const { return character == 0 || byte_of(character) != 0; }

  DecodeStop decode(std::string_view input, std::size_t from, std::string& into) const {
    char piece[3 * kPiece + 1];  // a character is copied as four bytes
    while (from < input.size()) {
      if (decodes_ascii_) {
        const std::size_t plain = ascii_prefix(input.substr(from));
        into += input.substr(from, plain);
        from += plain;
      }
      const std::size_t end = std::min(input.size(), from + kPiece);
      char* out = piece;
      for (; from < end; ++from) {
        const Character& character = text_[static_cast<unsigned char>(input[from])];
        if (character.size == 0) break;
        std::memcpy(out, &character, sizeof character);
        out += character.size;
      }
      into.append(piece, out);
      if (from < end) return {DecodeStop::Why::illegal, from, from + 1, kReason};
    }
    return {DecodeStop::Why::done, from, from, {}};
  }

  // Answers where it stops.
  std::size_t encode(std::string_view text, std::size_t from, Bytes& into) const {
    char piece[kPiece];
    while (from < text.size()) {
      if (encodes_ascii_) {
        const std::size_t plain = ascii_prefix(text.substr(from));
        into += text.substr(from, plain);
        from += plain;
      }
      std::size_t size = 0;
      while (size < kPiece && from < text.size()) {
        const CodePoint next = first_code_point(text.substr(from));
        const std::uint8_t byte = byte_of(next.value);
        if (byte == 0 && next.value != 0) {
          into.append(piece, size);
          return from;
        }
        piece[size++] = static_cast<char>(byte);
        from += next.size;
      }
      into.append(piece, size);
    }
    return from;
  }

 private:
  struct Character {
    char bytes[3];
    std::uint8_t size;
  };
  using Page = std::array<std::uint8_t, 256>;
  static constexpr auto kAscii = [] {
    std::array<char16_t, 128> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<char16_t>(i);
    return all;
  }();

  std::uint8_t byte_of(char32_t character) const {
    if (character > 0xFFFF) return 0;
    return pages_[page_of_[character >> 8]][character & 0xFF];
  }

  std::array<Character, 256> text_{};
  std::array<std::uint8_t, 256> page_of_{};
  std::vector<Page> pages_;
  bool decodes_ascii_ = false;
  bool encodes_ascii_ = false;
};

const Row* row_of(std::string_view module) {
  return std::ranges::lower_bound(kRows, module, {}, &Row::module);
}

// Made when it is first asked for, as is the codec.
template <std::size_t I>
const Charmap& charmap() {
  static const Charmap map(kRows[I]);
  return map;
}

template <std::size_t I>
const Codec& charmap_codec() {
  static constexpr EncodeMachine kMachine{
      .name = "charmap",
      .reason = kReason,
      .run = [](std::string_view text, std::size_t from,
                Bytes& into) { return charmap<I>().encode(text, from, into); },
      .knows = [](char32_t c) { return charmap<I>().knows(c); },
      .takes = [](char32_t c) { return charmap<I>().knows(c); },
      .unit = 1,
      .gathers = true,
      .unescapes_part = false,
  };
  static const OneByteCodec codec(
      kRows[I].name,
      [](std::string_view input, std::size_t from, Final, std::string& into) {
        return charmap<I>().decode(input, from, into);
      },
      kMachine, charmap<I>().decodes_ascii() ? ascii_prefix : nullptr);
  return codec;
}

template <std::size_t... I>
constexpr auto codecs_of(std::index_sequence<I...>) {
  return std::array{&charmap_codec<I>...};
}

constexpr auto kCodecs = codecs_of(std::make_index_sequence<std::size(kRows)>());

}  // namespace

const Codec* find_charmap(std::string_view module) {
  const Row* const row = row_of(module);
  if (row == std::end(kRows) || row->module != module) return nullptr;
  return &kCodecs[static_cast<std::size_t>(row - std::begin(kRows))]();
}

char16_t charmap_character(std::string_view module, unsigned char byte) {
  return row_of(module)->characters[byte];
}

std::vector<std::string_view> charmap_modules() {
  std::vector<std::string_view> all;
  for (const Row& row : kRows) all.push_back(row.module);
  return all;
}

}  // namespace backports
