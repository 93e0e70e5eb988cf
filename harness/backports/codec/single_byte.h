// Encodings of one byte a character: what they share, and those of rule, ascii and latin-1.
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "backports/codec/incremental.h"

namespace backports {

// Keeps nothing from one call to the next (CPython: codecs.IncrementalDecoder).
class OneByteDecoder final : public PlainDecoder {
 public:
  using PlainDecoder::PlainDecoder;
  Error refuse(std::string_view type_name) const override;
};

class OneByteCodec final : public PlainCodec {
 public:
  using PlainCodec::PlainCodec;
  std::unique_ptr<IncrementalDecoder> decoder(ErrorPolicy errors) const override {
    return make_decoder<OneByteDecoder>(std::move(errors));
  }
};

const Codec& ascii();
const Codec& latin_1();
// latin-1 under the name of a table that nobody gave (CPython: encodings/charmap.py).
const Codec& charmap_without_table();

}  // namespace backports
