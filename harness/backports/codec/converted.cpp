#include "backports/codec/converted.h"

#include <algorithm>

namespace backports {
namespace {

// Of the input, converted to memory that stays in the cache: a string cannot be left unset, and a
// large one is slow to set.
constexpr std::size_t kPiece = 2048;
// More than what an encoding splits: a character of UTF-8, a pair of surrogates.
constexpr std::size_t kLargestPart = 4;

// Where a piece may end: not within a character of UTF-8, if that is what it is.
std::size_t end_of_piece(std::string_view input, std::size_t at) {
  std::size_t end = at + kPiece;
  if (end >= input.size()) return input.size();
  while (end > at + kPiece - kLargestPart &&
         (static_cast<unsigned char>(input[end]) & 0xC0) == 0x80) {
    --end;
  }
  return end;
}

// Makes room for what the rest of the input becomes, if it is like this piece.
void make_room(std::string& into, std::size_t made, std::size_t taken, std::size_t rest) {
  const std::size_t size = into.size() + made;
  if (size <= into.capacity()) return;
  const double ratio = static_cast<double>(made) / static_cast<double>(std::max(taken, kPiece));
  into.reserve(size + static_cast<std::size_t>(static_cast<double>(rest) * ratio * 1.03));
}

}  // namespace

std::size_t append_converted(vector::Convert convert, std::string_view input, std::string& into) {
  char piece[kPiece * vector::kMost + vector::kSlack];
  for (std::size_t at = 0; at < input.size();) {
    const std::size_t end = end_of_piece(input, at);
    const vector::Converted stop = convert(input.data() + at, input.data() + end, piece);
    const auto made = static_cast<std::size_t>(stop.out - piece);
    const auto now = static_cast<std::size_t>(stop.in - input.data());
    make_room(into, made, now - at, input.size() - now);
    into.append(piece, made);
    at = now;
    // A part at the end of a piece is whole in the next one.
    if (at != end && (end == input.size() || end - at >= kLargestPart)) return at;
  }
  return input.size();
}

}  // namespace backports
