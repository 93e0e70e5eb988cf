// CompactReader: sizes, data, items of plans and the arguments of makefile.
#include "scenario/byte_compact.h"

#include <algorithm>
#include <string>

#include "scenario/compact_detail.h"

namespace parity {

namespace {

constexpr std::int64_t kCounts[] = {1, 2, 3, 4, 5, 7, 8, 16};
constexpr std::int64_t kErrors[] = {32, 104, 5, 9, 4, 11, 0, 103};
constexpr std::string_view kPowers[] = {"9223372036854775808", "-9223372036854775809",
                                        "18446744073709551616"};

// clang-format off
constexpr std::string_view kModes[] = {
    "rb", "wb", "rwb", "br", "bw", "wrb", "brw", "rbw", "rb", "wb", "rwb", "bwr", "b", "rrb",
    "bb", "wwb", "r", "w", "rw", "", "a", "x", "U", "rb+", "rt", "+", "ab", "r b",
    "rb\xE2\x80\x8B", "\xED\xA0\x80", "'", "rwbb",
};
// As str: what a mode can be put together from.
constexpr std::string_view kModeLetters[] = {
    "r", "w", "b", "t", "U", "+", "a", "x", " ", "r", "w", "b", "\xC3\xA9", "\xE2\x80\x8B",
    "\xED\xA0\x80", "'",
};
constexpr std::string_view kEncodings[] = {
    "utf-8", "latin-1", "ascii", "nope", "", "utf-16", "UTF8", "\xED\xA0\x80",
};
constexpr std::string_view kErrorHandlers[] = {
    "strict", "ignore", "replace", "nope", "", "surrogateescape", "'", "\xC3\xA9",
};
constexpr std::string_view kNewlines[] = {
    "", "\n", "\r", "\r\n", "x", "\n\n", "\n\r", " ",
};
// clang-format on

// Patterns up to this length cost no allocation.
constexpr std::size_t kShort = 256;
constexpr auto kLetters = [] {
  std::array<char, kShort + 26> letters{};
  for (std::size_t i = 0; i < letters.size(); ++i) letters[i] = static_cast<char>('a' + i % 26);
  return letters;
}();

}  // namespace

// A size; nothing for a call without one.
std::optional<Atom> CompactReader::size(std::uint32_t index, const Thing& thing) {
  if (index < 16) return integer_atom(kSizes[index]);
  const std::int64_t buffer_size = thing.buffer_size;
  switch (index) {
    case 16:
      return integer_atom(buffer_size - 1);
    case 17:
      return integer_atom(buffer_size);
    case 18:
      return integer_atom(buffer_size + 1);
    case 19:
      return integer_atom(2 * buffer_size);
    case 20:
      return integer_atom(2 * buffer_size + 1);
    case 21:
      return integer_atom(3 * buffer_size);
    case 22:
      return integer_atom(3 * buffer_size + 2);
    case 23:
      return integer_atom(-1);
    case 24:
      return std::nullopt;
    case 25:
      return Atom();
    case 26:
      return integer_atom(0);
    case 27:
      return integer_atom(8191 + (bytes_.byte() & 3));
    case 28:
      return integer_atom(bytes_.byte());
    case 29: {
      const std::uint8_t high = bytes_.byte();
      return integer_atom((high << 8 | bytes_.byte()) & 0x7FFF);
    }
    case 30:
      return integer_atom(-1);
    default:
      break;
  }
  const std::uint32_t odd = bytes_.byte();
  if (odd < 32) return builder_.literal(AtomKind::big_integer, kPowers[odd % 3]);
  if (odd < 64) return integer_atom(-2);
  if (odd < 96) {
    Atom atom = integer_atom(odd & 1);
    atom.kind = AtomKind::boolean;
    return atom;
  }
  return integer_atom(odd & 15);
}

Atom CompactReader::data(std::uint32_t index, const Thing& thing, AtomKind kind) {
  if (index < 16) return pattern(kind, kLengths[index], 255);
  const auto around = [&](std::int64_t length) {
    return pattern(kind, static_cast<std::size_t>(std::max<std::int64_t>(length, 1)), 255);
  };
  const std::int64_t buffer_size = thing.buffer_size;
  switch (index) {
    case 16:
      return around(buffer_size - 1);
    case 17:
      return around(buffer_size);
    case 18:
      return around(buffer_size + 1);
    case 19:
      return around(2 * buffer_size);
    case 20:
      return around(2 * buffer_size + 1);
    case 21:
      return around(3 * buffer_size + 1);
    case 22:
      return pattern(AtomKind::bytearray_of_bytes, 3, 255);
    case 23:
      return data_name_ != kNoName ? name_atom(data_name_) : pattern(kind, 2, 0);
    case 24:
      return pattern(kind, 0, 255);
    case 25:
      return pattern(kind == AtomKind::text ? AtomKind::bytes : AtomKind::text, 2, 255);
    case 26:
    case 27: {
      const std::size_t length = bytes_.byte() & 63;
      return pattern(kind, length, bytes_.byte());
    }
    case 28:
      return pattern(kind, 11, 3);
    default:
      break;
  }
  if (kind == AtomKind::text) return pattern(kind, 5, 255);
  return builder_.literal(kind, bytes_.take(index - 24));
}

// Letters in a row, going on from pattern to pattern, with up to two line ends: the first where the
// low four bits say, the second as far after it as the high ones say.
Atom CompactReader::pattern(AtomKind kind, std::size_t length, std::uint8_t newlines) {
  if (length > kShort) {
    if (long_literals_ == 0 || bytes_.byte() >= 64) {
      length = 8;
    } else {
      --long_literals_;
    }
    length = std::min<std::size_t>(length, 32768);
  }
  const std::string_view letters(kLetters.data() + letter_, std::min(length, kShort));
  letter_ = static_cast<std::uint32_t>((letter_ + length) % 26);
  if (length > kShort) {
    std::string repeated;
    while (repeated.size() < length) repeated += letters.substr(0, 26 * (kShort / 26));
    repeated.resize(length);
    return builder_.literal(kind, repeated);
  }
  const std::size_t first = newlines & 15;
  if (newlines == 255 || first >= length) return builder_.literal(kind, letters);
  std::array<char, kShort> with_lines;
  std::ranges::copy(letters, with_lines.begin());
  with_lines[first] = '\n';
  const std::size_t second = first + 1 + (newlines >> 4);
  if (second < length) with_lines[second] = '\n';
  return builder_.literal(kind, {with_lines.data(), length});
}

Atom CompactReader::mode_argument() {
  const std::uint8_t given = bytes_.byte();
  if (given < 160) return builder_.literal(AtomKind::text, kModes[given % 16]);
  if (given < 192) return builder_.literal(AtomKind::text, kModes[given % 32]);
  if (given < 200) return builder_.literal(AtomKind::bytes, kModes[given % 16]);
  std::array<char, 16> letters;
  std::size_t size = 0;
  for (std::uint32_t i = 0; i < (given - 200U) % 6; ++i) {
    for (const char c : kModeLetters[bytes_.byte() & 15]) letters[size++] = c;
  }
  return builder_.literal(AtomKind::text, {letters.data(), size});
}

Atom CompactReader::buffering_argument() {
  const std::uint8_t given = bytes_.byte();
  switch (given & 31) {
    case 0:
      return Atom();
    case 1:
      return integer_atom(-1);
    case 2:
    case 3:
    case 4:
      return integer_atom(0);
    case 5:
      return integer_atom(-2);
    case 6:
      return integer_atom(8191 + (given >> 6));
    case 7: {
      Atom atom = integer_atom(given >> 7);
      atom.kind = AtomKind::boolean;
      return atom;
    }
    case 8:
      return builder_.literal(AtomKind::big_integer, kPowers[(given >> 5) % 3]);
    case 9:
      return integer_atom(-(std::int64_t{1} << 40));
    default:
      return integer_atom(kSizes[given & 15]);
  }
}

Atom CompactReader::text_argument(std::span<const std::string_view> choices) {
  const std::uint8_t given = bytes_.byte();
  if (given < 64) return Atom();
  const std::string_view choice = choices[given % choices.size()];
  return builder_.literal(given >= 240 ? AtomKind::bytes : AtomKind::text, choice);
}

PlanItem CompactReader::error_item(std::uint32_t index) {
  return {PlanKind::error, 0, kErrors[index & 7]};
}

PlanItem CompactReader::recv_item() {
  const std::uint8_t given = bytes_.byte();
  if (given >= 176) {
    if (given < 204) return {PlanKind::would_block, 0, 0};
    if (given < 212) return {PlanKind::end_of_file, 0, 0};
    if (given < 218) return {PlanKind::timeout, 0, 0};
    if (given < 234) return error_item(given);
    const std::string_view exact = bytes_.take(given & 15);
    if (!exact.empty()) return builder_.data(exact);
  }
  if (profile_.text) return builder_.data(encoded_text());
  std::size_t length = kLengths[given & 15];
  if (given == 170) length = 8190 + (bytes_.byte() & 7);
  const Atom atom = pattern(AtomKind::bytes, length, bytes_.byte());
  return {PlanKind::data, atom.size, atom.number};
}

PlanItem CompactReader::send_item() {
  const std::uint8_t given = bytes_.byte();
  if (given < 136) return {PlanKind::count, 0, kCounts[given & 7]};
  if (given < 168) return {PlanKind::all, 0, 0};
  if (given < 216) return {PlanKind::would_block, 0, 0};
  if (given < 224) return {PlanKind::timeout, 0, 0};
  return error_item(given);
}

PlanItem CompactReader::memory_item() {
  const std::uint8_t given = bytes_.byte();
  if (given < 176) return {PlanKind::count, 0, kCounts[given & 7]};
  if (given < 224) return {PlanKind::would_block, 0, 0};
  return error_item(given);
}

// makefile with whatever arguments.
void CompactReader::wild_makefile() {
  const Thing* stream = pick_open_stream();
  if (stream == nullptr) stream = make_stream();
  std::array<Argument, 6> given;
  std::size_t count = 0;
  given[count++] = {name_atom(stream->name)};
  const std::uint8_t shape = bytes_.byte();
  const bool by_position = (shape & 0x80) != 0;
  const auto give = [&](Keyword keyword, Atom value) {
    given[count++] = by_position ? Argument{value} : by_keyword(keyword, value);
  };
  const bool odd = (shape & 0x70) == 0x70;  // the arguments of text files
  if ((shape & 0x0F) != 0 || by_position) give(Keyword::mode, mode_argument());
  if ((shape & 3) != 0 || (by_position && odd)) give(Keyword::buffering, buffering_argument());
  if (odd) give(Keyword::encoding, text_argument(kEncodings));
  if (odd && (shape & 4) != 0) give(Keyword::errors, text_argument(kErrorHandlers));
  if (odd && (shape & 12) == 12) give(Keyword::newline, text_argument(kNewlines));
  const Expression call = function_call(Function::makefile, std::span(given).first(count));
  if ((shape & 0x0C) == 0x0C && (shape & 0x40) != 0) return evaluate(call);
  assign(file_name(), call);
}

}  // namespace parity
