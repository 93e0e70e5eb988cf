// Where a codec puts what it makes, before it is appended.
#pragma once

#include <cstddef>
#include <string>

namespace backports {

// Puts a character, or a lone surrogate, in UTF-8: up to four bytes. Answers where it ends.
inline char* put_character(char* out, char32_t c) {
  const auto put = [&](std::ptrdiff_t at, char32_t byte) { out[at] = static_cast<char>(byte); };
  if (c < 0x80) {
    put(0, c);
    return out + 1;
  }
  if (c < 0x800) {
    put(0, 0xC0 | (c >> 6));
    put(1, 0x80 | (c & 0x3F));
    return out + 2;
  }
  if (c < 0x10000) {
    put(0, 0xE0 | (c >> 12));
    put(1, 0x80 | ((c >> 6) & 0x3F));
    put(2, 0x80 | (c & 0x3F));
    return out + 3;
  }
  put(0, 0xF0 | (c >> 18));
  put(1, 0x80 | ((c >> 12) & 0x3F));
  put(2, 0x80 | ((c >> 6) & 0x3F));
  put(3, 0x80 | (c & 0x3F));
  return out + 4;
}

// Bytes on the stack, appended when they are many and at the end. A loop holds the place where it
// writes itself, in a pointer whose address nobody has.
class Piece {
 public:
  explicit Piece(std::string& into) : into_(into) {}
  Piece(const Piece&) = delete;
  Piece& operator=(const Piece&) = delete;

  // Where to write first.
  char* start() { return bytes_; }
  // To be called before every kRoom bytes: where to go on to write.
  char* make_room(char* out) {
    if (out <= bytes_ + (kSize - kRoom)) [[likely]]
      return out;
    return flush(out);
  }
  // What may be written up to, by a loop that looks itself.
  const char* end() const { return bytes_ + kSize; }
  // How much is not appended yet.
  std::size_t size(const char* out) const { return static_cast<std::size_t>(out - bytes_); }
  char* flush(char* out) {
    into_.append(bytes_, size(out));
    return bytes_;
  }

 private:
  static constexpr std::size_t kSize = 4096;
  static constexpr std::size_t kRoom = 16;
  std::string& into_;
  char bytes_[kSize];
};

}  // namespace backports
