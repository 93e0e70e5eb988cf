#include "backports/unicode/vector/kernels.h"

#include <array>

#include "backports/unicode/vector/x86.h"

namespace backports::vector {
namespace {

struct Supported {
  std::array<const Kernels*, 4> kernels{&kScalar};
  std::size_t count = 1;
};

Supported find_supported() {
  Supported found;
#ifdef BACKPORTS_VECTOR_X86
  __builtin_cpu_init();
  if (runs_sse4()) found.kernels[found.count++] = &kSse4;
  if (runs_avx2()) found.kernels[found.count++] = &kAvx2;
  if (runs_avx512()) found.kernels[found.count++] = &kAvx512;
#endif
  return found;
}

}  // namespace

const Kernels& kernels() {
  static const Kernels& best = *supported_kernels().back();
  return best;
}

std::span<const Kernels* const> supported_kernels() {
  static const Supported supported = find_supported();
  return std::span(supported.kernels).first(supported.count);
}

}  // namespace backports::vector
