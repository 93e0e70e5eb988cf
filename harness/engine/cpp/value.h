// What the C++ engine asks of values, and how it writes them down.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "backports/io/iobase.h"
#include "engine/cpp/tracked.h"
#include "engine/cpp/value_types.h"
#include "engine/glance.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpp {

// A file of the library as a value; None for null (the raw of a detached buffer).
Value file_value(std::shared_ptr<backports::IOBase> stream);

// type(value).__name__ as Python's messages show it.
std::string_view type_name(const Value& value);
ThingClass thing_class(const Value& value);

// bool(value).
bool truth(const Value& value);

// repr(value), with the addresses of things left out ("0x…" comes from the trace).
std::string python_repr(const Value& value);

// Which name a thing got first, or its number in the order of printing.
class ThingNames {
 public:
  // Starts a new scenario. Names are kept only if a statement of it can print a thing.
  void begin(const Glance& glance) {
    entries_.clear();
    finalizers_.clear();
    printed_ = 0;
    wanted_ = glance.may_print_things;
  }
  // A name was bound to the value: it counts if it is a thing that has none yet.
  void bound(const Value& value, NameId name) {
    if (wanted_) keep(value, name);
  }
  void write(TraceWriter& trace, const Value& value);
  // Lets go of the finalizers.
  void end() { finalizers_.clear(); }

 private:
  struct Entry {
    std::weak_ptr<const void> thing;  // an address may be used again after a thing's death
    const void* address;
    Label label;
  };
  struct Known {
    FinalizerValue finalizer;
    Label label;
  };
  // Null for a value that is no thing.
  Label* label_of(const Value& value);
  void keep(const Value& value, NameId name);

  std::vector<Entry> entries_;
  std::vector<Known> finalizers_;
  std::uint32_t printed_ = 0;
  bool wanted_ = false;
};

// Writes a value into the open outcome.
void write_value(TraceWriter& trace, ThingNames& names, const Value& value);

}  // namespace parity::cpp
