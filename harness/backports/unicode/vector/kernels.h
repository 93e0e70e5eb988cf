// The loops that most of the time of text goes into, once for each kind of CPU.
#pragma once

#include <bit>
#include <cstddef>
#include <span>
#include <string_view>

namespace backports::vector {

// How far a conversion came.
struct Converted {
  const char* in;
  char* out;
};

// Converts [in, end) to `out`, which has room for kMost times as much, and kSlack bytes more, which
// may be written to.
using Convert = Converted (*)(const char* in, const char* end, char* out);

inline constexpr std::size_t kMost = 4;
inline constexpr std::size_t kSlack = 512;

// Both byte orders of a conversion.
struct Ordered {
  Convert little;
  Convert big;
};

template <std::endian kOrder>
constexpr Convert in_order(Ordered conversion) {
  return kOrder == std::endian::little ? conversion.little : conversion.big;
}

// Every kind of CPU has all of these, and they do the same. Text is UTF-8 with lone surrogates in
// three bytes; "valid" is UTF-8 that utf8_prefix() takes.
struct Kernels {
  std::string_view name;
  // How many bytes, from the start, are ASCII.
  std::size_t (*ascii_prefix)(std::string_view bytes);
  // How many bytes, from the start, are valid whole characters.
  std::size_t (*utf8_prefix)(std::string_view bytes);
  // As the functions of unicode/utf8.h.
  std::size_t (*count_characters)(std::string_view text);
  std::size_t (*offset_of_character)(std::string_view text, std::size_t count);

  Convert latin_1_to_utf_8;
  // From any text, up to the first character beyond U+00FF.
  Convert utf_8_to_latin_1;
  // Up to the first surrogate that has no partner, or what is no whole unit.
  Ordered utf_16_to_utf_8;
  // Up to the first unit that is no character, or what is no whole unit.
  Ordered utf_32_to_utf_8;
  // From valid text, all of it.
  Ordered utf_8_to_utf_16;
  Ordered utf_8_to_utf_32;
};

// The obvious ones, for any CPU, and the reference for the others.
extern const Kernels kScalar;

// The best for this CPU.
const Kernels& kernels();

// All that this CPU can run, the scalar ones first.
std::span<const Kernels* const> supported_kernels();

}  // namespace backports::vector
