#include "backports/codec/charmap.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <span>
#include <utility>

#include "backports/codec/incremental.h"
#include "backports/codec/quick_text.h"
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
constexpr std::ptrdiff_t kPiece = 1024;

// A row, made ready for both directions.
//
//   decode: byte ──▶ text_[byte], the character in UTF-8 and its size
//   encode: character ──▶ page_of_[its upper 8 bits] ──▶ pages_[page][its lower 8 bits]
//                         page 0 has nothing
//           and for the inner loops, by the bits of its bytes in UTF-8: two_, three_
class Charmap {
 public:
  explicit Charmap(const Row& row) : pages_(1) {
    text_.fill({{}, kUndefined});
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
    make_quick_tables(row);
    decodes_ascii_ = std::ranges::equal(std::span(row.characters).first(128), kAscii);
    // Not the same: mac_arabic has its punctuation twice, and writes the other one.
    encodes_ascii_ = std::ranges::all_of(kAscii, [this](char16_t c) { return byte_of(c) == c; });
  }

  // Whether the first 128 bytes are ASCII's.
  bool decodes_ascii() const { return decodes_ascii_; }

  bool knows(char32_t character) const { return character == 0 || byte_of(character) != 0; }

  DecodeStop decode(std::string_view input, std::size_t from, std::string& into) const {
    into.reserve(into.size() + 2 * (input.size() - from));
    char piece[3 * kPiece + kWord];  // a character is copied as four bytes
    const char* at = input.data() + from;
    const char* const end = input.data() + input.size();
    while (at != end) {
      const char* const stop = at + std::min<std::ptrdiff_t>(end - at, kPiece);
      char* out = piece;
      while (stop - at >= kWord) {
        if (decodes_ascii_ && copy_ascii_word(at, out)) {
          at += kWord;
          out += kWord;
          continue;
        }
        char* const before = out;
        std::uint8_t sizes = 0;
        for (std::ptrdiff_t i = 0; i < kWord; ++i) sizes |= put(at[i], out);
        if ((sizes & kUndefined) != 0) {
          out = before;
          break;
        }
        at += kWord;
      }
      for (; at != stop; ++at) {
        char* const before = out;
        if ((put(*at, out) & kUndefined) == 0) continue;
        into.append(piece, before);
        const auto offset = static_cast<std::size_t>(at - input.data());
        return {DecodeStop::Why::illegal, offset, offset + 1, kReason};
      }
      into.append(piece, out);
    }
    return {DecodeStop::Why::done, input.size(), input.size(), {}};
  }

  // Answers where it stops.
  std::size_t encode(std::string_view text, std::size_t from, Bytes& into) const {
    into.reserve(into.size() + (text.size() - from));
    char piece[kPiece + 3 * kWord];
    const char* at = text.data() + from;
    const char* const end = text.data() + text.size();
    while (at != end) {
      char* out = piece;
      const char* const stop = at + std::min<std::ptrdiff_t>(end - at, kPiece);
      while (at < stop) {
        if (encode_run(at, stop, out)) continue;
        if (stop - at > kWord) {
          if (encodes_ascii_ && copy_ascii_word(at, out)) {
            at += kWord;
            out += kWord;
            continue;
          }
          if (encode_eight(at, out)) continue;
        }
        // One of the eight is none of those: they are looked at one by one.
        const char* const eight_end = at + std::min<std::ptrdiff_t>(stop - at, kWord);
        while (at < eight_end) {
          const char* const here = at;
          const char32_t next = take_character(at, end);
          const std::uint8_t byte = byte_of(next);
          if (byte == 0 && next != 0) {
            into.append(piece, out);
            return static_cast<std::size_t>(here - text.data());
          }
          *out++ = static_cast<char>(byte);
        }
      }
      into.append(piece, out);
    }
    return text.size();
  }

 private:
  struct Character {
    char bytes[3];
    std::uint8_t size;
  };
  static constexpr std::uint8_t kUndefined = 0x80;  // a size

