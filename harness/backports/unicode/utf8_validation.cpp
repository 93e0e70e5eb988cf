#include "backports/unicode/utf8_validation.h"

#include "backports/unicode/vector/kernels.h"

namespace backports {

std::size_t utf8_prefix(std::string_view bytes) {
  return vector::kernels().utf8_prefix(bytes);
}

}  // namespace backports
