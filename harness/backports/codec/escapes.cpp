#include "backports/codec/escapes.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "backports/codec/incremental.h"
#include "backports/unicode/character_names.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

using Why = DecodeStop::Why;

// ================================================================= decoding

std::optional<std::uint32_t> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

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
      const auto digit = hex_digit(input_[at_]);
      if (!digit) return illegal(truncated);
      value = value << 4 | *digit;
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

// Latin-1 but for what a backslash begins.
template <std::optional<DecodeStop> (Escape::*kTake)()>
DecodeStop decode_escapes(std::string_view input, std::size_t at, Final final, std::string& into) {
  while (at < input.size()) {
    const auto byte = static_cast<unsigned char>(input[at]);
    if (byte != '\\') {
      append_code_point(into, byte);
      ++at;
      continue;
    }
    Escape escape(input, at, final, into);
    if (const auto stop = (escape.*kTake)()) return *stop;
    at = escape.end();
  }
  return {Why::done, at, at, {}};
}

// ================================================================= encoding

void append_escape(Bytes& into, char letter, char32_t value, int digits) {
  into += '\\';
  into += letter;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    into += "0123456789abcdef"[(value >> shift) & 0xF];
  }
}

void append_wide(Bytes& into, char32_t c) {
  if (c > 0xFFFF) {
    append_escape(into, 'U', c, 8);
  } else {
    append_escape(into, 'u', c, 4);
  }
}

void append_escaped(Bytes& into, char32_t c) {
  constexpr std::string_view kShort = "\t\n\r\\";
  const std::size_t known = c < 0x80 ? kShort.find(static_cast<char>(c)) : std::string_view::npos;
  if (known != std::string_view::npos) {
    into += '\\';
    into += "tnr\\"[known];
  } else if (c >= 0x20 && c < 0x7F) {
    into += static_cast<char>(c);
  } else if (c <= 0xFF) {
    append_escape(into, 'x', c, 2);
  } else {
    append_wide(into, c);
  }
}

void append_raw(Bytes& into, char32_t c) {
  if (c <= 0xFF) {
    into += static_cast<char>(c);
  } else {
    append_wide(into, c);
  }
}

template <void (*kAppend)(Bytes&, char32_t)>
std::size_t encode_each(std::string_view text, std::size_t at, Bytes& into) {
  while (at < text.size()) {
    const CodePoint next = first_code_point(text.substr(at));
    kAppend(into, next.value);
    at += next.size;
  }
  return at;
}

// Knows every character.
template <void (*kAppend)(Bytes&, char32_t)>
constexpr EncodeMachine machine(std::string_view name) {
  return {
      .name = name,
      .reason = {},
      .run = encode_each<kAppend>,
      .knows = [](char32_t) { return true; },
      .takes = [](char32_t) { return true; },
      .unit = 1,
      .gathers = false,
      .unescapes_part = false,
  };
}

constexpr EncodeMachine kEscaped = machine<append_escaped>("unicodeescape");
constexpr EncodeMachine kRaw = machine<append_raw>("rawunicodeescape");

}  // namespace

const Codec& unicode_escape() {
  static const PlainCodec codec("unicode-escape", decode_escapes<&Escape::any>, kEscaped);
  return codec;
}

const Codec& raw_unicode_escape() {
  static const PlainCodec codec("raw-unicode-escape", decode_escapes<&Escape::raw>, kRaw);
  return codec;
}

}  // namespace backports
