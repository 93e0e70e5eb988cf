// The kernels of 32 bytes at once, for what most x86-64 has had since 2013.
#include "backports/unicode/vector/x86.h"

#ifdef BACKPORTS_VECTOR_X86

#include <immintrin.h>

#include <bit>
#include <cstdint>

#include "backports/unicode/vector/scalar.h"
#include "backports/unicode/vector/shuffles.h"

namespace backports::vector {
bool runs_avx2() {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("popcnt");
}
}  // namespace backports::vector

// From here to the end, and not by an option of the compiler: what headers define must run
// everywhere.
#ifdef __clang__
#pragma clang attribute push(__attribute__((target("avx2,bmi,popcnt"))), apply_to = function)
#else
#pragma GCC target("avx2,bmi,popcnt")
#endif

namespace backports::vector {
namespace {

class Vector {
 public:
  static Vector load(const void* at) {
    return Vector(_mm256_loadu_si256(static_cast<const __m256i*>(at)));
  }
  static Vector all(unsigned byte) { return Vector(_mm256_set1_epi8(static_cast<char>(byte))); }

  Vector operator|(Vector other) const { return Vector(_mm256_or_si256(bytes_, other.bytes_)); }
  Vector operator&(Vector other) const { return Vector(_mm256_and_si256(bytes_, other.bytes_)); }
  Vector operator^(Vector other) const { return Vector(_mm256_xor_si256(bytes_, other.bytes_)); }
  // Not below 0.
  Vector minus(unsigned byte) const { return Vector(_mm256_subs_epu8(bytes_, all(byte).bytes_)); }
  Vector low_nibbles() const { return *this & all(0x0F); }
  Vector high_nibbles() const { return Vector(_mm256_srli_epi16(bytes_, 4)).low_nibbles(); }
  // Each byte is the place of what it becomes.
  Vector pick_from(const unsigned char (&table)[16]) const {
    const __m128i of_table = _mm_loadu_si128(reinterpret_cast<const __m128i*>(table));
    return Vector(_mm256_shuffle_epi8(_mm256_broadcastsi128_si256(of_table), bytes_));
  }
  bool any() const { return _mm256_testz_si256(bytes_, bytes_) == 0; }
  // A bit for each byte.
  std::uint32_t high_bits() const {
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes_));
  }
  // Whether it continues no character.
  std::uint32_t starts() const {
    return Vector(_mm256_cmpgt_epi8(bytes_, all(0xBF).bytes_)).high_bits();
  }

 private:
  explicit Vector(__m256i bytes) : bytes_(bytes) {}
  __m256i bytes_;
};

// For what is shorter than a vector.
constexpr const Kernels& kNarrower = kSse4;

}  // namespace
}  // namespace backports::vector

// These want the target, and the Vector.
#include "backports/unicode/vector/table_128.h"

namespace backports::vector {

constinit const Kernels kAvx2 = kernels_named("avx2");

}  // namespace backports::vector

#ifdef __clang__
#pragma clang attribute pop
#endif

#endif
