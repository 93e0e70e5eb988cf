#include <vector>

#include "tool/verbs.h"

namespace parity {

CLI::Option* add_target_option(CLI::App& verb, std::string& target) {
  const auto targets = fuzz_targets();
  return verb
      .add_option("--target", target, "The fuzz target that a byte input is for (fuzz_buffering)")
      ->check(CLI::IsMember(std::vector<std::string>(targets.begin(), targets.end())));
}

Profile profile_named(const std::string& target) {
  return profile_of_target(target).value_or(Profile::for_buffering());
}

}  // namespace parity
