// TextCookie: where a text file stands (CPython: textio.c, cookie_type).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backports {

// What TextIOWrapper.tell() answers: a place in the bytes from which the text can be decoded, and
// what is to be decoded and skipped from there. Python packs it into one int of up to 168 bits:
//
//   bit 0       64          96              128             160
//       start   dec_flags   bytes_to_feed   chars_to_skip   need_eof
struct TextCookie {
  std::int64_t start = 0;          // of the buffer; the decoder holds no bytes there
  std::int32_t dec_flags = 0;      // the decoder's state there
  std::int32_t bytes_to_feed = 0;  // how many bytes to decode from there,
  std::int32_t chars_to_skip = 0;  // how many characters of that stand before the place,
  bool need_eof = false;           // and whether the file ends behind those bytes

  // The start is below 0 and stands alone, unpacked: the int is as negative. A buffer that lost its
  // place tells such a one; no seek() takes it.
  bool below_zero = false;

  bool operator==(const TextCookie&) const = default;

  // Whether it is a plain position of the buffer.
  bool is_plain() const { return start >= 0 && *this == TextCookie{start}; }

  // The int as Python prints it.
  std::string decimal() const;
  // Absent if `decimal`, which is a number without a sign, does not fit into it.
  static std::optional<TextCookie> from_decimal(std::string_view decimal);
};

}  // namespace backports
