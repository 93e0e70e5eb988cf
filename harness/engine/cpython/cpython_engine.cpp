// The engine "cpython": right by definition.
#include <array>
#include <string>

#include "engine/cpython/interpreter.h"
#include "engine/cpython/player.h"
#include "engine/engine.h"

namespace parity {
namespace {

class CPythonEngine final : public Engine {
 public:
  std::string_view name() const override { return name_; }

  bool supports(Feature feature) const override {
    return feature == Feature::binary_file || feature == Feature::text_file;
  }

  void play(const Scenario& scenario, Trace& into) override {
    into.clear();
    if (lacks_something(scenario) && refuse_unsupported(*this, scenario, into)) return;
    player_.play(scenario, into);
  }

 private:
  // Whether a word of the scenario may be one that the engine lacks: the quick question.
  bool lacks_something(const Scenario& scenario) const {
    for (const Statement& statement : scenario.statements) {
      if (statement.kind == StatementKind::set_atexit) return true;
      const Expression& expression = statement.expression;
      if (expression.kind == ExpressionKind::call &&
          lacking_[static_cast<std::size_t>(expression.function)]) {
        return true;
      }
    }
    return false;
  }

  std::array<bool, kFunctions> find_lacking() const {
    std::array<bool, kFunctions> lacking{};
    Statement statement;
    statement.expression.kind = ExpressionKind::call;
    for (std::size_t i = 0; i < kFunctions; ++i) {
      statement.expression.function = static_cast<Function>(i);
      lacking[i] = !supports(feature_of(statement));
    }
    return lacking;
  }

  cpython::Interpreter& interpreter_ = cpython::Interpreter::instance();
  cpython::Player player_{interpreter_};
  const std::array<bool, kFunctions> lacking_ = find_lacking();
  std::string name_ = "cpython " + interpreter_.version();
};

}  // namespace

std::unique_ptr<Engine> make_cpython_engine() {
  return std::make_unique<CPythonEngine>();
}

}  // namespace parity
