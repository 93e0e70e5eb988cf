#include "backports/codec/utf_16_32.h"

#include <bit>
#include <optional>

#include "backports/codec/converted.h"
#include "backports/codec/incremental.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

using Order = std::endian;
using Why = DecodeStop::Why;

constexpr char32_t kSignature = 0xFEFF;
constexpr Order kOther = Order::native == Order::little ? Order::big : Order::little;

// ================================================================= units

template <std::size_t kSize, Order kOrder>
char32_t unit_at(std::string_view input, std::size_t at) {
  char32_t unit = 0;
  for (std::size_t i = 0; i < kSize; ++i) {
    const std::size_t place = kOrder == Order::little ? kSize - 1 - i : i;
    unit = unit << 8 | static_cast<unsigned char>(input[at + place]);
  }
  return unit;
}

template <std::size_t kSize, Order kOrder>
void append_unit(Bytes& into, char32_t unit) {
  char bytes[kSize];
  for (std::size_t i = 0; i < kSize; ++i) {
    const std::size_t place = kOrder == Order::little ? i : kSize - 1 - i;
    bytes[place] = static_cast<char>(unit >> (8 * i) & 0xFF);
  }
  into.append(bytes, kSize);
}

// ================================================================= decoding

template <Order kOrder>
DecodeStop decode_utf_16(std::string_view input, std::size_t at, Final, std::string& into) {
  const vector::Convert convert = vector::in_order<kOrder>(vector::kernels().utf_16_to_utf_8);
  at += append_converted(convert, input.substr(at), into);
  const std::size_t left = input.size() - at;
  if (left == 0) return {Why::done, at, at, {}};
  if (left < 2) return {Why::incomplete, at, input.size(), "truncated data"};
  const char32_t unit = unit_at<2, kOrder>(input, at);
  if (unit >= 0xDC00) return {Why::illegal, at, at + 2, "illegal encoding"};
  if (left < 4) return {Why::incomplete, at, input.size(), "unexpected end of data"};
  return {Why::illegal, at, at + 2, "illegal UTF-16 surrogate"};
}

template <Order kOrder>
DecodeStop decode_utf_32(std::string_view input, std::size_t at, Final, std::string& into) {
  const vector::Convert convert = vector::in_order<kOrder>(vector::kernels().utf_32_to_utf_8);
  at += append_converted(convert, input.substr(at), into);
  const std::size_t left = input.size() - at;
  if (left == 0) return {Why::done, at, at, {}};
  if (left < 4) return {Why::incomplete, at, input.size(), "truncated data"};
  if (unit_at<4, kOrder>(input, at) > 0x10FFFF) {
    return {Why::illegal, at, at + 4, "code point not in range(0x110000)"};
  }
  return {Why::illegal, at, at + 4, "code point in surrogate code point range(0xd800, 0xe000)"};
}

// ================================================================= encoding

template <std::size_t kSize, Order kOrder>
std::size_t encode_units(std::string_view text, std::size_t at, Bytes& into) {
  const vector::Kernels& kernels = vector::kernels();
  const vector::Convert convert =
      vector::in_order<kOrder>(kSize == 2 ? kernels.utf_8_to_utf_16 : kernels.utf_8_to_utf_32);
  return at + append_converted_valid(convert, text.substr(at), into);
}

template <std::size_t kSize, Order kOrder>
constexpr EncodeMachine machine(std::string_view name) {
  return {
      .name = name,
      .reason = "surrogates not allowed",
      .run = encode_units<kSize, kOrder>,
      .knows = [](char32_t c) { return !is_surrogate(c); },
      .takes = [](char32_t c) { return c < 0x80; },
      .unit = kSize,
      .gathers = false,
      .unescapes_part = false,
  };
}

// ================================================================= with a signature

// One of the two encodings, in its forms.
struct Family {
  std::string_view name;
  std::string_view without_signature;  // the message of its absence
  std::size_t unit;
  // Of this machine's byte order and of the other one.
  DecodeRun decode_native;
  DecodeRun decode_other;
  std::string_view name_of_native;  // as errors show it
  std::string_view name_of_other;
  EncodeMachine encode_native;
  EncodeMachine encode_first;  // while the signature is written
  char32_t (*native_unit)(std::string_view input, std::size_t at);
  char32_t (*other_unit)(std::string_view input, std::size_t at);
  void (*append_native)(Bytes& into, char32_t unit);
};

class SignatureDecoder final : public BufferedDecoder {
 public:
  SignatureDecoder(const Family& family, ErrorPolicy errors)
      : BufferedDecoder(std::move(errors)), family_(family) {}

  // flags: 0 this machine's order, 1 the other one, 2 not known yet.
  DecoderState state() const override {
    return {BufferedDecoder::state().pending, !order_ ? 2 : *order_ == Order::native ? 0 : 1};
  }
  void set_state(const DecoderState& state) override {
    BufferedDecoder::set_state(state);
    order_.reset();
    if (state.flags == 0) order_ = Order::native;
    if (state.flags == 1) order_ = kOther;
  }
  void reset() override {
    BufferedDecoder::reset();
    order_.reset();
  }

