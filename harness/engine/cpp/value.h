// The values of a scenario in the C++ engine: Python's None, bool, int, bytes, str, bytearray and
// list, and the things of the library and of the script.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "backports/io/iobase.h"
#include "engine/cpp/scripted_memory.h"
#include "engine/cpp/scripted_socket.h"
#include "engine/glance.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpp {

struct Unbound {};  // a name without a value
struct None {};
struct BigInteger {
  std::string digits;  // decimal, with a sign
  bool negative() const { return digits.starts_with('-'); }
};
struct Text {
  std::string utf8;  // lone surrogates in their three-byte form
};
struct ByteArray {
  std::string bytes;
};
// Any file: a class of the library, or the scripted Memory.
struct File {
  std::shared_ptr<backports::IOBase> stream;
  ThingClass thing_class;
};
struct List;

using Value = std::variant<Unbound, None, bool, std::int64_t, BigInteger, backports::Bytes, Text,
                           std::shared_ptr<ByteArray>, std::shared_ptr<List>,
                           std::shared_ptr<ScriptedSocket>, File>;
struct List {
  std::vector<Value> items;
};

// A file of the library as a value; None for null (the raw of a detached buffer).
Value file_value(std::shared_ptr<backports::IOBase> stream);

// type(value).__name__ as Python's messages show it.
std::string_view type_name(const Value& value);
ThingClass thing_class(const Value& value);

// repr(value), with the addresses of things left out ("0x…" comes from the trace).
std::string python_repr(const Value& value);

// Which name a thing got first, or its number in the order of printing.
class ThingNames {
 public:
  // Starts a new scenario. Names are kept only if a statement of it can print a thing.
  void begin(const Glance& glance) {
    entries_.clear();
    printed_ = 0;
    wanted_ = glance.may_print_things;
  }
  // A name was bound to the value: it counts if it is a thing that has none yet.
  void bound(const Value& value, NameId name) {
    if (wanted_) keep(value, name);
  }
  void write(TraceWriter& trace, const Value& thing);

 private:
  struct Entry {
    std::weak_ptr<const void> thing;  // an address may be used again after a thing's death
    const void* address;
    NameId name;  // kNoName: it has a number
    std::uint32_t number;
  };
  Entry* find(const void* address);
  void keep(const Value& value, NameId name);

  std::vector<Entry> entries_;
  std::uint32_t printed_ = 0;
  bool wanted_ = false;
};

// Writes a value into the open outcome.
void write_value(TraceWriter& trace, ThingNames& names, const Value& value);

}  // namespace parity::cpp
