#include "engine/cpp/value.h"

#include <algorithm>
#include <ranges>

#include "backports/unicode/repr.h"
#include "engine/cpp/codec_calls.h"
#include "engine/cpp/tracked.h"
#include "scenario/literal.h"

namespace parity::cpp {

using backports::Ref;

namespace {

struct Address {
  std::shared_ptr<const void> owner;
  const void* address = nullptr;
};

Address address_of(const Value& value) {
  if (const auto* socket = std::get_if<std::shared_ptr<ScriptedSocket>>(&value)) {
    return {*socket, socket->get()};
  }
  if (const auto* codec = std::get_if<std::shared_ptr<CodecThing>>(&value)) {
    return {*codec, codec->get()};
  }
  if (const auto* file = std::get_if<File>(&value)) return {file->stream, file->stream.get()};
  return {};
}

ThingClass class_of(const backports::IOBase& stream) {
  const std::string_view name = stream.type_name();
  if (name == "_io.BufferedReader") return ThingClass::buffered_reader;
  if (name == "_io.BufferedWriter") return ThingClass::buffered_writer;
  if (name == "_io.BufferedRWPair") return ThingClass::buffered_rw_pair;
  if (name == "_io.TextIOWrapper") return ThingClass::text_io_wrapper;
  if (name == "SocketIO") return ThingClass::socket_io;
  return ThingClass::memory;
}

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};

}  // namespace

Value file_value(std::shared_ptr<backports::IOBase> stream) {
  if (stream == nullptr) return None{};
  const ThingClass thing_class = class_of(*stream);
  return File{std::move(stream), thing_class};
}

std::string_view type_name(const Value& value) {
  return std::visit(
      Overloaded{
          [](const Unbound&) -> std::string_view { return ""; },
          [](const None&) -> std::string_view { return "NoneType"; },
          [](bool) -> std::string_view { return "bool"; },
          [](std::int64_t) -> std::string_view { return "int"; },
          [](const BigInteger&) -> std::string_view { return "int"; },
          [](const backports::Bytes&) -> std::string_view { return "bytes"; },
          [](const Text&) -> std::string_view { return "str"; },
          [](const std::shared_ptr<ByteArray>&) -> std::string_view { return "bytearray"; },
          [](const std::shared_ptr<List>&) -> std::string_view { return "list"; },
          [](const std::shared_ptr<ScriptedSocket>&) -> std::string_view { return "Socket"; },
          [](const std::shared_ptr<CodecThing>& codec) { return spelling(codec->thing_class); },
          [](const File& file) -> std::string_view { return file.stream->type_name(); },
          [](const Ref<ScenarioObject>&) -> std::string_view { return "Object"; },
          [](const Ref<Tuple>&) -> std::string_view { return "tuple"; },
          [](const Ref<Dict>&) -> std::string_view { return "dict"; },
          [](const FinalizerValue&) -> std::string_view { return "weakref_finalize"; },
          [](const CallbackValue&) -> std::string_view { return "callback"; }},
      value);
}

ThingClass thing_class(const Value& value) {
  if (const auto* file = std::get_if<File>(&value)) return file->thing_class;
  if (std::holds_alternative<std::shared_ptr<ScriptedSocket>>(value)) return ThingClass::socket;
  if (const auto* codec = std::get_if<std::shared_ptr<CodecThing>>(&value)) {
    return (*codec)->thing_class;
  }
  if (std::holds_alternative<Ref<ScenarioObject>>(value)) return ThingClass::object;
  if (std::holds_alternative<FinalizerValue>(value)) return ThingClass::weakref_finalize;
  return ThingClass::none;
}

bool truth(const Value& value) {
  return std::visit(
      Overloaded{[](const Unbound&) { return false; }, [](const None&) { return false; },
                 [](bool flag) { return flag; }, [](std::int64_t number) { return number != 0; },
                 [](const backports::Bytes& bytes) { return !bytes.empty(); },
                 [](const Text& text) { return !text.utf8.empty(); },
                 [](const std::shared_ptr<ByteArray>& array) { return !array->bytes.empty(); },
                 [](const std::shared_ptr<List>& list) { return !list->items.empty(); },
                 [](const Ref<Tuple>& tuple) { return !tuple->items.empty(); },
                 [](const Ref<Dict>& dict) { return !dict->items.empty(); },
                 [](const auto&) { return true; }},
      value);
}

