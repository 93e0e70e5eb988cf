#include "backports/codec/cjk/multibyte.h"

#include <optional>
#include <utility>

#include "backports/codec/text_position.h"

namespace backports {
namespace {

// CPython: MAXDECPENDING.
constexpr std::size_t kMostPending = 8;

// A shift state as a number, its first byte the lowest.
std::uint64_t flags_of(const ShiftState& state) {
  std::uint64_t flags = 0;
  for (std::size_t i = 0; i < state.size(); ++i) flags |= std::uint64_t{state[i]} << (8 * i);
  return flags;
}

ShiftState state_of(std::uint64_t flags) {
  ShiftState state;
  for (std::size_t i = 0; i < state.size(); ++i) {
    state[i] = static_cast<std::uint8_t>(flags >> (8 * i));
  }
  return state;
}

// Differs from the decoder of most encodings in what it forgets. After an error the shift state is
// where the error was, and pending bytes are lost; only if they are what fails at the end of the
// input, they are pending still.
class MultibyteDecoder final : public IncrementalDecoder {
 public:
  MultibyteDecoder(const MultibyteCodec& codec, ErrorPolicy errors)
      : codec_(codec), errors_(std::move(errors)), state_(codec.first_decoder_state()) {}

  Result<void> decode(std::string_view input, Final final, std::string& into) override {
    const std::size_t before = into.size();
    const Bytes pending = std::exchange(pending_, {});
    const Bytes joined = pending.empty() ? Bytes() : pending + Bytes(input);
    auto done = decode_joined(pending.empty() ? input : joined, final, pending, into);
    if (!done) into.resize(before);
    return done;
  }

  Error refuse(std::string_view type_name) const override {
    return Error::with_message(ErrorType::TypeError, "a bytes-like object is required, not '" +
                                                         std::string(type_name) + "'");
  }

  DecoderState state() const override {
    return {pending_, static_cast<std::int64_t>(flags_of(state_))};
  }
  void set_state(const DecoderState& state) override {
    pending_ = state.pending;
    state_ = state_of(static_cast<std::uint64_t>(state.flags));
  }
  void reset() override {
    codec_.reset_decoder(state_);
    pending_.clear();
  }

 private:
  Result<void> decode_joined(std::string_view input, Final final, const Bytes& pending,
                             std::string& into) {
    std::optional<Span> first;
    const auto ask = [&](const Span& span) {
      if (!first) first = span;
      return errors_.on_decode({codec_.name(), input, span, *first}, into);
    };
    std::size_t at = 0;
    while (at < input.size()) {
      const DecodeStop stop = codec_.decode(state_, input, at, into);
      at = stop.start;
      if (stop.why != DecodeStop::Why::illegal) break;
      if (stop.reason == kInternalError) {
        return Error::with_message(ErrorType::RuntimeError, std::string(kInternalError));
      }
      BACKPORTS_TRY_ASSIGN(at, ask({stop.start, stop.end, stop.reason}));
    }
    if (final == Final::yes && at < input.size()) {
      auto next = ask({at, input.size(), kIncompleteSequence});
      if (!next) {
        pending_ = pending;
        return std::move(next).error();
      }
      at = *next;
    }
    if (input.size() - at > kMostPending) {
      return Error::with_message(ErrorType::UnicodeError, "pending buffer overflow");
    }
    pending_ = input.substr(at);
    return {};
  }

  const MultibyteCodec& codec_;
  ErrorPolicy errors_;
  ShiftState state_;
  Bytes pending_;
};

// Appends the bytes of `text`; answers the offset of the character that waits for the next one.
// Without a policy every problem is an error.
Result<std::size_t> encode_some(const MultibyteCodec& codec, ShiftState& state,
                                std::string_view text, const ErrorPolicy* errors, Final final,
                                Bytes& into) {
  TextPosition at(text);
  EncodeOutput output(into, codec.first_capacity(text));
  std::optional<Span> first;
  while (at.offset() < text.size()) {
    const EncodeStop stop = codec.encode(state, text, at.offset(), final, output);
    if (stop.why != EncodeStop::Why::illegal) return stop.at;
    at.to_offset(stop.at);
    const std::string_view content =
        text.substr(stop.at, first_code_point(text.substr(stop.at)).size);
    const Span span{at.character(), at.character() + 1, kIllegalSequence};
    if (!first) first = span;
    const EncodeProblem problem{codec.name(), text, content, span, *first};
    if (errors == nullptr) return problem.error();
    BACKPORTS_TRY_ASSIGN(const Replacement replacement, errors->ask_on_encode(problem));
    if (replacement.kind == Replacement::Kind::bytes) {
      output.append(replacement.content);
    } else {
      Bytes bytes;
      BACKPORTS_TRY(encode_some(codec, state, replacement.content, nullptr, Final::yes, bytes));
      output.append(bytes);
    }
    BACKPORTS_TRY_ASSIGN(const std::size_t place,
                         ErrorPolicy::place_of(replacement.position, problem));
    at.to_character(place);
  }
  return at.offset();
}

// After an error the shift state is where the error was, though nothing was written.
class MultibyteEncoder final : public IncrementalEncoder {
 public:
  MultibyteEncoder(const MultibyteCodec& codec, ErrorPolicy errors)
      : codec_(codec), errors_(std::move(errors)), state_(codec.first_encoder_state()) {}

  Result<void> encode(std::string_view text, Final final, Bytes& into) override {
    const std::size_t before = into.size();
    const std::string joined = pending_.empty() ? std::string() : pending_ + std::string(text);
    const std::string_view all = pending_.empty() ? text : joined;
    auto taken = encode_some(codec_, state_, all, &errors_, final, into);
    if (!taken) {
      into.resize(before);
      return std::move(taken).error();
    }
    if (final == Final::yes) codec_.end_encoding(state_, into);
    pending_ = std::string(all.substr(*taken));
    return {};
  }

  EncoderState state() const override { return {pending_, flags_of(state_)}; }
  void set_state(const EncoderState& state) override {
    pending_ = state.waiting;
    state_ = state_of(state.flags);
  }
  void reset() override {
    Bytes lost;
    codec_.end_encoding(state_, lost);
    pending_.clear();
  }

 private:
  const MultibyteCodec& codec_;
  ErrorPolicy errors_;
  ShiftState state_;
  std::string pending_;
};

}  // namespace

std::unique_ptr<IncrementalDecoder> MultibyteCodec::decoder(ErrorPolicy errors) const {
  return std::make_unique<MultibyteDecoder>(*this, std::move(errors));
}

std::unique_ptr<IncrementalEncoder> MultibyteCodec::encoder(ErrorPolicy errors) const {
  return std::make_unique<MultibyteEncoder>(*this, std::move(errors));
}

}  // namespace backports
