#include "backports/codec/cjk/iso_2022.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "backports/codec/cjk/iso_2022_sets.h"
#include "backports/codec/cjk/multibyte.h"
#include "backports/codec/cjk/two_byte_codes.h"
#include "backports/codec/piece.h"
#include "backports/codec/quick_text.h"

namespace backports {
namespace {

using double_byte::TwoByteCodes;
using iso_2022::Characters;
using iso_2022::Edition;
using iso_2022::Set;

constexpr unsigned char kEscape = 0x1B;
constexpr unsigned char kShiftOut = 0x0E;
constexpr unsigned char kShiftIn = 0x0F;

// Which of the places G0…G2 a set is put into to write its characters.
enum class Place : std::uint8_t { g0, g1, g2 };

// A set of an encoding. Characters are looked for in this order.
struct Designation {
  Set set;
  Place place = Place::g0;
};

struct Encoding {
  std::string_view name;
  std::span<const Designation> sets;
  Edition edition = Edition::of_2004;
  bool shifts = false;  // SO and SI, to G1 and back
  bool has_g2 = false;  // ESC N: one character of G2
  // Waits for the second character of a pair, though CPython 3.11 then does not find the pair.
  bool looks_ahead = false;
  bool has_prefix = true;  // ESC & @ before the escape sequence of JIS X 0208
};

constexpr Designation kKr[] = {{Set::ks_x_1001, Place::g1}};
constexpr Designation kJp[] = {{Set::jis_x_0208}, {Set::jis_x_0201_roman}, {Set::jis_x_0208_old}};
constexpr Designation kJp1[] = {
    {Set::jis_x_0208}, {Set::jis_x_0212}, {Set::jis_x_0201_roman}, {Set::jis_x_0208_old}};
constexpr Designation kJp2[] = {{Set::jis_x_0208},
                                {Set::jis_x_0212},
                                {Set::ks_x_1001},
                                {Set::gb_2312},
                                {Set::jis_x_0201_roman},
                                {Set::jis_x_0208_old},
                                {Set::iso_8859_1, Place::g2},
                                {Set::iso_8859_7, Place::g2}};
constexpr Designation kJp2004[] = {
    {Set::jis_x_0208}, {Set::jis_x_0213_2004_1}, {Set::jis_x_0213_2}};
constexpr Designation kJp3[] = {{Set::jis_x_0208}, {Set::jis_x_0213_2000_1}, {Set::jis_x_0213_2}};
constexpr Designation kJpExt[] = {{Set::jis_x_0208},
                                  {Set::jis_x_0212},
                                  {Set::jis_x_0201_roman},
                                  {Set::jis_x_0201_katakana},
                                  {Set::jis_x_0208_old}};

constexpr Encoding kEncodings[] = {
    {.name = "iso2022_jp", .sets = kJp},
    {.name = "iso2022_jp_1", .sets = kJp1},
    {.name = "iso2022_jp_2", .sets = kJp2, .has_g2 = true},
    {.name = "iso2022_jp_2004", .sets = kJp2004, .looks_ahead = true},
    {.name = "iso2022_jp_3", .sets = kJp3, .edition = Edition::of_2000, .looks_ahead = true},
    {.name = "iso2022_jp_ext", .sets = kJpExt},
    {.name = "iso2022_kr", .sets = kKr, .shifts = true, .has_prefix = false},
};

// Gives the bytes of Python's state their names: the sets of G0…G3, and flags.
class Shift {
 public:
  explicit Shift(ShiftState& state) : state_(state) {}
  Set set(std::size_t place) const { return static_cast<Set>(state_[place]); }
  void choose(std::size_t place, Set set) { state_[place] = static_cast<std::uint8_t>(set); }
  // Whether G1 is read, not G0.
  bool is_out() const { return (state_[4] & kOut) != 0; }
  void out(bool on) { flag(kOut, on); }
  // Whether an escape sequence of something else is passed through up to its end.
  bool passes() const { return (state_[4] & kPasses) != 0; }
  void pass(bool on) { flag(kPasses, on); }

