#include "backports/io/newline_decoder.h"

#include <cstddef>
#include <cstring>
#include <utility>

namespace backports {

namespace {

// What text is decoded with.
class NoDecoder final : public IncrementalDecoder {
 public:
  Result<void> decode(std::string_view input, Final, std::string& into) override {
    into += input;
    return {};
  }
  Error refuse(std::string_view type_name) const override {
    return Error::with_message(
        ErrorType::TypeError,
        "decoder should return a string result, not '" + std::string(type_name) + "'");
  }
  DecoderState state() const override { return {}; }
  void set_state(const DecoderState&) override {}
  void reset() override {}
};

}  // namespace

NewlineDecoder::NewlineDecoder(std::unique_ptr<IncrementalDecoder> decoder, Translate translate)
    : decoder_(decoder != nullptr ? std::move(decoder) : std::make_unique<NoDecoder>()),
      translate_(translate) {}

Error NewlineDecoder::refuse(std::string_view type_name) const {
  return decoder_->refuse(type_name);
}

Result<void> NewlineDecoder::decode(std::string_view input, Final final, std::string& into) {
  const std::size_t before = into.size();
  if (pending_cr_) into += '\r';
  const std::size_t decoded = into.size();
  auto result = decoder_->decode(input, final, into);
  if (!result || (into.size() == decoded && final == Final::no)) {
    into.resize(before);
    return result;
  }
  take_line_ends(into, before, final);
  return {};
}

Result<void> NewlineDecoder::decode_owned(Bytes&& input, Final final, std::string& into) {
  if (pending_cr_ || !into.empty()) return decode(input, final, into);
  BACKPORTS_TRY(decoder_->decode_owned(std::move(input), final, into));
  if (!into.empty()) take_line_ends(into, 0, final);
  return {};
}

bool NewlineDecoder::decodes_to_itself(std::string_view input) {
  if (pending_cr_ || !decoder_->decodes_to_itself(input)) return false;
  const bool has_cr = input.find('\r') != std::string_view::npos;
  if (has_cr && translate_ == Translate::yes) return false;
  if (has_cr) {
    note(input);
  } else {
    newlines_.lf = newlines_.lf || input.find('\n') != std::string_view::npos;
  }
  return true;
}

void NewlineDecoder::take_line_ends(std::string& into, std::size_t from, Final final) {
  pending_cr_ = final == Final::no && into.back() == '\r';
  if (pending_cr_) into.pop_back();
  if (into.find('\r', from) == std::string::npos) {
    newlines_.lf = newlines_.lf || into.find('\n', from) != std::string::npos;
  } else if (translate_ == Translate::yes) {
    translate(into, from);
  } else {
    note(std::string_view(into).substr(from));
  }
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

// Moves what stands between two "\r" down at once.
void NewlineDecoder::translate(std::string& into, std::size_t from) {
  std::size_t end = from;
  for (std::size_t at = from; at < into.size();) {
    const std::size_t found = into.find('\r', at);
    const std::size_t next = found == std::string::npos ? into.size() : found;
    const std::string_view between = std::string_view(into).substr(at, next - at);
    newlines_.lf = newlines_.lf || between.find('\n') != std::string_view::npos;
    if (end != at) std::memmove(into.data() + end, between.data(), between.size());
    end += between.size();
    at = next;
    if (found == std::string::npos) break;
    into[end++] = '\n';
    ++at;
    const bool both = at < into.size() && into[at] == '\n';
    (both ? newlines_.crlf : newlines_.cr) = true;
    if (both) ++at;
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
