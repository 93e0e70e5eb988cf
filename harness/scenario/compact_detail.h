// What the units of CompactReader share.
#pragma once

#include <cstddef>
#include <cstdint>

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

// Whether the class itself has it; a Socket has nothing of a file.
bool has_method(ThingClass thing_class, Method method);

}  // namespace parity
