#include <memory>

#include "engine/cpp/dialect_of.h"
#include "engine/cpp/player.h"
#include "engine/engine.h"
#include "engine/glance.h"

namespace parity {
namespace {

class CppEngine final : public Engine {
 public:
  explicit CppEngine(const backports::Dialect& dialect) : player_(dialect) {}

  std::string_view name() const override { return "cpp"; }
  bool supports(Feature feature) const override { return feature != Feature::fatal_call; }
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
  return make_cpp_engine_in(cpp::dialect_of(PARITY_PYTHON_VERSION));
}

std::unique_ptr<Engine> make_cpp_engine_in(const backports::Dialect& dialect) {
  return std::make_unique<CppEngine>(dialect);
}

}  // namespace parity
