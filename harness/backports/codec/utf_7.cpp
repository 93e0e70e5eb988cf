#include "backports/codec/utf_7.h"

#include <array>
#include <cstdint>
#include <optional>

#include "backports/codec/incremental.h"
#include "backports/codec/piece.h"
#include "backports/codec/quick_text.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

using Why = DecodeStop::Why;

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t kNoDigit = 64;

constexpr auto kValues = [] {
  std::array<std::uint8_t, 256> values{};
  values.fill(kNoDigit);
  for (std::size_t i = 0; i < kDigits.size(); ++i) {
    values[static_cast<unsigned char>(kDigits[i])] = static_cast<std::uint8_t>(i);
  }
  return values;
}();

std::uint8_t value_of(unsigned char byte) {
  return kValues[byte];
}

// Characters that CPython writes as themselves: not NUL and other controls, nor these three.
constexpr auto kDirect = [] {
  std::array<bool, 0x80> direct{};
  for (char32_t c = 0; c < 0x7F; ++c) {
    direct[c] = c < 0x20 ? c == '\t' || c == '\n' || c == '\r' : c != '+' && c != '\\' && c != '~';
  }
  return direct;
}();

// ================================================================= decoding

// What a '+' begins: digits of six bits, every sixteen of which are a unit of UTF-16.
class ShiftedText {
 public:
  ShiftedText(std::string_view input, std::size_t start, std::string& into)
      : input_(input), start_(start), at_(start + 1), into_(into) {}

  std::size_t at() const { return at_; }

  // Takes digits and what ends them; nothing if all is well.
  std::optional<DecodeStop> run(Final final) {
    const std::size_t before = into_.size();
    while (at_ < input_.size() && value_of(byte()) != kNoDigit) take(value_of(byte()));
    if (at_ == input_.size()) return end_of_input(final, before);
    const bool is_partial = bits_ >= 6;
    if (is_partial || buffer_ != 0) {
      ++at_;
      return DecodeStop{Why::illegal, start_, at_,
                        is_partial ? "partial character in shift sequence"
                                   : "non-zero padding bits in shift sequence"};
    }
    if (surrogate_ != 0 && byte() < 0x80 && byte() != '+') append_code_point(into_, surrogate_);
    if (byte() == '-') ++at_;
    return std::nullopt;
  }

 private:
  unsigned char byte() const { return static_cast<unsigned char>(input_[at_]); }

  void take(std::uint8_t value) {
    ++at_;
    buffer_ = buffer_ << 6 | value;
    bits_ += 6;
    if (bits_ < 16) return;
    bits_ -= 16;
    const char32_t unit = buffer_ >> bits_;
    buffer_ &= (1U << bits_) - 1;
    take_unit(unit);
  }

  void take_unit(char32_t unit) {
    const bool is_low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (surrogate_ != 0 && is_low) {
      append_code_point(into_, 0x10000 + ((surrogate_ - 0xD800) << 10) + (unit - 0xDC00));
      surrogate_ = 0;
      return;
    }
    if (surrogate_ != 0) append_code_point(into_, surrogate_);
    surrogate_ = is_surrogate(unit) && !is_low ? unit : 0;
    if (surrogate_ == 0) append_code_point(into_, unit);
  }

  // A sequence that more may follow is read again from its beginning.
  std::optional<DecodeStop> end_of_input(Final final, std::size_t before) {
    if (final == Final::no) {
      into_.resize(before);
      return DecodeStop{Why::incomplete, start_, at_, {}};
    }
    if (surrogate_ == 0 && bits_ < 6 && buffer_ == 0) return std::nullopt;
    return DecodeStop{Why::illegal, start_, at_, "unterminated shift sequence"};
  }

  std::string_view input_;
  std::size_t start_;
  std::size_t at_;
  std::string& into_;
  std::uint32_t buffer_ = 0;  // of this many bits
  unsigned bits_ = 0;
  char32_t surrogate_ = 0;  // a high one that waits for a low one
};

