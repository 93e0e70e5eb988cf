#include "backports/codec/cjk/double_byte.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>

#include "backports/codec/cjk/double_byte_table.h"
#include "backports/codec/cjk/longer.h"
#include "backports/codec/cjk/multibyte.h"
#include "backports/codec/cjk/two_byte_codes.h"
#include "backports/codec/piece.h"
#include "backports/codec/quick_text.h"

namespace backports {
namespace {

using double_byte::DoubleByteTable;
using double_byte::Longer;

template <class Rule>
class DoubleByteCodec final : public MultibyteCodec {
 public:
  explicit DoubleByteCodec(const DoubleByteTable& table)
      : MultibyteCodec(table.name),
        table_(table),
        two_byte_(table, double_byte::TwoByteCodes::Which::all),
        has_ascii_(is_ascii_its_own(table)) {
    for (unsigned c = 0; c < ascii_.size(); ++c) ascii_[c] = double_byte::code_of(table, c) == c;
  }

  DecodeStop decode(ShiftState&, std::string_view input, std::size_t from,
                    std::string& into) const override {
    into.reserve(into.size() + (input.size() - from) / 2 * 3);
    Piece piece(into);
    char* out = piece.start();
    const char* at = input.data() + from;
    const char* const end = input.data() + input.size();
    const DoubleByteTable& table = table_;
    const bool has_ascii = has_ascii_;
    const auto stop = [&](Why why, const char* where, std::ptrdiff_t size, char* written) {
      piece.flush(written);
      const auto start = static_cast<std::size_t>(where - input.data());
      return DecodeStop{why, start, start + static_cast<std::size_t>(size), kIllegalSequence};
    };
    while (at != end) {
      out = piece.make_room(out);
      const std::ptrdiff_t left = end - at;
      const unsigned char first = byte_at(at, 0);
      if (first < 0x80 && has_ascii) {
        if (left >= kWord && copy_ascii_word(at, out)) {
          at += kWord;
          out += kWord;
        } else {
          *out++ = *at++;
        }
        continue;
      }
      std::uint16_t value = table.single[first];
      std::ptrdiff_t size = 1;
      if (value == double_byte::kLead) {
        if (left < 2) return stop(Why::incomplete, at, left, out);
        const unsigned char second = byte_at(at, 1);
        if (Rule::begins(first, second)) {
          const Longer longer = Rule::decode({at, static_cast<std::size_t>(left)});
          if (longer.kind == Longer::Kind::incomplete) return stop(Why::incomplete, at, left, out);
          if (longer.kind == Longer::Kind::illegal) return stop(Why::illegal, at, 1, out);
          out = put_character(out, longer.character);
          at += Rule::kSize;
          continue;
        }
        if (first == double_byte::kBeforeTwo && !table.rows_of_three.empty()) {
          if (left < 3) return stop(Why::incomplete, at, left, out);
          size = 3;
          value = second < 0x80
                      ? double_byte::kIllegal
                      : double_byte::value_in(table.rows_of_three[second - 0x80U], byte_at(at, 2));
        } else {
          size = 2;
          value = double_byte::value_in(table.rows[first - 0x80U], second);
        }
      }
      if (is_character(value) || first == 0) [[likely]] {
        out = put_character(out, value);
      } else if (value == double_byte::kIllegal) {
        return stop(Why::illegal, at, 1, out);
      } else if (value == double_byte::kIllegalTwo) {
        return stop(Why::illegal, at, 2, out);
      } else {
        out = put_special(out, value);
      }
      at += size;
    }
    return stop(Why::done, at, 0, out);
  }

