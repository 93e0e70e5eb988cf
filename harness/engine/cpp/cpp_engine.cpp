#include <memory>

#include "engine/cpp/player.h"
#include "engine/engine.h"

namespace parity {
namespace {

class CppEngine final : public Engine {
 public:
  std::string_view name() const override { return "cpp"; }
  bool supports(Feature feature) const override { return feature == Feature::binary_file; }
  void play(const Scenario& scenario, Trace& into) override {
    into.clear();
    if (lacks_something(scenario) && refuse_unsupported(*this, scenario, into)) return;
    player_.play(scenario, into);
  }

 private:
  // Whether a word of the scenario may be one that the engine lacks: the quick question.
  static bool lacks_something(const Scenario& scenario) {
    for (const Statement& statement : scenario.statements) {
      if (statement.kind == StatementKind::set_atexit) return true;
      if (statement.expression.kind == ExpressionKind::call &&
          feature_of(statement) != Feature::binary_file) {
        return true;
      }
    }
    return false;
  }

  cpp::Player player_;
};

}  // namespace

std::unique_ptr<Engine> make_cpp_engine() {
  return std::make_unique<CppEngine>();
}

}  // namespace parity
