// Conversions from UTF-8, 64 bytes at a time.
// To be included where the target of the functions is set.
#pragma once

#include "backports/unicode/vector/to_utf_8_512.h"

namespace backports::vector {
namespace {

inline Progress utf_8_to_latin_1_blocks(const char* in, const char* end, char* out) {
  __mmask64 open = 0;  // whether the byte before is a lead
  bool stopped = false;
  for (; end - in >= kBlock; in += 64) {
    const __m512i bytes = load(in);
    const __mmask64 high = _mm512_movepi8_mask(bytes);
    if ((high | open) == 0) {
      store(out, bytes);
      out += 64;
      continue;
    }
    const __mmask64 starts = _mm512_cmpgt_epi8_mask(bytes, bytes_of(0xBF));
    const __mmask64 leads =
        _mm512_cmpeq_epi8_mask(_mm512_or_si512(bytes, bytes_of(1)), bytes_of(0xC3));
    // Leads of this encoding alone, and a continuation behind each and nowhere else.
    stopped = (starts & high) != leads || (leads << 1 | open) != ~starts;
    if (stopped) break;
    const __m512i sixth_bit = _mm512_and_si512(_mm512_slli_epi16(bytes, 6), bytes_of(0x40));
    const __m512i joined =
        _mm512_mask_mov_epi8(bytes, leads, _mm512_or_si512(load(in + 1), sixth_bit));
    store(out, _mm512_maskz_compress_epi8(starts, joined));
    out += std::popcount(starts);
    open = leads >> 63;
  }
  // What the last lead wants is written already.
  if (open != 0) {
    --in;
    --out;
  }
  if (stopped) utf_8_to_latin_1(in, end, end, out);
  return {in, out, stopped};
}

// Whether the bytes that begin characters, and those of three, are such that, but for `skipped`
// bytes, 48 are 16 characters of three.
inline bool are_threes(std::uint64_t starts, std::uint64_t of_three, unsigned skipped) {
  constexpr std::uint64_t kThrees = 0x249249249249;
  const std::uint64_t mask = (std::uint64_t{1} << (48 + skipped)) - 1;
  return (((starts ^ kThrees << skipped) | (of_three ^ kThrees << skipped)) & mask) == 0;
}

// These characters.
inline __m512i words_of_threes(__m512i bytes, unsigned skipped) {
  const __m512i places =
      _mm512_setr_epi32(0x00000102, 0x00030405, 0x00060708, 0x00090A0B, 0x000C0D0E, 0x000F1011,
                        0x00121314, 0x00151617, 0x0018191A, 0x001B1C1D, 0x001E1F20, 0x00212223,
                        0x00242526, 0x00272829, 0x002A2B2C, 0x002D2E2F);
  const __m512i from = _mm512_add_epi32(places, words_of(skipped * 0x01010101));
  const __m512i words = _mm512_permutexvar_epi8(from, bytes);
  const __m512i last = _mm512_and_si512(words, words_of(0x3F));
  const __m512i middle = _mm512_and_si512(_mm512_srli_epi32(words, 2), words_of(0xFC0));
  const __m512i first = _mm512_and_si512(_mm512_srli_epi32(words, 4), words_of(0xF000));
  return _mm512_or_si512(_mm512_or_si512(last, middle), first);
}

// The 16 characters of 64 bytes that are all of four.
inline __m512i words_of_fours(__m512i bytes) {
  bytes = swap_words<Order::big>(bytes);
  const __m512i last = _mm512_and_si512(bytes, words_of(0x3F));
  const __m512i third = _mm512_and_si512(_mm512_srli_epi32(bytes, 2), words_of(0xFC0));
  const __m512i second = _mm512_and_si512(_mm512_srli_epi32(bytes, 4), words_of(0x3F000));
  const __m512i first = _mm512_and_si512(_mm512_srli_epi32(bytes, 6), words_of(0x1C0000));
  return _mm512_or_si512(_mm512_or_si512(first, second), _mm512_or_si512(third, last));
}

// 16 pairs of surrogates.
inline __m512i pairs_of(__m512i words) {
  const __m512i rest = _mm512_sub_epi32(words, words_of(0x10000));
  const __m512i low = _mm512_slli_epi32(_mm512_and_si512(rest, words_of(0x3FF)), 16);
  const __m512i high = _mm512_srli_epi32(rest, 10);
  return _mm512_or_si512(_mm512_or_si512(high, low), words_of(0xDC00D800));
}

alignas(32) constexpr char kPlaces[32] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10,
                                          11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
                                          22, 23, 24, 25, 26, 27, 28, 29, 30, 31};

// Of each of the first 32 bytes, itself and the one behind it, or the two behind these.
inline __m512i each_pair(__m512i bytes, unsigned from) {
  __m512i places = _mm512_cvtepu8_epi16(load_half(kPlaces));
  places = _mm512_or_si512(places, _mm512_slli_epi16(places, 8));
  const unsigned offset = (from + 1) << 8 | from;
  return _mm512_permutexvar_epi8(_mm512_add_epi8(places, units_of(offset)), bytes);
}

// `count` units, as those of UTF-16 or, where none is a surrogate, of UTF-32.
template <std::size_t kSize, Order kOrder>
void put_units(char*& out, __m512i units, int count) {
  if constexpr (kSize == 2) {
    store(out, swap_units<kOrder>(units));
  } else {
    store(out, swap_words<kOrder>(low_words(units)));
    store(out + 64, swap_words<kOrder>(high_words(units)));
  }
  out += static_cast<std::ptrdiff_t>(kSize) * count;
}

// The units of the characters of at most two bytes that begin in the first 32 bytes.
template <std::size_t kSize, Order kOrder>
void put_twos(char*& out, __m512i bytes, std::uint32_t starts) {
  const __m512i pair = each_pair(bytes, 0);
  const __m512i here = _mm512_and_si512(pair, units_of(0xFF));
  const __m512i next = _mm512_and_si512(_mm512_srli_epi16(pair, 8), units_of(0x3F));
  const __m512i first = _mm512_slli_epi16(_mm512_and_si512(here, units_of(0x1F)), 6);
  const __mmask32 two = _mm512_cmpgt_epu16_mask(here, units_of(0x7F));
  const __m512i units = _mm512_mask_mov_epi16(here, two, _mm512_or_si512(first, next));
  put_units<kSize, kOrder>(out, _mm512_maskz_compress_epi16(starts, units), std::popcount(starts));
}

// The same of those of at most three bytes; and in UTF-16 of four, which have their second unit at
// their second byte: `open` tells, and is told, of one whose first byte is the one before.
template <std::size_t kSize, Order kOrder>
void put_threes(char*& out, __m512i bytes, std::uint32_t starts, std::uint32_t of_four,
                std::uint32_t& open) {
  const __m512i pair = each_pair(bytes, 0);
  const __m512i here = _mm512_and_si512(pair, units_of(0xFF));
  const __m512i next = _mm512_and_si512(_mm512_srli_epi16(pair, 8), units_of(0x3F));
  const __m512i third = _mm512_and_si512(each_pair(bytes, 2), units_of(0x3F));
  const __mmask32 two = _mm512_cmpgt_epu16_mask(here, units_of(0xBF));
  const __mmask32 three = _mm512_cmpgt_epu16_mask(here, units_of(0xDF));
  const __m512i first_of_two = _mm512_slli_epi16(_mm512_and_si512(here, units_of(0x1F)), 6);
  __m512i units = _mm512_mask_mov_epi16(here, two, _mm512_or_si512(first_of_two, next));
  const __m512i middle = _mm512_slli_epi16(next, 6);
  const __m512i first_two = _mm512_or_si512(_mm512_slli_epi16(here, 12), middle);
  units = _mm512_mask_mov_epi16(units, three, _mm512_or_si512(first_two, third));
  const std::uint32_t seconds = of_four << 1 | open;
  if ((of_four | open) != 0) {
    const __m512i top = _mm512_slli_epi16(_mm512_and_si512(here, units_of(0x07)), 8);
    const __m512i rest = _mm512_or_si512(_mm512_slli_epi16(next, 2), _mm512_srli_epi16(third, 4));
    // The pair counts from U+10000.
    const __m512i first = _mm512_add_epi16(_mm512_or_si512(top, rest), units_of(0xD7C0));
    const __m512i second = _mm512_or_si512(
        _mm512_or_si512(_mm512_and_si512(middle, units_of(0x3C0)), third), units_of(0xDC00));
    units = _mm512_mask_mov_epi16(units, of_four, first);
    units = _mm512_mask_mov_epi16(units, seconds, second);
  }
  const __mmask32 kept = starts | seconds;
  put_units<kSize, kOrder>(out, _mm512_maskz_compress_epi16(kept, units), std::popcount(kept));
  open = of_four >> 31;
}

// In UTF-32 the characters of any size that begin in 16 bytes, from the given one on.
template <Order kOrder>
void put_any(char*& out, __m512i bytes, unsigned from, __mmask16 starts) {
  // Each byte and the three behind it, the first one highest.
  const __m512i places = _mm512_add_epi32(
      _mm512_mullo_epi32(
          _mm512_cvtepu8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(kPlaces))),
          words_of(0x01010101)),
      words_of(from * 0x01010101 + 0x00010203));
  const __m512i words = _mm512_permutexvar_epi8(places, bytes);
  const __m512i lead = _mm512_srli_epi32(words, 24);
  const __m512i last = _mm512_and_si512(words, words_of(0x3F));
  const __m512i third = _mm512_and_si512(_mm512_srli_epi32(words, 2), words_of(0xFC0));
  const __m512i second = _mm512_and_si512(_mm512_srli_epi32(words, 4), words_of(0x3F000));
  // With the low bit of what marks a lead of four, which is taken away.
  const __m512i first = _mm512_and_si512(_mm512_srli_epi32(words, 6), words_of(0x7C0000));
  const __m512i four =
      _mm512_or_si512(_mm512_or_si512(first, second), _mm512_or_si512(third, last));
  __m512i c = _mm512_and_si512(four, words_of(0x1FFFFF));
  c = _mm512_mask_srli_epi32(c, _mm512_cmplt_epu32_mask(lead, words_of(0xF0)), four, 6);
  c = _mm512_mask_srli_epi32(c, _mm512_cmplt_epu32_mask(lead, words_of(0xE0)), four, 12);
  c = _mm512_mask_mov_epi32(c, _mm512_cmplt_epu32_mask(lead, words_of(0x80)), lead);
  store(out, swap_words<kOrder>(_mm512_maskz_compress_epi32(starts, c)));
  out += std::ptrdiff_t{4} * std::popcount(starts);
}

