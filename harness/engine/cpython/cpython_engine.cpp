// The engine "cpython": right by definition.
#include <array>
#include <string>

#include "engine/cpython/interpreter.h"
#include "engine/cpython/player.h"
#include "engine/engine.h"

namespace parity {
namespace {

// Whether the value of the expression can be a thing that is printed, or have one inside.
bool can_give_a_thing(const Expression& expression) {
  switch (expression.kind) {
    case ExpressionKind::atom:
      return expression.atom.kind == AtomKind::name;
    case ExpressionKind::call:
    case ExpressionKind::call_name:
      return true;
    case ExpressionKind::method:
      return expression.method == Method::detach;
    case ExpressionKind::attribute:
      // A text file's mode is whatever makefile was given.
      return expression.attribute == Attribute::raw || expression.attribute == Attribute::buffer ||
             expression.attribute == Attribute::mode;
    case ExpressionKind::next:
      return false;
  }
  return true;
}

class CPythonEngine final : public Engine {
 public:
  std::string_view name() const override { return name_; }

  bool supports(Feature feature) const override {
    return feature == Feature::binary_file || feature == Feature::text_file;
  }

  void play(const Scenario& scenario, Trace& into) override {
    into.clear();
    const Glance glance = glance_at(scenario);
    if (glance.may_lack && refuse_unsupported(*this, scenario, into)) return;
    player_.play(scenario, glance.may_print_things, into);
  }

 private:
  // What one quick pass over the statements tells.
  struct Glance {
    bool may_lack = false;  // a word that the engine may lack
    bool may_print_things = false;
  };
  Glance glance_at(const Scenario& scenario) const {
    Glance glance;
    for (const Statement& statement : scenario.statements) {
      const Expression& expression = statement.expression;
      // Most statements are such: any engine has the methods, and what they give is plain.
      if (expression.kind == ExpressionKind::method && expression.method != Method::detach) {
        continue;
      }
      if (statement.kind == StatementKind::set_atexit ||
          (expression.kind == ExpressionKind::call &&
           lacking_[static_cast<std::size_t>(expression.function)])) {
        glance.may_lack = true;
      }
      if (statement.kind == StatementKind::expression && can_give_a_thing(expression)) {
        glance.may_print_things = true;
      }
    }
    return glance;
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
