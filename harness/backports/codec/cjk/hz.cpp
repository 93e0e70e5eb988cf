#include "backports/codec/cjk/hz.h"

#include "backports/codec/cjk/double_byte_table.h"
#include "backports/codec/cjk/multibyte.h"
#include "backports/codec/piece.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

using double_byte::DoubleByteTable;

class Hz final : public MultibyteCodec {
 public:
  Hz() : MultibyteCodec("hz"), gb2312_(double_byte::table_of("gb2312")) {}

  DecodeStop decode(ShiftState& state, std::string_view input, std::size_t from,
                    std::string& into) const override {
    Piece piece(into);
    const DecodeStop stop = decode_into(piece, mode_of(state), input, from);
    piece.flush();
    return stop;
  }

  EncodeStop encode(ShiftState& state, std::string_view text, std::size_t from, Final,
                    EncodeOutput& output) const override {
    Piece piece(output.bytes());
    const EncodeStop stop = encode_into(piece, mode_of(state), text, from, output);
    piece.flush();
    return stop;
  }

  // CPython: multibytecodec_encode().
  std::size_t first_capacity(std::string_view text) const override {
    return count_characters(text) * 2 + 16;
  }

  void reset_decoder(ShiftState& state) const override { mode_of(state) = kAscii; }
  void end_encoding(ShiftState& state, Bytes& into) const override {
    if (mode_of(state) == kAscii) return;
    into += "~}";
    mode_of(state) = kAscii;
  }

 private:
  using Why = DecodeStop::Why;
  // CPython keeps the mode in the first byte of the state.
  static constexpr std::uint8_t kAscii = 0;
  static constexpr std::uint8_t kGb = 1;
  static std::uint8_t& mode_of(ShiftState& state) { return state[0]; }

  DecodeStop decode_into(Piece& piece, std::uint8_t& mode, std::string_view input,
                         std::size_t at) const {
    for (; at < input.size(); ++at) {
      piece.make_room();
      const auto first = static_cast<unsigned char>(input[at]);
      if (first >= 0x80) return {Why::illegal, at, at + 1, kIllegalSequence};
      if (first != '~' && mode == kAscii) {
        piece.put_byte(first);
        continue;
      }
      if (at + 1 == input.size()) return {Why::incomplete, at, input.size(), kIncompleteSequence};
      const auto second = static_cast<unsigned char>(input[at + 1]);
      if (first == '~') {
        if (second == '~' && mode == kAscii) {
          piece.put_byte('~');
        } else if (second == '{' && mode == kAscii) {
          mode = kGb;
        } else if (second == '}' && mode == kGb) {
          mode = kAscii;
        } else if (second != '\n' || mode != kAscii) {
          return {Why::illegal, at, at + 1, kIllegalSequence};
        }
      } else {
        const std::uint16_t character =
            second >= 0x80 ? double_byte::kIllegal
                           : double_byte::value_in(gb2312_.rows[first], second | 0x80U);
        if (character == double_byte::kIllegal) {
          return {Why::illegal, at, at + 1, kIllegalSequence};
        }
        piece.put_character(character);
      }
      ++at;
    }
    return {Why::done, at, at, {}};
  }

  // CPython writes "~~" in two steps, and forgets the second where its buffer ends between them.
  EncodeStop encode_into(Piece& piece, std::uint8_t& mode, std::string_view text, std::size_t at,
                         EncodeOutput& output) const {
    while (at < text.size()) {
      piece.make_room();
      const CodePoint next = first_code_point(text.substr(at));
      const bool is_ascii = next.value < 0x80;
      const std::uint16_t code = double_byte::code_of(gb2312_, next.value);
      if (code == double_byte::kNoCode && next.value != 0) return {EncodeStop::Why::illegal, at};
      if (is_ascii == (mode == kGb)) {
        piece.put_byte('~');
        piece.put_byte(is_ascii ? '}' : '{');
        mode = is_ascii ? kAscii : kGb;
      }
      if (!is_ascii) piece.put_byte((code >> 8) & 0x7FU);
      piece.put_byte(code & 0x7FU);
      if (next.value == '~' && output.room(piece.size()) != 0) piece.put_byte('~');
      at += next.size;
    }
    return {EncodeStop::Why::done, at};
  }

  const DoubleByteTable& gb2312_;
};

}  // namespace

const Codec& hz() {
  static const Hz codec;
  return codec;
}

}  // namespace backports
