"""The runner, on planted classes: what goes wrong in a test is seen and does not stop the rest."""
import pathlib
import subprocess
import sys
import tempfile
import textwrap
import unittest
import unittest.mock
import xml.etree.ElementTree as ET

sys.dont_write_bytecode = True

from python_tests import children, processes, report, runs, suites, verdict  # noqa: E402

PLANTED = '''
    import io
    import os
    import signal
    import time
    import unittest

    class Good(unittest.TestCase):
        def test_one(self):
            io.BufferedReader(io.BytesIO(b"x")).read()
        def test_no_file(self):
            pass
        def test_open(self):
            with self.open(__file__, "rb") as file:
                file.read(1)

    class Failing(unittest.TestCase):
        def test_a(self):
            self.assertEqual(1, 2)
        def test_b(self):
            for part in range(3):
                with self.subTest(part=part):
                    self.assertNotEqual(part, 1)
        def test_c(self):
            pass
        @unittest.skip("not here")
        def test_d(self):
            pass
        @unittest.expectedFailure
        def test_e(self):
            pass

    class Hanging(unittest.TestCase):
        def test_a(self):
            pass
        def test_b(self):
            time.sleep(600)
        def test_c(self):
            pass

    class Stubborn(unittest.TestCase):
        def test_a(self):
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGABRT])
            time.sleep(600)

    class Killed(unittest.TestCase):
        def test_a(self):
            pass
        def test_b(self):
            print("last words", flush=True)
            os.kill(os.getpid(), signal.SIGKILL)
        def test_c(self):
            pass

    class Leaving(unittest.TestCase):
        def test_a(self):
            os._exit(0)
        def test_b(self):
            pass

    class BrokenSetUp(unittest.TestCase):
        @classmethod
        def setUpClass(cls):
            raise OSError("no set-up")
        def test_a(self):
            pass

    class BrokenTearDown(unittest.TestCase):
        @classmethod
        def tearDownClass(cls):
            raise OSError("no tear-down")
        def test_a(self):
            pass

    class DyingLast(unittest.TestCase):
        def test_a(self):
            import atexit
            atexit.register(os.abort)

    class Forking(unittest.TestCase):
        def test_a(self):
            if os.fork() == 0:
                time.sleep(600)

    kept = []

    class Tiring(unittest.TestCase):
        def test_a(self):
            kept.append(None)
            if len(kept) > 2:
                os.abort()

    class Keeping(unittest.TestCase):
        def test_a(self):
            kept.append(io.BufferedReader(io.BytesIO()))
        def test_b(self):
            io.BufferedReader(io.BytesIO())
'''


