// The constructors of the language: makefile, SocketIO, the buffers and TextIOWrapper.
#pragma once

#include <memory>

#include "backports/codec/error_handlers.h"
#include "backports/dialect.h"
#include "backports/finalize/collector.h"
#include "backports/result.h"
#include "engine/cpp/given.h"
#include "engine/cpp/value.h"
#include "scenario/language.h"

namespace parity::cpp {

// Null: a mode that is no str, in a way that is not played.
using Constructed = backports::Result<std::shared_ptr<backports::IOBase>>;

// What constructors take beside their arguments.
struct Surroundings {
  backports::Collector& collector;
  const backports::Dialect& dialect;
  std::shared_ptr<const backports::ErrorHandlers> handlers;
};
// function(arguments) for every constructor of a file.
Constructed construct(Function function, const Arguments& arguments, const Surroundings& with);

}  // namespace parity::cpp
