#include "trace/trace.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace parity {

namespace {
constexpr std::string_view kAddress = " at 0x";
}  // namespace

void Bytes::grow(std::size_t size) {
  constexpr std::size_t kSmallest = 256;
  const std::size_t used = this->size();
  const std::size_t capacity = std::max(kSmallest, 2 * (used + size));
  auto storage = std::make_unique_for_overwrite<char[]>(capacity);
  end_ = put(storage.get(), view());
  limit_ = storage.get() + capacity;
  begin_ = std::move(storage);
}

void Trace::clear() {
  answer = Answer::played;
  at_statement = 0;
  reason.clear();
  outcomes.clear();
  events.clear();
  receivers.clear();
  event_count = 0;
}

std::string with_addresses_as(std::string_view utf8, std::string_view word) {
  std::string masked;
  std::size_t position = 0;
  for (std::size_t found = utf8.find(kAddress); found != std::string_view::npos;
       found = utf8.find(kAddress, position)) {
    const std::size_t digits = found + kAddress.size();
    const std::size_t end =
        std::min(utf8.find_first_not_of("0123456789abcdefABCDEF", digits), utf8.size());
    masked.append(utf8.substr(position, digits - position));
    if (end > digits) masked.append(word);
    position = end;
  }
  masked.append(utf8.substr(position));
  return masked;
}

void TraceWriter::masked_text(std::string_view utf8) {
  if (utf8.find(kAddress) == std::string_view::npos) return string(ValueTag::text, utf8);
  string(ValueTag::text, with_addresses_as(utf8, "\u2026"));
}

void TraceWriter::memory_seek(std::int64_t offset, std::int64_t whence) {
  event(EventTag::memory_seek, to_zigzag(offset));
  varint(trace_.events, to_zigzag(whence));
}

void TraceWriter::memory_truncate(std::optional<std::int64_t> size) {
  event(EventTag::memory_truncate);
  if (size) {
    append(trace_.events, static_cast<char>(ValueTag::integer), to_zigzag(*size));
  } else {
    trace_.events.push_back(static_cast<char>(ValueTag::none));
  }
}

void TraceWriter::thing(ThingClass thing_class, std::uint64_t name, std::uint32_t number) {
  outcome(static_cast<char>(ValueTag::thing));
  append(*values_, static_cast<char>(thing_class), name);
  if (name == 0) varint(*values_, number);
}

}  // namespace parity
