// What both directions share.
#include "scenario/byte_general.h"

namespace parity {

namespace {

using enum AtomKind;

constexpr AtomKind kSizes[] = {name, none, boolean, integer, big_integer};
constexpr AtomKind kIntegers[] = {name, boolean, integer, big_integer};
constexpr AtomKind kData[] = {name, text, bytes, bytearray_of_size, bytearray_of_bytes};
constexpr AtomKind kModes[] = {name, text, bytes};
constexpr AtomKind kTexts[] = {name, none, text, bytes};
constexpr AtomKind kNames[] = {name};
constexpr AtomKind kCallbacks[] = {name, callback};
constexpr AtomKind kHandlerNames[] = {text};
constexpr AtomKind kHandlers[] = {callback};
// Of returns=(…, …).
constexpr AtomKind kContents[] = {text, bytes};
constexpr AtomKind kPositions[] = {integer};
// A name first: the others are also what a callback gives.
constexpr AtomKind kAnything[] = {name, none,  boolean,           integer,           big_integer,
                                  text, bytes, bytearray_of_size, bytearray_of_bytes};

constexpr PlanKind kRecv[] = {PlanKind::data, PlanKind::would_block, PlanKind::timeout,
                              PlanKind::end_of_file, PlanKind::error};
constexpr PlanKind kSend[] = {PlanKind::count, PlanKind::all, PlanKind::would_block,
                              PlanKind::timeout, PlanKind::error};
constexpr PlanKind kClose[] = {PlanKind::ok, PlanKind::error};
constexpr PlanKind kMemory[] = {PlanKind::count, PlanKind::would_block, PlanKind::error};

}  // namespace

std::span<const AtomKind> atom_kinds(Takes takes) {
  switch (takes) {
    case Takes::size:
    case Takes::flag:
      return kSizes;
    case Takes::integer:
      return kIntegers;
    case Takes::data:
      return kData;
    case Takes::mode:
      return kModes;
    case Takes::optional_text:
      return kTexts;
    case Takes::thing:
      return kNames;
    case Takes::anything:
      return kAnything;
    case Takes::callback:
      return kCallbacks;
    case Takes::handler_name:
      return kHandlerNames;
    case Takes::handler:
      return kHandlers;
  }
  return kNames;
}

std::span<const AtomKind> literal_kinds() {
  return std::span(kAnything).subspan(1);
}
std::span<const AtomKind> content_kinds() {
  return kContents;
}
std::span<const AtomKind> position_kinds() {
  return kPositions;
}
std::span<const PlanKind> recv_items() {
  return kRecv;
}
std::span<const PlanKind> send_items() {
  return kSend;
}
std::span<const PlanKind> close_items() {
  return kClose;
}
std::span<const PlanKind> memory_items() {
  return kMemory;
}

}  // namespace parity
