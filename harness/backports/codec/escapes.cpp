#include "backports/codec/escapes.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>

#include "backports/codec/converted.h"
#include "backports/codec/incremental.h"
#include "backports/codec/piece.h"
#include "backports/codec/quick_text.h"
#include "backports/unicode/character_names.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

using Why = DecodeStop::Why;

// ================================================================= decoding

// The value of each byte as a digit; negative if it is none.
constexpr auto kHexDigits = [] {
  std::array<std::int16_t, 256> values{};
  values.fill(-1);
  for (const std::string_view digits : {"0123456789abcdef", "0123456789ABCDEF"}) {
    for (std::size_t i = 0; i < digits.size(); ++i) {
      values[static_cast<unsigned char>(digits[i])] = static_cast<std::int16_t>(i);
    }
  }
  return values;
}();

// Takes one escape of the input. What it stops at is illegal, or incomplete where more may follow.
class Escape {
 public:
  // `start` is where the backslash is.
  Escape(std::string_view input, std::size_t start, Final final, std::string& into)
      : input_(input), start_(start), at_(start + 1), final_(final), into_(into) {}

  std::size_t end() const { return at_; }

  // Exactly `count` digits, from here on.
  std::optional<DecodeStop> hex(int count, std::string_view truncated, std::string_view too_large) {
    std::uint32_t value = 0;
    for (; count > 0; --count, ++at_) {
      if (is_at_end()) return incomplete(truncated);
      const std::int16_t digit = kHexDigits[static_cast<unsigned char>(input_[at_])];
      if (digit < 0) return illegal(truncated);
      value = value << 4 | static_cast<std::uint32_t>(digit);
    }
    if (value > 0x10FFFF) return illegal(too_large);
    append_code_point(into_, value);
    return std::nullopt;
  }

  // What follows a backslash in a str.
  std::optional<DecodeStop> any() {
    if (is_at_end()) return incomplete("\\ at end of string");
    const char c = input_[at_++];
    switch (c) {
      case 'x':
        return hex(2, "truncated \\xXX escape", kTooLarge);
      case 'u':
        return hex(4, "truncated \\uXXXX escape", kTooLarge);
      case 'U':
        return hex(8, "truncated \\UXXXXXXXX escape", kTooLarge);
      case 'N':
        return named();
      default:
        break;
    }
    if (c >= '0' && c <= '7') {
      octal(static_cast<char32_t>(c - '0'));
    } else if (c != '\n') {
      one(c);
    }
    return std::nullopt;
  }

  // What follows a backslash in a raw str.
  std::optional<DecodeStop> raw() {
    if (is_at_end()) {
      if (final_ == Final::no) return incomplete({});
      into_ += '\\';
      return std::nullopt;
    }
    const char c = input_[at_++];
    if (c == 'u') return hex(4, "truncated \\uXXXX escape", kRawTooLarge);
    if (c == 'U') return hex(8, "truncated \\UXXXXXXXX escape", kRawTooLarge);
    into_ += '\\';
    append_code_point(into_, static_cast<unsigned char>(c));
    return std::nullopt;
  }

 private:
  static constexpr std::string_view kTooLarge = "illegal Unicode character";
  static constexpr std::string_view kRawTooLarge = "\\Uxxxxxxxx out of range";

  bool is_at_end() const { return at_ == input_.size(); }
  DecodeStop illegal(std::string_view reason) const { return {Why::illegal, start_, at_, reason}; }
  DecodeStop incomplete(std::string_view reason) const {
    return {final_ == Final::no ? Why::incomplete : Why::illegal, start_, at_, reason};
  }

  void one(char c) {
    constexpr std::string_view kLetters = "abfnrtv\\'\"";
    constexpr std::string_view kMeanings = "\a\b\f\n\r\t\v\\'\"";
    const std::size_t known = kLetters.find(c);
    if (known != std::string_view::npos) {
      into_ += kMeanings[known];
    } else {
      into_ += '\\';
      append_code_point(into_, static_cast<unsigned char>(c));
    }
  }

  // Up to three digits, of which one is known.
  void octal(char32_t value) {
    for (int more = 2; more > 0 && !is_at_end(); --more, ++at_) {
      if (input_[at_] < '0' || input_[at_] > '7') break;
      value = value << 3 | static_cast<char32_t>(input_[at_] - '0');
    }
    append_code_point(into_, value);
  }

  std::optional<DecodeStop> named() {
    constexpr std::string_view kMalformed = "malformed \\N character escape";
    if (is_at_end()) return incomplete(kMalformed);
    if (input_[at_] != '{') return illegal(kMalformed);
    const std::size_t name = ++at_;
    at_ = std::min(input_.find('}', name), input_.size());
    if (is_at_end()) return incomplete(kMalformed);
    if (at_ == name) return illegal(kMalformed);
    const auto character = character_named(input_.substr(name, at_++ - name));
    if (!character) return illegal("unknown Unicode character name");
    append_code_point(into_, *character);
    return std::nullopt;
  }

  std::string_view input_;
  std::size_t start_;
  std::size_t at_;
  Final final_;
  std::string& into_;
};

// The number that these digits are; negative if they are none.
std::int32_t quick_hex(const char* digits, int count) {
  std::int32_t value = 0;
  std::int32_t bad = 0;
  for (int i = 0; i < count; ++i) {
    const std::int32_t digit = kHexDigits[static_cast<unsigned char>(digits[i])];
    value = value << 4 | digit;
    bad |= digit;
  }
  return bad < 0 ? -1 : value;
}

enum class Raw : bool { no, yes };

