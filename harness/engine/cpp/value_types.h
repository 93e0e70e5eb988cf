// The values of a scenario in the C++ engine: Python's None, bool, int, bytes, str, bytearray,
// list, tuple and dict, and the things of the library and of the script.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "backports/finalize/weakref_finalize.h"
#include "backports/io/iobase.h"
#include "engine/cpp/scripted_socket.h"
#include "scenario/scenario.h"

namespace parity::cpp {

// The first name that a thing had, or its number in the order of printing.
struct Label {
  NameId name = kNoName;
  std::uint32_t number = 0;  // 0: has not been printed without a name
};

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
struct CodecThing;  // codec_calls.h
struct List;
class ScenarioObject;  // tracked.h
class Tuple;
class Dict;
// What the callback of a finalizer gives: a Value (tracked.h).
struct Answer;
using FinalizerValue = backports::Finalizer<Answer>;
// What `call('f', …)` and `lambda: …` evaluate to: an index into Scenario::callbacks.
struct CallbackValue {
  std::uint32_t index;
};

using Value =
    std::variant<Unbound, None, bool, std::int64_t, BigInteger, backports::Bytes, Text,
                 std::shared_ptr<ByteArray>, std::shared_ptr<List>, std::shared_ptr<ScriptedSocket>,
                 std::shared_ptr<CodecThing>, File, backports::Ref<ScenarioObject>,
                 backports::Ref<Tuple>, backports::Ref<Dict>, FinalizerValue, CallbackValue>;
struct List {
  std::vector<Value> items;
};

}  // namespace parity::cpp
