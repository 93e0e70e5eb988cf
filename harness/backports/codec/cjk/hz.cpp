#include "backports/codec/cjk/hz.h"

#include "backports/codec/cjk/double_byte_table.h"
#include "backports/codec/cjk/multibyte.h"
#include "backports/codec/cjk/two_byte_codes.h"
#include "backports/codec/piece.h"
#include "backports/codec/quick_text.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

using double_byte::DoubleByteTable;

class Hz final : public MultibyteCodec {
 public:
  Hz()
      : MultibyteCodec("hz"),
        gb2312_(double_byte::table_of("gb2312")),
        two_byte_(gb2312_, double_byte::TwoByteCodes::Which::first_plane) {}

  DecodeStop decode(ShiftState& state, std::string_view input, std::size_t from,
                    std::string& into) const override {
    into.reserve(into.size() + (input.size() - from) / 2 * 3);
    Piece piece(into);
    std::uint8_t mode = mode_of(state);
    const DecodeStop stop = decode_into(piece, mode, input, from);
    mode_of(state) = mode;
    return stop;
  }

  EncodeStop encode(ShiftState& state, std::string_view text, std::size_t from, Final,
                    EncodeOutput& output) const override {
    output.bytes().reserve(output.bytes().size() + (text.size() - from));
    Piece piece(output.bytes());
    std::uint8_t mode = mode_of(state);
    const EncodeStop stop = encode_into(piece, mode, text, from, output);
    mode_of(state) = mode;
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

  static char* change(char* out, std::uint8_t& mode, std::uint8_t to) {
    mode = to;
    out[0] = '~';
    out[1] = to == kAscii ? '}' : '{';
    return out + 2;
  }

  [[gnu::always_inline]] DecodeStop decode_into(Piece& piece, std::uint8_t& mode,
                                                std::string_view input, std::size_t at) const {
    char* out = piece.start();
    const auto stop = [&](Why why, std::size_t start, std::size_t end, char* written) {
      piece.flush(written);
      return DecodeStop{why, start, end,
                        why == Why::incomplete ? kIncompleteSequence : kIllegalSequence};
    };
    for (; at < input.size(); ++at) {
      out = piece.make_room(out);
      const auto first = static_cast<unsigned char>(input[at]);
      if (first >= 0x80) return stop(Why::illegal, at, at + 1, out);
      if (first != '~' && mode == kAscii) {
        *out++ = static_cast<char>(first);
        continue;
      }
      if (at + 1 == input.size()) return stop(Why::incomplete, at, input.size(), out);
      const auto second = static_cast<unsigned char>(input[at + 1]);
      if (first != '~') {
        const std::uint16_t character =
            second >= 0x80 ? double_byte::kIllegal
                           : double_byte::value_in(gb2312_.rows[first], second | 0x80U);
        if (character == double_byte::kIllegal) return stop(Why::illegal, at, at + 1, out);
        out = put_character(out, character);
      } else if (second == '~' && mode == kAscii) {
        *out++ = '~';
      } else if (second == '{' && mode == kAscii) {
        mode = kGb;
      } else if (second == '}' && mode == kGb) {
        mode = kAscii;
      } else if (second != '\n' || mode != kAscii) {
        return stop(Why::illegal, at, at + 1, out);
      }
      ++at;
    }
    return stop(Why::done, at, at, out);
  }

  // CPython writes "~~" in two steps, and forgets the second where its buffer ends between them.
  [[gnu::always_inline]] EncodeStop encode_into(Piece& piece, std::uint8_t& mode,
                                                std::string_view text, std::size_t from,
                                                EncodeOutput& output) const {
    char* out = piece.start();
    const char* at = text.data() + from;
    const char* const end = text.data() + text.size();
    const auto stop = [&](EncodeStop::Why why, const char* where, char* written) {
      piece.flush(written);
      return EncodeStop{why, static_cast<std::size_t>(where - text.data())};
    };
    while (at != end) {
      out = piece.make_room(out);
      if (static_cast<unsigned char>(*at) < 0x80) {
        if (mode == kGb) out = change(out, mode, kAscii);
        if (end - at >= kWord && copy_ascii_word(at, out) && !has_byte(word_at(at), '~')) {
          at += kWord;
          out += kWord;
          continue;
        }
        *out++ = *at;
        if (*at++ == '~' && output.room(piece.size(out)) != 0) *out++ = '~';
        continue;
      }
      char* const before = out;
      const std::uint8_t mode_before = mode;
      if (mode == kAscii) out = change(out, mode, kGb);
      const auto run = two_byte_.encode(at, end, out, piece.end(), 0x7F7F);
      out = run.out;
      if (run.at != at) {
        at = run.at;
        continue;
      }
      const char* const here = at;
      const std::uint16_t code = double_byte::code_of(gb2312_, take_character(at, end));
      if (code == double_byte::kNoCode) {
        mode = mode_before;
        return stop(EncodeStop::Why::illegal, here, before);
      }
      *out++ = static_cast<char>((code >> 8) & 0x7F);
      *out++ = static_cast<char>(code & 0x7F);
    }
    return stop(EncodeStop::Why::done, end, out);
  }

  const DoubleByteTable& gb2312_;
  double_byte::TwoByteCodes two_byte_;
};

}  // namespace

const Codec& hz() {
  static const Hz codec;
  return codec;
}

}  // namespace backports
