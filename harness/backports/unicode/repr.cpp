#include "backports/unicode/repr.h"

#include <cstddef>
#include <cstdint>

#include "backports/unicode/printable.h"
#include "backports/unicode/utf8.h"

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

}  // namespace

std::string repr_text(std::string_view utf8) {
  const char quote = quote_for(utf8);
  std::string out(1, quote);
  while (!utf8.empty()) {
    const auto [code_point, size] = first_code_point(utf8);
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
