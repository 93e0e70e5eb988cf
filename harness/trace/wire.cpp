#include "trace/wire.h"

#include <cstdint>
#include <cstring>

namespace parity {
namespace {

// What stands before the four strings. Both ends are the same program.
struct Head {
  std::uint32_t answer, at_statement;
  std::uint64_t event_count;
  std::uint64_t reason, outcomes, events, receivers;  // sizes
};

void assign(Bytes& into, std::string_view bytes) {
  into.clear();
  char* at = into.room(bytes.size());
  into.end_at(Bytes::put(at, bytes));
}

}  // namespace

std::string to_wire(const Trace& trace) {
  const Head head{static_cast<std::uint32_t>(trace.answer),
                  trace.at_statement,
                  trace.event_count,
                  trace.reason.size(),
                  trace.outcomes.size(),
                  trace.events.size(),
                  trace.receivers.size()};
  std::string bytes(sizeof head, '\0');
  std::memcpy(bytes.data(), &head, sizeof head);
  bytes += trace.reason;
  bytes += trace.outcomes.view();
  bytes += trace.events.view();
  bytes += trace.receivers.view();
  return bytes;
}

bool from_wire(std::string_view bytes, Trace& into) {
  Head head{};
  if (bytes.size() < sizeof head) return false;
  std::memcpy(&head, bytes.data(), sizeof head);
  bytes.remove_prefix(sizeof head);
  if (head.answer > static_cast<std::uint32_t>(Answer::timed_out)) return false;
  const auto take = [&bytes](std::uint64_t size, std::string_view& part) {
    if (size > bytes.size()) return false;
    part = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return true;
  };
  std::string_view reason, outcomes, events, receivers;
  if (!take(head.reason, reason) || !take(head.outcomes, outcomes) || !take(head.events, events) ||
      !take(head.receivers, receivers) || !bytes.empty()) {
    return false;
  }
  into.answer = static_cast<Answer>(head.answer);
  into.at_statement = head.at_statement;
  into.event_count = head.event_count;
  into.reason = reason;
  assign(into.outcomes, outcomes);
  assign(into.events, events);
  assign(into.receivers, receivers);
  return true;
}

}  // namespace parity
