// A trace: what happened when an engine played a scenario, as flat bytes, so that two engines that
// agree cost a memcmp. TraceWriter makes it, TraceReader (read.h) takes it apart for people.
//
//   outcomes:  one record a statement      '.'  |  '>' value  |  '!' exception
//   events:    per statement  event*  ';'   then, after the last one, the events of the end
//
// Names are those of the scenario (NameId), so both engines write the same numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "scenario/language.h"
#include "scenario/scenario.h"

namespace parity {

enum class Answer : std::uint8_t { played, unsupported, crashed, timed_out };

struct Trace {
  Answer answer = Answer::played;
  std::uint32_t at_statement = 0;  // where an answer other than `played` was given
  std::string reason;              // and why
  std::string outcomes;
  std::string events;
  std::string receivers;  // a ThingClass per statement: for reports and signatures, not compared
  std::size_t event_count = 0;

  void clear();
};

// Tags of values.
enum class ValueTag : char {
  none = 'N',
  true_ = 'T',
  false_ = 'F',
  integer = 'i',      // zigzag varint
  big_integer = 'I',  // string of decimal digits
  bytes = 'b',        // string
  bytearray = 'a',    // string
  text = 's',         // string, UTF-8 with surrogates
  list = 'l',         // varint, values
  tuple = 't',        // varint, values
  dict = 'd',         // varint, key and value alternating
  thing = 'o',        // ThingClass, varint: 0 and a number from 1, or NameId + 1
  callback = 'c',     // varint: index into Scenario::callbacks
};

enum class OutcomeTag : char { nothing = '.', value = '>', exception = '!' };

enum class EventTag : char {
  end_of_statement = ';',
  recv_into = 'R',        // varint size, result
  send = 'S',             // string, result
  close = 'C',            // result
  refs = '#',             // zigzag varint
  memory_readinto = 'm',  // varint size, result
  memory_write = 'w',     // string, result
  memory_seek = 'k',      // zigzag offset, zigzag whence, result
  memory_truncate = 'u',  // value, result
  memory_close = 'x',
};

enum class ResultTag : char {
  count = '+',  // varint
  would_block = 'W',
  timeout = 'T',
  end_of_file = 'E',
  ok = 'O',
  error = 'e',  // varint: errno, 0 for OSError()
};

// Appends records to a trace. No checks: an engine writes what the language says.
class TraceWriter {
 public:
  explicit TraceWriter(Trace& trace) : trace_(trace), sink_(&trace.outcomes) {}

  // ---- outcomes: nothing(), or value() followed by one value, or begin_exception()
  void nothing() { trace_.outcomes.push_back(static_cast<char>(OutcomeTag::nothing)); }
  void value() { trace_.outcomes.push_back(static_cast<char>(OutcomeTag::value)); }
  // Followed by one tuple of the arguments, then context() for each exception of the chain from
  // the immediate one on, then end_exception().
  void begin_exception(std::string_view type) {
    trace_.outcomes.push_back(static_cast<char>(OutcomeTag::exception));
    string(type);
  }
  void context(std::string_view type) {
    trace_.outcomes.push_back('^');
    string(type);
  }
  void end_exception() { trace_.outcomes.push_back('$'); }

  // ---- values, into the outcomes (or into the event that is open)
  void none() { tag(ValueTag::none); }
  void boolean(bool value) { tag(value ? ValueTag::true_ : ValueTag::false_); }
  void integer(std::int64_t value) {
    tag(ValueTag::integer);
    zigzag(value);
  }
  void big_integer(std::string_view digits) { tagged(ValueTag::big_integer, digits); }
  void bytes(std::string_view value) { tagged(ValueTag::bytes, value); }
  void bytearray(std::string_view value) { tagged(ValueTag::bytearray, value); }
  // Every " at 0x<hex digits>" in it is written as " at 0x…": addresses are not compared.
  void text(std::string_view utf8) {
    if (utf8.find(kAddress) == std::string_view::npos) {
      tagged(ValueTag::text, utf8);
    } else {
      masked_text(utf8);
    }
  }
  void repr(std::string_view utf8) { text(utf8); }
  void list(std::size_t size) { sized(ValueTag::list, size); }
  void tuple(std::size_t size) { sized(ValueTag::tuple, size); }
  void dict(std::size_t size) { sized(ValueTag::dict, size); }
  void named_thing(ThingClass thing_class, NameId name) { thing(thing_class, name + 1ull, 0); }
  void numbered_thing(ThingClass thing_class, std::uint32_t number) {
    thing(thing_class, 0, number);
  }

  // ---- events
  void recv_into(std::size_t size) { event(EventTag::recv_into), event_number(size); }
  void send(std::string_view data) { event(EventTag::send), event_string(data); }
  void close() { event(EventTag::close); }
  void refs(std::int64_t count) { event(EventTag::refs), event_zigzag(count); }
  void memory_readinto(std::size_t size) { event(EventTag::memory_readinto), event_number(size); }
  void memory_write(std::string_view data) { event(EventTag::memory_write), event_string(data); }
  void memory_seek(std::int64_t offset, std::int64_t whence) {
    event(EventTag::memory_seek), event_zigzag(offset), event_zigzag(whence);
  }
  // Absent: truncate(None).
  void memory_truncate(std::optional<std::int64_t> size);
  void memory_close() { event(EventTag::memory_close); }
  // The result of the event just written (recv_into … memory_truncate have one).
  void result_count(std::uint64_t count) { result(ResultTag::count), event_number(count); }
  void result(ResultTag tag) { trace_.events.push_back(static_cast<char>(tag)); }
  void result_error(std::uint64_t error_number) {
    result(ResultTag::error), event_number(error_number);
  }

  void end_of_statement(ThingClass receiver) {
    trace_.events.push_back(static_cast<char>(EventTag::end_of_statement));
    trace_.receivers.push_back(static_cast<char>(receiver));
  }

 private:
  static constexpr std::string_view kAddress = " at 0x";
  void masked_text(std::string_view utf8);
  void tag(ValueTag value_tag) { sink_->push_back(static_cast<char>(value_tag)); }
  void tagged(ValueTag value_tag, std::string_view value) {
    tag(value_tag);
    string(value);
  }
  void sized(ValueTag value_tag, std::size_t size) {
    tag(value_tag);
    append_varint(*sink_, size);
  }
  void thing(ThingClass thing_class, std::uint64_t name, std::uint32_t number);
  void string(std::string_view value) {
    append_varint(*sink_, value.size());
    sink_->append(value);
  }
  void zigzag(std::int64_t value) { append_varint(*sink_, to_zigzag(value)); }
  void event(EventTag event_tag) {
    ++trace_.event_count;
    trace_.events.push_back(static_cast<char>(event_tag));
  }
  void event_number(std::uint64_t value) { append_varint(trace_.events, value); }
  void event_zigzag(std::int64_t value) { append_varint(trace_.events, to_zigzag(value)); }
  void event_string(std::string_view value) {
    append_varint(trace_.events, value.size());
    trace_.events.append(value);
  }
  static std::uint64_t to_zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
  }
  static void append_varint(std::string& out, std::uint64_t value) {
    if (value >= 0x80) [[unlikely]]
      return append_long_varint(out, value);
    out.push_back(static_cast<char>(value));
  }
  static void append_long_varint(std::string& out, std::uint64_t value);

  Trace& trace_;
  std::string* sink_;
};

}  // namespace parity
