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
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "scenario/language.h"
#include "scenario/scenario.h"
#include "trace/bytes.h"

namespace parity {

enum class Answer : std::uint8_t { played, unsupported, crashed, timed_out };

struct Trace {
  Answer answer = Answer::played;
  std::uint32_t at_statement = 0;  // where an answer other than `played` was given
  std::string reason;              // and why
  Bytes outcomes;
  Bytes events;
  Bytes receivers;  // a ThingClass per statement: for reports and signatures, not compared
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
  // A call of a finalizer's callback. What happens inside of a lambda stands between its two ends.
  callback_call = 'f',  // thing, varint: index of the Callback, tuple, dict, outcome
  lambda_begin = '{',   // thing
  lambda_part = 'p',    // varint: index into Scenario::parts, outcome
  lambda_end = '}',     // outcome
  unraisable = 'U',     // outcome: an exception
  excepthook = 'H',     // outcome: an exception
  revive = 'v',         // varint: NameId
  error_handler = 'h',  // string, varint: index of the Callback, outcome: an exception, outcome
};

enum class ResultTag : char {
  count = '+',  // varint
  would_block = 'W',
  timeout = 'T',
  end_of_file = 'E',
  ok = 'O',
  error = 'e',  // varint: errno, 0 for OSError()
};

// The text with another word for the number of every address (" at 0x<hex digits>") in it.
std::string with_addresses_as(std::string_view utf8, std::string_view word);
// What stands for an address in the value of __repr__(), of every engine: what a program does with
// that value, as sending it, must be the same everywhere.
inline constexpr std::string_view kAnyAddress = "0";

// Appends records to a trace. No checks: an engine writes what the language says.
class TraceWriter {
 public:
  explicit TraceWriter(Trace& trace) : trace_(trace) {}

  // While it lives, outcomes and values are written into the events, where those of callbacks
  // stand.
  class InEvents {
   public:
    explicit InEvents(TraceWriter& writer)
        : writer_(writer), before_(std::exchange(writer.values_, &writer.trace_.events)) {}
    ~InEvents() { writer_.values_ = before_; }
    InEvents(const InEvents&) = delete;
    InEvents& operator=(const InEvents&) = delete;

   private:
    TraceWriter& writer_;
    Bytes* before_;
  };

  // ---- outcomes: nothing(), or value() followed by one value, or begin_exception()
  void nothing() { outcome(static_cast<char>(OutcomeTag::nothing)); }
  void value() { outcome(static_cast<char>(OutcomeTag::value)); }
  // Followed by one tuple of the arguments, then context() for each exception of the chain from
  // the immediate one on, then end_exception().
  void begin_exception(std::string_view type) {
    append(*values_, static_cast<char>(OutcomeTag::exception), type);
  }
  void context(std::string_view type) { append(*values_, '^', type); }
  void end_exception() { outcome('$'); }

  // ---- values
  void none() { outcome(static_cast<char>(ValueTag::none)); }
  void boolean(bool value) {
    outcome(static_cast<char>(value ? ValueTag::true_ : ValueTag::false_));
  }
  void integer(std::int64_t value) { number(ValueTag::integer, to_zigzag(value)); }
  void big_integer(std::string_view digits) { string(ValueTag::big_integer, digits); }
  void bytes(std::string_view value) { string(ValueTag::bytes, value); }
  void bytearray(std::string_view value) { string(ValueTag::bytearray, value); }
  // Every " at 0x<hex digits>" in it is written as " at 0x…": addresses are not compared.
  void text(std::string_view utf8) {
    if (utf8.find('x') == std::string_view::npos) {
      string(ValueTag::text, utf8);
    } else {
      masked_text(utf8);
    }
  }
  void repr(std::string_view utf8) { text(utf8); }
  void list(std::size_t size) { number(ValueTag::list, size); }
  void tuple(std::size_t size) { number(ValueTag::tuple, size); }
  void dict(std::size_t size) { number(ValueTag::dict, size); }
  void callback(std::uint32_t index) { number(ValueTag::callback, index); }
  void named_thing(ThingClass thing_class, NameId name) { thing(thing_class, name + 1ull, 0); }
  void numbered_thing(ThingClass thing_class, std::uint32_t number) {
    thing(thing_class, 0, number);
  }

