// The methods and attributes of files: how the arguments of each are converted before the library
// is called.
#pragma once

#include "backports/result.h"
#include "engine/cpp/given.h"
#include "engine/cpp/sink.h"
#include "engine/cpp/value.h"
#include "scenario/language.h"

namespace parity::cpp {

// One method of a file: what it answers is as below.
using FileCall = backports::Result<void> (*)(const File& file, const Arguments& arguments,
                                             Sink& sink);

// The three answer what Python raises, if it does; else their value is in `sink`.
// file.method(arguments), where file has the method.
backports::Result<void> call_file(const File& file, Method method, const Arguments& arguments,
                                  Sink& sink);
// file.attribute.
backports::Result<void> file_attribute(const File& file, Attribute attribute, Sink& sink);
// next(file).
backports::Result<void> next_line(const File& file, Sink& sink);

}  // namespace parity::cpp
