#include "backports/codec/incremental.h"

namespace backports {

Result<void> BufferedDecoder::decode(std::string_view input, Final final, std::string& into) {
  if (pending_.empty()) {
    BACKPORTS_TRY_ASSIGN(const std::size_t taken, decode_some(input, final, into));
    pending_.assign(input.substr(taken));
    return {};
  }
  const Bytes all = pending_ + Bytes(input);
  BACKPORTS_TRY_ASSIGN(const std::size_t taken, decode_some(all, final, into));
  pending_.assign(std::string_view(all).substr(taken));
  return {};
}

}  // namespace backports
