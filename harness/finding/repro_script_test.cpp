#include "finding/repro_script.h"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "engine/engine.h"
#include "finding/python_sources.h"
#include "scenario/case_file.h"
#include "trace/read.h"

namespace parity {
namespace {
namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "parity-repro-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

int run_python(const std::string& arguments) {
  return WEXITSTATUS(std::system(("/usr/bin/python3 -X utf8 " + arguments).c_str()));
}

Scenario parsed(const std::string& statements) {
  ParseResult result = parse_case("# parity 1\n" + statements);
  EXPECT_TRUE(result.ok()) << statements;
  return std::move(result.file.scenario);
}

constexpr char kReading[] = "s = Socket(recv=[b'abc'])\nf = makefile(s, 'rb')\nf.read(2)\n";

TEST(ReproScript, IsShortAndTakesOnlyWhatTheCaseUses) {
  const Scenario scenario = parsed(kReading);
  Trace trace;
  make_cpython_engine()->play(scenario, trace);
  const std::string script = repro_script(scenario, trace, "Title.", {});
  EXPECT_NE(script.find("class Socket"), std::string::npos);
  EXPECT_EQ(script.find("class Memory"), std::string::npos);
  EXPECT_NE(script.find("\"\"\"Title.\n"), std::string::npos);
  EXPECT_NE(script.find("run(\"f = makefile(s, 'rb')\")\n"), std::string::npos);
  EXPECT_LT(script.size(), 12000u);
}

TEST(ReproScript, EndsWithOneIfThisPythonDoesWhatTheLibraryDidNot) {
  const Folder folder;
  Trace trace;
  for (const std::string& statements :
       {std::string(kReading), std::string("a = Object()\nw = weakref_finalize(a, call('f'))\n"
                                           "w.detach()\n")}) {
    const Scenario scenario = parsed(statements);
    make_cpython_engine()->play(scenario, trace);
    const auto right = trace_lines(scenario, trace)[2];
    const fs::path path = folder.path() / "repro.py";
    const auto run_with = [&](const std::vector<std::string>& lines) {
      std::ofstream(path) << repro_script(scenario, trace, "Title.", {{2, lines}});
      return run_python(path.string() + " > " + (folder.path() / "out").string());
    };
    EXPECT_EQ(run_with(right), 0);
    EXPECT_EQ(run_with({"#> b'a'"}), 1);
    const std::string shown = text_of(folder.path() / "out");
    EXPECT_NE(shown.find("but the C++ library did:\n    #> b'a'\n"), std::string::npos) << shown;
    EXPECT_NE(shown.find(right[0]), std::string::npos) << shown;
  }
}

// Every case of the corpus as a script that expects all that is recorded.
TEST(ReproScript, ShowsForEveryCaseOfTheCorpusWhatIsRecorded) {
  const Folder folder;
  const auto reference = make_cpython_engine();
  Trace trace;
  std::size_t scripts = 0, short_ones = 0;
  for (const auto& entry : fs::recursive_directory_iterator(PARITY_SOURCE_DIR "/corpus")) {
    if (entry.path().extension() != ".py") continue;
    ParseResult result = parse_case(text_of(entry.path()));
    ASSERT_TRUE(result.ok()) << entry.path();
    const CaseFile& file = result.file;
    if (file.header_value("dialect") || !file.header_value("recorded")) continue;
    reference->play(file.scenario, trace);
    if (trace.answer != Answer::played) continue;
    std::vector<Expectation> expected;
    for (std::size_t i = 0; i < file.outcomes.size(); ++i)
      expected.push_back({i, file.outcomes[i]});
    expected.push_back({file.outcomes.size(), file.end});
    const std::string script = repro_script(file.scenario, trace, "A case.", expected);
    std::string name = entry.path().lexically_relative(PARITY_SOURCE_DIR "/corpus").string();
    std::replace(name.begin(), name.end(), '/', '-');
    std::ofstream(folder.path() / name) << script;
    ++scripts;
    short_ones += script.find("MODULES") == std::string::npos ? 1U : 0U;
  }
  // All in one process: each in a namespace of its own, with modules as they were.
  std::ofstream(folder.path() / "run_all") << R"python(
import contextlib, io, pathlib, runpy, sys
failed = []
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.py")):
    modules, hooks = set(sys.modules), (sys.unraisablehook, sys.excepthook)
    shown = io.StringIO()
    try:
        with contextlib.redirect_stdout(shown):
            runpy.run_path(str(path), run_name="__main__")
        code = "no exit"
    except SystemExit as error:
        code = error.code
    except Exception as error:
        code = repr(error)
    for name in set(sys.modules) - modules:
        del sys.modules[name]
    sys.unraisablehook, sys.excepthook = hooks
    if code != 0:
        failed.append(path.name)
        print(path.name, code)
        print(shown.getvalue()[-1500:])
sys.exit(len(failed) > 0)
)python";
  EXPECT_EQ(run_python((folder.path() / "run_all").string() + " " + folder.path().string()), 0);
  EXPECT_GT(scripts, 1000u);
  EXPECT_GT(short_ones, scripts / 2);
}

}  // namespace
}  // namespace parity
