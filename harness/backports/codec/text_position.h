// A place in a text, by its byte and by its character.
#pragma once

#include <cstddef>
#include <string_view>

#include "backports/unicode/utf8.h"

namespace backports {

// Walks through a text, and knows the number of the character where it is.
class TextPosition {
 public:
  explicit TextPosition(std::string_view text) : text_(text) {}
  std::size_t offset() const { return offset_; }
  std::size_t character() const { return character_; }
  void to_offset(std::size_t offset) {
    character_ += count_characters(text_.substr(offset_, offset - offset_));
    offset_ = offset;
  }
  // Also back.
  void to_character(std::size_t character) {
    if (character < character_) offset_ = character_ = 0;
    offset_ += offset_of_character(text_.substr(offset_), character - character_);
    character_ = character;
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  std::size_t character_ = 0;
};

}  // namespace backports
