#include "backports/codec/utf_8.h"

#include "backports/codec/converted.h"
#include "backports/codec/incremental.h"
#include "backports/unicode/utf8.h"
#include "backports/unicode/utf8_validation.h"

namespace backports {
namespace {

constexpr std::string_view kSignature = "\xEF\xBB\xBF";

// ================================================================= decoding

// What is wrong with the first of some bytes.
struct Flaw {
  enum class Kind : std::uint8_t { cut_off, bad_start, bad_continuation };
  Kind kind;
  std::size_t size;  // of what is wrong
};

constexpr unsigned byte_of(char c) {
  return static_cast<unsigned char>(c);
}

constexpr bool continues(unsigned byte) {
  return (byte & 0xC0) == 0x80;
}

// Whether `second` may follow `lead`: neither too long a form, nor a surrogate, nor too large.
constexpr bool may_follow(unsigned lead, unsigned second) {
  if (!continues(second)) return false;
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second < 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

// `at` does not begin with a whole character.
Flaw first_flaw(std::string_view at) {
  const unsigned lead = byte_of(at[0]);
  if (lead < 0xC2 || lead > 0xF4) return {Flaw::Kind::bad_start, 1};
  if (at.size() < 2) return {Flaw::Kind::cut_off, 1};
  if (!may_follow(lead, byte_of(at[1]))) return {Flaw::Kind::bad_continuation, 1};
  std::size_t size = 2;
  while (size < at.size() && continues(byte_of(at[size]))) ++size;
  if (size == at.size()) return {Flaw::Kind::cut_off, size};
  return {Flaw::Kind::bad_continuation, size};
}

// A surrogate without its third byte: the surrogatepass of a later call may want it whole.
bool may_be_surrogate(std::string_view rest) {
  return rest.size() == 2 && byte_of(rest[0]) == 0xED && byte_of(rest[1]) >= 0xA0 &&
         byte_of(rest[1]) <= 0xBF;
}

DecodeStop decode_utf_8(std::string_view input, std::size_t from, Final final, std::string& into) {
  using Why = DecodeStop::Why;
  const std::size_t at = from + append_prefix(utf8_prefix, input.substr(from), into);
  const auto stop = [&](Why why, std::size_t size, std::string_view reason) {
    return DecodeStop{why, at, at + size, reason};
  };
  if (at == input.size()) return stop(Why::done, 0, {});
  const std::string_view rest = input.substr(at);
  const Flaw flaw = first_flaw(rest);
  switch (flaw.kind) {
    case Flaw::Kind::cut_off:
      return stop(Why::incomplete, rest.size(), "unexpected end of data");
    case Flaw::Kind::bad_start:
      return stop(Why::illegal, 1, "invalid start byte");
    case Flaw::Kind::bad_continuation:
      break;
  }
  if (final == Final::no && may_be_surrogate(rest)) return stop(Why::incomplete, 2, {});
  return stop(Why::illegal, flaw.size, "invalid continuation byte");
}

// ================================================================= encoding

// Text is UTF-8 but for the surrogates.
std::size_t encode_utf_8(std::string_view text, std::size_t from, Bytes& into) {
  return from + append_prefix(utf8_prefix, text.substr(from), into);
}

constexpr EncodeMachine kUtf8{
    .name = "utf-8",
    .reason = "surrogates not allowed",
    .run = encode_utf_8,
    .knows = [](char32_t c) { return !is_surrogate(c); },
    .takes = [](char32_t c) { return c < 0x80; },
    .unit = 1,
    .gathers = true,
    .unescapes_part = true,
};

// ================================================================= with a signature

class SignatureDecoder final : public BufferedDecoder {
 public:
  explicit SignatureDecoder(ErrorPolicy errors) : BufferedDecoder(std::move(errors)) {}
  DecoderState state() const override { return {BufferedDecoder::state().pending, first_}; }
  void set_state(const DecoderState& state) override {
    BufferedDecoder::set_state(state);
    first_ = state.flags;
  }
  void reset() override {
    BufferedDecoder::reset();
    first_ = 1;
  }

 private:
  Result<std::size_t> decode_some(std::string_view input, Final final, std::string& into) override {
    if (first_ != 0) {
      // Not even at the end: what may begin a signature is never seen.
      if (input.size() < kSignature.size() && kSignature.starts_with(input)) return std::size_t{0};
      first_ = 0;
      if (input.starts_with(kSignature)) {
        input.remove_prefix(kSignature.size());
        BACKPORTS_TRY_ASSIGN(const std::size_t taken,
                             decode_all("utf-8", decode_utf_8, input, final, errors(), into));
        return taken + kSignature.size();
      }
    }
    return decode_all("utf-8", decode_utf_8, input, final, errors(), into);
  }

  std::int64_t first_ = 1;  // not 0: the signature may come
};

class SignatureEncoder final : public IncrementalEncoder {
 public:
  explicit SignatureEncoder(ErrorPolicy errors) : errors_(std::move(errors)) {}
  Result<void> encode(std::string_view text, Final, Bytes& into) override {
    const std::size_t before = into.size();
    // Also if the text fails.
    if (std::exchange(first_, false)) into += kSignature;
    auto encoded = encode_all(kUtf8, text, errors_, into);
    if (!encoded) into.resize(before);
    return encoded;
  }
  EncoderState state() const override { return {{}, first_ ? 1U : 0U}; }
  void set_state(const EncoderState& state) override { first_ = state.flags != 0; }
  void reset() override { first_ = true; }

 private:
  ErrorPolicy errors_;
  bool first_ = true;
};

class SignatureCodec final : public Codec {
 public:
  std::string_view name() const override { return "utf-8-sig"; }
  std::unique_ptr<IncrementalDecoder> decoder(ErrorPolicy errors) const override {
    return std::make_unique<SignatureDecoder>(std::move(errors));
  }
  std::unique_ptr<IncrementalEncoder> encoder(ErrorPolicy errors) const override {
    return std::make_unique<SignatureEncoder>(std::move(errors));
  }
};

}  // namespace

const Codec& utf_8() {
  static const PlainCodec codec("utf-8", decode_utf_8, kUtf8, utf8_prefix);
  return codec;
}

const Codec& utf_8_sig() {
  static const SignatureCodec codec;
  return codec;
}

}  // namespace backports
