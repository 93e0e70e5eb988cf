// Decoder and Encoder as Python types: an incremental decoder or encoder of the module codecs, seen
// through the methods that the language has. They need not be told from each other by its class,
// of which there are many.
#pragma once

#include "engine/cpython/stage.h"
#include "scenario/language.h"

namespace parity::cpython {

struct CodecObject {
  PyObject_HEAD Stage* stage;
  Label label;
  PyObject* codec;   // owned: Python's own object
  PyObject* name;    // owned: of the encoding, as Python knows it
  PyObject* errors;  // owned: a str
};

// Static types, made ready at the first call. Null with an exception set if that fails.
PyTypeObject* decoder_type();
PyTypeObject* encoder_type();

// The functions `decoder` and `encoder`. Null with an exception set if that fails.
Ref codec_function(Stage& stage, Function function);

}  // namespace parity::cpython
