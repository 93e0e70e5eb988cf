#include "driver.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>

#include "crash.h"
#include "engine/engine.h"
#include "finding/examine.h"
#include "finding/folder.h"
#include "flight_recorder.h"
#include "fnv1a.h"
#include "scenario/byte_form.h"
#include "scenario/modify.h"
#include "too_large.h"
#include "trace/dependence.h"
#include "trace/tally.h"
#include "trace/verdict.h"

namespace parity::fuzz {
namespace {

// A campaign has other things to find; `parity shrink` takes its time.
constexpr ShrinkLimits kShrinkLimits{4000, std::chrono::milliseconds(4000)};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::set<std::string> lines_of(std::string_view text) {
  std::set<std::string> lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!line.empty()) lines.emplace(line);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return lines;
}

// One a process: libFuzzer calls a function without a place to keep anything.
class Campaign {
 public:
  explicit Campaign(std::string_view target)
      : target_(target),
        profile_(profile_of_target(target).value()),
        recorder_(environment("PARITY_CURRENT")),
        survey_(environment("PARITY_SURVEY") == "1"),
        skip_(lines_of(environment("PARITY_SKIP"))) {
    std::setvbuf(stderr, nullptr, _IOLBF, 0);
  }
  // libFuzzer ends a campaign by exit(), so what it came to is printed here.
  ~Campaign() {
    if (tally_.scenarios() > 0) fmt::print(stderr, "{}", tally_.table(target_));
    for (const auto& [signature, times] : seen_) {
      fmt::print(stderr, "seen {} times: {}\n", times, signature);
    }
  }
  Campaign(const Campaign&) = delete;
  Campaign& operator=(const Campaign&) = delete;

  void run(std::span<const std::uint8_t> bytes) {
    decode(bytes, profile_, scenario_);
    if (is_too_large(scenario_)) return;
    recorder_.begin(bytes);
    const Verdict verdict = play(scenario_, left_, right_);
    if (left_.answer == Answer::played && right_.answer == Answer::played) {
      // A sample is enough for the table, and the rest of the inputs run at full speed.
      if (runs_++ % kTallyEvery == 0) tally_.add(scenario_, right_);
      if (verdict.kind == VerdictKind::diverge) {
        found(scenario_, bytes, verdict);
      } else if (verdict.kind == VerdictKind::agree) {
        run_modified(bytes);
      }
    }
    recorder_.now(Doing::nothing);
  }

 private:
  static constexpr std::size_t kTallyEvery = 16;
  static constexpr std::size_t kModifiedEvery = 8;

  // Nothing to compare where the library lacks something: the reference is not asked to do it.
  Verdict play(const Scenario& scenario, Trace& left, Trace& right) {
    recorder_.now(Doing::library);
    cpp_->play(scenario, left);
    if (left.answer != Answer::played) return {};
    recorder_.now(Doing::reference);
    reference_->play(scenario, right);
    return compare(scenario, cpp_->name(), left, reference_->name(), right, known_);
  }

  // The input decides whether, and how, so that it says the same when it is played again.
  void run_modified(std::span<const std::uint8_t> bytes) {
    const std::uint64_t hash = fnv1a({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    if (hash % kModifiedEvery != 0) return;
    const auto modifiers = all_modifiers();
    const Modifier modifier = modifiers[hash / kModifiedEvery % modifiers.size()];
    if (!modify(scenario_, modifier, hash, modified_) || is_too_large(modified_.scenario)) return;
    const Verdict verdict = play(modified_.scenario, modified_left_, modified_right_);
    if (modified_left_.answer != Answer::played || modified_right_.answer != Answer::played) return;
    if (verdict.kind == VerdictKind::diverge) return found(modified_.scenario, bytes, verdict);
    if (verdict.kind != VerdictKind::agree) return;
    const auto dependence = find_dependence(scenario_, left_, modifier, modified_, modified_left_);
    if (dependence) depends(modifier, *dependence, bytes);
  }

  // Both engines agree and yet something depends on what it must not.
  void depends(Modifier modifier, std::size_t statement, std::span<const std::uint8_t> bytes) {
    Verdict verdict;
    verdict.kind = VerdictKind::diverge;
    verdict.difference = Difference{statement, DifferenceKind::value};
    verdict.signature = fmt::format(
        "both depend on {}: {}", spelling(modifier),
        signature(scenario_, "as it is", left_, "modified", left_, *verdict.difference));
    verdict.reason = fmt::format("statement {} of the case changes with:\n{}", statement + 1,
                                 print_scenario(modified_.scenario));
    if (is_new(verdict.signature)) {
      tell(keep_crash(folder(), scenario_, as_text(bytes), verdict, reference_->name()).problem,
           verdict.signature);
    }
    end(verdict.signature);
  }

  void found(const Scenario& scenario, std::span<const std::uint8_t> bytes,
             const Verdict& verdict) {
    if (is_new(verdict.signature)) {
      recorder_.now(Doing::keeping);
      // Before the time that it takes to shrink it.
      fmt::print(stderr, "found: {}\n", verdict.signature);
      Examiner examiner(*cpp_, *reference_, known_);
      tell(examiner.keep(folder(), scenario, as_text(bytes), verdict, kShrinkLimits),
           verdict.signature);
    }
    end(verdict.signature);
  }

  static std::string_view as_text(std::span<const std::uint8_t> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

  std::string folder() const {
    const std::string chosen = environment("PARITY_FINDINGS");
    return (std::filesystem::path(chosen.empty() ? "findings" : chosen) / target_).string();
  }

  bool is_new(const std::string& signature) {
    return !skip_.contains(signature) && ++seen_[signature] == 1;
  }

  void tell(const std::string& problem, const std::string& signature) const {
    const auto kept = std::filesystem::path(folder()) / folder_name(signature);
    if (!problem.empty()) fmt::print(stderr, "not kept: {}\n", problem);
    fmt::print(stderr, "divergence: {}\n  {}\n", signature, (kept / "report.txt").string());
  }

  void end(const std::string& signature) const {
    if (!survey_ && !skip_.contains(signature)) crash_as(signature);
  }

  std::string target_;
  Profile profile_;
  std::unique_ptr<Engine> cpp_ = make_cpp_engine();
  std::unique_ptr<Engine> reference_ = make_cpython_engine();
  KnownList known_ = read_known_list(PARITY_SOURCE_DIR "/corpus/known_divergences.json").list;
  FlightRecorder recorder_;
  bool survey_;
  std::set<std::string> skip_;
  std::map<std::string, std::size_t> seen_;
  Scenario scenario_;
  Trace left_, right_;
  Modified modified_;
  Trace modified_left_, modified_right_;
  Tally tally_;
  std::size_t runs_ = 0;
};

}  // namespace

void run_one(std::string_view target, const std::uint8_t* data, std::size_t size) {
  static Campaign campaign(target);
  campaign.run({data, size});
}

}  // namespace parity::fuzz
