// The kernels of x86-64, with the vector instructions that only some of its CPUs have.
#pragma once

#include "backports/unicode/vector/kernels.h"

#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
#define BACKPORTS_VECTOR_X86

namespace backports::vector {

// 16 bytes at once.
extern const Kernels kSse4;
bool runs_sse4();

// 32 bytes at once, where that pays.
extern const Kernels kAvx2;
bool runs_avx2();

// 64 bytes at once.
extern const Kernels kAvx512;
bool runs_avx512();

}  // namespace backports::vector

#endif
