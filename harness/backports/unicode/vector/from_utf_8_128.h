// Conversions from UTF-8, 16 bytes at a time.
// To be included where the target of the functions is set.
#pragma once

#include "backports/unicode/vector/to_utf_8_128.h"

namespace backports::vector {
namespace {

inline __m128i are_starts(__m128i bytes) {
  return _mm_cmpgt_epi8(bytes, bytes_of(0xBF));
}

inline __m128i are_at_least(__m128i bytes, unsigned least) {
  return _mm_cmpeq_epi8(_mm_max_epu8(bytes, bytes_of(least)), bytes);
}

// Of the first eight bytes.
inline void put_kept(char*& out, __m128i bytes, unsigned mask) {
  const __m128i kept = _mm_shuffle_epi8(bytes, load_half(kKeepBytes[mask].data()));
  _mm_storel_epi64(reinterpret_cast<__m128i*>(out), kept);
  out += std::popcount(mask);
}

inline Converted vector_utf_8_to_latin_1(const char* in, const char* end, char* out) {
  unsigned open = 0;  // whether the byte before is a lead
  while (end - in >= 17) {
    const __m128i bytes = load(in);
    if (high_bits(bytes) == 0 && open == 0) {
      store(out, bytes);
      out += 16;
      in += 16;
      continue;
    }
    const unsigned starts = high_bits(are_starts(bytes));
    const unsigned leads = high_bits(_mm_and_si128(bytes, are_starts(bytes)));
    const __m128i leads_known = _mm_cmpeq_epi8(_mm_or_si128(bytes, bytes_of(1)), bytes_of(0xC3));
    // Leads of this encoding alone, and a continuation behind each and nowhere else.
    if (leads != high_bits(leads_known) || ((leads << 1 | open) & 0xFFFF) != (~starts & 0xFFFF)) {
      break;
    }
    const __m128i next = load(in + 1);
    const __m128i sixth_bit = _mm_and_si128(_mm_slli_epi16(bytes, 6), bytes_of(0x40));
    const __m128i joined = _mm_blendv_epi8(bytes, _mm_or_si128(next, sixth_bit), leads_known);
    put_kept(out, joined, starts & 0xFF);
    put_kept(out, _mm_srli_si128(joined, 8), starts >> 8);
    open = leads >> 15;
    in += 16;
  }
  // What the last lead wants is written already.
  if (open != 0) {
    --in;
    --out;
  }
  utf_8_to_latin_1(in, end, end, out);
  return {in, out};
}

// The units of the characters that begin in the first eight of some bytes, of which none has four.
template <Order kOrder>
void put_units_of(char*& out, __m128i bytes, unsigned starts) {
  const __m128i tail = units_of(0x3F);
  const __m128i here = _mm_cvtepu8_epi16(bytes);
  const __m128i next = _mm_and_si128(_mm_cvtepu8_epi16(_mm_srli_si128(bytes, 1)), tail);
  const __m128i third = _mm_and_si128(_mm_cvtepu8_epi16(_mm_srli_si128(bytes, 2)), tail);
  const __m128i two = _mm_or_si128(_mm_slli_epi16(_mm_and_si128(here, units_of(0x1F)), 6), next);
  const __m128i three =
      _mm_or_si128(_mm_or_si128(_mm_slli_epi16(here, 12), _mm_slli_epi16(next, 6)), third);
  __m128i units = _mm_blendv_epi8(here, two, _mm_cmpgt_epi16(here, units_of(0xBF)));
  units = _mm_blendv_epi8(units, three, _mm_cmpgt_epi16(here, units_of(0xDF)));
  store(out, swap_units<kOrder>(_mm_shuffle_epi8(units, load(kKeepUnits[starts].data()))));
  out += std::ptrdiff_t{2} * std::popcount(starts);
}

// The same, where none has more than two bytes.
template <Order kOrder>
void put_units_of_two(char*& out, __m128i here, __m128i next, unsigned starts) {
  const __m128i two = _mm_or_si128(_mm_slli_epi16(_mm_and_si128(here, units_of(0x1F)), 6),
                                   _mm_and_si128(next, units_of(0x3F)));
  const __m128i units = _mm_blendv_epi8(here, two, _mm_cmpgt_epi16(here, units_of(0xBF)));
  store(out, swap_units<kOrder>(_mm_shuffle_epi8(units, load(kKeepUnits[starts].data()))));
  out += std::ptrdiff_t{2} * std::popcount(starts);
}

// The four units of 12 bytes that are characters of three.
inline __m128i words_of_threes(const char* in) {
  const __m128i bytes = _mm_shuffle_epi8(
      load(in), _mm_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1));
  const __m128i last = _mm_and_si128(bytes, words_of(0x3F));
  const __m128i middle = _mm_and_si128(_mm_srli_epi32(bytes, 2), words_of(0xFC0));
  const __m128i first = _mm_and_si128(_mm_srli_epi32(bytes, 4), words_of(0xF000));
  return _mm_or_si128(_mm_or_si128(last, middle), first);
}

// The four characters of 16 bytes that have four each.
inline __m128i words_of_fours(__m128i bytes) {
  bytes = swap_words<Order::big>(bytes);
  const __m128i fourth = _mm_and_si128(bytes, words_of(0x3F));
  const __m128i third = _mm_and_si128(_mm_srli_epi32(bytes, 2), words_of(0xFC0));
  const __m128i second = _mm_and_si128(_mm_srli_epi32(bytes, 4), words_of(0x3F000));
  const __m128i first = _mm_and_si128(_mm_srli_epi32(bytes, 6), words_of(0x1C0000));
  return _mm_or_si128(_mm_or_si128(first, second), _mm_or_si128(third, fourth));
}

// Four pairs of surrogates.
inline __m128i pairs_of(__m128i words) {
  const __m128i rest = _mm_sub_epi32(words, words_of(0x10000));
  const __m128i low = _mm_slli_epi32(_mm_and_si128(rest, words_of(0x3FF)), 16);
  return _mm_or_si128(_mm_or_si128(_mm_srli_epi32(rest, 10), low), words_of(0xDC00D800));
}

template <Order kOrder>
Converted vector_utf_8_to_utf_16(const char* in, const char* end, char* out) {
  const char* const begin = in;
  constexpr unsigned kThrees = 0b001001001001;
  constexpr unsigned kFours = 0b0001000100010001;
  while (end - in >= 32) {
    const __m128i bytes = load(in);
    if (high_bits(bytes) == 0) {
      const __m128i zero = _mm_setzero_si128();
      store(out, swap_units<kOrder>(_mm_unpacklo_epi8(bytes, zero)));
      store(out + 16, swap_units<kOrder>(_mm_unpackhi_epi8(bytes, zero)));
      out += 32;
      in += 16;
      continue;
    }
    // Continuations at the beginning are of a character that is written.
    const unsigned starts = high_bits(are_starts(bytes));
    const unsigned of_three = high_bits(are_at_least(bytes, 0xE0));
    if (of_three == 0) {
      const __m128i next = _mm_alignr_epi8(load(in + 16), bytes, 1);
      put_units_of_two<kOrder>(out, _mm_cvtepu8_epi16(bytes), _mm_cvtepu8_epi16(next),
                               starts & 0xFF);
      put_units_of_two<kOrder>(out, _mm_unpackhi_epi8(bytes, _mm_setzero_si128()),
                               _mm_unpackhi_epi8(next, _mm_setzero_si128()), starts >> 8);
      in += 16;
      continue;
    }
    const unsigned of_four = high_bits(are_at_least(bytes, 0xF0));
    if (of_four == 0) {
      if ((starts & 0xFFF) == kThrees && (of_three & 0xFFF) == kThrees) {
        const __m128i units = _mm_packus_epi32(words_of_threes(in), _mm_setzero_si128());
        _mm_storel_epi64(reinterpret_cast<__m128i*>(out), swap_units<kOrder>(units));
        out += 8;
        in += 12;
        continue;
      }
      if ((starts & 1) == 0) {
        in += std::countr_zero(starts);
        continue;
      }
      put_units_of<kOrder>(out, bytes, starts & 0xFF);
      put_units_of<kOrder>(out, _mm_alignr_epi8(load(in + 16), bytes, 8), starts >> 8);
      in += 16;
      continue;
    }
    in += std::countr_zero(starts);
    if (starts == kFours && of_four == kFours) {
      store(out, swap_units<kOrder>(pairs_of(words_of_fours(bytes))));
      out += 16;
      in += 16;
      continue;
    }
    utf_8_to_utf_16<kOrder>(in, in + 8, out);
  }
  while (in > begin && in < end && continues(byte_at(in))) ++in;
  utf_8_to_utf_16<kOrder>(in, end, out);
  return {in, out};
}

template <Order kOrder>
Converted vector_utf_8_to_utf_32(const char* in, const char* end, char* out) {
  constexpr std::ptrdiff_t kPiece = 1024;
  constexpr unsigned kFours = 0b0001000100010001;
  char units[2 * kPiece + kSlack];
  while (in < end) {
    while (end - in >= 16) {
      const __m128i bytes = load(in);
      if (high_bits(are_starts(bytes)) != kFours ||
          high_bits(are_at_least(bytes, 0xF0)) != kFours) {
        break;
      }
      store(out, swap_words<kOrder>(words_of_fours(bytes)));
      out += 16;
      in += 16;
    }
    const char* until = end - in > kPiece ? in + kPiece : end;
    if (until != end) {
      while (continues(byte_at(until))) --until;
    }
    const char* const last = vector_utf_8_to_utf_16<Order::little>(in, until, units).out;
    in = until;
    const char* at = units;
    while (at < last) {
      const bool full = last - at >= 16;
      const __m128i zero = _mm_setzero_si128();
      const __m128i eight = full ? load(at) : zero;
      if (full && high_bits(are_surrogates(eight)) == 0) {
        store(out, swap_words<kOrder>(_mm_unpacklo_epi16(eight, zero)));
        store(out + 16, swap_words<kOrder>(_mm_unpackhi_epi16(eight, zero)));
        out += 32;
        at += 16;
        continue;
      }
      const char* const stop = full ? at + 16 : last;
      while (at < stop) {
        char32_t c = unit_at<2, Order::little>(at);
        at += 2;
        if (c >= 0xD800 && c < 0xE000) {
          c = 0x10000 + ((c - 0xD800) << 10) + (unit_at<2, Order::little>(at) - 0xDC00);
          at += 2;
        }
        put_unit<4, kOrder>(out, c);
      }
    }
  }
  return {in, out};
}

}  // namespace
}  // namespace backports::vector
