#include "backports/codec/converted.h"

#include <algorithm>

#include "backports/unicode/utf8_validation.h"

namespace backports {
namespace {

// C++23: a string can be written into before it is set.
#ifdef __cpp_lib_string_resize_and_overwrite
#define BACKPORTS_STRINGS_CAN_BE_LEFT_UNSET
#endif

// Of the input. As long as it is not known how much room the whole takes, and before C++23 always,
// it is converted to memory that stays in the cache: a large string is slow to set.
constexpr std::size_t kPiece = 4096;
// More than what an encoding splits: a character of UTF-8, a pair of surrogates.
constexpr std::size_t kLargestPart = 4;

// Where a piece of text may end: not within a character.
std::size_t end_of_text_piece(std::string_view text, std::size_t at) {
  std::size_t end = at + kPiece;
  if (end >= text.size()) return text.size();
  while (end > at + kPiece - kLargestPart &&
         (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;
  }
  return end;
}

// A place for what is made, which is then appended.
class Appender {
 public:
  Appender(vector::Convert convert, std::string_view input, std::string& into)
      : convert_(convert), input_(input), into_(into) {}

  // Converts [from, to) of the input, and answers where it stopped.
  std::size_t append(std::size_t from, std::size_t to) {
#ifdef BACKPORTS_STRINGS_CAN_BE_LEFT_UNSET
    const std::size_t room = (to - from) * vector::kMost + vector::kSlack;
    if (into_.capacity() - into_.size() >= room) return append_in_place(from, to, room);
#endif
    const vector::Converted stop = convert_(input_.data() + from, input_.data() + to, piece_);
    const auto made = static_cast<std::size_t>(stop.out - piece_);
    const auto end = static_cast<std::size_t>(stop.in - input_.data());
    make_room(made, end - from, input_.size() - end);
    into_.append(piece_, made);
    return end;
  }

 private:
#ifdef BACKPORTS_STRINGS_CAN_BE_LEFT_UNSET
  // There is `room` in the string.
  std::size_t append_in_place(std::size_t from, std::size_t to, std::size_t room) {
    std::size_t end = from;
    const std::size_t size = into_.size();
    into_.resize_and_overwrite(size + room, [&](char* all, std::size_t) {
      const auto stop = convert_(input_.data() + from, input_.data() + to, all + size);
      end = static_cast<std::size_t>(stop.in - input_.data());
      return static_cast<std::size_t>(stop.out - all);
    });
    return end;
  }
#endif

  // For what the rest of the input becomes, too, if it is like this piece, and for what a piece of
  // it could become at most.
  void make_room(std::size_t made, std::size_t taken, std::size_t rest) {
    const std::size_t size = into_.size() + made;
    if (size <= into_.capacity() || rest == 0) return;
    const double ratio = static_cast<double>(made) / static_cast<double>(std::max(taken, kPiece));
    into_.reserve(size + static_cast<std::size_t>(static_cast<double>(rest) * ratio * 1.03) +
                  kPiece * vector::kMost + vector::kSlack);
  }

  vector::Convert convert_;
  std::string_view input_;
  std::string& into_;
  char piece_[kPiece * vector::kMost + vector::kSlack];
};

}  // namespace

std::size_t append_converted(vector::Convert convert, std::string_view input, std::string& into) {
  Appender appender(convert, input, into);
  for (std::size_t at = 0; at < input.size();) {
    const std::size_t end = std::min(at + kPiece, input.size());
    at = appender.append(at, end);
    // A part at the end of a piece is whole in the next one.
    if (at != end && (end == input.size() || end - at >= kLargestPart)) return at;
  }
  return input.size();
}

std::size_t append_converted_valid(vector::Convert convert, std::string_view text,
                                   std::string& into) {
  Appender appender(convert, text, into);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_text_piece(text, at);
    const std::size_t valid = at + utf8_prefix(text.substr(at, end - at));
    appender.append(at, valid);
    if (valid != end) return valid;
    at = end;
  }
  return text.size();
}

std::size_t append_prefix(std::size_t (*prefix)(std::string_view), std::string_view input,
                          std::string& into) {
  if (input.size() > kPiece) into.reserve(into.size() + input.size());
  // What was read is copied while it is in the cache.
  for (std::size_t at = 0; at < input.size();) {
    const std::size_t end = std::min(at + 4 * kPiece, input.size());
    const std::size_t taken = prefix(input.substr(at, end - at));
    into.append(input, at, taken);
    at += taken;
    if (at != end && (end == input.size() || end - at >= kLargestPart)) return at;
  }
  return input.size();
}

}  // namespace backports
