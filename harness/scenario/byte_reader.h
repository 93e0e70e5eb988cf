// Reads arbitrary bytes: when they have run out, zeros follow.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace parity {

class ByteReader {
 public:
  explicit ByteReader(std::span<const std::uint8_t> bytes)
      : next_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  bool done() const { return next_ == end_; }
  std::size_t remaining() const { return static_cast<std::size_t>(end_ - next_); }
  std::uint8_t byte() { return next_ == end_ ? std::uint8_t{0} : *next_++; }
  std::uint8_t peek() const { return next_ == end_ ? std::uint8_t{0} : *next_; }

  // One of `choices` values.
  std::uint32_t choice(std::size_t choices) {
    const std::uint32_t code = byte();
    if (code < choices) [[likely]]
      return code;
    return static_cast<std::uint32_t>(code % std::max<std::size_t>(choices, 1));
  }
  // Seven bits a byte, the lowest first.
  std::uint64_t varint() {
    const std::uint8_t first = byte();
    return first < 0x80 ? first : long_varint(first);
  }
  // How many things or bytes follow: no more than there are bytes left, and of arbitrary bytes
  // mostly fewer, so that they do not swallow all the rest.
  std::size_t count() {
    const std::uint64_t value = varint();
    if (value <= remaining()) [[likely]]
      return static_cast<std::size_t>(value);
    return static_cast<std::size_t>(value % (remaining() + std::uint64_t{1}));
  }
  std::string_view take(std::size_t size) {
    size = std::min(size, remaining());
    const std::string_view taken(reinterpret_cast<const char*>(next_), size);
    next_ += size;
    return taken;
  }
  bool starts_with(std::string_view mark) const {
    return remaining() >= mark.size() &&
           std::string_view(reinterpret_cast<const char*>(next_), mark.size()) == mark;
  }

 private:
  std::uint64_t long_varint(std::uint8_t first) {
    std::uint64_t value = first & 0x7F;
    for (unsigned shift = 7; shift < 64; shift += 7) {
      const std::uint8_t part = byte();
      value |= static_cast<std::uint64_t>(part & 0x7F) << shift;
      if (part < 0x80) break;
    }
    return value;
  }

  const std::uint8_t* next_;
  const std::uint8_t* end_;
};

}  // namespace parity
