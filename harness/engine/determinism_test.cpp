// Random scenarios, each played twice by each engine, with others in between: a trace depends on
// its scenario alone.
#include <gtest/gtest.h>

#include <cstdlib>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "scenario/byte_form.h"
#include "trace/side_by_side.h"
#include "trace/verdict.h"

namespace parity {
namespace {

// A million in all; PARITY_SCENARIOS asks for another number.
std::size_t scenarios_to_play() {
  const char* chosen = std::getenv("PARITY_SCENARIOS");
  return chosen == nullptr ? 1000000 : std::strtoul(chosen, nullptr, 10);
}

constexpr std::size_t kBatch = 64;

const Profile kProfiles[] = {Profile::for_buffering(), Profile::for_mode(), Profile::for_text(),
                             Profile::for_finalize(),  Profile::for_exit(), Profile::for_world(),
                             Profile::for_codec()};

TEST(Determinism, EveryRandomScenarioHasTheSameTraceTwiceAndOneThatTheEnginesShare) {
  const std::unique_ptr<Engine> engines[] = {make_cpp_engine(), make_cpython_engine()};
  std::mt19937_64 random(20240229);
  std::vector<Scenario> batch(kBatch);
  std::vector<Trace> first[2] = {std::vector<Trace>(kBatch), std::vector<Trace>(kBatch)};
  Trace again;
  const std::size_t wanted = scenarios_to_play();
  std::size_t divergences = 0;
  std::size_t played[2] = {};
  for (std::size_t done = 0; done < wanted; done += kBatch) {
    for (std::size_t i = 0; i < kBatch; ++i) {
      std::string bytes(random() % 160, '\0');
      for (char& byte : bytes) byte = static_cast<char>(random());
      const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
      decode({data, bytes.size()}, kProfiles[i % std::size(kProfiles)], batch[i]);
      for (std::size_t e = 0; e < 2; ++e) {
        engines[e]->play(batch[i], first[e][i]);
        // What the library lacks is not asked of the reference, either.
        if (first[e][i].answer != Answer::played) break;
        ++played[e];
      }
    }
    for (std::size_t i = kBatch; i-- > 0;) {
      for (std::size_t e = 0; e < 2; ++e) {
        engines[e]->play(batch[i], again);
        ASSERT_EQ(again.answer, first[e][i].answer);
        if (again.answer != Answer::played) break;
        ASSERT_FALSE(first_difference(first[e][i], again))
            << side_by_side(batch[i], "first", first[e][i], "again", again);
      }
      if (first[0][i].answer != Answer::played) continue;
      if (const auto difference = first_difference(first[0][i], first[1][i])) {
        ASSERT_LT(++divergences, 1u)
            << side_by_side(batch[i], "cpp", first[0][i], "cpython", first[1][i], 160);
      }
    }
  }
  EXPECT_EQ(played[0], played[1]);
  EXPECT_GT(played[0], wanted / 2);
}

}  // namespace
}  // namespace parity