  // ---- events
  void recv_into(std::size_t size) { event(EventTag::recv_into, size); }
  void send(std::string_view data) { event(EventTag::send, data); }
  void close() { event(EventTag::close); }
  void refs(std::int64_t count) { event(EventTag::refs, to_zigzag(count)); }
  void memory_readinto(std::size_t size) { event(EventTag::memory_readinto, size); }
  void memory_write(std::string_view data) { event(EventTag::memory_write, data); }
  void memory_seek(std::int64_t offset, std::int64_t whence);
  // Absent: truncate(None).
  void memory_truncate(std::optional<std::int64_t> size);
  void memory_close() { event(EventTag::memory_close); }
  // ---- of finalizers: what is to follow is written under InEvents
  // Followed by the finalizer, callback_index(), the tuple and the dict of its arguments, and an
  // outcome.
  void callback_call() { event(EventTag::callback_call); }
  void callback_index(std::uint32_t callback) { varint(*values_, callback); }
  void lambda_begin() { event(EventTag::lambda_begin); }  // followed by the finalizer
  // Followed by an outcome each. `part` is an index into Scenario::parts.
  void lambda_part(std::uint32_t part) { event(EventTag::lambda_part, std::uint64_t{part}); }
  void lambda_end() { event(EventTag::lambda_end); }
  void unraisable() { event(EventTag::unraisable); }
  void excepthook() { event(EventTag::excepthook); }
  // A call of an error handler of the scenario's own, by its name. Followed, under InEvents, by
  // callback_index(), the attributes of the exception in the place of its arguments, and an
  // outcome.
  void error_handler(std::string_view name) { event(EventTag::error_handler, name); }
  void revive(NameId name) { event(EventTag::revive, std::uint64_t{name}); }
  // The result of the event just written (recv_into … memory_truncate have one).
  void result_count(std::uint64_t count) {
    append(trace_.events, static_cast<char>(ResultTag::count), count);
  }
  void result(ResultTag tag) { trace_.events.push_back(static_cast<char>(tag)); }
  void result_error(std::uint64_t error_number) {
    append(trace_.events, static_cast<char>(ResultTag::error), error_number);
  }

  void end_of_statement(ThingClass receiver) {
    trace_.events.push_back(static_cast<char>(EventTag::end_of_statement));
    trace_.receivers.push_back(static_cast<char>(receiver));
  }

 private:
  static constexpr std::size_t kLongestVarint = 10;

  void masked_text(std::string_view utf8);
  void thing(ThingClass thing_class, std::uint64_t name, std::uint32_t number);

  void outcome(char tag) { values_->push_back(tag); }
  void number(ValueTag tag, std::uint64_t value) {
    append(*values_, static_cast<char>(tag), value);
  }
  void string(ValueTag tag, std::string_view value) {
    append(*values_, static_cast<char>(tag), value);
  }

  void event(EventTag tag) {
    ++trace_.event_count;
    trace_.events.push_back(static_cast<char>(tag));
  }
  template <typename Value>
  void event(EventTag tag, Value value) {
    ++trace_.event_count;
    append(trace_.events, static_cast<char>(tag), value);
  }

  static void varint(Bytes& to, std::uint64_t value) {
    to.end_at(put_varint(to.room(kLongestVarint), value));
  }
  // ---- a tag and a varint, or a tag and a string
  static void append(Bytes& to, char tag, std::uint64_t value) {
    char* at = to.room(1 + kLongestVarint);
    *at++ = tag;
    to.end_at(put_varint(at, value));
  }
  static void append(Bytes& to, char tag, std::string_view value) {
    char* at = to.room(1 + kLongestVarint + value.size());
    *at++ = tag;
    to.end_at(Bytes::put(put_varint(at, value.size()), value));
  }
  static char* put_varint(char* at, std::uint64_t value) {
    while (value >= 0x80) [[unlikely]] {
      *at++ = static_cast<char>(value | 0x80);
      value >>= 7;
    }
    *at = static_cast<char>(value);
    return at + 1;
  }
  static std::uint64_t to_zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
  }

  Trace& trace_;
  Bytes* values_ = &trace_.outcomes;  // where outcomes and values go
};

}  // namespace parity
