// The methods and attributes of files: which class has which, and how the arguments of each are
// converted before the library is called.
#pragma once

#include "backports/result.h"
#include "engine/cpp/given.h"
#include "engine/cpp/value.h"
#include "scenario/language.h"

namespace parity::cpp {

// Whether hasattr(thing, method) in Python, for everything that a name can hold.
bool has_method(ThingClass thing_class, Method method);

// file.method(arguments).
backports::Result<Value> call_file(const File& file, Method method, const Arguments& arguments);
// file.attribute.
backports::Result<Value> file_attribute(const File& file, Attribute attribute);
// next(file).
backports::Result<Value> next_line(const File& file);

}  // namespace parity::cpp