// ASCII.
template <std::size_t kSize, Order kOrder>
void put_ones(char*& out, __m512i bytes) {
  put_units<kSize, kOrder>(out, low_units(bytes), 32);
  put_units<kSize, kOrder>(out, high_units(bytes), 32);
}

template <std::size_t kSize, Order kOrder>
void put_words(char*& out, __m512i words) {
  if constexpr (kSize == 4) {
    store(out, swap_words<kOrder>(words));
    out += 64;
  } else {
    const __m512i units = _mm512_castsi256_si512(_mm512_cvtepi32_epi16(words));
    store_half(out, _mm512_castsi512_si256(swap_units<kOrder>(units)));
    out += 32;
  }
}

template <std::size_t kSize, Order kOrder>
Progress utf_8_blocks(const char* in, const char* end, char* out) {
  const char* const begin = in;
  constexpr std::uint64_t kFours = 0x1111111111111111;
  std::uint32_t open = 0;
  while (end - in >= kBlock) {
    const __m512i bytes = load(in);
    if (_mm512_movepi8_mask(bytes) == 0) {
      put_ones<kSize, kOrder>(out, bytes);
      in += 64;
      continue;
    }
    // Continuations at the beginning are of a character that is written.
    const std::uint64_t starts = _mm512_cmpgt_epi8_mask(bytes, bytes_of(0xBF));
    const std::uint64_t of_three = _mm512_cmpgt_epu8_mask(bytes, bytes_of(0xDF));
    const auto low_starts = static_cast<std::uint32_t>(starts);
    if ((of_three | open) == 0) {
      put_twos<kSize, kOrder>(out, bytes, low_starts);
      in += 32;
      if (end - in >= kBlock) {
        put_twos<kSize, kOrder>(out, load(in), static_cast<std::uint32_t>(starts >> 32));
        in += 32;
      }
      continue;
    }
    const std::uint64_t of_four = _mm512_cmpgt_epu8_mask(bytes, bytes_of(0xEF));
    if ((of_four | open) == 0) {
      // The first bytes may be the end of a character that is written.
      if (are_threes(starts, of_three, 0)) {
        put_words<kSize, kOrder>(out, words_of_threes(bytes, 0));
        in += 48;
      } else if (are_threes(starts, of_three, 1)) {
        put_words<kSize, kOrder>(out, words_of_threes(bytes, 1));
        in += 49;
      } else if (are_threes(starts, of_three, 2)) {
        put_words<kSize, kOrder>(out, words_of_threes(bytes, 2));
        in += 50;
      } else {
        put_threes<kSize, kOrder>(out, bytes, low_starts, 0, open);
        in += 32;
      }
      continue;
    }
    if (starts == kFours && of_four == kFours) {
      const __m512i words = words_of_fours(bytes);
      store(out, kSize == 4 ? swap_words<kOrder>(words) : swap_units<kOrder>(pairs_of(words)));
      out += 64;
      in += 64;
      continue;
    }
    if constexpr (kSize == 2) {
      put_threes<kSize, kOrder>(out, bytes, low_starts, static_cast<std::uint32_t>(of_four), open);
    } else {
      put_any<kOrder>(out, bytes, 0, static_cast<__mmask16>(starts));
      put_any<kOrder>(out, bytes, 16, static_cast<__mmask16>(starts >> 16));
    }
    in += 32;
  }
  if (open != 0) {
    // The first unit of a pair is written, and comes again.
    --in;
    out -= 2;
  } else {
    while (in > begin && in < end && continues(byte_at(in))) ++in;
  }
  return {in, out, false};
}

}  // namespace
}  // namespace backports::vector
