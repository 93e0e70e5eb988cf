"""The command line of scripts/python-tests."""
import argparse
import os
import pathlib
import shutil
import sys

from . import processes, report, runs, substitutes, suites, verdict

HERE = pathlib.Path(__file__).resolve().parent
APPLICABLE = HERE / "applicable.txt"
FAILURES = HERE / "failures.txt"
APPLICABLE_HEAD = """\
# The tests of CPython that judge the classes: they pass with CPython's own in the substitute's
# place, and fail when every constructor of it raises. Made by scripts/python-tests --survey.
"""


def arguments():
    parser = argparse.ArgumentParser(prog="python-tests")
    parser.add_argument("--module-folder", required=True)
    parser.add_argument("--output", required=True, help="the folder of the report and the logs")
    parser.add_argument("--control", choices=("real", "raising"))
    parser.add_argument("-k", dest="patterns", action="append", default=[])
    parser.add_argument("--suite", dest="suites", action="append", default=[],
                        choices=[suite.name for suite in suites.SUITES], metavar="NAME")
    # Most tests wait more than they work.
    parser.add_argument("--jobs", type=int, default=2 * len(os.sched_getaffinity(0)))
    parser.add_argument("--limit", type=float, default=60)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--survey", action="store_true")
    parser.add_argument("--partial", action="store_true")
    parser.add_argument("--leaks", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--set", dest="environment", action="append", default=[],
                        metavar="NAME=VALUE")
    return parser.parse_args()


def main():
    options = arguments()
    chosen = [suite for suite in suites.SUITES
              if not options.suites or suite.name in options.suites]
    names = {suite.name for suite in chosen}
    everything = runs.read_tests(APPLICABLE) if APPLICABLE.exists() else []
    tests = [test for test in everything
             if test.suite in names and runs.matches(test, options.patterns)]
    if options.list:
        print("\n".join(str(test) for test in tests))
        return 0
    logs = pathlib.Path(options.output, "python-tests-logs")
    shutil.rmtree(logs, ignore_errors=True)
    logs.mkdir(parents=True)
    environment = tuple(tuple(item.split("=", 1)) for item in options.environment)

    def how(substitute):
        return processes.How(substitute, options.module_folder, options.limit,
                             10 if options.leaks else 0, str(logs), environment)

    if options.survey:
        found = runs.survey(chosen, how("real"), how("raising"), options.jobs, progress)
        kept = [test for test in everything if test.suite not in names]
        write_applicable(kept + found)
        print(f"{len(found)} applicable")
        return 0
    if not tests:
        print("python-tests: no such test", file=sys.stderr)
        return 2
    lacking = ()
    # A module that wants an environment of its own cannot be loaded here.
    if options.control is None and not environment:
        sys.path.insert(0, options.module_folder)
        lacking = () if options.partial else substitutes.missing()
    results = runs.run(chosen, tests, how(options.control or "cpp"), options.jobs, lacking,
                       progress)
    if options.leaks and options.control is None:
        runs.pass_own_leaks(results, chosen, how("real"), options.jobs)
    if options.control == "raising":
        # What fails besides the tests, when they do, is of no interest.
        results = [result for result in results if result.test.method != processes.WHOLE]
    report.junit(results, pathlib.Path(options.output, "python-tests.xml"))
    judged = judge(results, options.control)
    say_what_is_wrong(judged, options.verbose)
    print(report.table(results) + (f" ({judged.listed} listed)" if judged.listed else ""))
    return 1 if judged.wrong else 0


def judge(results, control):
    if control == "real":
        return verdict.of_real(results)
    if control == "raising":
        return verdict.of_raising(results)
    return verdict.of_module(results, runs.read_failures(FAILURES))


def say_what_is_wrong(judged, verbose):
    for result, what in judged.wrong:
        if result.outcome == "missing":
            continue
        print(f"{result.test}: {what}: {report.last_line(result.text)}")
        if verbose:
            print(result.text)
    if judged.wrong:
        print()


def progress(results):
    first = results[0].test
    bad = sum(result.outcome != "passed" for result in results)
    print(f"{first.suite}.{first.class_name}: {len(results)} run, {bad} not passed",
          file=sys.stderr)


def write_applicable(tests):
    order = {suite.name: at for at, suite in enumerate(suites.SUITES)}
    tests = sorted(tests, key=lambda test: order[test.suite])
    text = APPLICABLE_HEAD + "".join(f"{test}\n" for test in tests)
    APPLICABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    try:
        code = main()
    except (OSError, ValueError, RuntimeError, ImportError) as error:
        print(f"python-tests: {error}", file=sys.stderr)
        code = 2
    except KeyboardInterrupt:
        code = 2
    sys.exit(code)