  void make_quick_tables(const Row& row) {
    for (std::size_t i = 0; i < kSecond; ++i) {
      const auto character = static_cast<char16_t>(i < 0x80 ? i : i - 0x80);
      const bool is_known = knows(character) && (i < 0x80 || character >= 0x80);
      two_[i] = is_known ? byte_of(character) | kKnown : kUnknown;
    }
    std::array<int, 16> counts{};  // by the upper four bits
    for (const char16_t character : row.characters) {
      if (character >= 0x800 && character != kNoCharacter) ++counts[character >> 12];
    }
    const auto upper = std::ranges::max_element(counts) - counts.begin();
    lead_of_three_ = static_cast<std::uint8_t>(0xE0 | upper);
    for (std::size_t i = 0; i < three_.size(); ++i) {
      const auto character = static_cast<char16_t>(static_cast<std::size_t>(upper) << 12 | i);
      if (character >= 0x800) three_[i] = byte_of(character);
    }
  }

  // Puts the character of a byte; answers its size.
  std::uint8_t put(char byte, char*& out) const {
    const Character& character = text_[static_cast<unsigned char>(byte)];
    std::memcpy(out, &character, sizeof character);
    out += character.size & 3;
    return character.size;
  }
  using Page = std::array<std::uint8_t, 256>;
  static constexpr auto kAscii = [] {
    std::array<char16_t, 128> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<char16_t>(i);
    return all;
  }();

  // Encodes characters of three bytes that begin with the same one, as many as are in a row and
  // known, and what most often follows such a word: one of ASCII. False if there are none.
  [[gnu::always_inline]] bool encode_run(const char*& at, const char* end, char*& out) const {
    const char* const before = at;
    const unsigned lead = lead_of_three_;
    while (end - at >= 3 && static_cast<std::uint8_t>(at[0]) == lead) {
      const unsigned second = static_cast<std::uint8_t>(at[1]) ^ 0x80U;
      const unsigned third = static_cast<std::uint8_t>(at[2]) ^ 0x80U;
      if ((second | third) >= 0x40) break;
      const std::uint8_t byte = three_[second << 6 | third];
      if (byte == 0) break;
      *out++ = static_cast<char>(byte);
      at += 3;
    }
    if (at == before) return false;
    const auto next = at == end ? std::uint8_t{0x80} : static_cast<std::uint8_t>(*at);
    if (next < 0x80 && (two_[next] & kUnknown) == 0) {
      *out++ = static_cast<char>(two_[next]);
      ++at;
    }
    return true;
  }

  // Encodes eight bytes of characters of one and two bytes; false if they are not such, or unknown.
  // Takes every byte for the first one of a character, and forgets what becomes of the second ones:
  // no branch depends on the sizes of the characters.
  [[gnu::always_inline]] bool encode_eight(const char*& at, char*& out) const {
    if (!is_of_two(word_at(at))) return false;
    const Eight first = eight_at(at);
    const Eight second = eight_at(at + 1);
    const auto is_ascii = Eight(first < 0x80);
    const auto is_lead = Eight(first > 0xBF);
    const Eight both = ((first & 0x1F) << 6) + (second & 0x3F) + 0x80;
    const Eight places = (first & is_ascii) | (both & is_lead) | (~(is_ascii | is_lead) & kSecond);
    char* const before = out;
    unsigned all = 0;
    for (std::size_t i = 0; i < kWord; ++i) {
      const unsigned entry = two_[static_cast<std::uint16_t>(places[i])];
      *out = static_cast<char>(entry);
      out += entry >> 8;
      all |= entry;
    }
    if ((all & kUnknown) != 0) {
      out = before;
      return false;
    }
    // A character that is cut is left for the next word.
    const std::ptrdiff_t cut = static_cast<std::uint8_t>(at[kWord - 1]) >= 0xC0 ? 1 : 0;
    at += kWord - cut;
    out -= cut;
    return true;
  }

  std::uint8_t byte_of(char32_t character) const {
    if (character > 0xFFFF) return 0;
    return pages_[page_of_[character >> 8]][character & 0xFF];
  }

  std::array<Character, 256> text_{};
  // The bytes of characters of one byte, and from 80 on of two: both without their marks. With how
  // many bytes they are.
  static constexpr std::uint16_t kKnown = 0x100;
  static constexpr std::uint16_t kUnknown = 0x200;
  static constexpr std::int16_t kSecond = 0x880;  // the place of a second byte
  std::array<std::uint16_t, kSecond + 1> two_{};
  // The bytes of the characters of three with the lead byte that most of them have.
  std::array<std::uint8_t, 0x1000> three_{};
  std::uint8_t lead_of_three_ = 0;
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
