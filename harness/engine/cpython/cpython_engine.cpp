// The engine "cpython": right by definition.
#include <string>

#include "engine/cpython/interpreter.h"
#include "engine/cpython/player.h"
#include "engine/engine.h"
#include "engine/glance.h"

namespace parity {
namespace {

class CPythonEngine final : public Engine {
 public:
  std::string_view name() const override { return name_; }

  bool supports(Feature feature) const override { return feature != Feature::fatal_call; }

  void play(const Scenario& scenario, Trace& into) override {
    into.clear();
    const Glance glance = glance_at(scenario);
    if (glance.more_than_binary_files && refuse_unsupported(*this, scenario, into)) return;
    player_.play(scenario, glance, into);
  }

 private:
  cpython::Interpreter& interpreter_ = cpython::Interpreter::instance();
  cpython::Player player_{interpreter_};
  std::string name_ = "cpython " + interpreter_.version();
};

}  // namespace

std::unique_ptr<Engine> make_cpython_engine() {
  return std::make_unique<CPythonEngine>();
}

}  // namespace parity
