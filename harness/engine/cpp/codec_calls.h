// Incremental decoders and encoders as things of a scenario, and the states that they gave.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "backports/codec/codec.h"
#include "backports/codec/python_state.h"
#include "backports/finalize/collector.h"
#include "backports/result.h"
#include "engine/cpp/given.h"
#include "engine/cpp/value.h"
#include "scenario/language.h"

namespace parity::cpp {

// Decoder and Encoder: one of the two is there.
struct CodecThing {
  ThingClass thing_class;
  const backports::Codec& codec;
  std::string errors;
  std::unique_ptr<backports::IncrementalDecoder> decoder;
  std::unique_ptr<backports::IncrementalEncoder> encoder;
};

// decoder(encoding, errors) and encoder(encoding, errors).
backports::Result<std::shared_ptr<CodecThing>> make_codec(
    Function function, const Arguments& arguments,
    std::shared_ptr<const backports::ErrorHandlers> handlers);

// The calls of one player.
class CodecCalls {
 public:
  // Any method but __repr__ that the thing has.
  backports::Result<Value> call(CodecThing& thing, Method method, const Arguments& arguments,
                                backports::Collector& collector);
  // Nothing of a scenario is visible to the next.
  void forget() { given_.clear(); }

 private:
  using State = std::variant<backports::DecoderState, backports::EncoderState>;
  struct GivenState {
    ThingClass thing_class;
    const backports::Codec* codec;
    State state;
  };

  Value get_state(const CodecThing& thing, backports::Collector& collector);
  backports::Result<Value> set_state(CodecThing& thing, const Given& given) const;

  std::vector<GivenState> given_;  // by getstate()
};

}  // namespace parity::cpp
