// The constructors of the language: makefile, SocketIO, the buffers and TextIOWrapper.
#pragma once

#include <memory>

#include "backports/dialect.h"
#include "backports/finalize/collector.h"
#include "backports/result.h"
#include "engine/cpp/given.h"
#include "engine/cpp/value.h"
#include "scenario/language.h"

namespace parity::cpp {

// Null: a mode that is no str, in a way that is not played.
using Constructed = backports::Result<std::shared_ptr<backports::IOBase>>;

// function(arguments) for every constructor of a file.
Constructed construct(Function function, const Arguments& arguments,
                      backports::Collector& collector, const backports::Dialect& dialect);

}  // namespace parity::cpp
