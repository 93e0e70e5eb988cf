#include "engine/cpp/value.h"

#include <algorithm>

#include "backports/unicode/repr.h"
#include "scenario/literal.h"

namespace parity::cpp {
namespace {

struct Address {
  std::shared_ptr<const void> owner;
  const void* address = nullptr;
};

Address address_of(const Value& value) {
  if (const auto* socket = std::get_if<std::shared_ptr<ScriptedSocket>>(&value)) {
    return {*socket, socket->get()};
  }
  if (const auto* file = std::get_if<File>(&value)) return {file->stream, file->stream.get()};
  return {};
}

ThingClass class_of(const backports::IOBase& stream) {
  const std::string_view name = stream.type_name();
  if (name == "_io.BufferedReader") return ThingClass::buffered_reader;
  if (name == "_io.BufferedWriter") return ThingClass::buffered_writer;
  if (name == "_io.BufferedRWPair") return ThingClass::buffered_rw_pair;
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
          [](const File& file) -> std::string_view { return file.stream->type_name(); }},
      value);
}

ThingClass thing_class(const Value& value) {
  if (const auto* file = std::get_if<File>(&value)) return file->thing_class;
  return std::holds_alternative<std::shared_ptr<ScriptedSocket>>(value) ? ThingClass::socket
                                                                        : ThingClass::none;
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
                 [](const File& file) {
                   auto text = file.stream->repr();
                   return text ? *std::move(text) : std::string();
                 }},
      value);
}

ThingNames::Entry* ThingNames::find(const void* address) {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    return entry.address == address && !entry.thing.expired();
  });
  return found == entries_.end() ? nullptr : &*found;
}

void ThingNames::keep(const Value& value, NameId name) {
  const Address thing = address_of(value);
  if (thing.address == nullptr) return;
  Entry* entry = find(thing.address);
  if (entry == nullptr) {
    entries_.push_back({thing.owner, thing.address, name, 0});
  } else if (entry->name == kNoName) {
    entry->name = name;
  }
}

void ThingNames::write(TraceWriter& trace, const Value& value) {
  const Address thing = address_of(value);
  Entry* entry = find(thing.address);
  if (entry == nullptr) {
    entries_.push_back({thing.owner, thing.address, kNoName, ++printed_});
    entry = &entries_.back();
  }
  if (entry->name == kNoName) {
    trace.numbered_thing(thing_class(value), entry->number);
  } else {
    trace.named_thing(thing_class(value), entry->name);
  }
}

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
                 [&](const std::shared_ptr<ScriptedSocket>&) { names.write(trace, value); },
                 [&](const File&) { names.write(trace, value); }},
      value);
}

}  // namespace parity::cpp