 private:
  static constexpr std::uint8_t kOut = 1;
  static constexpr std::uint8_t kPasses = 2;
  void flag(std::uint8_t which, bool on) {
    state_[4] = static_cast<std::uint8_t>(on ? state_[4] | which : state_[4] & ~which);
  }
  ShiftState& state_;
};

bool ends_escape(unsigned char byte) {
  return byte >= '@' && byte <= 'Z';
}

// ================================================================= decoding

// What is at a place of the input.
struct Step {
  enum class Kind : std::uint8_t { taken, incomplete, illegal, broken };
  Kind kind;
  std::size_t size = 0;
};

constexpr Step kIncompleteStep{Step::Kind::incomplete};

class Decoding {
 public:
  Decoding(const Encoding& encoding, ShiftState& state, std::string_view input, Piece& piece)
      : encoding_(encoding), shift_(state), input_(input), piece_(piece), out_(piece.start()) {}

  DecodeStop run(std::size_t at) {
    const DecodeStop stop = run_into_piece(at);
    piece_.flush(out_);
    return stop;
  }

 private:
  DecodeStop run_into_piece(std::size_t at) {
    while (at < input_.size()) {
      if (!shift_.passes()) at += take_plain(input_.substr(at));
      if (at == input_.size()) break;
      out_ = piece_.make_room(out_);
      const Step step = next(input_.substr(at));
      switch (step.kind) {
        case Step::Kind::taken:
          break;
        case Step::Kind::incomplete:
          return {DecodeStop::Why::incomplete, at, input_.size(), kIncompleteSequence};
        case Step::Kind::illegal:
          return {DecodeStop::Why::illegal, at, at + step.size, kIllegalSequence};
        case Step::Kind::broken:
          return {DecodeStop::Why::illegal, at, at, kInternalError};
      }
      at += step.size;
    }
    return {DecodeStop::Why::done, at, at, {}};
  }

  // Takes characters of the set that is in use, as many as are nothing but that; answers their
  // bytes.
  std::size_t take_plain(std::string_view rest) {
    const Set set = shift_.set(shift_.is_out() ? 1 : 0);
    char* out = out_;
    std::size_t at = 0;
    if (set == Set::ascii) {
      for (; at < rest.size() && byte(rest, at) >= 0x20 && byte(rest, at) < 0x80; ++at) {
        out = piece_.make_room(out);
        *out++ = rest[at];
      }
    } else if (const std::uint16_t* const rows = iso_2022::row_numbers(set)) {
      for (; at + 2 <= rest.size(); at += 2) {
        out = piece_.make_room(out);
        const unsigned char first = byte(rest, at);
        const unsigned char second = byte(rest, at + 1);
        if (first < 0x21 || first >= 0x7F || second < 0x21 || second >= 0x7F) break;
        const std::uint16_t value = double_byte::value_in(rows[first], second | 0x80U);
        if (value == double_byte::kIllegal || value >= double_byte::kFirstSpecial) break;
        out = put_character(out, value);
      }
    }
    out_ = out;
    return at;
  }

  static unsigned char byte(std::string_view rest, std::size_t at) {
    return static_cast<unsigned char>(rest[at]);
  }
  static Step taken(std::size_t size) { return {Step::Kind::taken, size}; }
  static Step illegal(std::size_t size) { return {Step::Kind::illegal, size}; }

  Step pass(unsigned char c) {
    out_ = put_character(out_, c);
    return taken(1);
  }

  Step next(std::string_view rest) {
    const unsigned char c = byte(rest, 0);
    if (shift_.passes()) {
      if (ends_escape(c)) shift_.pass(false);
      return pass(c);
    }
    if (c == kEscape) return escape(rest);
    if ((c == kShiftIn || c == kShiftOut) && encoding_.shifts) {
      shift_.out(c == kShiftOut);
      return taken(1);
    }
    if (c == '\n') shift_.out(false);
    if (c < 0x20) return pass(c);
    if (c >= 0x80) return illegal(1);
    const Set set = shift_.set(shift_.is_out() ? 1 : 0);
    if (set == Set::ascii) return pass(c);
    const std::size_t size = iso_2022::width(set);
    if (rest.size() < size) return kIncompleteStep;
    const Characters characters = iso_2022::decode(set, encoding_.edition, rest);
    if (characters.first == 0) return illegal(size);
    out_ = put_character(out_, characters.first);
    if (characters.second != 0) out_ = put_character(out_, characters.second);
    return taken(size);
  }

  Step escape(std::string_view rest) {
    if (rest.size() < 2) return kIncompleteStep;
    const unsigned char second = byte(rest, 1);
    if (std::string_view("()$.&").find(static_cast<char>(second)) != std::string_view::npos) {
      return choose(rest);
    }
    if (second == 'N' && encoding_.has_g2) {
      return rest.size() < 3 ? kIncompleteStep : take_of_g2(byte(rest, 2));
    }
    *out_++ = static_cast<char>(kEscape);
    shift_.pass(true);
    return taken(1);
  }