class Planted(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        pathlib.Path(folder, "planted.py").write_text(textwrap.dedent(PLANTED), encoding="utf-8")
        pathlib.Path(folder, "unfit.py").write_text(
            "import unittest\nraise unittest.SkipTest('unfit')\n", encoding="utf-8")
        cls.folder = folder

    def how(self, substitute="real", **fields):
        return processes.How(substitute, self.folder, **fields)

    def run_class(self, name, tests, place="io", module="planted", **fields):
        suite = suites.Suite(module, place, package="")
        return {outcome.test: outcome for outcome in
                processes.run_class(suite, name, tests.split(), self.how(**fields))}

    def check(self, outcomes, expected):
        self.assertEqual({test: outcome.outcome for test, outcome in outcomes.items()}, expected)


class AClassInItsProcess(Planted):
    def test_good_tests_pass(self):
        self.check(self.run_class("Good", "test_one test_no_file"),
                   {"test_one": "passed", "test_no_file": "passed"})

    def test_each_kind_of_failure_is_seen(self):
        outcomes = self.run_class("Failing", "test_a test_b test_c test_d test_e")
        self.check(outcomes, {"test_a": "failed", "test_b": "failed", "test_c": "passed",
                              "test_d": "skipped", "test_e": "failed"})
        self.assertIn("1 != 2", outcomes["test_a"].text)
        self.assertIn("part=1", outcomes["test_b"].text)
        self.assertEqual(outcomes["test_d"].text, "not here")

    def test_a_test_that_hangs_is_shown_where_and_the_next_are_run(self):
        outcomes = self.run_class("Hanging", "test_a test_b test_c", limit=3)
        self.check(outcomes, {"test_a": "passed", "test_b": "failed", "test_c": "passed"})
        self.assertIn("no end after 3 seconds", outcomes["test_b"].text)
        self.assertRegex(outcomes["test_b"].text, r"planted.py.* in test_b")

    def test_a_test_that_cannot_be_asked_is_killed(self):
        with unittest.mock.patch.object(processes, "LAST_WORDS", 0.2):
            outcomes = self.run_class("Stubborn", "test_a", limit=2)
        self.check(outcomes, {"test_a": "failed"})

    def test_a_killed_process_fails_the_test_that_ran_and_the_next_are_run(self):
        outcomes = self.run_class("Killed", "test_a test_b test_c")
        self.check(outcomes, {"test_a": "passed", "test_b": "failed", "test_c": "passed"})
        self.assertIn("killed by SIGKILL", outcomes["test_b"].text)
        self.assertIn("last words", outcomes["test_b"].text)

    def test_a_process_that_just_leaves_has_not_passed(self):
        self.check(self.run_class("Leaving", "test_a test_b"),
                   {"test_a": "failed", "test_b": "passed"})

    def test_without_its_set_up_no_test_passes(self):
        outcomes = self.run_class("BrokenSetUp", "test_a")
        self.check(outcomes, {"test_a": "failed"})
        self.assertIn("no set-up", outcomes["test_a"].text)

    def test_what_fails_after_the_last_test_fails_the_class(self):
        self.check(self.run_class("BrokenTearDown", "test_a"),
                   {"test_a": "passed", processes.WHOLE: "failed"})
        outcomes = self.run_class("DyingLast", "test_a")
        self.check(outcomes, {"test_a": "passed", processes.WHOLE: "failed"})
        self.assertIn("SIGABRT", outcomes[processes.WHOLE].text)

    def test_what_a_test_has_started_ends_with_it(self):
        self.check(self.run_class("Forking", "test_a", limit=5), {"test_a": "passed"})

    def test_a_module_that_is_not_there_or_skips_itself_is_told(self):
        outcomes = self.run_class("Good", "test_one", module="absent")
        self.check(outcomes, {"test_one": "failed"})
        self.assertIn("No module named 'absent'", outcomes["test_one"].text)
        self.check(self.run_class("Good", "test_one", module="unfit"), {"test_one": "skipped"})

    def test_an_object_kept_at_each_run_is_a_leak(self):
        outcomes = self.run_class("Keeping", "test_a test_b", repeat=5)
        self.check(outcomes, {"test_a": "leaks", "test_b": "passed"})
        self.assertGreater(outcomes["test_a"].left, (0, 0))
        self.assertEqual(outcomes["test_a"].left[1], 1)

    def test_a_test_that_dies_when_it_is_repeated_has_not_passed(self):
        self.check(self.run_class("Tiring", "test_a", repeat=5), {"test_a": "failed"})


class Controls(Planted):
    def test_a_test_that_needs_no_file_is_not_applicable(self):
        suite = suites.Suite("planted", "io", classes=("Good",),
                             left_out=("Good.test_open",), package="")
        found = runs.survey([suite], self.how(), self.how("raising"), 1)
        self.assertEqual([str(test) for test in found], ["planted.Good.test_one"])

    def test_the_class_attribute_open_is_the_substitutes(self):
        self.check(self.run_class("Good", "test_open", place="open"), {"test_open": "passed"})
        outcomes = self.run_class("Good", "test_open", place="open", substitute="raising")
        self.assertIn("Refused", outcomes["test_open"].text)


class Runs(Planted):
    def run_tests(self, *names, suite=suites.Suite("planted", "io", package=""), **fields):
        tests = [runs.parse_test(f"planted.{name}") for name in names]
        return runs.run([suite], tests, self.how(), 2, **fields)

    def test_what_the_module_lacks_is_not_run_and_is_wrong(self):
        suite = suites.Suite("planted", "io", ("BufferedReader",), package="",
                             class_needs=(("Failing", ()),))
        results = self.run_tests("Good.test_one", "Failing.test_c", suite=suite,
                                 lacking=("BufferedReader",))
        self.assertEqual([result.outcome for result in results], ["missing", "passed"])
        self.assertEqual([what for _, what in verdict.of_module(results, {}).wrong], ["not run"])
        self.assertIn("1 passed, 0 failed, 1 not run", report.table(results))

    def test_a_listed_failure_is_no_trouble_until_it_passes(self):
        failing, passing = self.run_tests("Failing.test_a", "Failing.test_c")
        self.assertEqual(len(verdict.of_module([failing, passing], {}).wrong), 1)
        judged = verdict.of_module([failing, passing], {failing.test: "because"})
        self.assertEqual((judged.wrong, judged.listed), ([], 1))
        judged = verdict.of_module([passing], {passing.test: "because"})
        self.assertEqual(len(judged.wrong), 1)

    def test_a_leak_is_a_failure_unless_it_is_the_tests_own(self):
        suite = suites.Suite("planted", "io", package="")
        how = self.how(repeat=3)
        test = runs.parse_test("planted.Keeping.test_a")
        leak, = results = runs.run([suite], [test], how, 1)
        leak.left = (leak.left[0], leak.left[1] + 1)
        runs.pass_own_leaks(results, [suite], how, 1)
        self.assertEqual(len(verdict.of_module(results, {}).wrong), 1)
        self.assertIn("0 passed, 1 failed", report.table(results))
        leak.left = (leak.left[0], leak.left[1] - 1)
        runs.pass_own_leaks(results, [suite], how, 1)
        self.assertEqual(verdict.of_module(results, {}).wrong, [])

    def test_a_skipped_test_is_a_failure(self):
        results = self.run_tests("Failing.test_d")
        self.assertEqual(len(verdict.of_module(results, {}).wrong), 1)
        self.assertIn("0 passed, 1 failed", report.table(results))

    def test_under_the_raising_control_it_is_a_pass_that_is_wrong(self):
        failing, passing = self.run_tests("Failing.test_a", "Failing.test_c")
        self.assertEqual(verdict.of_raising([failing]).wrong, [])
        self.assertEqual(len(verdict.of_raising([passing]).wrong), 1)
        self.assertEqual(len(verdict.of_real([failing, passing]).wrong), 1)

    def test_the_report_is_xml_whatever_a_test_prints(self):
        results = self.run_tests("Failing.test_a", "Failing.test_c")
        results[0].text += "\0 \ud800 ]]> <&"
        with tempfile.TemporaryDirectory() as folder:
            report.junit(results, folder + "/report.xml")
            root = ET.parse(folder + "/report.xml").getroot()
        self.assertEqual((root.get("tests"), root.get("failures")), ("2", "1"))
        self.assertIn("1 != 2", root.find("testsuite/testcase/failure").text)

    def test_the_known_failures_need_a_reason(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "failures.txt")
            path.write_text("# head\na.B.test_c  it is so\n", encoding="utf-8")
            self.assertEqual(runs.read_failures(path),
                             {runs.Test("a", "B", "test_c"): "it is so"})
            path.write_text("a.B.test_c\n", encoding="utf-8")
            self.assertRaises(ValueError, runs.read_failures, path)


class ChildInterpreters(Planted):
    def output_of(self, *command):
        paths = [self.folder, processes.PACKAGE_FOLDER]
        first = children.first_statement("io", "raising", paths)
        done = subprocess.run(children.rewritten([sys.executable, "-I", *command], first),
                              capture_output=True, text=True, check=False)
        return done.stdout, done.stderr

    def test_a_command_has_the_substitute_and_its_own_lines_and_names(self):
        program = "if 1:\n    import io\n    print(sorted(globals()))\n    io.BufferedReader(1)"
        output, errors = self.output_of("-X", "dev", "-c", program)
        self.assertIn("Refused", errors)
        self.assertIn('"<string>", line 4', errors)
        self.assertEqual(output, "['__annotations__', '__builtins__', '__doc__', '__loader__', "
                                 "'__name__', '__package__', '__spec__', 'io']\n")

    def test_a_module_is_run_as_one(self):
        output, errors = self.output_of("-m", "gzip", "--help")
        self.assertIn("usage: gzip.py", output)
        self.assertEqual(errors, "")

    def test_a_script_is_left_alone(self):
        command = ["python3", "-I", "script.py", "-c", "x"]
        self.assertEqual(children.rewritten(command, "first"), command)


if __name__ == "__main__":
    unittest.main()
