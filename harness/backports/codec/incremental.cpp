#include "backports/codec/incremental.h"

#include <utility>

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

Result<void> PlainDecoder::decode_owned(Bytes&& input, Final final, std::string& into) {
  if (!into.empty() || !decodes_to_itself(input)) {
    return decode(input, final, into);
  }
  into = std::move(input);
  return {};
}

Error BufferedDecoder::refuse(std::string_view type_name) const {
  return Error::with_message(ErrorType::TypeError,
                             "can't concat " + std::string(type_name) + " to bytes");
}

}  // namespace backports
