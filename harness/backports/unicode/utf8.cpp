#include "backports/unicode/utf8.h"

#include "backports/unicode/vector/kernels.h"

namespace backports {
namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

}  // namespace

CodePoint first_code_point_of_any(std::string_view text) {
  const auto byte_at = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned char lead = byte_at(0);
  if (lead < 0x80) return {lead, 1};
  const CodePoint escaped{0xDC00u + lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return escaped;
  char32_t code_point = lead & (0x7Fu >> size);
  for (std::size_t index = 1; index < size; ++index) {
    if (!is_continuation(text[index])) return escaped;
    code_point = (code_point << 6) | (byte_at(index) & 0x3Fu);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (code_point < kSmallest[size] || code_point > 0x10FFFF) return escaped;
  return {code_point, size};
}

void append_code_point(std::string& text, char32_t code_point) {
  char bytes[4];
  const auto put = [&](std::size_t at, char32_t value) { bytes[at] = static_cast<char>(value); };
  const auto tail = [&](int shift) { return 0x80 | ((code_point >> shift) & 0x3F); };
  std::size_t size = 1;
  if (code_point < 0x80) {
    put(0, code_point);
  } else if (code_point < 0x800) {
    size = 2;
    put(0, 0xC0 | (code_point >> 6));
    put(1, tail(0));
  } else if (code_point < 0x10000) {
    size = 3;
    put(0, 0xE0 | (code_point >> 12));
    put(1, tail(6));
    put(2, tail(0));
  } else {
    size = 4;
    put(0, 0xF0 | (code_point >> 18));
    put(1, tail(12));
    put(2, tail(6));
    put(3, tail(0));
  }
  text.append(bytes, size);
}

std::size_t ascii_prefix(std::string_view bytes) {
  return vector::kernels().ascii_prefix(bytes);
}

std::size_t count_characters(std::string_view text) {
  return vector::kernels().count_characters(text);
}

std::size_t offset_of_character(std::string_view text, std::size_t count) {
  return vector::kernels().offset_of_character(text, count);
}

}  // namespace backports
