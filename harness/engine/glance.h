// What an engine learns of a scenario by one quick pass, before it plays it.
#pragma once

#include "scenario/scenario.h"

namespace parity {

struct Glance {
  // Whether a statement needs more than Feature::binary_file, which every engine has.
  bool more_than_binary_files = false;
  // Whether a value that is printed may be a thing, or have one inside. If not, nobody needs to
  // know which name a thing got first.
  bool may_print_things = false;
};

Glance glance_at(const Scenario& scenario);

}  // namespace parity
