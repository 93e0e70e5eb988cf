// The methods and attributes that a text file does not share with the others: results are str,
// sizes are characters, positions are ints of any size.
#pragma once

#include <optional>

#include "backports/io/text_io_wrapper.h"
#include "backports/result.h"
#include "engine/cpp/file_calls.h"
#include "engine/cpp/given.h"
#include "engine/cpp/sink.h"
#include "engine/cpp/value.h"
#include "scenario/language.h"

namespace parity::cpp {

// What CPython does not survive is not played (Feature::fatal_call).
backports::Error fatal_call();

// Null where a text file's method is as any other file's.
FileCall text_call(Method method);
backports::Result<void> text_attribute(const File& file, Attribute attribute, Sink& sink);
backports::Result<void> next_text_line(const File& file, Sink& sink);
// file.write(given).
backports::Result<backports::Transfer> write_text(const File& file, const Given& given);

// The arguments of TextIOWrapper() behind its buffer; false where none was given.
struct GivenText {
  Given encoding = {}, errors = {}, newline = {}, line_buffering = {}, write_through = {};
};
// The options that they mean, which look into them, or what Python's conversions refuse.
backports::Result<backports::TextOptions> text_options(const GivenText& given);

}  // namespace parity::cpp
