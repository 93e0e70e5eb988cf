#include "backports/codec/single_byte.h"

#include "backports/codec/converted.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

DecodeStop decode_ascii(std::string_view input, std::size_t from, Final, std::string& into) {
  const std::size_t at = from + append_prefix(ascii_prefix, input.substr(from), into);
  if (at == input.size()) return {DecodeStop::Why::done, at, at, {}};
  return {DecodeStop::Why::illegal, at, at + 1, "ordinal not in range(128)"};
}

std::size_t encode_ascii(std::string_view text, std::size_t from, Bytes& into) {
  return from + append_prefix(ascii_prefix, text.substr(from), into);
}

DecodeStop decode_latin_1(std::string_view input, std::size_t from, Final, std::string& into) {
  const std::size_t plain = ascii_prefix(input.substr(from));
  into.append(input, from, plain);
  append_converted(vector::kernels().latin_1_to_utf_8, input.substr(from + plain), into);
  return {DecodeStop::Why::done, input.size(), input.size(), {}};
}

std::size_t encode_latin_1(std::string_view text, std::size_t from, Bytes& into) {
  from += append_prefix(ascii_prefix, text.substr(from), into);
  return from + append_converted(vector::kernels().utf_8_to_latin_1, text.substr(from), into);
}

constexpr EncodeMachine kAscii{
    .name = "ascii",
    .reason = "ordinal not in range(128)",
    .run = encode_ascii,
    .knows = [](char32_t c) { return c < 0x80; },
    .takes = [](char32_t c) { return c < 0x80; },
    .unit = 1,
    .gathers = true,
    .unescapes_part = true,
};
constexpr EncodeMachine kLatin1{
    .name = "latin-1",
    .reason = "ordinal not in range(256)",
    .run = encode_latin_1,
    .knows = [](char32_t c) { return c < 0x100; },
    .takes = [](char32_t c) { return c < 0x100; },
    .unit = 1,
    .gathers = true,
    .unescapes_part = true,
};

}  // namespace

Error OneByteDecoder::refuse(std::string_view type_name) const {
  return Error::with_message(ErrorType::TypeError, "a bytes-like object is required, not '" +
                                                       std::string(type_name) + "'");
}

const Codec& ascii() {
  static const OneByteCodec codec("ascii", decode_ascii, kAscii, ascii_prefix);
  return codec;
}

const Codec& latin_1() {
  static const OneByteCodec codec("iso8859-1", decode_latin_1, kLatin1, ascii_prefix);
  return codec;
}

const Codec& charmap_without_table() {
  static const OneByteCodec codec("charmap", decode_latin_1, kLatin1, ascii_prefix);
  return codec;
}

}  // namespace backports
