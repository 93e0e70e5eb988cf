#include "engine/fatal_state.h"

#include <algorithm>
#include <iterator>

namespace parity {
namespace {

struct Sets {
  std::string_view codec;
  std::string_view marks;  // beside that of ASCII: the sets in their states
};

constexpr char kAscii = 'B';
constexpr Sets kSets[] = {
    {"iso2022_jp", "\xC2J\xC0"},
    {"iso2022_jp_1", "\xC2\xC4J\xC0"},
    {"iso2022_jp_2",
     "\xC2\xC4\xC3\xC1J\xC0"
     "AF"},
    {"iso2022_jp_2004", "\xC2\xD1\xD0"},
    {"iso2022_jp_3", "\xC2\xCF\xD0"},
    {"iso2022_jp_ext", "\xC2\xC4JI\xC0"},
    {"iso2022_kr", "\xC3"},
};

}  // namespace

bool is_fatal_state(std::string_view codec, std::int64_t flags) {
  const auto* const sets = std::ranges::find(kSets, codec, &Sets::codec);
  if (sets == std::end(kSets)) return false;
  // The lowest bytes: what G0 and G1 are.
  const auto is_known = [&](std::int64_t mark) {
    const char c = static_cast<char>(mark & 0xFF);
    return c == kAscii || sets->marks.find(c) != std::string_view::npos;
  };
  return !is_known(flags) || !is_known(flags >> 8);
}

bool has_fatal_states(std::string_view codec) {
  return std::ranges::find(kSets, codec, &Sets::codec) != std::end(kSets);
}

}  // namespace parity
