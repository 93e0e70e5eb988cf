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
#include "backports/codec/piece.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

using double_byte::DoubleByteTable;
using double_byte::Longer;

// Whether there are so many ASCII characters in a row that they are copied at once.
bool is_ascii_run(std::string_view text, std::size_t from) {
  std::uint64_t word = 0;
  if (text.size() - from < sizeof word) return false;
  std::memcpy(&word, text.data() + from, sizeof word);
  return (word & 0x8080808080808080) == 0;
}

template <class Rule>
class DoubleByteCodec final : public MultibyteCodec {
 public:
  explicit DoubleByteCodec(const DoubleByteTable& table)
      : MultibyteCodec(table.name), table_(table), has_ascii_(has_ascii(table)) {}

  DecodeStop decode(ShiftState&, std::string_view input, std::size_t from,
                    std::string& into) const override {
    Piece piece(into);
    const DecodeStop stop = decode_into(piece, input, from, into);
    piece.flush();
    return stop;
  }

  EncodeStop encode(ShiftState&, std::string_view text, std::size_t from, Final final,
                    EncodeOutput& output) const override {
    Piece piece(output.bytes());
    const EncodeStop stop = encode_into(piece, text, from, final, output.bytes());
    piece.flush();
    return stop;
  }

 private:
  using Why = DecodeStop::Why;

  // Whether its ASCII is its own bytes, in both directions.
  static bool has_ascii(const DoubleByteTable& table) {
    for (char16_t c = 1; c < 0x80; ++c) {
      if (table.single[c] != c || double_byte::code_of(table, c) != c) return false;
    }
    return true;
  }

  static DecodeStop incomplete(std::string_view input, std::size_t at) {
    return {Why::incomplete, at, input.size(), kIncompleteSequence};
  }
  static DecodeStop illegal(std::size_t at, std::size_t size) {
    return {Why::illegal, at, at + size, kIllegalSequence};
  }

  DecodeStop decode_into(Piece& piece, std::string_view input, std::size_t at,
                         std::string& into) const {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(input[at + i]); };
    while (at < input.size()) {
      if (byte(0) < 0x80 && has_ascii_ && is_ascii_run(input, at)) {
        piece.flush();
        const std::size_t plain = ascii_prefix(input.substr(at));
        into += input.substr(at, plain);
        at += plain;
        continue;
      }
      piece.make_room();
      const std::size_t left = input.size() - at;
      std::uint16_t value = table_.single[byte(0)];
      std::size_t size = 1;
      if (value == double_byte::kLead) {
        if (left < 2) return incomplete(input, at);
        if (Rule::begins(byte(0), byte(1))) {
          const Longer longer = Rule::decode(input.substr(at));
          if (longer.kind == Longer::Kind::incomplete) return incomplete(input, at);
          if (longer.kind == Longer::Kind::illegal) return illegal(at, 1);
          piece.put_character(longer.character);
          at += Rule::kSize;
          continue;
        }
        if (byte(0) == double_byte::kBeforeTwo && !table_.rows_of_three.empty()) {
          if (left < 3) return incomplete(input, at);
          size = 3;
          value = byte(1) < 0x80
                      ? double_byte::kIllegal
                      : double_byte::value_in(table_.rows_of_three[byte(1) - 0x80], byte(2));
        } else {
          size = 2;
          value = double_byte::value_in(table_.rows[byte(0) - 0x80], byte(1));
        }
      }
      if (value >= double_byte::kFirstSpecial && value <= double_byte::kLastSpecial) {
        const auto& special = table_.specials[value - double_byte::kFirstSpecial];
        piece.put_character(special.first);
        if (special.second != 0) piece.put_character(special.second);
      } else if (value == double_byte::kIllegal && byte(0) != 0) {
        return illegal(at, 1);
      } else if (value == double_byte::kIllegalTwo) {
        return illegal(at, 2);
      } else {
        piece.put_character(value);
      }
      at += size;
    }
    return {Why::done, at, at, {}};
  }

  EncodeStop encode_into(Piece& piece, std::string_view text, std::size_t at, Final final,
                         Bytes& into) const {
    while (at < text.size()) {
      if (has_ascii_ && static_cast<unsigned char>(text[at]) < 0x80 && is_ascii_run(text, at)) {
        piece.flush();
        const std::size_t plain = ascii_prefix(text.substr(at));
        into += text.substr(at, plain);
        at += plain;
        continue;
      }
      piece.make_room();
      const CodePoint next = first_code_point(text.substr(at));
      std::uint16_t code = double_byte::code_of(table_, next.value);
      std::size_t size = next.size;
      if (code == double_byte::kInPairs) {
        const std::string_view rest = text.substr(at + size);
        if (rest.empty() && final == Final::no) return {EncodeStop::Why::incomplete, at};
        code = double_byte::kNoCode;
        if (!rest.empty()) {
          const CodePoint second = first_code_point(rest);
          code = double_byte::code_of_pair(table_, next.value, second.value);
          if (code != double_byte::kNoCode) size += second.size;
        }
        if (code == double_byte::kNoCode) code = double_byte::code_alone(table_, next.value);
      }
      if (code == double_byte::kNoCode && next.value != 0) {
        if (!Rule::encode(next.value, piece)) return {EncodeStop::Why::illegal, at};
      } else if (code <= 0xFF) {
        piece.put_byte(code);
      } else {
        const bool is_three = (code & 0x80) == 0 && !table_.rows_of_three.empty();
        if (is_three) piece.put_byte(double_byte::kBeforeTwo);
        piece.put_byte(code >> 8);
        piece.put_byte(is_three ? code | 0x80U : code);
      }
      at += size;
    }
    return {EncodeStop::Why::done, at};
  }

  const DoubleByteTable& table_;
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
