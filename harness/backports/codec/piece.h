// Where a codec puts what it makes, before it is appended.
#pragma once

#include <cstddef>
#include <string>

namespace backports {

// Bytes on the stack, appended when they are many and at flush(), which must be called at last.
class Piece {
 public:
  explicit Piece(std::string& into) : into_(into) {}
  Piece(const Piece&) = delete;
  Piece& operator=(const Piece&) = delete;

  // To be called before every kRoom bytes.
  void make_room() {
    if (size_ > kSize - kRoom) flush();
  }
  void put_byte(char32_t byte) { bytes_[size_++] = static_cast<char>(byte); }
  // A character, or a lone surrogate, in UTF-8: up to four bytes.
  void put_character(char32_t c) {
    if (c < 0x80) {
      put_byte(c);
    } else if (c < 0x800) {
      put_byte(0xC0 | (c >> 6));
      put_byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      put_byte(0xE0 | (c >> 12));
      put_byte(0x80 | ((c >> 6) & 0x3F));
      put_byte(0x80 | (c & 0x3F));
    } else {
      put_byte(0xF0 | (c >> 18));
      put_byte(0x80 | ((c >> 12) & 0x3F));
      put_byte(0x80 | ((c >> 6) & 0x3F));
      put_byte(0x80 | (c & 0x3F));
    }
  }
  // How much is not appended yet.
  std::size_t size() const { return size_; }
  void flush() {
    into_.append(bytes_, size_);
    size_ = 0;
  }

 private:
  static constexpr std::size_t kSize = 4096;
  static constexpr std::size_t kRoom = 16;
  std::string& into_;
  std::size_t size_ = 0;
  char bytes_[kSize];
};

}  // namespace backports