  // The size of an escape sequence with its end; nothing if the end is not there yet, 0 if there
  // is none in reach.
  std::optional<std::size_t> escape_size(std::string_view rest) const {
    constexpr std::size_t kLongest = 16;
    for (std::size_t at = 1; at < kLongest; ++at) {
      if (at >= rest.size()) return std::nullopt;
      if (ends_escape(byte(rest, at))) return at + 1;
      if (encoding_.has_prefix && rest.substr(at, 2) == "&@") at += 2;
    }
    return 0;
  }

  // An escape sequence that puts a set into a place.
  Step choose(std::string_view rest) {
    const std::optional<std::size_t> size = escape_size(rest);
    if (!size) return kIncompleteStep;
    const std::string_view middle = rest.substr(1, *size == 0 ? 0 : *size - 2);
    unsigned char mark = *size == 0 ? 0 : byte(rest, *size - 1);
    std::size_t place = 0;
    if (*size == 0) return illegal(1);
    if (middle == "$" || middle == "$(") {
      mark |= 0x80;
    } else if (middle == "$)") {
      mark |= 0x80;
      place = 1;
    } else if (middle == ")") {
      place = 1;
    } else if (middle == "." && encoding_.has_g2) {
      place = 2;
    } else if (encoding_.has_prefix && rest.substr(3, *size - 3) == "\x1B$B" && *size == 6) {
      mark |= 0x80;
    } else if (middle != "(") {
      return illegal(*size);
    }
    const auto set = static_cast<Set>(mark);
    const bool known =
        std::ranges::find(encoding_.sets, set, &Designation::set) != encoding_.sets.end();
    if (set != Set::ascii && !known) return illegal(*size);
    shift_.choose(place, set);
    return taken(*size);
  }

  // The character after ESC N.
  Step take_of_g2(unsigned char c) {
    const Set set = shift_.set(2);
    if (set != Set::ascii && set != Set::iso_8859_1 && set != Set::iso_8859_7) {
      return {Step::Kind::broken};
    }
    if (c >= 0x80 && set != Set::iso_8859_7) return illegal(3);
    const auto character = iso_2022::decode_upper_half(set, c);
    if (!character) return illegal(3);
    out_ = put_character(out_, *character);
    return taken(3);
  }

  const Encoding& encoding_;
  Shift shift_;
  std::string_view input_;
  Piece& piece_;
  char* out_;
};

// ================================================================= encoding

class Encode {
 public:
  // `two_byte` has the codes of the set that is looked at first.
  Encode(const Encoding& encoding, const TwoByteCodes& two_byte, ShiftState& state, Piece& piece)
      : encoding_(encoding),
        two_byte_(two_byte),
        shift_(state),
        piece_(piece),
        out_(piece.start()) {}

  EncodeStop run(std::string_view text, std::size_t from, Final final) {
    const char* at = text.data() + from;
    const char* const end = text.data() + text.size();
    const auto stop = [&](EncodeStop::Why why) {
      piece_.flush(out_);
      return EncodeStop{why, static_cast<std::size_t>(at - text.data())};
    };
    // The last character may be looked at alone.
    const char* const run_end = encoding_.looks_ahead && final == Final::no ? end - 1 : end;
    while (at != end) {
      out_ = piece_.make_room(out_);
      if (static_cast<unsigned char>(*at) < 0x80) {
        put_ascii(at, end);
        continue;
      }
      // A character that the set has which is looked at first needs no more than its code.
      if (two_byte_.has(at, run_end)) {
        use(encoding_.sets[0]);
        const auto run =
            two_byte_.encode(at, run_end, piece_.make_room(out_), piece_.end(), 0x7F7F);
        at = run.at;
        out_ = run.out;
        continue;
      }
      const char* after = at;
      const char32_t c = take_character(after, end);
      if (encoding_.looks_ahead && final == Final::no && after == end &&
          iso_2022::begins_pair(encoding_.edition, c)) {
        return stop(EncodeStop::Why::incomplete);
      }
      if (!put_character(c)) return stop(EncodeStop::Why::illegal);
      at = after;
    }
    return stop(EncodeStop::Why::done);
  }

 private:
  // False if no set has it.
  bool put_character(char32_t c) {
    return std::ranges::any_of(encoding_.sets, [&](const Designation& designation) {
      const std::uint16_t code = iso_2022::encode(designation.set, encoding_.edition, c);
      if (code != 0) put(designation, code);
      return code != 0;
    });
  }

