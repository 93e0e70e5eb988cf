// The `parity` command.
#include <fmt/format.h>

#include <cstdio>

#include "tool/verbs.h"

int main(int argc, char** argv) {
  CLI::App app{"Plays scenarios on the C++ library and on the embedded CPython, and compares."};
  app.name("parity");
  app.require_subcommand(1);
  app.footer("Exit code: 0, 1 for a divergence, 2 for bad input.");
  parity::Run run;
  parity::add_run(app, run);
  parity::add_replay(app, run);
  parity::add_record(app, run);
  parity::add_show(app, run);
  parity::add_engines(app, run);
  parity::add_gate(app, run);
  parity::add_shrink(app, run);
  parity::add_explain(app, run);
  parity::add_keep(app, run);
  parity::add_bless(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? parity::kGood : parity::kBadInput;
  }
  const int code = run();
  // Output that did not arrive (a full disk, a closed pipe) is no success.
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
    fmt::print(stderr, "parity: the output could not be written\n");
    return parity::kBadInput;
  }
  return code;
}
