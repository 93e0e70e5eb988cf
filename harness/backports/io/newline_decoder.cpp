#include "backports/io/newline_decoder.h"

#include <cstddef>
#include <utility>

namespace backports {

NewlineDecoder::NewlineDecoder(std::unique_ptr<IncrementalDecoder> decoder, Translate translate)
    : decoder_(std::move(decoder)), translate_(translate) {}

Result<void> NewlineDecoder::decode(std::string_view input, Final final, std::string& into) {
  const std::size_t before = into.size();
  if (pending_cr_) into += '\r';
  const std::size_t decoded = into.size();
  auto result = decoder_->decode(input, final, into);
  if (!result || (into.size() == decoded && final == Final::no)) {
    into.resize(before);
    return result;
  }
  pending_cr_ = final == Final::no && into.back() == '\r';
  if (pending_cr_) into.pop_back();
  if (std::string_view(into).substr(before).find('\r') == std::string::npos) {
    newlines_.lf = newlines_.lf || into.find('\n', before) != std::string::npos;
  } else if (translate_ == Translate::yes) {
    translate(into, before);
  } else {
    note(std::string_view(into).substr(before));
  }
  return {};
}

void NewlineDecoder::note(std::string_view text) {
  constexpr Newlines kAll{true, true, true};
  for (std::size_t at = 0; newlines_ != kAll; ++at) {
    at = text.find_first_of("\r\n", at);
    if (at == std::string_view::npos) return;
    if (text[at] == '\n') {
      newlines_.lf = true;
    } else if (at + 1 < text.size() && text[at + 1] == '\n') {
      newlines_.crlf = true;
      ++at;
    } else {
      newlines_.cr = true;
    }
  }
}

void NewlineDecoder::translate(std::string& into, std::size_t from) {
  std::size_t end = from;
  for (std::size_t at = from; at < into.size(); ++at) {
    char c = into[at];
    if (c == '\n') {
      newlines_.lf = true;
    } else if (c == '\r') {
      c = '\n';
      if (at + 1 < into.size() && into[at + 1] == '\n') {
        newlines_.crlf = true;
        ++at;
      } else {
        newlines_.cr = true;
      }
    }
    into[end++] = c;
  }
  into.resize(end);
}

DecoderState NewlineDecoder::state() const {
  DecoderState state = decoder_->state();
  const std::uint64_t flags = static_cast<std::uint64_t>(state.flags) << 1U;
  state.flags = static_cast<std::int64_t>(flags | (pending_cr_ ? 1U : 0U));
  return state;
}

void NewlineDecoder::set_state(const DecoderState& state) {
  pending_cr_ = (state.flags & 1) != 0;
  decoder_->set_state({state.pending, state.flags >> 1});
}

void NewlineDecoder::reset() {
  newlines_ = {};
  pending_cr_ = false;
  decoder_->reset();
}

}  // namespace backports
