// The constructors of the language: makefile, SocketIO and the buffers.
#pragma once

#include <memory>

#include "backports/finalize/collector.h"
#include "backports/result.h"
#include "engine/cpp/given.h"
#include "engine/cpp/value.h"
#include "scenario/language.h"

namespace parity::cpp {

// Null: the library does not play it yet (a text mode).
using Constructed = backports::Result<std::shared_ptr<backports::IOBase>>;

// function(arguments) for every constructor of a file.
Constructed construct(Function function, const Arguments& arguments,
                      backports::Collector& collector);

}  // namespace parity::cpp
