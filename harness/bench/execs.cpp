#include "bench/execs.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "bench/exec.h"
#include "bench/measure.h"

namespace parity::bench {
namespace {

std::vector<std::string_view> split(std::string_view file) {
  std::vector<std::string_view> inputs;
  while (!file.empty()) {
    std::uint32_t size = 0;
    if (file.size() < sizeof size) throw std::runtime_error("the inputs end in the middle");
    std::memcpy(&size, file.data(), sizeof size);
    file.remove_prefix(sizeof size);
    if (size > file.size()) throw std::runtime_error("the inputs end in the middle");
    inputs.push_back(file.substr(0, size));
    file.remove_prefix(size);
  }
  if (inputs.empty()) throw std::runtime_error("there are no inputs");
  return inputs;
}

}  // namespace

double ns_of_exec(const std::string& path, double seconds) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + path);
  const std::string file{std::istreambuf_iterator<char>(stream), {}};
  const std::vector<std::string_view> inputs = split(file);

  Exec exec;
  std::vector<double> rounds;
  const auto play_all = [&] {
    for (const std::string_view input : inputs) exec.differential(as_input(input));
  };
  play_all();
  const Side all{"", {}, play_all};
  for (double spent = 0; spent < seconds;) {
    const double taken = cost_of_batch(all, Clock::thread_cpu);
    spent += taken;
    rounds.push_back(taken * 1e9 / static_cast<double>(inputs.size()));
  }
  const auto middle = rounds.begin() + std::ssize(rounds) / 2;
  std::nth_element(rounds.begin(), middle, rounds.end());
  return *middle;
}

}  // namespace parity::bench
