#include "backports/codec/undefined.h"

namespace backports {
namespace {

Error undefined_encoding() {
  return Error(ErrorType::UnicodeError, "undefined encoding");
}

class UndefinedDecoder final : public IncrementalDecoder {
 public:
  Result<void> decode(std::string_view, Final, std::string&) override {
    return undefined_encoding();
  }
  Error refuse(std::string_view) const override { return undefined_encoding(); }
  DecoderState state() const override { return {}; }
  void set_state(const DecoderState&) override {}
  void reset() override {}
};

class UndefinedEncoder final : public IncrementalEncoder {
 public:
  Result<void> encode(std::string_view, Final, Bytes&) override { return undefined_encoding(); }
  EncoderState state() const override { return {}; }
  void set_state(const EncoderState&) override {}
  void reset() override {}
};

class Undefined final : public Codec {
 public:
  std::string_view name() const override { return "undefined"; }
  std::unique_ptr<IncrementalDecoder> decoder(ErrorPolicy) const override {
    return std::make_unique<UndefinedDecoder>();
  }
  std::unique_ptr<IncrementalEncoder> encoder(ErrorPolicy) const override {
    return std::make_unique<UndefinedEncoder>();
  }
};

}  // namespace

const Codec& undefined() {
  static const Undefined codec;
  return codec;
}

}  // namespace backports
