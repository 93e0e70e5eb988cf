// Conversions to UTF-8, 64 bytes at a time, with instructions that keep the lanes that a
// mask names and close up the gaps (AVX-512 VBMI2).
// To be included where the target of the functions is set.
#pragma once

#include <immintrin.h>

#include <bit>
#include <cstdint>
#include <cstring>

#include "backports/unicode/vector/scalar.h"

namespace backports::vector {
namespace {

inline __m512i load(const char* at) {
  return _mm512_loadu_si512(at);
}
inline __m256i load_half(const char* at) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}
inline void store(char* at, __m512i bytes) {
  _mm512_storeu_si512(at, bytes);
}
inline void store_half(char* at, __m256i bytes) {
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(at), bytes);
}

inline __m512i bytes_of(unsigned byte) {
  return _mm512_set1_epi8(static_cast<char>(byte));
}
inline __m512i units_of(unsigned unit) {
  return _mm512_set1_epi16(static_cast<short>(unit));
}
inline __m512i words_of(unsigned word) {
  return _mm512_set1_epi32(static_cast<int>(word));
}

template <Order kOrder>
__m512i swap_units(__m512i units) {
  if constexpr (kOrder == Order::little) return units;
  return _mm512_shldi_epi16(units, units, 8);
}

template <Order kOrder>
__m512i swap_words(__m512i words) {
  if constexpr (kOrder == Order::little) return words;
  const __m128i order = _mm_setr_epi8(3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
  return _mm512_shuffle_epi8(words, _mm512_broadcast_i32x4(order));
}

// ================================================================= blocks and the rest

// Where the conversion of whole blocks came to.
struct Progress {
  const char* in;
  char* out;
  bool stopped;  // by what cannot be converted; otherwise less than kBlock is left
};

// 64 bytes, and those behind that are looked at.
constexpr std::ptrdiff_t kBlock = 66;

// Converts blocks, and then the rest as if there were zeros behind it.
template <Progress (*kBlocks)(const char* in, const char* end, char* out), std::ptrdiff_t kUnit,
          std::ptrdiff_t kSizeOfZero>
Converted convert(const char* in, const char* end, char* out) {
  if (end - in >= kBlock) {
    const Progress done = kBlocks(in, end, out);
    if (done.stopped) return {done.in, done.out};
    in = done.in;
    out = done.out;
  }
  const std::ptrdiff_t rest = (end - in) / kUnit * kUnit;
  if (rest == 0) return {in, out};
  alignas(64) char padded[256] = {};
  std::memcpy(padded, in, static_cast<std::size_t>(rest));
  const Progress done = kBlocks(padded, padded + rest + kBlock, out);
  const std::ptrdiff_t zeros = done.in - padded - rest;
  if (zeros < 0) return {in + (done.in - padded), done.out};
  return {in + rest, done.out - zeros / kUnit * kSizeOfZero};
}

// ================================================================= to UTF-8

// Of 32 units below U+0800.
inline void put_units_below_800(char*& out, __m512i units) {
  const __mmask32 ascii = _mm512_cmplt_epu16_mask(units, units_of(0x80));
  const __m512i lead = _mm512_srli_epi16(units, 6);
  const __m512i tail = _mm512_slli_epi16(_mm512_and_si512(units, units_of(0x3F)), 8);
  __m512i both = _mm512_or_si512(_mm512_or_si512(lead, tail), units_of(0x80C0));
  both = _mm512_mask_slli_epi16(both, ascii, units, 8);
  // The second bytes, and the first ones that are leads.
  const __mmask64 kept = _mm512_movepi8_mask(both) | 0xAAAAAAAAAAAAAAAA;
  store(out, _mm512_maskz_compress_epi8(kept, both));
  out += std::popcount(kept);
}

// Of those of 16 characters that `lanes` names.
inline void put_words(char*& out, __m512i words, __mmask16 lanes) {
  const __m512i tail = words_of(0x3F);
  const __mmask16 beyond_7f = _mm512_cmpgt_epu32_mask(words, words_of(0x7F));
  const __mmask16 beyond_7ff = _mm512_cmpgt_epu32_mask(words, words_of(0x7FF));
  const __mmask16 beyond_ffff = _mm512_cmpgt_epu32_mask(words, words_of(0xFFFF));
  const __m512i fourth = _mm512_slli_epi32(_mm512_and_si512(words, tail), 24);
  const __m512i third = _mm512_and_si512(_mm512_slli_epi32(words, 10), words_of(0x3F0000));
  const __m512i second = _mm512_and_si512(_mm512_srli_epi32(words, 4), words_of(0x3F00));
  const __m512i first = _mm512_srli_epi32(words, 18);
  __m512i marks = words_of(0x80C00000);
  marks = _mm512_mask_mov_epi32(marks, beyond_7ff, words_of(0x8080E000));
  marks = _mm512_mask_mov_epi32(marks, beyond_ffff, words_of(0x808080F0));
  __m512i bytes = _mm512_or_si512(_mm512_or_si512(first, second), _mm512_or_si512(third, fourth));
  bytes = _mm512_mask_or_epi32(_mm512_slli_epi32(words, 24), beyond_7f, bytes, marks);
  // All that has a mark, and ASCII.
  const __mmask64 kept = _mm512_movepi8_mask(
      _mm512_maskz_or_epi32(lanes, _mm512_maskz_mov_epi32(beyond_7f, marks), words_of(0x80000000)));
  store(out, _mm512_maskz_compress_epi8(kept, bytes));
  out += std::popcount(kept);
}

inline __m512i low_units(__m512i bytes) {
  return _mm512_cvtepu8_epi16(_mm512_castsi512_si256(bytes));
}
inline __m512i high_units(__m512i bytes) {
  return _mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(bytes, 1));
}
inline __m512i low_words(__m512i units) {
  return _mm512_cvtepu16_epi32(_mm512_castsi512_si256(units));
}
inline __m512i high_words(__m512i units) {
  return _mm512_cvtepu16_epi32(_mm512_extracti64x4_epi64(units, 1));
}

