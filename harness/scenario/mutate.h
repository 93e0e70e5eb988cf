// Mutation of scenarios: on statements, arguments and plans, where a byte mutation would mostly
// make another program altogether.
#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/byte_form.h"
#include "scenario/scenario.h"

namespace parity {

enum class Mutation : std::uint8_t {
  insert,     // statements that the profile makes after what stands before them
  remove,     // a run of statements
  move,       // a run elsewhere
  duplicate,  // a statement or a short run, behind itself
  splice,     // a run copied elsewhere
  argument,   // toward a telling value: sizes about those of the buffers and of other statements
  receiver,   // the same on another thing
  method,     // another method that takes the same
  plan,       // of a socket or Memory: an item more, less, split, joined or changed
  afresh,     // all of it anew, from a few kinds of statements
};
inline constexpr std::size_t kMutations = 10;

// Changes canonical scenarios into canonical ones. What it does is decided by the seed. It has
// storage of its own, so one lives as long as a campaign; one thread.
class Mutator {
 public:
  explicit Mutator(const Profile& profile, std::uint64_t seed = 0)
      : profile_(profile), random_(seed) {}

  void seed(std::uint64_t seed) { random_.seed(seed); }

  // One to a few mutations of random kinds; false if they came to nothing.
  bool mutate(Scenario& scenario);
  // One of a kind; false if the scenario has nothing for it.
  bool mutate(Scenario& scenario, Mutation mutation);
  // The beginning of one scenario and the end of the other, or runs of both by turns.
  bool cross(Scenario& scenario, const Scenario& other);
  // Takes random statements out until the byte form is no longer than `most`.
  std::string encode_within(Scenario& scenario, std::size_t most);

 private:
  // Which words a burst of statements is made of: about half of them.
  struct Swarm {
    std::uint64_t methods = ~std::uint64_t{0};
    bool has(const Statement& statement) const;
  };

  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }
  bool one_in(std::size_t n) { return random_() % n == 0; }
  // A run of statements: where it begins and how long it is; short ones mostly.
  std::pair<std::size_t, std::size_t> run(std::size_t statements);

  std::size_t most_statements();
  void cut_to(Scenario& scenario, std::size_t most);
  bool take(Scenario& scenario, const Scenario& loose);
  bool insert(Scenario& scenario, std::size_t bytes);
  bool remove(Scenario& scenario);
  bool move(Scenario& scenario);
  bool copy(Scenario& scenario, Mutation mutation);
  bool afresh(Scenario& scenario);

  // ---- mutate_values.cpp
  bool argument(Scenario& scenario);
  bool receiver(Scenario& scenario);
  bool method(Scenario& scenario);
  bool plan(Scenario& scenario);
  void collect_sizes(const Scenario& scenario);
  std::int64_t telling_size();
  std::string telling_data(const Scenario& scenario);
  std::string telling_bytes();
  std::string telling_word(Keyword keyword);
  bool change_atom(Scenario& loose, Atom& atom, const Parameter& parameter);
  PlanItem new_item(Scenario& loose, std::span<const PlanKind> kinds);

  Profile profile_;
  std::mt19937_64 random_;
  std::vector<std::int64_t> sizes_;  // that are told of in the scenario at hand
  Scenario loose_, extended_, tidied_;
};

}  // namespace parity