  // All that there is in a row.
  void put_ascii(const char*& at, const char* end) {
    if (shift_.set(0) != Set::ascii) {
      put_all("\x1B(B");
      shift_.choose(0, Set::ascii);
    }
    shift_in();
    char* out = out_;
    for (; at != end && static_cast<unsigned char>(*at) < 0x80; ++at) {
      out = piece_.make_room(out);
      *out++ = *at;
    }
    out_ = out;
  }

  // Makes this set the one whose characters are read.
  void use(const Designation& designation) {
    if (designation.place == Place::g0) {
      shift_in();
      choose(designation.set, 0);
    } else {
      choose(designation.set, 1);
      if (!shift_.is_out()) put_byte(kShiftOut);
      shift_.out(true);
    }
  }

  void put(const Designation& designation, std::uint16_t code) {
    use(designation);
    if (iso_2022::width(designation.set) == 2) put_byte(code >> 8);
    put_byte(code & 0xFFU);
  }

  void shift_in() {
    if (!shift_.is_out()) return;
    put_byte(kShiftIn);
    shift_.out(false);
  }

  void choose(Set set, std::size_t place) {
    if (shift_.set(place) == set) return;
    put_all("\x1B");
    if (iso_2022::width(set) == 2) put_byte('$');
    // The oldest sets of two bytes have no parenthesis.
    if (set != Set::jis_x_0208) put_byte(place == 0 ? '(' : ')');
    put_byte(static_cast<unsigned char>(set) & 0x7F);
    shift_.choose(place, set);
  }

  void put_byte(unsigned byte) { *out_++ = static_cast<char>(byte); }
  void put_all(std::string_view bytes) {
    for (const char byte : bytes) put_byte(static_cast<unsigned char>(byte));
  }

  const Encoding& encoding_;
  const TwoByteCodes& two_byte_;
  Shift shift_;
  Piece& piece_;
  char* out_;
};

// ================================================================= codecs

class Iso2022 final : public MultibyteCodec {
 public:
  explicit Iso2022(const Encoding& encoding)
      : MultibyteCodec(encoding.name),
        encoding_(encoding),
        two_byte_(iso_2022::table_of_codes(encoding.sets[0].set),
                  TwoByteCodes::Which::first_plane) {}

  DecodeStop decode(ShiftState& state, std::string_view input, std::size_t from,
                    std::string& into) const override {
    into.reserve(into.size() + (input.size() - from) / 2 * 3);
    Piece piece(into);
    return Decoding(encoding_, state, input, piece).run(from);
  }
  EncodeStop encode(ShiftState& state, std::string_view text, std::size_t from, Final final,
                    EncodeOutput& output) const override {
    output.bytes().reserve(output.bytes().size() + (text.size() - from));
    Piece piece(output.bytes());
    return Encode(encoding_, two_byte_, state, piece).run(text, from, final);
  }

  ShiftState first_decoder_state() const override { return {kAscii, kAscii, kAscii}; }
  ShiftState first_encoder_state() const override { return {kAscii, kAscii}; }
  void reset_decoder(ShiftState& state) const override {
    Shift shift(state);
    shift.choose(0, Set::ascii);
    shift.out(false);
  }
  void end_encoding(ShiftState& state, Bytes& into) const override {
    Shift shift(state);
    if (shift.is_out()) into += static_cast<char>(kShiftIn);
    shift.out(false);
    if (shift.set(0) != Set::ascii) into += "\x1B(B";
    shift.choose(0, Set::ascii);
  }

 private:
  static constexpr auto kAscii = static_cast<std::uint8_t>(Set::ascii);
  const Encoding& encoding_;
  TwoByteCodes two_byte_;
};

// Made when it is first asked for.
template <std::size_t I>
const Codec& codec_at() {
  static const Iso2022 codec(kEncodings[I]);
  return codec;
}

template <std::size_t... I>
constexpr auto codecs_of(std::index_sequence<I...>) {
  return std::array{&codec_at<I>...};
}

constexpr auto kCodecs = codecs_of(std::make_index_sequence<std::size(kEncodings)>());

}  // namespace

const Codec* find_iso_2022(std::string_view module) {
  const auto* const found = std::ranges::find(kEncodings, module, &Encoding::name);
  if (found == std::end(kEncodings)) return nullptr;
  return &kCodecs[static_cast<std::size_t>(found - kEncodings)]();
}

}  // namespace backports
