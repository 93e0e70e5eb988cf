// The kernels of 64 bytes at once, for x86-64 with AVX-512 and VBMI2: since 2019, not everywhere.
#include "backports/unicode/vector/x86.h"

#ifdef BACKPORTS_VECTOR_X86

#include <immintrin.h>

#include <bit>
#include <cstdint>
#include <cstring>

#include "backports/unicode/vector/scalar.h"

namespace backports::vector {
bool runs_avx512() {
  return runs_avx2() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi") &&
         __builtin_cpu_supports("avx512vbmi2");
}
}  // namespace backports::vector

// From here to the end, and not by an option of the compiler: what headers define must run
// everywhere.
#ifdef __clang__
#pragma clang attribute push(                                                                    \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,avx2,bmi,popcnt"))), \
    apply_to = function)
#else
// g++ 12 takes the undefined lanes in its own headers for a mistake.
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,avx2,bmi,popcnt")
#endif

namespace backports::vector {
namespace {

class Vector {
 public:
  static Vector load(const void* at) { return Vector(_mm512_loadu_si512(at)); }
  static Vector all(unsigned byte) { return Vector(_mm512_set1_epi8(static_cast<char>(byte))); }

  Vector operator|(Vector other) const { return Vector(_mm512_or_si512(bytes_, other.bytes_)); }
  Vector operator&(Vector other) const { return Vector(_mm512_and_si512(bytes_, other.bytes_)); }
  Vector operator^(Vector other) const { return Vector(_mm512_xor_si512(bytes_, other.bytes_)); }
  // Not below 0.
  Vector minus(unsigned byte) const { return Vector(_mm512_subs_epu8(bytes_, all(byte).bytes_)); }
  Vector low_nibbles() const { return *this & all(0x0F); }
  Vector high_nibbles() const { return Vector(_mm512_srli_epi16(bytes_, 4)).low_nibbles(); }
  // Each byte is the place of what it becomes.
  Vector pick_from(const unsigned char (&table)[16]) const {
    const __m128i of_table = _mm_loadu_si128(reinterpret_cast<const __m128i*>(table));
    return Vector(_mm512_shuffle_epi8(_mm512_broadcast_i32x4(of_table), bytes_));
  }
  bool any() const { return _mm512_test_epi8_mask(bytes_, bytes_) != 0; }
  // A bit for each byte.
  std::uint64_t high_bits() const { return _mm512_movepi8_mask(bytes_); }
  // Whether it continues no character.
  std::uint64_t starts() const { return _mm512_cmpgt_epi8_mask(bytes_, all(0xBF).bytes_); }

 private:
  explicit Vector(__m512i bytes) : bytes_(bytes) {}
  __m512i bytes_;
};

// For what is shorter than a vector.
constexpr const Kernels& kNarrower = kAvx2;

}  // namespace
}  // namespace backports::vector

// These want the target, and the Vector.
#include "backports/unicode/vector/from_utf_8_512.h"
#include "backports/unicode/vector/scan.h"
#include "backports/unicode/vector/to_utf_8_512.h"

namespace backports::vector {

constinit const Kernels kAvx512{
    .name = "avx512",
    .ascii_prefix = ascii_prefix,
    .utf8_prefix = utf8_prefix,
    .count_characters = count_characters,
    .offset_of_character = offset_of_character,
    .latin_1_to_utf_8 = convert<latin_1_blocks, 1, 1>,
    .utf_8_to_latin_1 = convert<utf_8_to_latin_1_blocks, 1, 1>,
    .utf_16_to_utf_8 = {convert<utf_16_blocks<Order::little>, 2, 1>,
                        convert<utf_16_blocks<Order::big>, 2, 1>},
    .utf_32_to_utf_8 = {convert<utf_32_blocks<Order::little>, 4, 1>,
                        convert<utf_32_blocks<Order::big>, 4, 1>},
    .utf_8_to_utf_16 = {convert<utf_8_blocks<2, Order::little>, 1, 2>,
                        convert<utf_8_blocks<2, Order::big>, 1, 2>},
    .utf_8_to_utf_32 = {convert<utf_8_blocks<4, Order::little>, 1, 4>,
                        convert<utf_8_blocks<4, Order::big>, 1, 4>},
};

}  // namespace backports::vector

#ifdef __clang__
#pragma clang attribute pop
#endif

#endif
