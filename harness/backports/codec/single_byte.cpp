#include "backports/codec/single_byte.h"

#include "backports/unicode/utf8.h"

namespace backports {
namespace {

DecodeStop decode_ascii(std::string_view input, std::size_t from, Final, std::string& into) {
  const std::size_t valid = ascii_prefix(input.substr(from));
  into += input.substr(from, valid);
  const std::size_t at = from + valid;
  if (at == input.size()) return {DecodeStop::Why::done, at, at, {}};
  return {DecodeStop::Why::illegal, at, at + 1, "ordinal not in range(128)"};
}

std::size_t encode_ascii(std::string_view text, std::size_t from, Bytes& into) {
  const std::size_t known = ascii_prefix(text.substr(from));
  into += text.substr(from, known);
  return from + known;
}

DecodeStop decode_latin_1(std::string_view input, std::size_t from, Final, std::string& into) {
  while (from < input.size()) {
    const std::size_t plain = ascii_prefix(input.substr(from));
    into += input.substr(from, plain);
    from += plain;
    for (; from < input.size() && static_cast<unsigned char>(input[from]) >= 0x80; ++from) {
      append_code_point(into, static_cast<unsigned char>(input[from]));
    }
  }
  return {DecodeStop::Why::done, from, from, {}};
}

std::size_t encode_latin_1(std::string_view text, std::size_t from, Bytes& into) {
  while (from < text.size()) {
    const std::size_t plain = ascii_prefix(text.substr(from));
    into += text.substr(from, plain);
    from += plain;
    if (from == text.size()) break;
    const CodePoint next = first_code_point(text.substr(from));
    if (next.value > 0xFF) break;
    into += static_cast<char>(next.value);
    from += next.size;
  }
  return from;
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
