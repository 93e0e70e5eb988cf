#include "backports/unicode/repr.h"

#include <cstddef>
#include <cstdint>

#include "backports/unicode/printable.h"

namespace backports {
namespace {

// As Python does: double quotes only where they save an escape.
char quote_for(std::string_view content) {
  const bool has_single = content.find('\'') != std::string_view::npos;
  const bool has_double = content.find('"') != std::string_view::npos;
  return has_single && !has_double ? '"' : '\'';
}

void append_hex(std::string& out, char kind, std::uint32_t value, int digits) {
  out += '\\';
  out += kind;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    out += "0123456789abcdef"[(value >> shift) & 0xF];
  }
}

// The escapes that text and bytes share. False: it is not one of them.
bool append_common_escape(std::string& out, char32_t code, char quote) {
  switch (code) {
    case U'\\':
      out += "\\\\";
      return true;
    case U'\t':
      out += "\\t";
      return true;
    case U'\n':
      out += "\\n";
      return true;
    case U'\r':
      out += "\\r";
      return true;
    default:
      break;
  }
  if (code != static_cast<char32_t>(quote)) return false;
  out += '\\';
  out += quote;
  return true;
}

struct Decoded {
  char32_t code_point;
  std::size_t size;
};

// One character at the beginning of `text`, which is not empty.
Decoded decode_one(std::string_view text) {
  const auto byte_at = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned char lead = byte_at(0);
  if (lead < 0x80) return {lead, 1};
  const Decoded escaped{0xDC00u + lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return escaped;
  char32_t code_point = lead & (0x7Fu >> size);
  for (std::size_t index = 1; index < size; ++index) {
    if ((byte_at(index) & 0xC0) != 0x80) return escaped;
    code_point = (code_point << 6) | (byte_at(index) & 0x3Fu);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (code_point < kSmallest[size] || code_point > 0x10FFFF) return escaped;
  return {code_point, size};
}

}  // namespace

std::string repr_text(std::string_view utf8) {
  const char quote = quote_for(utf8);
  std::string out(1, quote);
  while (!utf8.empty()) {
    const auto [code_point, size] = decode_one(utf8);
    if (append_common_escape(out, code_point, quote)) {
    } else if (is_printable(code_point)) {
      out += utf8.substr(0, size);
    } else if (code_point <= 0xFF) {
      append_hex(out, 'x', code_point, 2);
    } else if (code_point <= 0xFFFF) {
      append_hex(out, 'u', code_point, 4);
    } else {
      append_hex(out, 'U', code_point, 8);
    }
    utf8.remove_prefix(size);
  }
  out += quote;
  return out;
}

std::string repr_bytes(std::string_view bytes) {
  const char quote = quote_for(bytes);
  std::string out = "b";
  out += quote;
  for (const char character : bytes) {
    const auto byte = static_cast<unsigned char>(character);
    if (append_common_escape(out, byte, quote)) continue;
    if (byte >= 0x20 && byte < 0x7F) {
      out += character;
    } else {
      append_hex(out, 'x', byte, 2);
    }
  }
  out += quote;
  return out;
}

}  // namespace backports
