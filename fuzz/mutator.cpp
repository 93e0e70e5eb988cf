#include "mutator.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>

#include "scenario/byte_form.h"
#include "scenario/mutate.h"

// Of libFuzzer.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace parity::fuzz {
namespace {

constexpr unsigned kBytesEvery = 8;
// Short programs run quickly: a mutant gets longer than this, or than what it was, seldom.
constexpr std::size_t kShort = 160;
constexpr unsigned kLongEvery = 32;
// Less than a statement or two in general form: there is room for operations alone.
constexpr std::size_t kLeastRoom = 48;

// One a process, as the calls have no place to keep anything.
struct Workshop {
  explicit Workshop(std::string_view target)
      : profile(profile_of_target(target).value()), mutator(profile) {}

  Profile profile;
  Mutator mutator;
  Scenario scenario, other;
};

Workshop& workshop(std::string_view target) {
  static Workshop one(target);
  return one;
}

bool leaves_all_to_bytes() {
  static const bool leaves = [] {
    const char* chosen = std::getenv("PARITY_MUTATE");
    return chosen != nullptr && std::string_view(chosen) == "bytes";
  }();
  return leaves;
}

std::size_t put(const std::string& bytes, std::uint8_t* data, std::size_t max_size) {
  if (bytes.size() > max_size) return 0;
  std::ranges::copy(bytes, reinterpret_cast<char*>(data));
  return bytes.size();
}

}  // namespace

std::size_t mutate(std::string_view target, std::uint8_t* data, std::size_t size,
                   std::size_t max_size, unsigned seed) {
  if (leaves_all_to_bytes() || seed % kBytesEvery == 0 || max_size < kLeastRoom) {
    return LLVMFuzzerMutate(data, size, max_size);
  }
  Workshop& here = workshop(target);
  here.mutator.seed(seed);
  decode({data, size}, here.profile, here.scenario);
  if (here.mutator.mutate(here.scenario)) {
    const std::size_t most = seed % kLongEvery == 1 ? max_size : std::max(kShort, size);
    const std::string bytes = here.mutator.encode_within(here.scenario, std::min(most, max_size));
    if (const std::size_t made = put(bytes, data, max_size)) return made;
  }
  return LLVMFuzzerMutate(data, size, max_size);
}

std::size_t cross_over(std::string_view target, const std::uint8_t* first, std::size_t first_size,
                       const std::uint8_t* second, std::size_t second_size, std::uint8_t* out,
                       std::size_t max_size, unsigned seed) {
  if (!leaves_all_to_bytes() && max_size >= kLeastRoom) {
    Workshop& here = workshop(target);
    here.mutator.seed(seed);
    decode({first, first_size}, here.profile, here.scenario);
    decode({second, second_size}, here.profile, here.other);
    if (here.mutator.cross(here.scenario, here.other)) {
      const std::size_t most = std::max({kShort, first_size, second_size});
      const std::string bytes = here.mutator.encode_within(here.scenario, std::min(most, max_size));
      if (const std::size_t made = put(bytes, out, max_size)) return made;
    }
  }
  // The beginning of one and the end of the other.
  const std::size_t head =
      std::min({first_size, max_size, first_size / 2 + seed % (first_size / 2 + 1)});
  const std::size_t tail = std::min(second_size, max_size - head);
  std::memcpy(out, first, head);
  std::memcpy(out + head, second + (second_size - tail), tail);
  return head + tail;
}

}  // namespace parity::fuzz
