#include "backports/codec/idna/punycode.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "backports/codec/idna/natural.h"
#include "backports/codec/lookup.h"
#include "backports/codec/piece.h"
#include "backports/codec/quick_text.h"
#include "backports/codec/single_byte.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace idna {

std::u32string code_points(std::string_view utf8) {
  std::u32string text(utf8.size(), U'\0');
  char32_t* out = text.data();
  const char* at = utf8.data();
  const char* const end = at + utf8.size();
  while (at != end) *out++ = take_character(at, end);
  text.resize(static_cast<std::size_t>(out - text.data()));
  return text;
}

void append_code_points(std::string& into, std::u32string_view text) {
  into.reserve(into.size() + text.size());
  Piece piece(into);
  char* out = piece.start();
  for (const char32_t c : text) out = put_character(piece.make_room(out), c);
  piece.flush(out);
}

namespace {

// RFC 3492, section 5.
constexpr std::uint32_t kBase = 36;
constexpr std::uint32_t kSmallest = 1;
constexpr std::uint32_t kLargest = 26;
constexpr std::uint32_t kSkew = 38;
constexpr std::uint32_t kDamp = 700;
constexpr std::uint32_t kFirstBias = 72;
constexpr char32_t kFirstCharacter = 0x80;

// The threshold of the digit at `place` of a number.
std::uint32_t threshold(std::size_t place, std::uint64_t bias) {
  const std::uint64_t scaled = kBase * (std::uint64_t{place} + 1);
  return static_cast<std::uint32_t>(
      scaled <= bias ? kSmallest : std::clamp<std::uint64_t>(scaled - bias, kSmallest, kLargest));
}

enum class Turn : std::uint8_t { first, later };

// The bias after a number, of a text of so many characters.
std::uint64_t adapted(Natural delta, Turn turn, std::size_t characters) {
  delta.divide(turn == Turn::first ? kDamp : 2);
  Natural share = delta;
  share.divide(static_cast<std::uint32_t>(characters));
  delta += share;
  std::uint64_t bias = 0;
  for (; !delta.is_at_most((kBase - kSmallest) * kLargest / 2); bias += kBase) {
    delta.divide(kBase - kSmallest);
  }
  return bias + kBase * delta.small() / (delta.small() + kSkew);
}

// ================================================================= encoding

void append_number(std::string& into, std::uint64_t number, std::uint64_t bias) {
  constexpr std::string_view kDigits = "abcdefghijklmnopqrstuvwxyz0123456789";
  for (std::size_t place = 0;; ++place) {
    const std::uint32_t limit = threshold(place, bias);
    if (number < limit) {
      into += kDigits[number];
      return;
    }
    into += kDigits[limit + (number - limit) % (kBase - limit)];
    number = (number - limit) / (kBase - limit);
  }
}

}  // namespace

std::string punycode_encode(std::u32string_view text) {
  std::string out;
  std::u32string extended;
  for (const char32_t c : text) {
    if (c < kFirstCharacter) {
      out += static_cast<char>(c);
    } else {
      extended += c;
    }
  }
  std::ranges::sort(extended);
  extended.erase(std::ranges::unique(extended).begin(), extended.end());
  std::size_t handled = out.size();
  if (!out.empty()) out += '-';

  char32_t character = kFirstCharacter;
  std::uint64_t delta = 0;
  std::uint64_t bias = kFirstBias;
  Turn turn = Turn::first;
  for (const char32_t next : extended) {
    delta += std::uint64_t{next - character} * (handled + 1);
    for (const char32_t c : text) {
      if (c < next) ++delta;
      if (c != next) continue;
      append_number(out, delta, bias);
      bias = adapted(delta, std::exchange(turn, Turn::later), ++handled);
      delta = 0;
    }
    ++delta;
    character = next + 1;
  }
  return out;
}

// ================================================================= decoding

