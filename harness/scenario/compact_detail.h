// What the units of CompactReader share.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "scenario/class_methods.h"
#include "scenario/scenario.h"

namespace parity {

// Telling sizes and lengths: about powers of two, and small.
inline constexpr std::int64_t kSizes[] = {1, 2, 3, 4, 5, 7, 8, 9, 6, 10, 16, 17, 20, 63, 65, 100};
inline constexpr std::int64_t kBufferSizes[] = {1, 2, 3,  4,  5,  7,  8,    8,
                                                8, 9, 16, 17, 20, 64, 8192, -1};
inline constexpr std::size_t kLengths[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 17, 20, 24, 33};

inline Atom integer_atom(std::int64_t value) {
  Atom atom;
  atom.kind = AtomKind::integer;
  atom.number = value;
  return atom;
}

inline Atom name_atom(NameId name) {
  Atom atom;
  atom.kind = AtomKind::name;
  atom.number = name;
  return atom;
}

inline Argument by_keyword(Keyword keyword, Atom value) {
  return {value, static_cast<KeywordId>(keyword)};
}

// Which of Size codes mean what, by how many each has.
template <typename Meaning, std::size_t Size>
class ShareTable {
 public:
  struct Share {
    Meaning meaning;
    std::size_t codes;
  };
  constexpr ShareTable(std::initializer_list<Share> shares) {
    std::size_t place = 0;
    for (const Share& share : shares) {
      for (std::size_t i = 0; i < share.codes; ++i) {
        if (place == Size) throw "the shares are more than the table holds";
        meanings_[place++] = share.meaning;
      }
    }
    if (place != Size) throw "the shares do not fill the table";
  }
  constexpr Meaning operator[](std::size_t code) const { return meanings_[code % Size]; }

 private:
  std::array<Meaning, Size> meanings_{};
};

// One of a table, whatever the index.
template <std::size_t Size>
constexpr std::string_view choose(const std::string_view (&from)[Size], std::uint32_t index) {
  return from[index % Size];
}

// Whether it is a file and has the method: the Socket's own close() does not count.
constexpr bool is_file_with(ThingClass thing_class, Method method) {
  return thing_class != ThingClass::socket && has_method(thing_class, method);
}

}  // namespace parity
