// The interface of text encodings: Python's incremental decoders and encoders (CPython: codecs.py,
// IncrementalDecoder and IncrementalEncoder), with their states.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "backports/codec/error_handlers.h"
#include "backports/io/transfer.h"
#include "backports/result.h"

namespace backports {

// Whether more input may follow.
enum class Final : bool { no, yes };

// Python's getstate(): bytes that make no character yet, and a number of the codec's own.
struct DecoderState {
  Bytes pending;
  std::int64_t flags = 0;
  bool operator==(const DecoderState&) const = default;
};

// Bytes to text, piece by piece. Belongs to one thread at a time.
class IncrementalDecoder {
 public:
  virtual ~IncrementalDecoder() = default;
  // Appends the text of what is pending and `input`. On an error nothing is appended; what was
  // pending before is pending still, except where Python's decoder forgets it (MultibyteDecoder).
  virtual Result<void> decode(std::string_view input, Final final, std::string& into) = 0;
  // The same, and may take the memory of the input for the text, where that is the same bytes.
  virtual Result<void> decode_owned(Bytes&& input, Final final, std::string& into) {
    return decode(input, final, into);
  }
  // Whether the text of what is pending and `input`, with nothing to follow, is the very bytes of
  // the input. If so, all else that decode() does is done.
  virtual bool decodes_to_itself(std::string_view) { return false; }
  // What decode() of a value of another type raises in Python.
  virtual Error refuse(std::string_view type_name) const = 0;
  // The bytes that it takes a str for, as Python's punycode does; the others refuse it.
  virtual Result<Bytes> bytes_of_text(std::string_view text) const {
    static_cast<void>(text);
    return refuse("str");
  }
  virtual DecoderState state() const = 0;
  virtual void set_state(const DecoderState& state) = 0;
  // As at the start; forgets what is pending.
  virtual void reset() = 0;
};

// What Python's getstate() of an encoder tells: text that has no bytes yet, and a number of the
// codec's own. (Python makes one number of both, or shows the text alone.)
struct EncoderState {
  std::string waiting;
  std::uint64_t flags = 0;
  bool operator==(const EncoderState&) const = default;
};

// Text to bytes, piece by piece. Belongs to one thread at a time.
class IncrementalEncoder {
 public:
  virtual ~IncrementalEncoder() = default;
  // Appends the bytes of what waits and `text`. On an error nothing is appended.
  virtual Result<void> encode(std::string_view text, Final final, Bytes& into) = 0;
  // Empty where an encoding has no states, and where no signature is still to be written.
  virtual EncoderState state() const = 0;
  // An empty one is Python's setstate(0), which is not always the state of a new encoder.
  virtual void set_state(const EncoderState& state) = 0;
  virtual void reset() = 0;
};

// One encoding. Has no state; lives as long as the program.
class Codec {
 public:
  virtual ~Codec() = default;
  // Python's codecs.lookup(…).name: "utf-8", "iso8859-1".
  virtual std::string_view name() const = 0;
  virtual std::unique_ptr<IncrementalDecoder> decoder(ErrorPolicy errors) const = 0;
  virtual std::unique_ptr<IncrementalEncoder> encoder(ErrorPolicy errors) const = 0;
};

}  // namespace backports