namespace {

// Takes a number from the upper-case digits at `at`; nothing if that failed and is to be ignored.
Result<std::optional<Natural>> take_number(std::string_view digits, std::size_t& at,
                                           std::uint64_t bias, PunycodeErrors errors) {
  Natural number;
  Natural weight = 1;
  for (std::size_t place = 0;; ++place) {
    if (at >= digits.size()) {
      if (errors != PunycodeErrors::strict) return std::optional<Natural>();
      Error error(ErrorType::UnicodeError, "incomplete punicode string");
      error.set_context(Error(ErrorType::IndexError, "string index out of range"));
      return error;
    }
    const char c = digits[at++];
    std::uint32_t digit = 0;
    if (c >= 'A' && c <= 'Z') {
      digit = static_cast<std::uint32_t>(c - 'A');
    } else if (c >= '0' && c <= '9') {
      digit = static_cast<std::uint32_t>(c - '0' + 26);
    } else if (errors == PunycodeErrors::strict) {
      return Error::with_message(ErrorType::UnicodeError,
                                 std::string("Invalid extended code point '") + c + "'");
    } else {
      return std::optional<Natural>();
    }
    const std::uint32_t limit = threshold(place, bias);
    Natural part = weight;
    part *= digit;
    number += part;
    if (digit < limit) return std::optional(std::move(number));
    weight *= kBase - limit;
  }
}

Result<std::u32string> insert_extended(std::u32string text, std::string_view digits,
                                       PunycodeErrors errors) {
  char32_t character = kFirstCharacter;
  Natural position;  // of the next character; Python begins at -1, and adds one more than this
  std::uint64_t bias = kFirstBias;
  for (std::size_t at = 0; at < digits.size();) {
    const Turn turn = at == 0 ? Turn::first : Turn::later;
    BACKPORTS_TRY_ASSIGN(const std::optional<Natural> delta, take_number(digits, at, bias, errors));
    if (!delta) return text;
    position += *delta;
    const auto places = static_cast<std::uint32_t>(text.size() + 1);
    const std::uint32_t place = position.divide(places);
    Natural next = position;
    next += Natural(character);
    if (next.is_at_most(0x10FFFF)) {
      character = static_cast<char32_t>(next.small());
    } else if (errors == PunycodeErrors::strict) {
      return Error::with_message(ErrorType::UnicodeError, "Invalid character U+" + next.hex());
    } else {
      character = '?';
    }
    text.insert(place, 1, character);
    position = Natural(std::uint64_t{place} + 1);
    bias = adapted(*delta, turn, text.size());
  }
  return text;
}

// Python's str(bytes, "ascii", errors).
Result<std::u32string> from_ascii(std::string_view bytes, std::string_view errors) {
  if (ascii_prefix(bytes) == bytes.size()) return std::u32string(bytes.begin(), bytes.end());
  std::string text;
  BACKPORTS_TRY_ASSIGN(const Codec* const ascii, find_codec("ascii"));
  BACKPORTS_TRY(ascii->decoder(ErrorPolicy(std::string(errors)))->decode(bytes, Final::yes, text));
  return code_points(text);
}

std::string_view spelling(PunycodeErrors errors) {
  if (errors == PunycodeErrors::strict) return "strict";
  return errors == PunycodeErrors::replace ? "replace" : "ignore";
}

}  // namespace

Result<std::u32string> punycode_decode(std::string_view bytes, PunycodeErrors errors) {
  const std::size_t dash = bytes.rfind('-');
  std::u32string base;
  if (dash != std::string_view::npos) {
    BACKPORTS_TRY_ASSIGN(base, from_ascii(bytes.substr(0, dash), spelling(errors)));
    bytes.remove_prefix(dash + 1);
  }
  BACKPORTS_TRY(from_ascii(bytes, "strict"));
  std::string digits(bytes);
  std::ranges::transform(digits, digits.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return insert_extended(std::move(base), digits, errors);
}

}  // namespace idna

// ================================================================= codec

namespace {

using idna::PunycodeErrors;

// Takes every call for a text of its own.
class PunycodeDecoder final : public IncrementalDecoder {
 public:
  explicit PunycodeDecoder(std::string errors) : errors_(std::move(errors)) {}

  Result<void> decode(std::string_view input, Final, std::string& into) override {
    const auto errors = known_errors();
    if (!errors) return unsupported();
    BACKPORTS_TRY_ASSIGN(const std::u32string text, idna::punycode_decode(input, *errors));
    idna::append_code_points(into, text);
    return {};
  }
  Error refuse(std::string_view type_name) const override {
    return known_errors() ? Error::missing_attribute(type_name, "rfind") : unsupported();
  }
  Result<Bytes> bytes_of_text(std::string_view text) const override {
    if (!known_errors()) return unsupported();
    Bytes bytes;
    BACKPORTS_TRY(ascii().encoder(ErrorPolicy("strict"))->encode(text, Final::yes, bytes));
    return bytes;
  }
  DecoderState state() const override { return {}; }
  void set_state(const DecoderState&) override {}
  void reset() override {}

 private:
  Error unsupported() const {
    return Error::with_message(ErrorType::UnicodeError, "Unsupported error handling " + errors_);
  }
  std::optional<PunycodeErrors> known_errors() const {
    if (errors_ == "strict") return PunycodeErrors::strict;
    if (errors_ == "replace") return PunycodeErrors::replace;
    if (errors_ == "ignore") return PunycodeErrors::ignore;
    return std::nullopt;
  }

  std::string errors_;
};

class PunycodeEncoder final : public IncrementalEncoder {
 public:
  Result<void> encode(std::string_view text, Final, Bytes& into) override {
    into += idna::punycode_encode(idna::code_points(text));
    return {};
  }
  EncoderState state() const override { return {}; }
  void set_state(const EncoderState&) override {}
  void reset() override {}
};

class Punycode final : public Codec {
 public:
  std::string_view name() const override { return "punycode"; }
  std::unique_ptr<IncrementalDecoder> decoder(ErrorPolicy errors) const override {
    return std::make_unique<PunycodeDecoder>(errors.name());
  }
  std::unique_ptr<IncrementalEncoder> encoder(ErrorPolicy) const override {
    return std::make_unique<PunycodeEncoder>();
  }
};

}  // namespace

const Codec& punycode() {
  static const Punycode codec;
  return codec;
}

}  // namespace backports
