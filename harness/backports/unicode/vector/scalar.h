// One character at a time: what the scalar kernels consist of, and the others fall back on.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "backports/unicode/vector/kernels.h"

namespace backports::vector {

using Order = std::endian;

constexpr bool continues(unsigned byte) {
  return (byte & 0xC0) == 0x80;
}

constexpr unsigned byte_at(const char* at, std::ptrdiff_t offset = 0) {
  return static_cast<unsigned char>(at[offset]);
}

// The size of the whole valid character at `at`, whose first byte is no ASCII; 0 if there is none
// before `end`.
inline std::size_t character_at(const char* at, const char* end) {
  const unsigned lead = byte_at(at);
  const std::ptrdiff_t left = end - at;
  if (lead < 0xE0) return lead >= 0xC2 && left >= 2 && continues(byte_at(at, 1)) ? 2 : 0;
  if (lead < 0xF0) {
    if (left < 3 || !continues(byte_at(at, 1)) || !continues(byte_at(at, 2))) return 0;
    const unsigned second = byte_at(at, 1);
    // Neither too long a form, nor a surrogate.
    return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second >= 0xA0) ? 0 : 3;
  }
  if (lead > 0xF4 || left < 4) return 0;
  const unsigned second = byte_at(at, 1);
  if (!continues(second) || !continues(byte_at(at, 2)) || !continues(byte_at(at, 3))) return 0;
  // Neither too long a form, nor beyond U+10FFFF.
  return (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second >= 0x90) ? 0 : 4;
}

inline void put_byte(char*& out, char32_t byte) {
  *out++ = static_cast<char>(byte);
}

inline void put_character(char*& out, char32_t c) {
  if (c < 0x80) return put_byte(out, c);
  if (c < 0x800) {
    put_byte(out, 0xC0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      put_byte(out, 0xE0 | (c >> 12));
    } else {
      put_byte(out, 0xF0 | (c >> 18));
      put_byte(out, 0x80 | ((c >> 12) & 0x3F));
    }
    put_byte(out, 0x80 | ((c >> 6) & 0x3F));
  }
  put_byte(out, 0x80 | (c & 0x3F));
}

// Of valid text.
inline char32_t take_character(const char*& in) {
  const auto tail = [&](std::ptrdiff_t i) { return byte_at(in, i) & 0x3FU; };
  const unsigned lead = byte_at(in);
  char32_t c = lead;
  std::ptrdiff_t size = 1;
  if (lead >= 0xF0) {
    c = (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
    size = 4;
  } else if (lead >= 0xE0) {
    c = (lead & 0x0F) << 12 | tail(1) << 6 | tail(2);
    size = 3;
  } else if (lead >= 0x80) {
    c = (lead & 0x1F) << 6 | tail(1);
    size = 2;
  }
  in += size;
  return c;
}

template <std::size_t kSize, Order kOrder>
char32_t unit_at(const char* at) {
  char32_t unit = 0;
  for (std::size_t i = 0; i < kSize; ++i) {
    const std::size_t place = kOrder == Order::little ? kSize - 1 - i : i;
    unit = unit << 8 | static_cast<unsigned char>(at[place]);
  }
  return unit;
}

template <std::size_t kSize, Order kOrder>
void put_unit(char*& out, char32_t unit) {
  for (std::size_t i = 0; i < kSize; ++i) {
    const std::size_t shift = 8 * (kOrder == Order::little ? i : kSize - 1 - i);
    put_byte(out, unit >> shift & 0xFF);
  }
}

// ================================================================= conversions
// All stop where the kernels of their name do, or once `until` is reached, which is not beyond the
// end of the input.

inline void latin_1_to_utf_8(const char*& in, const char* until, char*& out) {
  while (in < until) put_character(out, byte_at(in++));
}

// False at a character beyond U+00FF.
inline bool utf_8_to_latin_1(const char*& in, const char* until, const char* end, char*& out) {
  while (in < until) {
    const unsigned lead = byte_at(in);
    if (lead < 0x80) {
      put_byte(out, lead);
      ++in;
    } else if ((lead == 0xC2 || lead == 0xC3) && end - in >= 2 && continues(byte_at(in, 1))) {
      put_byte(out, (lead & 3) << 6 | (byte_at(in, 1) & 0x3F));
      in += 2;
    } else {
      return false;
    }
  }
  return true;
}

// False at a surrogate without a partner, and where no whole unit is left.
template <Order kOrder>
bool utf_16_to_utf_8(const char*& in, const char* until, const char* end, char*& out) {
  while (in < until) {
    if (end - in < 2) return false;
    char32_t unit = unit_at<2, kOrder>(in);
    if (unit >= 0xD800 && unit < 0xE000) {
      if (unit >= 0xDC00 || end - in < 4) return false;
      const char32_t low = unit_at<2, kOrder>(in + 2);
      if (low < 0xDC00 || low >= 0xE000) return false;
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
      in += 2;
    }
    put_character(out, unit);
    in += 2;
  }
  return true;
}

// False at a unit that is no character, and where no whole one is left.
template <Order kOrder>
bool utf_32_to_utf_8(const char*& in, const char* until, const char* end, char*& out) {
  for (; in < until; in += 4) {
    if (end - in < 4) return false;
    const char32_t unit = unit_at<4, kOrder>(in);
    if (unit > 0x10FFFF || (unit >= 0xD800 && unit < 0xE000)) return false;
    put_character(out, unit);
  }
  return true;
}

template <Order kOrder>
void utf_8_to_utf_16(const char*& in, const char* until, char*& out) {
  while (in < until) {
    const char32_t c = take_character(in);
    if (c < 0x10000) {
      put_unit<2, kOrder>(out, c);
    } else {
      put_unit<2, kOrder>(out, 0xD800 + ((c - 0x10000) >> 10));
      put_unit<2, kOrder>(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
}

template <Order kOrder>
void utf_8_to_utf_32(const char*& in, const char* until, char*& out) {
  while (in < until) put_unit<4, kOrder>(out, take_character(in));
}

}  // namespace backports::vector
