// IncrementalNewlineDecoder: universal newlines (CPython: Modules/_io/textio.c).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "backports/codec/codec.h"

namespace backports {

// The line ends that were seen, as Python's `newlines` tells them.
struct Newlines {
  bool cr = false;
  bool lf = false;
  bool crlf = false;
  bool operator==(const Newlines&) const = default;
};

// Decodes, notes which line ends there are, and turns them into "\n" if asked to. A "\r" at the end
// of what was decoded is kept back until it is known whether a "\n" follows.
class NewlineDecoder final : public IncrementalDecoder {
 public:
  enum class Translate : bool { no, yes };

  // Without a decoder the input is text already.
  NewlineDecoder(std::unique_ptr<IncrementalDecoder> decoder, Translate translate);

  Result<void> decode(std::string_view input, Final final, std::string& into) override;
  Result<void> decode_owned(Bytes&& input, Final final, std::string& into) override;
  bool decodes_to_itself(std::string_view input) override;
  Error refuse(std::string_view type_name) const override;
  Result<Bytes> bytes_of_text(std::string_view text) const override {
    return decoder_->bytes_of_text(text);
  }
  // The decoder's state; bit 0 of the flags, before which the decoder's stand, is the "\r".
  DecoderState state() const override;
  void set_state(const DecoderState& state) override;
  void reset() override;

  const Newlines& newlines() const { return newlines_; }

 private:
  // What was decoded, from `from` on: notes its line ends, and turns them into "\n".
  void take_line_ends(std::string& into, std::size_t from, Final final);
  void note(std::string_view text);
  void translate(std::string& into, std::size_t from);

  std::unique_ptr<IncrementalDecoder> decoder_;
  Translate translate_;
  bool pending_cr_ = false;
  Newlines newlines_;
};

}  // namespace backports
