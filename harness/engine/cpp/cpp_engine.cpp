#include <memory>

#include "engine/cpp/player.h"
#include "engine/engine.h"
#include "engine/glance.h"

namespace parity {
namespace {

class CppEngine final : public Engine {
 public:
  std::string_view name() const override { return "cpp"; }
  bool supports(Feature feature) const override { return feature != Feature::text_file; }
  void play(const Scenario& scenario, Trace& into) override {
    into.clear();
    const Glance glance = glance_at(scenario);
    if (glance.more_than_binary_files && refuse_unsupported(*this, scenario, into)) return;
    player_.play(scenario, glance, into);
  }

 private:
  cpp::Player player_;
};

}  // namespace

std::unique_ptr<Engine> make_cpp_engine() {
  return std::make_unique<CppEngine>();
}

}  // namespace parity