DecodeStop decode_utf_7(std::string_view input, std::size_t at, Final final, std::string& into) {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(input[index]); };
  while (at < input.size()) {
    std::size_t plain = at;
    while (plain < input.size() && byte(plain) < 0x80 && byte(plain) != '+') ++plain;
    into += input.substr(at, plain - at);
    at = plain;
    if (at == input.size()) break;
    if (byte(at) != '+') return {Why::illegal, at, at + 1, "unexpected special character"};
    const bool has_next = at + 1 < input.size();
    if (has_next && byte(at + 1) == '-') {
      into += '+';
      at += 2;
      continue;
    }
    if (has_next && value_of(byte(at + 1)) == kNoDigit) {
      return {Why::illegal, at, at + 2, "ill-formed sequence"};
    }
    ShiftedText shifted(input, at, into);
    if (const auto stop = shifted.run(final)) return *stop;
    at = shifted.at();
  }
  return {Why::done, at, at, {}};
}

// ================================================================= encoding

bool is_direct(char byte) {
  return static_cast<unsigned char>(byte) < 0x80 && kDirect[static_cast<unsigned char>(byte)];
}

// What a '+' begins: the digits of characters, whole ones and at last some bits.
class Digits {
 public:
  char* put(char* out, char32_t c) {
    if (c > 0xFFFF) {
      out = put_unit(out, 0xD800 + ((c - 0x10000) >> 10));
      c = 0xDC00 + ((c - 0x10000) & 0x3FF);
    }
    return put_unit(out, c);
  }
  char* put_rest(char* out) const {
    if (bits_ != 0) *out++ = digit(buffer_ << (6 - bits_));
    return out;
  }

 private:
  static char digit(std::uint32_t bits) { return kDigits[bits & 0x3F]; }
  char* put_unit(char* out, char32_t unit) {
    buffer_ = buffer_ << 16 | unit;
    bits_ += 16;
    out[0] = digit(buffer_ >> (bits_ - 6));
    out[1] = digit(buffer_ >> (bits_ - 12));
    out += 2;
    bits_ -= 12;
    if (bits_ < 6) return out;
    bits_ -= 6;
    *out = digit(buffer_ >> bits_);
    return out + 1;
  }

  std::uint32_t buffer_ = 0;  // the lowest `bits_` of it are not written yet
  unsigned bits_ = 0;
};

std::size_t encode_utf_7(std::string_view text, std::size_t from, Bytes& into) {
  into.reserve(into.size() + (text.size() - from));
  Piece piece(into);
  char* out = piece.start();
  const char* at = text.data() + from;
  const char* const end = text.data() + text.size();
  while (at != end) {
    out = piece.make_room(out);
    if (is_direct(*at)) {
      *out++ = *at++;
      continue;
    }
    *out++ = '+';
    if (*at == '+') {
      *out++ = '-';
      ++at;
      continue;
    }
    Digits digits;
    do {
      out = piece.make_room(digits.put(out, take_character(at, end)));
    } while (at != end && !is_direct(*at));
    out = digits.put_rest(out);
    // Before a character that would be read as a digit there must be an end.
    const bool is_clear =
        at != end && value_of(static_cast<unsigned char>(*at)) == kNoDigit && *at != '-';
    if (!is_clear) *out++ = '-';
  }
  piece.flush(out);
  return text.size();
}

// Knows every character.
constexpr EncodeMachine kUtf7{
    .name = "utf7",
    .reason = {},
    .run = encode_utf_7,
    .knows = [](char32_t) { return true; },
    .takes = [](char32_t) { return true; },
    .unit = 1,
    .gathers = false,
    .unescapes_part = false,
};

}  // namespace

const Codec& utf_7() {
  static const PlainCodec codec("utf-7", decode_utf_7, kUtf7);
  return codec;
}

}  // namespace backports