 private:
  Result<std::size_t> decode_some(std::string_view input, Final final, std::string& into) override {
    if (order_) return decode_in(*order_, input, final, into);
    const std::size_t before = into.size();
    std::size_t skipped = 0;
    std::optional<Order> found;
    if (input.size() >= family_.unit) {
      if (family_.native_unit(input, 0) == kSignature) found = Order::native;
      if (family_.other_unit(input, 0) == kSignature) found = kOther;
      if (found) skipped = family_.unit;
    }
    // What an error handler makes of input without a signature is thrown away, but it is asked.
    BACKPORTS_TRY_ASSIGN(const std::size_t taken,
                         decode_in(found.value_or(Order::native), input, final, into, skipped));
    if (!found && taken >= family_.unit) {
      into.resize(before);
      return Error::with_message(ErrorType::UnicodeError, family_.without_signature);
    }
    order_ = found;
    return taken;
  }

  // Positions in errors count the signature.
  Result<std::size_t> decode_in(Order order, std::string_view input, Final final, std::string& into,
                                std::size_t skipped = 0) {
    const bool native = order == Order::native;
    return decode_all(native ? family_.name_of_native : family_.name_of_other,
                      native ? family_.decode_native : family_.decode_other, input, final, errors(),
                      into, skipped);
  }

  const Family& family_;
  std::optional<Order> order_;
};

class SignatureEncoder final : public IncrementalEncoder {
 public:
  SignatureEncoder(const Family& family, ErrorPolicy errors)
      : family_(family), errors_(std::move(errors)) {}
  Result<void> encode(std::string_view text, Final, Bytes& into) override {
    if (!first_) return encode_all(family_.encode_native, text, errors_, into);
    const std::size_t before = into.size();
    family_.append_native(into, kSignature);
    auto encoded = encode_all(family_.encode_first, text, errors_, into);
    // Unlike with utf-8-sig, the signature is still to be written if the text fails.
    if (encoded) {
      first_ = false;
    } else {
      into.resize(before);
    }
    return encoded;
  }
  EncoderState state() const override { return {{}, first_ ? 2U : 0U}; }
  void set_state(const EncoderState& state) override { first_ = state.flags != 0; }
  void reset() override { first_ = true; }

 private:
  const Family& family_;
  ErrorPolicy errors_;
  bool first_ = true;
};

class SignatureCodec final : public Codec {
 public:
  explicit SignatureCodec(const Family& family) : family_(family) {}
  std::string_view name() const override { return family_.name; }
  std::unique_ptr<IncrementalDecoder> decoder(ErrorPolicy errors) const override {
    return std::make_unique<SignatureDecoder>(family_, std::move(errors));
  }
  std::unique_ptr<IncrementalEncoder> encoder(ErrorPolicy errors) const override {
    return std::make_unique<SignatureEncoder>(family_, std::move(errors));
  }

 private:
  const Family& family_;
};

constexpr EncodeMachine kUtf16Le = machine<2, Order::little>("utf-16-le");
constexpr EncodeMachine kUtf16Be = machine<2, Order::big>("utf-16-be");
constexpr EncodeMachine kUtf32Le = machine<4, Order::little>("utf-32-le");
constexpr EncodeMachine kUtf32Be = machine<4, Order::big>("utf-32-be");

constexpr bool kLittle = Order::native == Order::little;

constexpr Family kUtf16{
    .name = "utf-16",
    .without_signature = "UTF-16 stream does not start with BOM",
    .unit = 2,
    .decode_native = decode_utf_16<Order::native>,
    .decode_other = decode_utf_16<kOther>,
    .name_of_native = kLittle ? "utf-16-le" : "utf-16-be",
    .name_of_other = kLittle ? "utf-16-be" : "utf-16-le",
    .encode_native = kLittle ? kUtf16Le : kUtf16Be,
    .encode_first = machine<2, Order::native>("utf-16"),
    .native_unit = unit_at<2, Order::native>,
    .other_unit = unit_at<2, kOther>,
    .append_native = append_unit<2, Order::native>,
};
constexpr Family kUtf32{
    .name = "utf-32",
    .without_signature = "UTF-32 stream does not start with BOM",
    .unit = 4,
    .decode_native = decode_utf_32<Order::native>,
    .decode_other = decode_utf_32<kOther>,
    .name_of_native = kLittle ? "utf-32-le" : "utf-32-be",
    .name_of_other = kLittle ? "utf-32-be" : "utf-32-le",
    .encode_native = kLittle ? kUtf32Le : kUtf32Be,
    .encode_first = machine<4, Order::native>("utf-32"),
    .native_unit = unit_at<4, Order::native>,
    .other_unit = unit_at<4, kOther>,
    .append_native = append_unit<4, Order::native>,
};

}  // namespace

const Codec& utf_16() {
  static const SignatureCodec codec(kUtf16);
  return codec;
}
const Codec& utf_16_le() {
  static const PlainCodec codec("utf-16-le", decode_utf_16<Order::little>, kUtf16Le);
  return codec;
}
const Codec& utf_16_be() {
  static const PlainCodec codec("utf-16-be", decode_utf_16<Order::big>, kUtf16Be);
  return codec;
}
const Codec& utf_32() {
  static const SignatureCodec codec(kUtf32);
  return codec;
}
const Codec& utf_32_le() {
  static const PlainCodec codec("utf-32-le", decode_utf_32<Order::little>, kUtf32Le);
  return codec;
}
const Codec& utf_32_be() {
  static const PlainCodec codec("utf-32-be", decode_utf_32<Order::big>, kUtf32Be);
  return codec;
}

}  // namespace backports
