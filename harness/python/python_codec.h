// Python's own codecs and error handlers under the library's text files: those that the library has
// not, and those that a program registers.
#pragma once

#include <memory>
#include <string_view>

#include "backports/codec/codec.h"
#include "backports/codec/error_handlers.h"
#include "engine/cpython/ref.h"

namespace backports_python {

using parity::cpython::Ref;

// The encoding that codecs.lookup() finds, by the library where it is one of Python's own, else by
// Python's machinery. What is no text encoding is refused as TextIOWrapper does. To be used before
// the next call.
backports::Result<const backports::Codec*> find_codec(std::string_view name);

// The handlers of codecs.register_error(), asked for when they are needed.
std::shared_ptr<const backports::ErrorHandlers> python_error_handlers();

// A decoder that is a Python object, which is shared. Its getstate() may raise: the exception comes
// out of the next decode().
std::unique_ptr<backports::IncrementalDecoder> python_decoder(PyObject* decoder);

// The exception that the making of a decoder or an encoder raised since the last call, if one did.
backports::Result<void> take_codec_failure();

}  // namespace backports_python
