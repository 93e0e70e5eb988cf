// The constructors of the language: makefile, SocketIO and the buffers.
#pragma once

#include <optional>
#include <string_view>

#include "backports/result.h"
#include "engine/cpp/given.h"
#include "engine/cpp/value.h"
#include "scenario/language.h"

namespace parity::cpp {

// Absent: the library does not play it yet (a text mode).
using Constructed = backports::Result<std::optional<Value>>;

// function(arguments) for every constructor of a file.
Constructed construct(Function function, const Arguments& arguments);

}  // namespace parity::cpp
