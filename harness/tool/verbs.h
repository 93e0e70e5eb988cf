// The verbs of the `parity` command: each adds itself to the command line and runs when chosen.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "scenario/byte_form.h"

namespace parity {

// Exit codes of every verb.
inline constexpr int kGood = 0;      // all is as it should be
inline constexpr int kFinding = 1;   // a divergence, or what the gate refuses
inline constexpr int kBadInput = 2;  // a file that cannot be read, written or understood

// A verb sets `run` when it is chosen; main calls it and exits with its result.
using Run = std::function<int()>;
void add_run(CLI::App& app, Run& run);
void add_replay(CLI::App& app, Run& run);
void add_record(CLI::App& app, Run& run);
void add_show(CLI::App& app, Run& run);
void add_engines(CLI::App& app, Run& run);
void add_gate(CLI::App& app, Run& run);
void add_shrink(CLI::App& app, Run& run);
void add_explain(CLI::App& app, Run& run);
void add_keep(CLI::App& app, Run& run);
void add_bless(CLI::App& app, Run& run);

// --target NAME, for verbs that take byte inputs: what bytes mean depends on the fuzz target.
CLI::Option* add_target_option(CLI::App& verb, std::string& target);
Profile profile_named(const std::string& target);

}  // namespace parity