std::string python_repr(const Value& value) {
  return std::visit(
      Overloaded{[](const Unbound&) { return std::string(); },
                 [](const None&) { return std::string("None"); },
                 [](bool flag) { return std::string(flag ? "True" : "False"); },
                 [](std::int64_t number) { return std::to_string(number); },
                 [](const BigInteger& number) { return number.digits; },
                 [](const backports::Bytes& bytes) { return backports::repr_bytes(bytes); },
                 [](const Text& text) { return backports::repr_text(text.utf8); },
                 [](const std::shared_ptr<ByteArray>& array) {
                   std::string out = "bytearray(";
                   append_ascii_bytearray(out, array->bytes);
                   return out + ")";
                 },
                 [](const std::shared_ptr<List>& list) {
                   std::string out = "[";
                   for (const Value& item : list->items) {
                     if (out.size() > 1) out += ", ";
                     out += python_repr(item);
                   }
                   return out + "]";
                 },
                 [](const std::shared_ptr<ScriptedSocket>&) {
                   return std::string("<Socket object at 0x0>");
                 },
                 [](const std::shared_ptr<CodecThing>& codec) {
                   return "<" + std::string(spelling(codec->thing_class)) + " object at 0x0>";
                 },
                 [](const File& file) {
                   auto text = file.stream->repr();
                   return text ? *std::move(text) : std::string();
                 },
                 [](const Ref<ScenarioObject>&) { return std::string("<Object object at 0x0>"); },
                 [](const Ref<Tuple>& tuple) {
                   std::string out = "(";
                   for (const Value& item : tuple->items) {
                     if (out.size() > 1) out += ", ";
                     out += python_repr(item);
                   }
                   return out + (tuple->items.size() == 1 ? ",)" : ")");
                 },
                 [](const Ref<Dict>& dict) {
                   std::string out = "{";
                   for (const auto& [key, item] : dict->items) {
                     if (out.size() > 1) out += ", ";
                     out += backports::repr_text(key) + ": " + python_repr(item);
                   }
                   return out + "}";
                 },
                 [](const FinalizerValue& finalizer) { return finalizer.repr(); },
                 [](const CallbackValue&) { return std::string("<callback object at 0x0>"); }},
      value);
}

// ================================================================= names of things

Label* ThingNames::label_of(const Value& value) {
  if (const auto* object = std::get_if<Ref<ScenarioObject>>(&value)) return &(*object)->label;
  if (const auto* finalizer = std::get_if<FinalizerValue>(&value)) {
    // The latest are the ones that are spoken of.
    for (Known& known : std::views::reverse(finalizers_)) {
      if (known.finalizer == *finalizer) return &known.label;
    }
    return &finalizers_.emplace_back(Known{*finalizer, {}}).label;
  }
  const Address thing = address_of(value);
  if (thing.address == nullptr) return nullptr;
  const auto found = std::ranges::find_if(entries_, [&](const Entry& entry) {
    return entry.address == thing.address && !entry.thing.expired();
  });
  if (found != entries_.end()) return &found->label;
  return &entries_.emplace_back(Entry{thing.owner, thing.address, {}}).label;
}

void ThingNames::keep(const Value& value, NameId name) {
  Label* label = label_of(value);
  if (label != nullptr && label->name == kNoName) label->name = name;
}

void ThingNames::write(TraceWriter& trace, const Value& value) {
  Label& label = *label_of(value);
  if (label.name != kNoName) return trace.named_thing(thing_class(value), label.name);
  if (label.number == 0) label.number = ++printed_;
  trace.numbered_thing(thing_class(value), label.number);
}

// ================================================================= values

void write_value(TraceWriter& trace, ThingNames& names, const Value& value) {
  std::visit(
      Overloaded{[&](const Unbound&) { trace.none(); }, [&](const None&) { trace.none(); },
                 [&](bool flag) { trace.boolean(flag); },
                 [&](std::int64_t number) { trace.integer(number); },
                 [&](const BigInteger& number) { trace.big_integer(number.digits); },
                 [&](const backports::Bytes& bytes) { trace.bytes(bytes); },
                 [&](const Text& text) { trace.text(text.utf8); },
                 [&](const std::shared_ptr<ByteArray>& array) { trace.bytearray(array->bytes); },
                 [&](const std::shared_ptr<List>& list) {
                   trace.list(list->items.size());
                   for (const Value& item : list->items) write_value(trace, names, item);
                 },
                 [&](const Ref<Tuple>& tuple) {
                   trace.tuple(tuple->items.size());
                   for (const Value& item : tuple->items) write_value(trace, names, item);
                 },
                 [&](const Ref<Dict>& dict) {
                   trace.dict(dict->items.size());
                   for (const auto& [key, item] : dict->items) {
                     trace.text(key);
                     write_value(trace, names, item);
                   }
                 },
                 [&](const CallbackValue& callback) { trace.callback(callback.index); },
                 [&](const std::shared_ptr<ScriptedSocket>&) { names.write(trace, value); },
                 [&](const std::shared_ptr<CodecThing>&) { names.write(trace, value); },
                 [&](const File&) { names.write(trace, value); },
                 [&](const Ref<ScenarioObject>&) { names.write(trace, value); },
                 [&](const FinalizerValue&) { names.write(trace, value); }},
      value);
}

}  // namespace parity::cpp
