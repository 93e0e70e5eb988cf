// The kernels of 16 bytes at once, for what x86-64 has had since 2008.
#include "backports/unicode/vector/x86.h"

#ifdef BACKPORTS_VECTOR_X86

#include <immintrin.h>

#include <bit>
#include <cstdint>

#include "backports/unicode/vector/scalar.h"
#include "backports/unicode/vector/shuffles.h"

namespace backports::vector {
bool runs_sse4() {
  return __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("ssse3") &&
         __builtin_cpu_supports("popcnt");
}
}  // namespace backports::vector

// From here to the end, and not by an option of the compiler: what headers define must run
// everywhere.
#ifdef __clang__
#pragma clang attribute push(__attribute__((target("ssse3,sse4.1,popcnt"))), apply_to = function)
#else
#pragma GCC target("ssse3,sse4.1,popcnt")
#endif

namespace backports::vector {
namespace {

class Vector {
 public:
  static Vector load(const void* at) {
    return Vector(_mm_loadu_si128(static_cast<const __m128i*>(at)));
  }
  static Vector all(unsigned byte) { return Vector(_mm_set1_epi8(static_cast<char>(byte))); }

  Vector operator|(Vector other) const { return Vector(_mm_or_si128(bytes_, other.bytes_)); }
  Vector operator&(Vector other) const { return Vector(_mm_and_si128(bytes_, other.bytes_)); }
  Vector operator^(Vector other) const { return Vector(_mm_xor_si128(bytes_, other.bytes_)); }
  // Not below 0.
  Vector minus(unsigned byte) const { return Vector(_mm_subs_epu8(bytes_, all(byte).bytes_)); }
  Vector low_nibbles() const { return *this & all(0x0F); }
  Vector high_nibbles() const { return Vector(_mm_srli_epi16(bytes_, 4)).low_nibbles(); }
  // Each byte is the place of what it becomes.
  Vector pick_from(const unsigned char (&table)[16]) const {
    return Vector(_mm_shuffle_epi8(load(table).bytes_, bytes_));
  }
  bool any() const { return _mm_testz_si128(bytes_, bytes_) == 0; }
  // A bit for each byte.
  std::uint32_t high_bits() const { return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes_)); }
  // Whether it continues no character.
  std::uint32_t starts() const {
    return Vector(_mm_cmpgt_epi8(bytes_, all(0xBF).bytes_)).high_bits();
  }

 private:
  explicit Vector(__m128i bytes) : bytes_(bytes) {}
  __m128i bytes_;
};

// For what is shorter than a vector.
constexpr const Kernels& kNarrower = kScalar;

}  // namespace
}  // namespace backports::vector

// These want the target, and the Vector.
#include "backports/unicode/vector/table_128.h"

namespace backports::vector {

constinit const Kernels kSse4 = kernels_named("sse4");

}  // namespace backports::vector

#ifdef __clang__
#pragma clang attribute pop
#endif

#endif