  EncodeStop encode(ShiftState&, std::string_view text, std::size_t from, Final final,
                    EncodeOutput& output) const override {
    output.bytes().reserve(output.bytes().size() + (text.size() - from));
    Piece piece(output.bytes());
    char* out = piece.start();
    const char* at = text.data() + from;
    const char* const end = text.data() + text.size();
    const DoubleByteTable& table = table_;
    const bool has_ascii = has_ascii_;
    // What the last byte of three lacks; none where there are no three.
    const unsigned three = table.rows_of_three.empty() ? 0 : 0x80;
    const auto stop = [&](EncodeStop::Why why, const char* where, char* written) {
      piece.flush(written);
      return EncodeStop{why, static_cast<std::size_t>(where - text.data())};
    };
    while (at != end) {
      out = piece.make_room(out);
      if (byte_at(at, 0) < 0x80 && ascii_[byte_at(at, 0)]) {
        if (end - at >= kWord && copy_ascii_word(at, out) &&
            (has_ascii || !has_other_ascii(word_at(at)))) {
          at += kWord;
          out += kWord;
        } else {
          *out++ = *at++;
        }
        continue;
      }
      const auto run = two_byte_.encode(at, end, out, piece.end(), 0xFFFF);
      if (run.at != at) {
        at = run.at;
        out = run.out;
        continue;
      }
      const char* const here = at;
      const char32_t c = take_character(at, end);
      std::uint16_t code = double_byte::code_of(table, c);
      if (code == double_byte::kInPairs) [[unlikely]] {
        if (at == end && final == Final::no) return stop(EncodeStop::Why::incomplete, here, out);
        const CodePoint second =
            at == end ? CodePoint{} : first_code_point({at, static_cast<std::size_t>(end - at)});
        code = at == end ? double_byte::kNoCode : double_byte::code_of_pair(table, c, second.value);
        if (code != double_byte::kNoCode) {
          at += second.size;
        } else {
          code = double_byte::code_alone(table, c);
        }
      }
      if (code > 0xFF) [[likely]] {
        if ((code & three) != three) [[unlikely]]
          *out++ = static_cast<char>(double_byte::kBeforeTwo);
        out[0] = static_cast<char>(code >> 8);
        out[1] = static_cast<char>(code | three);
        out += 2;
      } else if (code != double_byte::kNoCode || c == 0) {
        *out++ = static_cast<char>(code);
      } else {
        char* const after = Rule::encode(c, out);
        if (after == nullptr) return stop(EncodeStop::Why::illegal, here, out);
        out = after;
      }
    }
    return stop(EncodeStop::Why::done, end, out);
  }

 private:
  using Why = DecodeStop::Why;

  // Whether its ASCII is its own bytes, in both directions.
  static bool is_ascii_its_own(const DoubleByteTable& table) {
    for (char16_t c = 1; c < 0x80; ++c) {
      if (table.single[c] != c || double_byte::code_of(table, c) != c) return false;
    }
    return true;
  }

  // Where ASCII is not its own bytes, these two are not (CPython: JIS X 0201).
  static bool has_other_ascii(std::uint64_t word) {
    return has_byte(word, '\\') || has_byte(word, '~');
  }

  static unsigned char byte_at(const char* at, std::ptrdiff_t offset) {
    return static_cast<unsigned char>(at[offset]);
  }

  // Not those beyond the special ones, which are rare.
  static bool is_character(std::uint16_t value) {
    return value < double_byte::kFirstSpecial && value != double_byte::kIllegal;
  }

  char* put_special(char* out, std::uint16_t value) const {
    if (value > double_byte::kLastSpecial) return put_character(out, value);
    const auto& special = table_.specials[value - double_byte::kFirstSpecial];
    out = put_character(out, special.first);
    return special.second == 0 ? out : put_character(out, special.second);
  }

  const DoubleByteTable& table_;
  double_byte::TwoByteCodes two_byte_;
  std::array<bool, 128> ascii_{};  // whose byte is its own
  bool has_ascii_;
};

std::unique_ptr<const Codec> make_codec(const DoubleByteTable& table) {
  using namespace double_byte;
  if (table.name == "gb18030") return std::make_unique<DoubleByteCodec<Gb18030Rule>>(table);
  if (table.name == "euc_kr") return std::make_unique<DoubleByteCodec<EucKrRule>>(table);
  return std::make_unique<DoubleByteCodec<NoRule>>(table);
}

// Made when it is first asked for.
template <std::size_t I>
const Codec& codec_at() {
  static const std::unique_ptr<const Codec> codec = make_codec(double_byte::tables()[I]);
  return *codec;
}

template <std::size_t... I>
constexpr auto codecs_of(std::index_sequence<I...>) {
  return std::array{&codec_at<I>...};
}

constexpr auto kCodecs = codecs_of(std::make_index_sequence<double_byte::kTableCount>());

}  // namespace

const Codec* find_double_byte(std::string_view module) {
  const auto all = double_byte::tables();
  const auto found = std::ranges::lower_bound(all, module, {}, &DoubleByteTable::name);
  if (found == all.end() || found->name != module) return nullptr;
  return &kCodecs[static_cast<std::size_t>(found - all.begin())]();
}

}  // namespace backports
