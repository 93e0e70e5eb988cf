// The incremental decoders and encoders that most encodings use (CPython: codecs.py).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "backports/codec/machine.h"

namespace backports {

// Keeps the bytes that make no character yet (CPython: BufferedIncrementalDecoder).
class BufferedDecoder : public IncrementalDecoder {
 public:
  Result<void> decode(std::string_view input, Final final, std::string& into) override;
  Error refuse(std::string_view type_name) const override;
  DecoderState state() const override { return {pending_, 0}; }
  void set_state(const DecoderState& state) override { pending_ = state.pending; }
  void reset() override { pending_.clear(); }

 protected:
  explicit BufferedDecoder(ErrorPolicy errors) : errors_(std::move(errors)) {}
  // Appends text; answers how many bytes of `input` were taken.
  virtual Result<std::size_t> decode_some(std::string_view input, Final final,
                                          std::string& into) = 0;
  const ErrorPolicy& errors() const { return errors_; }
  bool has_pending() const { return !pending_.empty(); }

 private:
  ErrorPolicy errors_;
  Bytes pending_;
};

// How many bytes, from the start, are the text that they are in UTF-8. All of the input: it needs
// no copy.
using OwnText = std::size_t (*)(std::string_view input);

// One machine, whatever came before. What is pending of an encoding whose characters have one byte
// each is always empty.
class PlainDecoder : public BufferedDecoder {
 public:
  PlainDecoder(std::string_view encoding, DecodeRun run, OwnText own, ErrorPolicy errors)
      : BufferedDecoder(std::move(errors)), encoding_(encoding), run_(run), own_(own) {}

  Result<void> decode_owned(Bytes&& input, Final final, std::string& into) override;
  bool decodes_to_itself(std::string_view input) override {
    return own_ != nullptr && !has_pending() && own_(input) == input.size();
  }

 private:
  Result<std::size_t> decode_some(std::string_view input, Final final, std::string& into) override {
    return decode_all(encoding_, run_, input, final, errors(), into);
  }

  std::string_view encoding_;
  DecodeRun run_;
  OwnText own_;  // null: never
};

class PlainEncoder final : public IncrementalEncoder {
 public:
  PlainEncoder(const EncodeMachine& machine, ErrorPolicy errors)
      : machine_(machine), errors_(std::move(errors)) {}
  Result<void> encode(std::string_view text, Final, Bytes& into) override {
    return encode_all(machine_, text, errors_, into);
  }
  EncoderState state() const override { return {}; }
  void set_state(const EncoderState&) override {}
  void reset() override {}

 private:
  const EncodeMachine& machine_;
  ErrorPolicy errors_;
};

// An encoding that is a machine for each direction and nothing else.
class PlainCodec : public Codec {
 public:
  // `shown` is the name of the codec; errors show that of the machine. Both live as long as it.
  PlainCodec(std::string_view shown, DecodeRun run, const EncodeMachine& machine,
             OwnText own = nullptr)
      : shown_(shown), run_(run), own_(own), machine_(machine) {}
  std::string_view name() const override { return shown_; }
  std::unique_ptr<IncrementalDecoder> decoder(ErrorPolicy errors) const override {
    return make_decoder<PlainDecoder>(std::move(errors));
  }
  std::unique_ptr<IncrementalEncoder> encoder(ErrorPolicy errors) const override {
    return std::make_unique<PlainEncoder>(machine_, std::move(errors));
  }

 protected:
  template <class Decoder>
  std::unique_ptr<IncrementalDecoder> make_decoder(ErrorPolicy errors) const {
    return std::make_unique<Decoder>(machine_.name, run_, own_, std::move(errors));
  }

 private:
  std::string_view shown_;
  DecodeRun run_;
  OwnText own_;
  const EncodeMachine& machine_;
};

}  // namespace backports
