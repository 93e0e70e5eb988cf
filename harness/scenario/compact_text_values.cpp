// CompactReader in the profile of text files: what streams carry, what is written, and the
// arguments of a text file.
#include <algorithm>
#include <string>

#include "scenario/byte_compact.h"
#include "scenario/compact_codecs.h"
#include "scenario/compact_detail.h"
#include "scenario/literal.h"

namespace parity {

namespace {

using namespace std::string_view_literals;

// ================================================================= pieces of text

// Line ends, and characters of each length of UTF-8, of UTF-16 and of Latin-1.
// clang-format off
constexpr std::string_view kPieces[] = {
    "a", "ab", "abc", "line\n", "\n", "\n", "\r", "\r", "\r\n", "\r\n", "\n\r", "x\r\n", "y\r",
    "\r\r\n", "\xC3\xA9", "\xC3\xA9z", "\xC2\x80", "\xDF\xBF", "\xE2\x82\xAC", "\xE2\x82\xAC\n",
    "\xE0\xA0\x80", "\xEF\xBF\xBF", "\xF0\x9D\x84\x9E", "\xF0\x9D\x84\x9E\r", "\xF4\x8F\xBF\xBF",
    "\xEF\xBB\xBF", "\xC2\x85", "\x1C", "\x0C", "two words\n", "0123456789", "\x7F",
};
// What some decoder refuses, or waits for more of: sequences that are cut off, too long or out of
// range, surrogates, signatures, and halves of units.
constexpr std::string_view kBroken[] = {
    "\x80", "\xFF", "\xC3", "\xE2\x82", "\xF0\x9D\x84", "\xF0\x9D", "\xC0\x80", "\xE0\x80\x80",
    "\xED\xA0\x80", "\xED\xB2\x80", "\xED\xA0\xB4\xED\xB4\x9E", "\xED\xA0", "\xF4\x90\x80\x80",
    "\xF5", "\xEF\xBB\xBF", "\xEF\xBB", "\xFF\xFE", "\xFE\xFF", "\xFF\xFE\x00\x00"sv,
    "\x00\x00\xFE\xFF"sv, "\x00"sv, "\x0D\x00"sv, "\x00\x0D"sv, "\x0A\x00"sv, "\x00\x0A"sv,
    "\x34\xD8"sv, "\xD8\x34"sv, "\x1E\xDD"sv, "\x00\xD8"sv, "\x00\x00\x11\x00"sv,
    "\x0D\x00\x00\x00"sv, "\xE9",
};
// What can be written, and not by every encoder.
constexpr std::string_view kUnusualText[] = {
    "\xED\xA0\x80", "\xED\xB2\x80", "\xED\xB3\xBF", "\xED\xBF\xBF", "\xED\xA0\xB4\xED\xB4\x9E",
    "\x00"sv, "\xC4\x80", "a\xED\xA0\x80\n",
};

// ================================================================= arguments

constexpr std::string_view kUtf8[] = {"utf-8", "UTF8", "utf-8", "U8", "utf_8", "Utf 8", "utf-8",
                                      "locale"};
constexpr std::string_view kUtf8Sig[] = {"utf-8-sig", "UTF-8-SIG", "utf_8_sig"};
constexpr std::string_view kLatin1[] = {"latin-1", "latin1", "l1", "L1", "iso8859-1",
                                        "ISO_8859-1"};
constexpr std::string_view kUtf16[] = {"utf-16", "U16", "utf16", "UTF-16"};
constexpr std::string_view kUtf16Le[] = {"utf-16-le", "UTF-16LE", "utf_16_le"};
constexpr std::string_view kUtf16Be[] = {"utf-16-be", "UTF-16BE", "utf_16_be"};
constexpr std::string_view kUtf32[] = {"utf-32", "U32", "utf32", "UTF-32"};
constexpr std::string_view kUtf32Le[] = {"utf-32-le", "UTF-32LE", "utf_32_le"};
constexpr std::string_view kUtf32Be[] = {"utf-32-be", "UTF-32BE", "utf_32_be"};
constexpr std::string_view kAscii[] = {"ascii", "us-ascii", "646", "ANSI_X3.4-1968"};
// By Encoded, then what nothing is encoded in by itself.
constexpr std::span<const std::string_view> kSpellings[] = {
    kUtf8, kUtf8Sig, kLatin1, kUtf16, kUtf16Le, kUtf16Be, kUtf32, kUtf32Le, kUtf32Be, kAscii,
};
// Unknown, no text encoding, and no name.
constexpr std::string_view kNoEncodings[] = {
    "nope", "", "utf-9", "hex", "\xED\xA0\x80", "utf-8\x00"sv, "\xC3\xA9", "utf-8-",
};
constexpr std::string_view kHandlers[] = {
    "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape",
    "surrogatepass", "replace", "surrogateescape", "surrogatepass", "ignore", "strict",
    "backslashreplace", "nope", "", "\xED\xA0\x80",
};
constexpr std::string_view kNewlines[] = {"", "\n", "\r", "\r\n", "", "\r\n", "\r", "\n"};
constexpr std::string_view kNoNewlines[] = {"x", "\n\n", "\n\r", "\xED\xA0\x80", "\r\n\n",
                                            "\x00"sv, "\xE2\x80\xA8", " "};
// clang-format on

// About as many characters as one read of the buffer gives, and as may be pending.
constexpr std::size_t kChunk = 8192;

void append_unit(std::string& out, std::uint32_t unit, unsigned bytes, bool big) {
  for (unsigned i = 0; i < bytes; ++i) {
    const unsigned place = big ? bytes - 1 - i : i;
    out.push_back(static_cast<char>(unit >> 8 * place & 0xFF));
  }
}

}  // namespace

// ================================================================= what streams carry

void CompactReader::choose_encoded() {
  const std::uint8_t given = bytes_.byte();
  big_endian_ = (given & 1) != 0;
  begins_ = true;
  carried_.clear();
  if (profile_.codecs) any_encoding_ = choose_encoding(bytes_);
  if (given < 160) {
    encoded_ = Encoded::utf_8;
  } else if (given < 176) {
    encoded_ = Encoded::utf_8_sig;
  } else if (given < 192) {
    encoded_ = Encoded::latin_1;
  } else if (given < 208) {
    encoded_ = Encoded::utf_16;
  } else if (given < 224) {
    encoded_ = big_endian_ ? Encoded::utf_16_be : Encoded::utf_16_le;
  } else if (given < 240) {
    encoded_ = Encoded::utf_32;
  } else {
    encoded_ = big_endian_ ? Encoded::utf_32_be : Encoded::utf_32_le;
  }
}

void CompactReader::append_encoded(std::string_view text) {
  if (encoded_ == Encoded::utf_8 || encoded_ == Encoded::utf_8_sig) {
    encoded_text_ += text;
    return;
  }
  for (std::size_t position = 0; position < text.size();) {
    const char32_t code_point = next_code_point(text, position);
    if (encoded_ == Encoded::latin_1) {
      encoded_text_.push_back(static_cast<char>(code_point));
    } else if (encoded_ >= Encoded::utf_32) {
      append_unit(encoded_text_, code_point, 4, big_endian_);
    } else if (code_point < 0x10000) {
      append_unit(encoded_text_, code_point, 2, big_endian_);
    } else {
      append_unit(encoded_text_, 0xD7C0 + (code_point >> 10), 2, big_endian_);
      append_unit(encoded_text_, 0xDC00 + (code_point & 0x3FF), 2, big_endian_);
    }
  }
}

// The next bytes of the stream made last. Seldom the end of a line or of a character waits for the
// call after it.
std::string_view CompactReader::encoded_text() {
  const std::uint8_t shape = bytes_.byte();
  encoded_text_ = carried_;
  carried_.clear();
  const bool has_signature =
      encoded_ == Encoded::utf_8_sig || encoded_ == Encoded::utf_16 || encoded_ == Encoded::utf_32;
  if (begins_ && has_signature) append_encoded("\xEF\xBB\xBF");
  begins_ = false;
  if (shape >= 0xF8 && long_literals_ > 0) {
    --long_literals_;
    encoded_text_.append(kChunk - 6 + (bytes_.byte() & 7), 'x');
  }
  for (int i = 0; i <= (shape & 3); ++i) {
    if (!any_encoding_.empty()) {
      parity::append_encoded(bytes_, any_encoding_, encoded_text_);
      continue;
    }
    const std::uint8_t piece = bytes_.byte();
    if (piece < 240) {
      append_encoded(choose(kPieces, piece));
    } else {
      encoded_text_ += choose(kBroken, bytes_.byte());
    }
  }
  if ((shape & 0x0C) == 0x0C && !encoded_text_.empty()) {
    const std::size_t cut = std::min<std::size_t>(1 + (shape >> 4 & 1), encoded_text_.size() - 1);
    carried_ = encoded_text_.substr(encoded_text_.size() - cut);
    encoded_text_.resize(encoded_text_.size() - cut);
  }
  return encoded_text_;
}

// ================================================================= values

// Those that the bits of `which` ask for; what a stream carries is mostly named.
CompactReader::TextValues CompactReader::text_values(std::uint8_t which) {
  TextValues values;
  const bool is_told = encoded_ != Encoded::utf_8 || !any_encoding_.empty();
  if (is_told || (which & 3) == 3) values[0] = encoding_argument();
  if ((which & 4) != 0) values[1] = errors_argument();
  if ((which & 8) != 0) values[2] = newline_argument();
  if ((which & 0x30) == 0x10) values[3] = flag_argument();
  if ((which & 0x60) == 0x40) values[4] = flag_argument();
  return values;
}

// Never bytes: CPython takes what reconfigure() is given for a str without looking.
Atom CompactReader::encoding_argument() {
  const std::uint8_t given = bytes_.byte();
  if (given < 24) return Atom();
  if (given >= 246) return builder_.literal(AtomKind::text, choose(kNoEncodings, given));
  if (given >= 240) return builder_.literal(AtomKind::text, choose_encoding(bytes_));
  if (!any_encoding_.empty()) return builder_.literal(AtomKind::text, any_encoding_);
  auto which = static_cast<std::size_t>(encoded_);
  if (given >= 176) which = bytes_.byte() % std::size(kSpellings);
  const std::span spellings = kSpellings[which];
  return builder_.literal(AtomKind::text, spellings[given % spellings.size()]);
}

Atom CompactReader::errors_argument() {
  const std::uint8_t given = bytes_.byte();
  if (given < 24) return Atom();
  if (given == 255) return builder_.literal(AtomKind::bytes, "strict");
  if (profile_.codecs) return builder_.literal(AtomKind::text, choose_handler(bytes_));
  if (given == 254) return builder_.literal(AtomKind::text, "namereplace");
  return builder_.literal(AtomKind::text, choose(kHandlers, given));
}

Atom CompactReader::newline_argument() {
  const std::uint8_t given = bytes_.byte();
  if (given < 32) return Atom();
  if (given == 255) return builder_.literal(AtomKind::bytes, "\n");
  if (given >= 246) return builder_.literal(AtomKind::text, choose(kNoNewlines, given));
  return builder_.literal(AtomKind::text, choose(kNewlines, given));
}

Atom CompactReader::flag_argument() {
  const std::uint8_t given = bytes_.byte();
  if (given >= 248) return given == 255 ? Atom() : integer_atom(given & 3);
  Atom atom = integer_atom(given < 192 ? 1 : 0);
  atom.kind = AtomKind::boolean;
  return atom;
}

Atom CompactReader::text_data(std::uint32_t index) {
  switch (index) {
    case 0:
      return builder_.literal(AtomKind::text, "");
    case 1:
      return data_name_ != kNoName ? name_atom(data_name_)
                                   : builder_.literal(AtomKind::text, "kept\n");
    case 2:
      return builder_.literal(AtomKind::bytes, "b\n");
    case 3:
      return builder_.literal(AtomKind::bytearray_of_bytes, "b");
    default:
      break;
  }
  std::string text;
  if (index == 4 && long_literals_ > 0) {
    --long_literals_;
    const std::uint8_t length = bytes_.byte();
    // One byte a character, two, or four.
    const std::string_view one = (length & 0x80) == 0   ? "x"
                                 : (length & 0x40) == 0 ? "\xC3\xA9"
                                                        : "\xF0\x9D\x84\x9E";
    while (text.size() < kChunk - 6 + (length & 15)) text += one;
  }
  for (std::uint32_t i = 0; i <= index % 4; ++i) {
    if (!any_encoding_.empty()) {
      append_text(bytes_, any_encoding_, text);
      continue;
    }
    const std::uint8_t piece = bytes_.byte();
    text += piece < 224 ? choose(kPieces, piece) : choose(kUnusualText, piece);
  }
  return builder_.literal(AtomKind::text, text);
}

}  // namespace parity
