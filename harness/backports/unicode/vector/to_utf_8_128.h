// Conversions to UTF-8, 16 bytes at a time.
// To be included where the target of the functions is set.
#pragma once

#include <immintrin.h>

#include <bit>
#include <cstdint>

#include "backports/unicode/vector/scalar.h"
#include "backports/unicode/vector/shuffles.h"

namespace backports::vector {
namespace {

inline __m128i load(const void* at) {
  return _mm_loadu_si128(static_cast<const __m128i*>(at));
}

inline __m128i load_half(const void* at) {
  return _mm_loadl_epi64(static_cast<const __m128i*>(at));
}

inline void store(char* at, __m128i bytes) {
  _mm_storeu_si128(reinterpret_cast<__m128i*>(at), bytes);
}

inline unsigned high_bits(__m128i bytes) {
  return static_cast<unsigned>(_mm_movemask_epi8(bytes));
}

inline __m128i bytes_of(unsigned byte) {
  return _mm_set1_epi8(static_cast<char>(byte));
}
inline __m128i units_of(unsigned unit) {
  return _mm_set1_epi16(static_cast<short>(unit));
}
inline __m128i words_of(unsigned word) {
  return _mm_set1_epi32(static_cast<int>(word));
}

// One bit for each of eight lanes that are all ones or zeros.
inline unsigned bits_of_units(__m128i units) {
  return high_bits(_mm_packs_epi16(units, _mm_setzero_si128()));
}
inline unsigned bits_of_words(__m128i words) {
  return static_cast<unsigned>(_mm_movemask_ps(_mm_castsi128_ps(words)));
}

inline bool none(__m128i bytes, __m128i mask) {
  return _mm_testz_si128(bytes, mask) != 0;
}

template <Order kOrder>
__m128i swap_units(__m128i units) {
  if constexpr (kOrder == Order::little) return units;
  return _mm_or_si128(_mm_slli_epi16(units, 8), _mm_srli_epi16(units, 8));
}

template <Order kOrder>
__m128i swap_words(__m128i words) {
  if constexpr (kOrder == Order::little) return words;
  return _mm_shuffle_epi8(words,
                          _mm_setr_epi8(3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12));
}

// ================================================================= to UTF-8

// Of eight units below U+0800.
inline void put_units_below_800(char*& out, __m128i units) {
  const __m128i ascii = _mm_cmplt_epi16(units, units_of(0x80));
  const __m128i lead = _mm_or_si128(_mm_srli_epi16(units, 6), units_of(0x80C0));
  const __m128i tail = _mm_slli_epi16(_mm_and_si128(units, units_of(0x3F)), 8);
  const __m128i both = _mm_blendv_epi8(_mm_or_si128(lead, tail), _mm_slli_epi16(units, 8), ascii);
  const unsigned mask = bits_of_units(ascii);
  store(out, _mm_shuffle_epi8(both, load(kDropLeads[mask].data())));
  out += 16 - std::popcount(mask);
}

// Of four characters, in four bytes each.
inline void put_words(char*& out, __m128i words) {
  const __m128i tail = words_of(0x3F);
  // From the last byte to the first, each as if it were no lead but that of four bytes.
  __m128i bytes = _mm_slli_epi32(_mm_and_si128(words, tail), 24);
  bytes = _mm_or_si128(bytes, _mm_slli_epi32(_mm_and_si128(_mm_srli_epi32(words, 6), tail), 16));
  bytes = _mm_or_si128(bytes, _mm_slli_epi32(_mm_and_si128(_mm_srli_epi32(words, 12), tail), 8));
  bytes = _mm_or_si128(bytes, _mm_srli_epi32(words, 18));
  bytes = _mm_or_si128(bytes, words_of(0x808080F0));
  const __m128i beyond_7f = _mm_cmpgt_epi32(words, words_of(0x7F));
  const __m128i beyond_7ff = _mm_cmpgt_epi32(words, words_of(0x7FF));
  const __m128i beyond_ffff = _mm_cmpgt_epi32(words, words_of(0xFFFF));
  bytes = _mm_or_si128(bytes, _mm_andnot_si128(beyond_ffff, words_of(0x6000)));
  bytes = _mm_or_si128(bytes, _mm_andnot_si128(beyond_7ff, words_of(0x400000)));
  bytes = _mm_blendv_epi8(_mm_slli_epi32(words, 24), bytes, beyond_7f);
  const unsigned two = bits_of_words(beyond_7f);
  const unsigned three = bits_of_words(beyond_7ff);
  const unsigned four = bits_of_words(beyond_ffff);
  const unsigned mask = (two & ~three) | four | three << 4;
  store(out, _mm_shuffle_epi8(bytes, load(kKeepTails[mask].data())));
  out += kSizeOfTails[mask];
}

// Of four characters of three bytes each.
inline void put_words_of_three(char*& out, __m128i words) {
  const __m128i tail = words_of(0x3F);
  __m128i bytes = _mm_slli_epi32(_mm_and_si128(words, tail), 16);
  bytes = _mm_or_si128(bytes, _mm_slli_epi32(_mm_and_si128(_mm_srli_epi32(words, 6), tail), 8));
  bytes = _mm_or_si128(bytes, _mm_srli_epi32(words, 12));
  bytes = _mm_or_si128(bytes, words_of(0x8080E0));
  store(out, _mm_shuffle_epi8(
                 bytes, _mm_setr_epi8(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, -1, -1, -1, -1)));
  out += 12;
}

inline __m128i are_surrogates(__m128i units) {
  return _mm_cmpeq_epi16(_mm_and_si128(units, units_of(0xF800)), units_of(0xD800));
}

// Of eight units, unless there is a surrogate among them.
inline bool put_units(char*& out, __m128i units) {
  if (none(units, units_of(0xF800))) {
    put_units_below_800(out, units);
    return true;
  }
  if (high_bits(are_surrogates(units)) != 0) return false;
  const __m128i low = _mm_unpacklo_epi16(units, _mm_setzero_si128());
  const __m128i high = _mm_unpackhi_epi16(units, _mm_setzero_si128());
  const __m128i small =
      _mm_cmpeq_epi16(_mm_and_si128(units, units_of(0xF800)), _mm_setzero_si128());
  if (high_bits(small) == 0) {
    put_words_of_three(out, low);
    put_words_of_three(out, high);
  } else {
    put_words(out, low);
    put_words(out, high);
  }
  return true;
}

// Of eight units that are four pairs of surrogates, if they are.
inline bool put_pairs(char*& out, __m128i units) {
  const __m128i kind = _mm_and_si128(units, units_of(0xFC00));
  const __m128i differs = _mm_xor_si128(kind, words_of(0xDC00D800));
  if (!none(differs, differs)) return false;
  const __m128i first = _mm_slli_epi32(_mm_and_si128(units, words_of(0x3FF)), 10);
  const __m128i second = _mm_and_si128(_mm_srli_epi32(units, 16), words_of(0x3FF));
  const __m128i words = _mm_add_epi32(_mm_or_si128(first, second), words_of(0x10000));
  const __m128i tail = words_of(0x3F);
  __m128i bytes = _mm_slli_epi32(_mm_and_si128(words, tail), 24);
  bytes = _mm_or_si128(bytes, _mm_slli_epi32(_mm_and_si128(_mm_srli_epi32(words, 6), tail), 16));
  bytes = _mm_or_si128(bytes, _mm_slli_epi32(_mm_and_si128(_mm_srli_epi32(words, 12), tail), 8));
  bytes = _mm_or_si128(bytes, _mm_srli_epi32(words, 18));
  store(out, _mm_or_si128(bytes, words_of(0x808080F0)));
  out += 16;
  return true;
}

inline Converted vector_latin_1_to_utf_8(const char* in, const char* end, char* out) {
  for (; end - in >= 16; in += 16) {
    const __m128i bytes = load(in);
    if (high_bits(bytes) == 0) {
      store(out, bytes);
      out += 16;
      continue;
    }
    put_units_below_800(out, _mm_cvtepu8_epi16(bytes));
    put_units_below_800(out, _mm_unpackhi_epi8(bytes, _mm_setzero_si128()));
  }
  latin_1_to_utf_8(in, end, out);
  return {in, out};
}

template <Order kOrder>
Converted vector_utf_16_to_utf_8(const char* in, const char* end, char* out) {
  while (end - in >= 32) {
    const __m128i first = swap_units<kOrder>(load(in));
    const __m128i second = swap_units<kOrder>(load(in + 16));
    if (none(_mm_or_si128(first, second), units_of(0xFF80))) {
      store(out, _mm_packus_epi16(first, second));
      out += 16;
      in += 32;
      continue;
    }
    if (put_units(out, first)) {
      in += 16;
      if (put_units(out, second)) in += 16;
    } else if (put_pairs(out, first)) {
      in += 16;
    } else if (!utf_16_to_utf_8<kOrder>(in, in + 16, end, out)) {
      return {in, out};
    }
  }
  utf_16_to_utf_8<kOrder>(in, end, end, out);
  return {in, out};
}

template <Order kOrder>
Converted vector_utf_32_to_utf_8(const char* in, const char* end, char* out) {
  for (; end - in >= 32; in += 32) {
    const __m128i first = swap_words<kOrder>(load(in));
    const __m128i second = swap_words<kOrder>(load(in + 16));
    const __m128i any = _mm_or_si128(first, second);
    if (none(any, words_of(0xFFFF0000))) {
      const __m128i units = _mm_packus_epi32(first, second);
      if (none(any, words_of(0xFF80))) {
        _mm_storel_epi64(reinterpret_cast<__m128i*>(out), _mm_packus_epi16(units, units));
        out += 8;
        continue;
      }
      if (!put_units(out, units)) break;
      continue;
    }
    // Neither beyond U+10FFFF, as unsigned numbers, nor surrogates.
    const __m128i largest = _mm_max_epu32(_mm_max_epu32(first, second), words_of(0x10FFFF));
    const __m128i beyond = _mm_xor_si128(largest, words_of(0x10FFFF));
    const __m128i kind = words_of(0xFFFFF800);
    const __m128i surrogates =
        _mm_or_si128(_mm_cmpeq_epi32(_mm_and_si128(first, kind), words_of(0xD800)),
                     _mm_cmpeq_epi32(_mm_and_si128(second, kind), words_of(0xD800)));
    if (!none(beyond, beyond) || high_bits(surrogates) != 0) break;
    put_words(out, first);
    put_words(out, second);
  }
  utf_32_to_utf_8<kOrder>(in, end, end, out);
  return {in, out};
}

}  // namespace
}  // namespace backports::vector
