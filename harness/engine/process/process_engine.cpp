#include "engine/process/process_engine.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "engine/process/child.h"
#include "scenario/byte_form.h"
#include "scenario/tidy.h"
#include "trace/wire.h"

namespace parity {
namespace {

// A part of a scenario that does not end is told from one that does in less time than the whole.
constexpr std::chrono::milliseconds kPartTime{3000};

class ProcessEngine final : public Engine {
 public:
  ProcessEngine(EngineMaker make, ProcessLimits limits) : make_(std::move(make)), limits_(limits) {
    const std::string greeting = start().greeting();
    features_ = static_cast<unsigned char>(greeting[1]);
    name_ = greeting.substr(2);
  }

  std::string_view name() const override { return name_; }
  bool supports(Feature feature) const override {
    return (features_ >> static_cast<unsigned>(feature) & 1U) != 0;
  }

  void play(const Scenario& scenario, Trace& into) override {
    into.clear();
    const Ending ending = play_on_child(encode(scenario), limits_.time);
    if (ending.answer == Answer::played && from_wire(ending.reply, into)) return;
    into.clear();
    into.answer = ending.answer == Answer::played ? Answer::crashed : ending.answer;
    into.reason = ending.answer == Answer::played ? "a broken reply" : ending.reason;
    into.at_statement = find_statement(scenario);
  }

 private:
  Child& start() { return child_.emplace(make_, limits_); }

  Ending play_on_child(std::string_view bytes, std::chrono::milliseconds time) {
    if (!child_) start().greeting();
    Ending ending = child_->play(bytes, time);
    if (ending.answer != Answer::played) child_.reset();
    return ending;
  }

  // The first statement that ends the process, by halves: what stands before it does not.
  std::uint32_t find_statement(const Scenario& scenario) {
    std::size_t good = 0;
    std::size_t bad = scenario.statements.size();
    Scenario part, tidied;
    while (bad - good > 1) {
      const std::size_t middle = good + (bad - good) / 2;
      part = scenario;
      part.statements.resize(middle);
      const bool ends =
          tidy(part, tidied) &&
          play_on_child(encode(tidied), std::min(kPartTime, limits_.time)).answer != Answer::played;
      (ends ? bad : good) = middle;
    }
    return static_cast<std::uint32_t>(bad == 0 ? 0 : bad - 1);
  }

  EngineMaker make_;
  ProcessLimits limits_;
  std::optional<Child> child_;
  unsigned features_ = 0;
  std::string name_;
};

}  // namespace

std::unique_ptr<Engine> make_process_engine(EngineMaker make, ProcessLimits limits) {
  return std::make_unique<ProcessEngine>(std::move(make), limits);
}

}  // namespace parity
