#include "backports/codec/idna/nameprep.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "backports/unicode/repr.h"
#include "backports/unicode/utf8.h"

namespace backports::idna {
namespace {

// Of the characters from `first` on.
struct Property {
  char32_t first;
  std::uint16_t bits;
};
// A character that becomes other text: so many units of UTF-16 in a pool.
struct Change {
  char32_t from;
  std::uint16_t start;
  std::uint16_t size;
};
struct Composition {
  char32_t first;
  char32_t second;
  char32_t composed;
};

#include "backports/codec/idna/nameprep_table.inc"

constexpr std::uint16_t kProhibited = 1;
constexpr std::uint16_t kOfTheRight = 2;
constexpr std::uint16_t kOfTheLeft = 4;

std::uint16_t bits_of(char32_t c) {
  return std::prev(std::ranges::upper_bound(kProperties, c, {}, &Property::first))->bits;
}

// The canonical combining class; 0: a starter.
unsigned class_of(char32_t c) {
  return bits_of(c) >> 8;
}

void append_utf_16(std::u32string& into, std::u16string_view units) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t c = units[i];
    if (c >= 0xD800 && c <= 0xDBFF && i + 1 < units.size()) {
      c = 0x10000 + ((c - 0xD800) << 10) + (units[++i] - char32_t{0xDC00});
    }
    into += c;
  }
}

// Appends what the character becomes.
void append_changed(std::u32string& into, char32_t c, std::span<const Change> changes,
                    const char16_t* pool) {
  const auto change = std::ranges::lower_bound(changes, c, {}, &Change::from);
  if (change == changes.end() || change->from != c) {
    into += c;
  } else {
    append_utf_16(into, {pool + change->start, change->size});
  }
}

// ================================================================= NFKC

// Hangul: a syllable is U+AC00 + (initial × 21 + medial) × 28 + final.
constexpr char32_t kSyllable = 0xAC00;
constexpr char32_t kSyllables = 11172;
constexpr char32_t kInitial = 0x1100;
constexpr char32_t kInitials = 19;
constexpr char32_t kMedial = 0x1161;
constexpr char32_t kMedials = 21;
constexpr char32_t kFinal = 0x11A7;  // that is none
constexpr char32_t kFinals = 28;

bool is_in(char32_t c, char32_t first, char32_t count) {
  return c >= first && c < first + count;
}

void append_decomposed(std::u32string& into, char32_t c) {
  if (!is_in(c, kSyllable, kSyllables)) {
    append_changed(into, c, kDecomposed, kDecomposedText);
    return;
  }
  const char32_t number = c - kSyllable;
  into.push_back(kInitial + number / (kMedials * kFinals));
  into.push_back(kMedial + number / kFinals % kMedials);
  if (number % kFinals != 0) into.push_back(kFinal + number % kFinals);
}

// Marks between two starters, by their classes; those of one class stay as they are.
void order_marks(std::u32string& text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char32_t mark = text[i];
    const unsigned mark_class = class_of(mark);
    std::size_t place = i;
    for (; mark_class != 0 && place > 0 && class_of(text[place - 1]) > mark_class; --place) {
      text[place] = text[place - 1];
    }
    text[place] = mark;
  }
}

std::optional<char32_t> composed(char32_t first, char32_t second) {
  const auto* const found = std::ranges::lower_bound(
      kCompositions, std::pair(first, second), {},
      [](const Composition& row) { return std::pair(row.first, row.second); });
  if (found == std::end(kCompositions) || found->first != first || found->second != second) {
    return std::nullopt;
  }
  return found->composed;
}

// Composes decomposed text, character by character, with the marks that nothing blocks.
class Composer {
 public:
  explicit Composer(const std::u32string& text) : text_(text), taken_(text.size()) {}

  std::u32string run() {
    std::u32string out;
    for (std::size_t at = 0; at < text_.size();) {
      if (taken_[at]) {
        ++at;
      } else if (is_in(text_[at], kInitial, kInitials) && at + 1 < text_.size() &&
                 is_in(text_[at + 1], kMedial, kMedials)) {
        out += syllable(at);
      } else {
        out += with_marks(at++);
      }
    }
    return out;
  }

 private:
  char32_t syllable(std::size_t& at) const {
    const char32_t number = (text_[at] - kInitial) * kMedials + (text_[at + 1] - kMedial);
    at += 2;
    char32_t c = kSyllable + number * kFinals;
    if (at < text_.size() && is_in(text_[at], kFinal + 1, kFinals - 1)) c += text_[at++] - kFinal;
    return c;
  }

  char32_t with_marks(std::size_t at) {
    char32_t base = text_[at];
    unsigned last_class = 0;  // of the marks that stay
    for (std::size_t next = at + 1; next < text_.size(); ++next) {
      const unsigned next_class = class_of(text_[next]);
      if (last_class != 0 && next_class == 0) break;
      if (last_class != 0 && last_class >= next_class) continue;
      if (const auto both = composed(base, text_[next])) {
        base = *both;
        taken_[next] = true;
      } else if (next_class == 0) {
        break;
      } else {
        last_class = next_class;
      }
    }
    return base;
  }

  const std::u32string& text_;
  std::vector<bool> taken_;
};

std::u32string nfkc(const std::u32string& text) {
  std::u32string decomposed;
  for (const char32_t c : text) append_decomposed(decomposed, c);
  order_marks(decomposed);
  return Composer(decomposed).run();
}

// ================================================================= what may not be

Error invalid_character(char32_t c) {
  std::string text;
  append_code_point(text, c);
  return Error::with_message(ErrorType::UnicodeError, "Invalid character " + repr_text(text));
}

}  // namespace

Result<std::u32string> nameprep(const std::u32string& label) {
  std::u32string mapped;
  for (const char32_t c : label) append_changed(mapped, c, kMapped, kMappedText);
  std::u32string prepared = nfkc(mapped);
  unsigned all = 0;
  for (const char32_t c : prepared) {
    const unsigned bits = bits_of(c);
    if ((bits & kProhibited) != 0) return invalid_character(c);
    all |= bits;
  }
  if ((all & kOfTheRight) == 0) return prepared;
  if ((all & kOfTheLeft) != 0) {
    return Error(ErrorType::UnicodeError, "Violation of BIDI requirement 2");
  }
  if ((bits_of(prepared.front()) & bits_of(prepared.back()) & kOfTheRight) == 0) {
    return Error(ErrorType::UnicodeError, "Violation of BIDI requirement 3");
  }
  return prepared;
}

}  // namespace backports::idna
