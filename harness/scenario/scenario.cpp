#include "scenario/scenario.h"

namespace parity {

void Scenario::clear() {
  statements.clear();
  arguments.clear();
  sockets.clear();
  memories.clear();
  plan_items.clear();
  callbacks.clear();
  parts.clear();
  names.clear();
  free_keywords.clear();
  literals.clear();
  zero_bytes = 0;
}

std::string_view Scenario::keyword(KeywordId id) const {
  if (id < kFirstFreeKeyword) return spelling(static_cast<Keyword>(id));
  const std::size_t index = id - kFirstFreeKeyword;
  return index < free_keywords.size() ? std::string_view(free_keywords[index])
                                      : std::string_view("?");
}

}  // namespace parity
