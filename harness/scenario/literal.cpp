#include "scenario/literal.h"

#include <cstddef>

#include "backports/unicode/utf8.h"

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
  const backports::CodePoint next = backports::first_code_point(utf8.substr(position));
  position += next.size;
  return next.value;
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

}  // namespace parity
