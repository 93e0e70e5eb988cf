#include "trace/read.h"

#include <fmt/format.h>

#include <iterator>

#include "scenario/case_file.h"
#include "scenario/literal.h"
#include "trace/cursor.h"

namespace parity {
namespace {

void append_value(std::string& out, const Scenario& scenario, Cursor& cursor);

void append_sequence(std::string& out, const Scenario& scenario, Cursor& cursor,
                     std::uint64_t size) {
  for (std::uint64_t i = 0; i < size && cursor.ok(); ++i) {
    if (i > 0) out += ", ";
    append_value(out, scenario, cursor);
  }
}

void append_tuple(std::string& out, const Scenario& scenario, Cursor& cursor, std::uint64_t size) {
  out += '(';
  append_sequence(out, scenario, cursor, size);
  out += size == 1 ? ",)" : ")";
}

void append_dict(std::string& out, const Scenario& scenario, Cursor& cursor, std::uint64_t size) {
  out += '{';
  for (std::uint64_t i = 0; i < size && cursor.ok(); ++i) {
    if (i > 0) out += ", ";
    append_value(out, scenario, cursor);
    out += ": ";
    append_value(out, scenario, cursor);
  }
  out += '}';
}

void append_thing(std::string& out, const Scenario& scenario, Cursor& cursor) {
  const auto thing_class = static_cast<ThingClass>(cursor.byte());
  out += '<';
  out += spelling(thing_class);
  const std::uint64_t name = cursor.varint();
  if (name == 0) {
    fmt::format_to(std::back_inserter(out), " #{}>", cursor.varint());
  } else if (name <= scenario.names.size()) {
    fmt::format_to(std::back_inserter(out), " {}>",
                   scenario.names[static_cast<std::size_t>(name - 1)]);
  }
}

void append_value(std::string& out, const Scenario& scenario, Cursor& cursor) {
  switch (static_cast<ValueTag>(cursor.byte())) {
    case ValueTag::none:
      out += "None";
      break;
    case ValueTag::true_:
      out += "True";
      break;
    case ValueTag::false_:
      out += "False";
      break;
    case ValueTag::integer:
      out += std::to_string(cursor.zigzag());
      break;
    case ValueTag::big_integer:
      out += cursor.string();
      break;
    case ValueTag::bytes:
      append_ascii_bytes(out, cursor.string());
      break;
    case ValueTag::bytearray:
      out += "bytearray(";
      append_ascii_bytearray(out, cursor.string());
      out += ')';
      break;
    case ValueTag::text: {
      // The mask of an address stays as it is; all else is as ascii() writes it.
      std::string quoted;
      append_ascii_text(quoted, cursor.string());
      static constexpr std::string_view kEscaped = "0x\\u2026";
      for (auto at = quoted.find(kEscaped); at != std::string::npos; at = quoted.find(kEscaped)) {
        quoted.replace(at, kEscaped.size(), "0x\u2026");
      }
      out += quoted;
      break;
    }
    case ValueTag::list: {
      out += '[';
      append_sequence(out, scenario, cursor, cursor.varint());
      out += ']';
      break;
    }
    case ValueTag::tuple:
      append_tuple(out, scenario, cursor, cursor.varint());
      break;
    case ValueTag::dict:
      append_dict(out, scenario, cursor, cursor.varint());
      break;
    case ValueTag::thing:
      append_thing(out, scenario, cursor);
      break;
    case ValueTag::callback: {
      const std::uint64_t index = cursor.varint();
      if (index < scenario.callbacks.size()) {
        out += print_callback(scenario, scenario.callbacks[static_cast<std::size_t>(index)]);
      }
      break;
    }
  }
}

void append_result(std::string& out, Cursor& cursor) {
  out += " -> ";
  switch (static_cast<ResultTag>(cursor.byte())) {
    case ResultTag::count:
      out += std::to_string(cursor.varint());
      break;
    case ResultTag::would_block:
      out += "WOULD_BLOCK";
      break;
    case ResultTag::timeout:
      out += "TIMEOUT";
      break;
    case ResultTag::end_of_file:
      out += "EOF";
      break;
    case ResultTag::ok:
      out += "OK";
      break;
    case ResultTag::error: {
      const std::uint64_t error_number = cursor.varint();
      out += error_number == 0 ? "OSError()" : fmt::format("OSError({})", error_number);
      break;
    }
  }
}

// "Type(args…)", or the value.
void append_exception(std::string& out, const Scenario& scenario, Cursor& cursor) {
  out += cursor.string();
  out += '(';
  cursor.byte();  // the tuple's tag
  append_sequence(out, scenario, cursor, cursor.varint());
  out += ')';
}

// How a callback, or a part of one, ended: " -> value" or " ! Type(args…)".
void append_end(std::string& out, const Scenario& scenario, Cursor& cursor) {
  if (cursor.byte() == static_cast<char>(OutcomeTag::value)) {
    out += " -> ";
    return append_value(out, scenario, cursor);
  }
  out += " ! ";
  append_exception(out, scenario, cursor);
  cursor.byte();  // no context is written here
}

void append_raised(std::string& out, const Scenario& scenario, Cursor& cursor) {
  cursor.byte();
  append_exception(out, scenario, cursor);
  cursor.byte();
}

// "f", "#1": the finalizer that is called.
std::string finalizer_name(const Scenario& scenario, Cursor& cursor) {
  std::string thing;
  append_value(thing, scenario, cursor);
  const std::size_t space = thing.find(' ');
  return space == std::string::npos ? thing : thing.substr(space + 1, thing.size() - space - 2);
}

// "callback f: label(1, key=b'x') -> 7".
void append_callback_call(std::string& out, const Scenario& scenario, Cursor& cursor) {
  out += fmt::format("callback {}: ", finalizer_name(scenario, cursor));
  const std::uint64_t index = cursor.varint();
  if (index < scenario.callbacks.size()) {
    out += scenario.literal(scenario.callbacks[static_cast<std::size_t>(index)].label);
  }
  out += '(';
  cursor.byte();  // the tuple's tag
  const std::uint64_t positional = cursor.varint();
  append_sequence(out, scenario, cursor, positional);
  cursor.byte();  // the dict's
  const std::uint64_t keywords = cursor.varint();
  for (std::uint64_t i = 0; i < keywords && cursor.ok(); ++i) {
    if (positional + i > 0) out += ", ";
    cursor.byte();  // the text's
    out += cursor.string();
    out += '=';
    append_value(out, scenario, cursor);
  }
  out += ')';
  append_end(out, scenario, cursor);
}

// "handler 'own': label(UnicodeDecodeError(…)) -> ('?', 1)".
void append_error_handler(std::string& out, const Scenario& scenario, Cursor& cursor) {
  out += "handler ";
  append_ascii_text(out, cursor.string());
  out += ": ";
  const std::uint64_t index = cursor.varint();
  if (index < scenario.callbacks.size()) {
    out += scenario.literal(scenario.callbacks[static_cast<std::size_t>(index)].label);
  }
  out += '(';
  append_raised(out, scenario, cursor);
  out += ')';
  append_end(out, scenario, cursor);
}

// `depth` counts the lambdas that the event is in.
std::string event_line(const Scenario& scenario, Cursor& cursor, std::size_t& depth) {
  if (cursor.peek() == static_cast<char>(EventTag::lambda_end) && depth > 0) --depth;
  std::string out = "#: " + std::string(2 * depth, ' ');
  switch (static_cast<EventTag>(cursor.byte())) {
    case EventTag::recv_into:
      out += fmt::format("recv_into({})", cursor.varint());
      append_result(out, cursor);
      break;
    case EventTag::memory_readinto:
      out += fmt::format("readinto({})", cursor.varint());
      append_result(out, cursor);
      break;
    case EventTag::send:
      out += "send(";
      append_ascii_bytes(out, cursor.string());
      out += ')';
      append_result(out, cursor);
      break;
    case EventTag::memory_write:
      out += "write(";
      append_ascii_bytes(out, cursor.string());
      out += ')';
      append_result(out, cursor);
      break;
    case EventTag::close:
      out += "close()";
      append_result(out, cursor);
      break;
    case EventTag::refs:
      out += fmt::format("refs {}", cursor.zigzag());
      break;
    case EventTag::memory_seek: {
      const std::int64_t offset = cursor.zigzag();
      out += fmt::format("seek({}, {})", offset, cursor.zigzag());
      append_result(out, cursor);
      break;
    }
    case EventTag::memory_truncate:
      out += "truncate(";
      append_value(out, scenario, cursor);
      out += ')';
      append_result(out, cursor);
      break;
    case EventTag::memory_close:
      out += "close()";
      break;
    case EventTag::callback_call:
      append_callback_call(out, scenario, cursor);
      break;
    case EventTag::lambda_begin:
      out += fmt::format("callback {} {{", finalizer_name(scenario, cursor));
      ++depth;
      break;
    case EventTag::lambda_part: {
      const std::uint64_t index = cursor.varint();
      if (index < scenario.parts.size()) {
        out += print_expression(scenario, scenario.parts[static_cast<std::size_t>(index)]);
      }
      append_end(out, scenario, cursor);
      break;
    }
    case EventTag::lambda_end:
      out += '}';
      append_end(out, scenario, cursor);
      break;
    case EventTag::unraisable:
      out += "unraisable ";
      append_raised(out, scenario, cursor);
      break;
    case EventTag::excepthook:
      out += "excepthook ";
      append_raised(out, scenario, cursor);
      break;
    case EventTag::revive: {
      const std::uint64_t name = cursor.varint();
      if (name < scenario.names.size()) {
        out += "revive " + scenario.names[static_cast<std::size_t>(name)];
      }
      break;
    }
    case EventTag::error_handler:
      append_error_handler(out, scenario, cursor);
      break;
    case EventTag::end_of_statement:
      break;
  }
  return out;
}

void append_outcome(std::vector<std::string>& lines, const Scenario& scenario,
                    std::string_view outcome) {
  Cursor cursor(outcome);
  switch (static_cast<OutcomeTag>(cursor.byte())) {
    case OutcomeTag::nothing:
      return;
    case OutcomeTag::value: {
      std::string line = "#> ";
      append_value(line, scenario, cursor);
      lines.push_back(std::move(line));
      return;
    }
    case OutcomeTag::exception: {
      std::string line = "#! ";
      append_exception(line, scenario, cursor);
      lines.push_back(std::move(line));
      std::string path = "__context__";
      while (cursor.ok() && cursor.byte() == '^') {
        lines.push_back(fmt::format("#. {} = {}", path, cursor.string()));
        path += ".__context__";
      }
      return;
    }
  }
}

}  // namespace

std::vector<StatementRecord> statement_records(const Trace& trace) {
  std::vector<StatementRecord> records;
  Cursor outcomes(trace.outcomes);
  Cursor events(trace.events);
  while (!outcomes.done()) {
    const std::size_t outcome_start = outcomes.position();
    outcomes.skip_outcome();
    const std::size_t event_start = events.position();
    while (events.skip_event()) {
    }
    if (!outcomes.ok() || !events.ok() || events.position() == event_start) break;
    std::string_view taken = events.since(event_start);
    taken.remove_suffix(1);  // the end mark
    records.push_back({outcomes.since(outcome_start), taken});
  }
  const std::size_t end_start = events.position();
  while (events.skip_event()) {
  }
  records.push_back({{}, events.since(end_start)});
  return records;
}

std::string_view exception_type(std::string_view outcome) {
  Cursor cursor(outcome);
  if (cursor.byte() != static_cast<char>(OutcomeTag::exception)) return {};
  return cursor.string();
}

char value_tag(std::string_view outcome) {
  Cursor cursor(outcome);
  if (cursor.byte() != static_cast<char>(OutcomeTag::value)) return '\0';
  return cursor.byte();
}

std::vector<std::string_view> event_names(std::string_view events) {
  std::vector<std::string_view> names;
  Cursor cursor(events);
  while (!cursor.done()) {
    switch (static_cast<EventTag>(cursor.peek())) {
      case EventTag::recv_into:
        names.emplace_back("recv_into");
        break;
      case EventTag::send:
        names.emplace_back("send");
        break;
      case EventTag::close:
      case EventTag::memory_close:
        names.emplace_back("close");
        break;
      case EventTag::refs:
        names.emplace_back("refs");
        break;
      case EventTag::memory_readinto:
        names.emplace_back("readinto");
        break;
      case EventTag::memory_write:
        names.emplace_back("write");
        break;
      case EventTag::memory_seek:
        names.emplace_back("seek");
        break;
      case EventTag::memory_truncate:
        names.emplace_back("truncate");
        break;
      case EventTag::callback_call:
      case EventTag::lambda_begin:
        names.emplace_back("callback");
        break;
      case EventTag::lambda_part:
        names.emplace_back("part");
        break;
      case EventTag::lambda_end:
        names.emplace_back("end of callback");
        break;
      case EventTag::unraisable:
        names.emplace_back("unraisable");
        break;
      case EventTag::excepthook:
        names.emplace_back("excepthook");
        break;
      case EventTag::revive:
        names.emplace_back("revive");
        break;
      case EventTag::error_handler:
        names.emplace_back("handler");
        break;
      case EventTag::end_of_statement:
        break;
    }
    if (!cursor.skip_event()) break;
  }
  return names;
}

std::string_view spelling(Condition condition) {
  switch (condition) {
    case Condition::plain:
      return "plain";
    case Condition::would_block:
      return "would-block";
    case Condition::end_of_file:
      return "end-of-file";
    case Condition::exception:
      return "exception";
  }
  return "";
}

Condition condition_of(const StatementRecord& record) {
  if (record.outcome.empty()) return Condition::plain;  // the end
  if (!exception_type(record.outcome).empty()) return Condition::exception;
  Cursor outcome(record.outcome);
  outcome.byte();
  const auto tag = static_cast<ValueTag>(outcome.byte());
  if (tag == ValueTag::none) {
    Cursor events(record.events);
    while (events.skip_event()) {
      if (events.last_result() == ResultTag::would_block) return Condition::would_block;
    }
    return Condition::plain;
  }
  const bool empty = (tag == ValueTag::bytes && outcome.string().empty()) ||
                     (tag == ValueTag::text && outcome.string().empty()) ||
                     (tag == ValueTag::integer && outcome.zigzag() == 0);
  return empty ? Condition::end_of_file : Condition::plain;
}

std::vector<std::string> outcome_lines(const Scenario& scenario, const StatementRecord& record) {
  std::vector<std::string> lines;
  if (!record.outcome.empty()) append_outcome(lines, scenario, record.outcome);
  Cursor cursor(record.events);
  std::size_t depth = 0;
  while (!cursor.done() && cursor.ok()) lines.push_back(event_line(scenario, cursor, depth));
  return lines;
}

std::vector<std::vector<std::string>> trace_lines(const Scenario& scenario, const Trace& trace) {
  std::vector<std::vector<std::string>> lines;
  for (const StatementRecord& record : statement_records(trace)) {
    lines.push_back(outcome_lines(scenario, record));
  }
  return lines;
}

}  // namespace parity
