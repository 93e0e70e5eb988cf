#include "trace/trace.h"

#include <algorithm>

namespace parity {

void Trace::clear() {
  answer = Answer::played;
  at_statement = 0;
  reason.clear();
  outcomes.clear();
  events.clear();
  receivers.clear();
  event_count = 0;
}

void TraceWriter::append_long_varint(std::string& out, std::uint64_t value) {
  char bytes[10];
  std::size_t size = 0;
  while (value >= 0x80) {
    bytes[size++] = static_cast<char>(value | 0x80);
    value >>= 7;
  }
  bytes[size++] = static_cast<char>(value);
  out.append(bytes, size);
}

void TraceWriter::masked_text(std::string_view utf8) {
  std::string masked;
  std::size_t position = 0;
  for (std::size_t found = utf8.find(kAddress); found != std::string_view::npos;
       found = utf8.find(kAddress, position)) {
    const std::size_t digits = found + kAddress.size();
    const std::size_t end =
        std::min(utf8.find_first_not_of("0123456789abcdefABCDEF", digits), utf8.size());
    masked.append(utf8.substr(position, digits - position));
    if (end > digits) masked.append("\u2026");
    position = end;
  }
  masked.append(utf8.substr(position));
  tagged(ValueTag::text, masked);
}

void TraceWriter::memory_truncate(std::optional<std::int64_t> size) {
  event(EventTag::memory_truncate);
  if (size) {
    trace_.events.push_back(static_cast<char>(ValueTag::integer));
    event_zigzag(*size);
  } else {
    trace_.events.push_back(static_cast<char>(ValueTag::none));
  }
}

void TraceWriter::thing(ThingClass thing_class, std::uint64_t name, std::uint32_t number) {
  tag(ValueTag::thing);
  sink_->push_back(static_cast<char>(thing_class));
  append_varint(*sink_, name);
  if (name == 0) append_varint(*sink_, number);
}

}  // namespace parity
