#include "scenario/literal.h"

#include <cstddef>

namespace parity {

namespace {

constexpr char kHex[] = "0123456789abcdef";

void append_hex(std::string& out, char32_t value, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    out.push_back(kHex[(value >> shift) & 0xF]);
  }
}

char quote_for(std::string_view text) {
  const bool has_single = text.find('\'') != std::string_view::npos;
  const bool has_double = text.find('"') != std::string_view::npos;
  return has_single && !has_double ? '"' : '\'';
}

// One character below 0x100; what the escape of one from 0x80 on looks like is the same for both.
void append_escaped(std::string& out, unsigned char c, char quote) {
  switch (c) {
    case '\t':
      out += "\\t";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\\':
      out += "\\\\";
      return;
    default:
      break;
  }
  if (c == static_cast<unsigned char>(quote)) {
    out.push_back('\\');
    out.push_back(quote);
  } else if (c >= 0x20 && c < 0x7F) {
    out.push_back(static_cast<char>(c));
  } else {
    out += "\\x";
    append_hex(out, c, 2);
  }
}

}  // namespace

void append_ascii_bytes(std::string& out, std::string_view bytes) {
  const char quote = quote_for(bytes);
  out.push_back('b');
  out.push_back(quote);
  for (const char c : bytes) append_escaped(out, static_cast<unsigned char>(c), quote);
  out.push_back(quote);
}

void append_ascii_bytearray(std::string& out, std::string_view bytes) {
  const char quote = quote_for(bytes);
  out.push_back('b');
  out.push_back(quote);
  for (const char c : bytes) {
    if (c == '\'') {
      out += "\\'";
    } else {
      append_escaped(out, static_cast<unsigned char>(c), quote);
    }
  }
  out.push_back(quote);
}

void append_ascii_text(std::string& out, std::string_view utf8) {
  const char quote = quote_for(utf8);
  out.push_back(quote);
  for (std::size_t position = 0; position < utf8.size();) {
    const char32_t code_point = next_code_point(utf8, position);
    if (code_point < 0x100) {
      append_escaped(out, static_cast<unsigned char>(code_point), quote);
    } else if (code_point < 0x10000) {
      out += "\\u";
      append_hex(out, code_point, 4);
    } else {
      out += "\\U";
      append_hex(out, code_point, 8);
    }
  }
  out.push_back(quote);
}

char32_t next_code_point(std::string_view utf8, std::size_t& position) {
  const auto lead = static_cast<unsigned char>(utf8[position++]);
  if (lead < 0x80) return lead;
  const char32_t no_sequence = 0xDC00 | static_cast<char32_t>(lead);
  std::size_t more = 0;
  char32_t code_point = 0;
  char32_t least = 0;
  if (lead >= 0xC2 && lead < 0xE0) {
    more = 1, code_point = lead & 0x1F, least = 0x80;
  } else if (lead >= 0xE0 && lead < 0xF0) {
    more = 2, code_point = lead & 0x0F, least = 0x800;
  } else if (lead >= 0xF0 && lead < 0xF5) {
    more = 3, code_point = lead & 0x07, least = 0x10000;
  } else {
    return no_sequence;
  }
  if (utf8.size() - position < more) return no_sequence;
  for (std::size_t i = 0; i < more; ++i) {
    const auto next = static_cast<unsigned char>(utf8[position + i]);
    if ((next & 0xC0) != 0x80) return no_sequence;
    code_point = (code_point << 6) | (next & 0x3F);
  }
  if (code_point < least || code_point > 0x10FFFF) return no_sequence;
  position += more;
  return code_point;
}

bool is_text(std::string_view utf8) {
  for (std::size_t position = 0; position < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[position]);
    const std::size_t before = position;
    next_code_point(utf8, position);
    if (lead >= 0x80 && position == before + 1) return false;
  }
  return true;
}

void append_code_point(std::string& out, char32_t code_point) {
  const auto byte = [&out](char32_t value) { out.push_back(static_cast<char>(value)); };
  if (code_point < 0x80) {
    byte(code_point);
  } else if (code_point < 0x800) {
    byte(0xC0 | (code_point >> 6));
    byte(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    byte(0xE0 | (code_point >> 12));
    byte(0x80 | ((code_point >> 6) & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  } else {
    byte(0xF0 | (code_point >> 18));
    byte(0x80 | ((code_point >> 12) & 0x3F));
    byte(0x80 | ((code_point >> 6) & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  }
}

}  // namespace parity
