#include "driver.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <span>
#include <string>

#include "engine/engine.h"
#include "finding.h"
#include "too_large.h"
#include "trace/tally.h"
#include "trace/verdict.h"

namespace parity::fuzz {
namespace {

// One a process: libFuzzer calls a function without a place to keep anything.
class Campaign {
 public:
  explicit Campaign(std::string_view target)
      : target_(target), cpp_(make_cpp_engine()), reference_(make_cpython_engine()) {
    std::setvbuf(stderr, nullptr, _IOLBF, 0);
  }
  // libFuzzer ends a campaign by exit(), so the table is printed here.
  ~Campaign() {
    if (tally_.scenarios() > 0) fmt::print(stderr, "{}", tally_.table(target_));
  }
  Campaign(const Campaign&) = delete;
  Campaign& operator=(const Campaign&) = delete;

  void run(const Profile& profile, std::span<const std::uint8_t> bytes) {
    decode(bytes, profile, scenario_);
    if (is_too_large(scenario_)) return;
    cpp_->play(scenario_, left_);
    // Nothing to compare: the reference is not asked to do what the library lacks.
    if (left_.answer != Answer::played) return;
    reference_->play(scenario_, right_);
    // A sample is enough for the table, and the rest of the inputs run at full speed.
    if (runs_++ % kTallyEvery == 0) tally_.add(scenario_, right_);
    const Verdict verdict =
        compare(scenario_, cpp_->name(), left_, reference_->name(), right_, known_);
    if (verdict.kind != VerdictKind::diverge) return;
    keep_finding({.target = target_,
                  .scenario = scenario_,
                  .bytes = bytes,
                  .verdict = verdict,
                  .left_engine = cpp_->name(),
                  .left = left_,
                  .right_engine = reference_->name(),
                  .right = right_});
    crash_as(verdict.signature);
  }

 private:
  static constexpr std::size_t kTallyEvery = 16;

  std::string target_;
  std::unique_ptr<Engine> cpp_, reference_;
  KnownList known_ = read_known_list(PARITY_SOURCE_DIR "/corpus/known_divergences.json").list;
  Scenario scenario_;
  Trace left_, right_;
  Tally tally_;
  std::size_t runs_ = 0;
};

}  // namespace

void run_one(std::string_view target, const Profile& profile, const std::uint8_t* data,
             std::size_t size) {
  static Campaign campaign(target);
  campaign.run(profile, {data, size});
}

}  // namespace parity::fuzz
