// What Python's encodings of Chinese, Japanese and Korean share: their incremental decoder and
// encoder (CPython: Modules/cjkcodecs/multibytecodec.c).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "backports/codec/codec.h"
#include "backports/codec/machine.h"

namespace backports {

// What an encoding remembers from one character to the next: the character sets of ISO 2022, the
// mode of HZ; all zero where each character stands for itself (CPython: MultibyteCodec_State).
using ShiftState = std::array<std::uint8_t, 8>;

// Where the characters stopped to have bytes.
struct EncodeStop {
  enum class Why : std::uint8_t {
    done,        // all of them have
    incomplete,  // the one at `at`, the last, can be part of a pair
    illegal,     // the one at `at` has none
  };
  Why why;
  std::size_t at;
};

// Where the bytes of a text go. Knows how large CPython's buffer for them would be by now: its hz
// loses a byte at the end of it.
class EncodeOutput {
 public:
  // `capacity` is 0 where nobody asks.
  EncodeOutput(Bytes& into, std::size_t capacity)
      : into_(into), start_(into.size()), capacity_(capacity) {}

  Bytes& bytes() { return into_; }
  // Appends what a handler gave, for which CPython makes room at once.
  void append(std::string_view bytes) {
    const std::size_t left = room();
    if (capacity_ != 0 && left < bytes.size()) {
      capacity_ += bytes.size() < capacity_ / 2 ? capacity_ / 2 | 1 : bytes.size();
    }
    into_ += bytes;
  }
  // How much room is left when `more` bytes, a few at a time, have been written, too.
  std::size_t room(std::size_t more = 0) {
    const std::size_t written = into_.size() - start_ + more;
    while (capacity_ != 0 && capacity_ < written) capacity_ += capacity_ / 2 | 1;
    return capacity_ - written;
  }

 private:
  Bytes& into_;
  std::size_t start_;
  std::size_t capacity_;
};

inline constexpr std::string_view kIllegalSequence = "illegal multibyte sequence";
inline constexpr std::string_view kIncompleteSequence = "incomplete multibyte sequence";
// The reason of a stop that is an error of Python's own: RuntimeError.
inline constexpr std::string_view kInternalError = "internal codec error";

// One of those encodings.
class MultibyteCodec : public Codec {
 public:
  // `name` lives as long as the codec.
  explicit MultibyteCodec(std::string_view name) : name_(name) {}
  std::string_view name() const final { return name_; }
  std::unique_ptr<IncrementalDecoder> decoder(ErrorPolicy errors) const final;
  std::unique_ptr<IncrementalEncoder> encoder(ErrorPolicy errors) const final;

  // Appends the text of input[from…] up to where it stops. `end` and `reason` of an incomplete
  // stop have no meaning.
  virtual DecodeStop decode(ShiftState& state, std::string_view input, std::size_t from,
                            std::string& into) const = 0;
  // Appends the bytes of text[from…] up to where it stops. With Final::yes no stop is incomplete.
  virtual EncodeStop encode(ShiftState& state, std::string_view text, std::size_t from, Final final,
                            EncodeOutput& output) const = 0;
  // Of EncodeOutput, for a text.
  virtual std::size_t first_capacity(std::string_view) const { return 0; }

  // Of a new decoder and a new encoder.
  virtual ShiftState first_decoder_state() const { return {}; }
  virtual ShiftState first_encoder_state() const { return {}; }
  virtual void reset_decoder(ShiftState&) const {}
  // Appends what leads back to the state of a new encoder.
  virtual void end_encoding(ShiftState&, Bytes&) const {}

 private:
  std::string_view name_;
};

}  // namespace backports