// Latin-1 but for what a backslash begins.
template <Raw kRaw>
DecodeStop decode_escapes(std::string_view input, std::size_t from, Final final,
                          std::string& into) {
  Piece piece(into);
  char* out = piece.start();
  const char* at = input.data() + from;
  const char* const end = input.data() + input.size();
  while (at != end) {
    out = piece.make_room(out);
    if (*at != '\\') {
      if (end - at >= kWord && copy_ascii_word(at, out) && !has_byte(word_at(at), '\\')) {
        at += kWord;
        out += kWord;
      } else {
        out = put_character(out, static_cast<unsigned char>(*at++));
      }
      continue;
    }
    // The usual escapes, where they are whole.
    const char letter = end - at >= 6 ? at[1] : '\0';
    if (letter == 'u' || (kRaw == Raw::no && letter == 'x')) {
      const int digits = letter == 'u' ? 4 : 2;
      const std::int32_t value = letter == 'u' ? quick_hex(at + 2, 4) : quick_hex(at + 2, 2);
      if (value >= 0) [[likely]] {
        out = put_character(out, static_cast<char32_t>(value));
        at += 2 + digits;
        continue;
      }
    }
    out = piece.flush(out);
    Escape escape(input, static_cast<std::size_t>(at - input.data()), final, into);
    if (const auto stop = kRaw == Raw::yes ? escape.raw() : escape.any()) return *stop;
    at = input.data() + escape.end();
  }
  piece.flush(out);
  return {Why::done, input.size(), input.size(), {}};
}

// ================================================================= encoding

struct HexPair {
  char digits[2];
};
constexpr auto kHexPairs = [] {
  std::array<HexPair, 256> pairs{};
  constexpr std::string_view kDigits = "0123456789abcdef";
  for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i] = {{kDigits[i >> 4], kDigits[i & 0xF]}};
  return pairs;
}();

// A byte of the value for each two digits.
template <int kBytes>
char* put_escape(char* out, char letter, char32_t value) {
  out[0] = '\\';
  out[1] = letter;
  out += 2;
  for (int i = kBytes - 1; i >= 0; --i, out += 2) {
    std::memcpy(out, &kHexPairs[value >> 8 * i & 0xFF], 2);
  }
  return out;
}

char* put_wide(char* out, char32_t c) {
  return c > 0xFFFF ? put_escape<4>(out, 'U', c) : put_escape<2>(out, 'u', c);
}

struct Escaped {
  static constexpr bool kHasAscii = false;  // all of it, as it is
  // Whether eight ASCII bytes are written as they are.
  static bool takes_word(std::uint64_t word) {
    const bool has_control = ((word + 0x6060606060606060) & kUpperBits) != kUpperBits;
    return !has_control && !has_byte(word, '\\') && !has_byte(word, '\x7F');
  }
  static char* put_ascii(char* out, char32_t c) {
    if (c >= 0x20 && c < 0x7F && c != '\\') [[likely]] {
      *out = static_cast<char>(c);
      return out + 1;
    }
    const char letter = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : '\\';
    if (letter == '\\' && c != '\\') return put_escape<1>(out, 'x', c);
    out[0] = '\\';
    out[1] = letter;
    return out + 2;
  }
  static char* put_latin_1(char* out, char32_t c) { return put_escape<1>(out, 'x', c); }
};

struct RawEscaped {
  static constexpr bool kHasAscii = true;
  static bool takes_word(std::uint64_t) { return true; }
  static char* put_ascii(char* out, char32_t c) {
    *out = static_cast<char>(c);
    return out + 1;
  }
  static char* put_latin_1(char* out, char32_t c) { return put_ascii(out, c); }
};

template <class Form>
std::size_t encode_each(std::string_view text, std::size_t from, Bytes& into) {
  if (Form::kHasAscii) from += append_prefix(ascii_prefix, text.substr(from), into);
  into.reserve(into.size() + 2 * (text.size() - from));
  Piece piece(into);
  char* out = piece.start();
  const char* at = text.data() + from;
  const char* const end = text.data() + text.size();
  while (at != end) {
    out = piece.make_room(out);
    if (end - at >= kWord && copy_ascii_word(at, out) && Form::takes_word(word_at(at))) {
      at += kWord;
      out += kWord;
    } else if (static_cast<unsigned char>(*at) < 0x80) {
      out = Form::put_ascii(out, static_cast<unsigned char>(*at++));
    } else {
      // What is not ASCII comes in words.
      do {
        const char32_t c = take_character(at, end);
        out = piece.make_room(c <= 0xFF ? Form::put_latin_1(out, c) : put_wide(out, c));
      } while (at != end && static_cast<unsigned char>(*at) >= 0x80);
    }
  }
  piece.flush(out);
  return text.size();
}

// Knows every character.
template <class Form>
constexpr EncodeMachine machine(std::string_view name) {
  return {
      .name = name,
      .reason = {},
      .run = encode_each<Form>,
      .knows = [](char32_t) { return true; },
      .takes = [](char32_t) { return true; },
      .unit = 1,
      .gathers = false,
      .unescapes_part = false,
  };
}

constexpr EncodeMachine kEscaped = machine<Escaped>("unicodeescape");
constexpr EncodeMachine kRaw = machine<RawEscaped>("rawunicodeescape");

}  // namespace

const Codec& unicode_escape() {
  static const PlainCodec codec("unicode-escape", decode_escapes<Raw::no>, kEscaped);
  return codec;
}

const Codec& raw_unicode_escape() {
  static const PlainCodec codec("raw-unicode-escape", decode_escapes<Raw::yes>, kRaw);
  return codec;
}

}  // namespace backports