// Each unit that `firsts` names, and the one behind it, as one character.
inline __m512i join_pairs(__m512i words, __m512i behind, __mmask16 firsts) {
  const __m512i low = _mm512_and_si512(behind, words_of(0x3FF));
  const __m512i high = _mm512_slli_epi32(_mm512_and_si512(words, words_of(0x3FF)), 10);
  const __m512i joined = _mm512_add_epi32(_mm512_or_si512(high, low), words_of(0x10000));
  return _mm512_mask_mov_epi32(words, firsts, joined);
}

inline Progress latin_1_blocks(const char* in, const char* end, char* out) {
  for (; end - in >= kBlock; in += 64) {
    const __m512i bytes = load(in);
    if (_mm512_movepi8_mask(bytes) == 0) {
      store(out, bytes);
      out += 64;
      continue;
    }
    put_units_below_800(out, low_units(bytes));
    put_units_below_800(out, high_units(bytes));
  }
  return {in, out, false};
}

// Of 32 units some of which are surrogates, if these are pairs; answers how many were taken, which
// may be one less.
inline std::ptrdiff_t put_with_pairs(char*& out, __m512i units, __m512i behind) {
  const __m512i kind = _mm512_and_si512(units, units_of(0xFC00));
  __mmask32 firsts = _mm512_cmpeq_epi16_mask(kind, units_of(0xD800));
  const __mmask32 seconds = _mm512_cmpeq_epi16_mask(kind, units_of(0xDC00));
  if (firsts << 1 != seconds) return 0;
  // The second of the last pair would be in the next vector.
  const __mmask32 last = firsts & 0x80000000;
  const __mmask32 lanes = ~(seconds | last);
  firsts &= ~last;
  put_words(out, join_pairs(low_words(units), low_words(behind), static_cast<__mmask16>(firsts)),
            static_cast<__mmask16>(lanes));
  put_words(out,
            join_pairs(high_words(units), high_words(behind), static_cast<__mmask16>(firsts >> 16)),
            static_cast<__mmask16>(lanes >> 16));
  return last != 0 ? 31 : 32;
}

template <Order kOrder>
Progress utf_16_blocks(const char* in, const char* end, char* out) {
  while (end - in >= kBlock) {
    const __m512i units = swap_units<kOrder>(load(in));
    if (_mm512_test_epi16_mask(units, units_of(0xFF80)) == 0) {
      store_half(out, _mm512_cvtepi16_epi8(units));
      out += 32;
      in += 64;
      continue;
    }
    if (_mm512_test_epi16_mask(units, units_of(0xF800)) == 0) {
      put_units_below_800(out, units);
      in += 64;
      continue;
    }
    const __m512i kind = _mm512_and_si512(units, units_of(0xF800));
    if (_mm512_cmpeq_epi16_mask(kind, units_of(0xD800)) == 0) {
      put_words(out, low_words(units), 0xFFFF);
      put_words(out, high_words(units), 0xFFFF);
      in += 64;
      continue;
    }
    const __m512i behind = swap_units<kOrder>(load(in + 2));
    const std::ptrdiff_t taken = put_with_pairs(out, units, behind);
    in += 2 * taken;
    if (taken == 0 && !utf_16_to_utf_8<kOrder>(in, in + 64, end, out)) return {in, out, true};
  }
  return {in, out, false};
}

template <Order kOrder>
Progress utf_32_blocks(const char* in, const char* end, char* out) {
  for (; end - in >= kBlock; in += 64) {
    const __m512i words = swap_words<kOrder>(load(in));
    if (_mm512_test_epi32_mask(words, words_of(0xFFFFFF80)) == 0) {
      _mm_storeu_si128(reinterpret_cast<__m128i*>(out), _mm512_cvtepi32_epi8(words));
      out += 16;
      continue;
    }
    const __m512i kind = _mm512_and_si512(words, words_of(0xFFFFF800));
    if ((_mm512_cmpeq_epi32_mask(kind, words_of(0xD800)) |
         _mm512_cmpgt_epu32_mask(words, words_of(0x10FFFF))) != 0) {
      utf_32_to_utf_8<kOrder>(in, in + 64, end, out);
      return {in, out, true};
    }
    put_words(out, words, 0xFFFF);
  }
  return {in, out, false};
}

}  // namespace
}  // namespace backports::vector
