"""campaign.py with targets that only print what libFuzzer prints."""
import contextlib
import io
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
import unittest
import unittest.mock

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True

import campaign  # noqa: E402
import fuzz_process  # noqa: E402

CALM = """
    echo '#2	INITED cov: 10 ft: 11 corp: 1/1b exec/s: 0 rss: 30Mb' >&2
    echo '#4096	NEW    cov: 310 ft: 512 corp: 40/1204b lim: 21 exec/s: 2048 rss: 60Mb L: 5/20' >&2
    echo x > "$corpus/one"
    sleep 1.2
    echo 'stat::number_of_executed_units: 5000' >&2
"""
DIVERGING = """
    echo '#100	NEW    cov: 3 ft: 5 corp: 4/12b exec/s: 50 rss: 60Mb' >&2
    case $PARITY_SKIP in *read1*) sleep 1.2; exit 0 ;; esac
    echo 'divergence: cpp/cpython BufferedReader.read1 value plain/end of file' >&2
    echo 'SUMMARY: libFuzzer: deadly signal' >&2
    exit 77
"""
ABORTING = """
    echo '    #7 0x7f2037ed09ed in std::__glibcxx_assert_fail(char const*, int) (/lib/x.so)' >&2
    echo '    #8 0x55b5c8b8dee4 in parity::cpp::refuse_odd() /tree/odd.h:26:30' >&2
    echo '    #9 0x55b5c8b8dee5 in parity::cpp::ScriptedMemory::seek(long, int) /tree/m.cpp:9' >&2
    echo 'SUMMARY: libFuzzer: deadly signal' >&2
    echo x > "$corpus/../bad"
    echo "artifact_prefix='x-'; Test unit written to $corpus/../bad" >&2
    sleep 0.3
    exit 77
"""
LEAKING = """
    echo 'SUMMARY: AddressSanitizer: 40 byte(s) leaked in 1 allocation(s).' >&2
    sleep 0.3
    exit 1
"""


DYING = """
    printf 'PARITYFR\\002\\000\\000\\000\\003\\000\\000\\000abc' > "$PARITY_CURRENT"
    sleep 0.3
    kill -9 $$
"""
SURVEYING = """
    echo 'divergence: cpp/cpython BufferedReader.read1 value plain/plain' >&2
    sleep 1.2
    echo 'seen 17 times: cpp/cpython BufferedReader.read1 value plain/plain' >&2
"""
# Stands for `parity`: says that what it is to keep is a finding, and what it was given.
TOOL = """#!/usr/bin/env bash
    [[ $1 == keep ]] || exit 2
    cat "$2" >> "$(dirname "$0")/kept"
    echo 'divergence: cpp/cpython made value plain/plain'
    exit 1
"""


class Campaign(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.binaries = self.folder / "bin"
        self.binaries.mkdir()

    def target(self, name, body):
        # The corpus is the first argument that is no option.
        program = self.binaries / name
        program.write_text(
            "#!/usr/bin/env bash\nfor a; do [[ $a == -* ]] || { corpus=$a; break; }; done\n"
            + textwrap.dedent(body))
        program.chmod(0o755)

    def arguments(self, *more):
        return ["--binaries", str(self.binaries), "--corpus", str(self.folder / "corpus"),
                "--findings", str(self.folder / "findings"), "--no-seeds", "--seconds", "2", *more]

    def run_campaign(self, *more):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = campaign.main(self.arguments(*more))
        return code, out.getvalue(), err.getvalue()

    def test_the_table_has_what_the_log_and_the_corpus_say(self):
        self.target("fuzz_calm", CALM)
        code, out, _ = self.run_campaign("--jobs", "1")
        head, row = out.splitlines()
        self.assertEqual(head.split(),
                         ["target", "execs", "execs/s", "corpus", "features", "findings"])
        name, execs, _, corpus, features, findings = row.split()
        self.assertEqual((name, corpus, features, findings), ("fuzz_calm", "1", "512", "0"))
        self.assertEqual(int(execs) % 5000, 0)
        self.assertEqual(code, 0)

    def test_a_divergence_is_counted_once_and_its_commands_are_shown(self):
        self.target("fuzz_diverging", DIVERGING)
        self.target("fuzz_calm", CALM)
        code, out, _ = self.run_campaign("--jobs", "2")
        self.assertEqual(code, 1)
        lines = out.splitlines()
        self.assertEqual([line.split()[-1] for line in lines[1:3]], ["0", "1"])
        folder = "fuzz_diverging/cpp-cpython_BufferedReader.read1_value_plain-end_of_file"
        self.assertEqual(sum(folder in line for line in lines), 2)
        self.assertRegex(out, r"\nfuzz_diverging: cpp/cpython BufferedReader\.read1 value plain/end of "
                              r"file: \S+\n")

    def test_a_report_of_a_sanitizer_is_kept_and_counted_once(self):
        self.target("fuzz_leaking", LEAKING)
        code, out, _ = self.run_campaign("--jobs", "2")
        self.assertEqual(code, 1)
        self.assertEqual(out.splitlines()[1].split()[-1], "1")
        reports = list((self.folder / "findings").rglob("report.txt"))
        self.assertEqual(len(reports), 1)
        self.assertIn("40 byte(s) leaked", reports[0].read_text())

    def test_a_crash_is_named_after_the_innermost_function_of_ours_and_keeps_its_input(self):
        self.target("fuzz_aborting", ABORTING)
        code, out, _ = self.run_campaign("--jobs", "1")
        self.assertEqual(code, 1)
        self.assertIn("fuzz_aborting: libFuzzer: deadly signal in parity::cpp::refuse_odd: ", out)
        folder = "findings/fuzz_aborting/libFuzzer-_deadly_signal_in_parity--cpp--refuse_odd"
        self.assertEqual((self.folder / folder / "input").read_text(), "x\n")

    def test_a_target_that_cannot_work_is_trouble(self):
        self.target("fuzz_broken", "echo 'cannot open shared object file' >&2; exit 127\n")
        code, _, err = self.run_campaign()
        self.assertEqual(code, 2)
        self.assertIn("fuzz_broken ended with 127: cannot open shared object file", err)

    def test_a_corpus_that_cannot_be_written_is_trouble(self):
        self.target("fuzz_calm", CALM)
        (self.folder / "corpus").write_text("a file where a folder has to be")
        code, out, err = self.run_campaign()
        self.assertEqual((code, out), (2, ""))
        self.assertIn("corpus", err)

    def test_no_target_is_trouble(self):
        self.assertEqual(self.run_campaign()[0], 2)
        self.target("fuzz_calm", CALM)
        code, _, err = self.run_campaign("--target", "fuzz_other")
        self.assertEqual(code, 2)
        self.assertIn("there are: fuzz_calm", err)

    def record(self, doing, given):
        work = self.folder / "corpus" / ".work" / "fuzz_calm" / "0"
        work.mkdir(parents=True)
        head = fuzz_process.RECORD.pack(fuzz_process.RECORD_MARK, doing, len(given))
        (work / "current").write_bytes(head + given + bytes(100))
        return work

    def tool(self, body):
        path = self.folder / "tool"
        path.write_text(body)
        path.chmod(0o755)
        patch = unittest.mock.patch.object(campaign, "TOOL", path)
        patch.start()
        self.addCleanup(patch.stop)

    def test_what_the_reference_was_playing_when_it_was_killed_is_kept(self):
        self.target("fuzz_dying", DYING)
        self.tool("#!/bin/sh\nexit 134\n")  # it dies of it as well
        code, out, _ = self.run_campaign("--jobs", "1")
        self.assertEqual(code, 1)
        self.assertIn("fuzz_dying: cpython killed by SIGKILL: ", out)
        folder = self.folder / "findings" / "fuzz_dying" / "cpython_killed_by_SIGKILL"
        self.assertEqual((folder / "input").read_bytes(), b"abc")
        self.assertTrue((folder / "report.txt").read_text().startswith("cpython killed by SIGKILL"))

    def test_the_next_start_takes_up_what_was_played_and_what_was_found(self):
        self.target("fuzz_calm", CALM)
        self.tool(TOOL)
        work = self.record(fuzz_process.REFERENCE, b"was played")
        (work / "crash-1").write_bytes(b", crashed")
        code, out, _ = self.run_campaign("--jobs", "1")
        self.assertEqual((self.folder / "kept").read_bytes(), b"was played, crashed")
        self.assertIn("fuzz_calm: cpp/cpython made value plain/plain: ", out)
        self.assertEqual(code, 1)
        self.assertEqual(list(work.glob("crash-*")), [])
        # Nothing is judged twice.
        self.run_campaign("--jobs", "1")
        self.assertEqual((self.folder / "kept").read_bytes(), b"was played, crashed")

    def test_nothing_was_lost_where_nothing_was_being_played(self):
        self.target("fuzz_calm", CALM)
        self.tool(TOOL)
        self.record(fuzz_process.NOTHING, b"played before")
        self.assertEqual(self.run_campaign("--jobs", "1")[0], 0)
        self.assertFalse((self.folder / "kept").exists())

    def test_known_findings_are_listed_and_passed_over(self):
        self.target("fuzz_calm", 'echo "$PARITY_SKIP" > "$corpus/skip"\n' + CALM)
        known = self.folder / "findings" / "fuzz_calm" / "known"
        known.mkdir(parents=True)
        (known / "report.txt").write_text("cpp/cpython a b c/d\n\nmore\n")
        code, out, _ = self.run_campaign("--jobs", "1")
        self.assertEqual(code, 1)
        self.assertRegex(out, r"\nfuzz_calm: cpp/cpython a b c/d: \S+ \(known\)\n")
        skipped = self.folder / "corpus" / "fuzz_calm" / "0" / "skip"
        self.assertEqual(skipped.read_text(), "cpp/cpython a b c/d\n")

    def test_a_survey_says_how_often_each_was_met(self):
        self.target("fuzz_surveying", SURVEYING)
        code, out, _ = self.run_campaign("--jobs", "1", "--survey")
        self.assertEqual(code, 1)
        self.assertRegex(out, r"plain/plain: \S+ \(17 times\)\n")

    def test_a_corpus_of_one_folder_becomes_that_of_the_first_process(self):
        self.target("fuzz_calm", CALM)
        corpus = self.folder / "corpus" / "fuzz_calm"
        corpus.mkdir(parents=True)
        (corpus / "old").write_text("old")
        self.run_campaign("--jobs", "1")
        self.assertEqual((corpus / "0" / "old").read_text(), "old")

    def test_what_one_process_keeps_the_others_get(self):
        name = "a" * 40
        self.target("fuzz_calm", f'''
            case $corpus in */0) echo x > "$corpus/{name}" ;; esac
            sleep 1.8
        ''')
        with unittest.mock.patch.object(campaign, "SHARE_EVERY", 0.2):
            self.run_campaign("--jobs", "2")
        self.assertTrue((self.folder / "corpus" / "fuzz_calm" / "1" / name).exists())

    def test_an_input_that_ended_a_process_is_no_seed_of_the_next(self):
        self.target("fuzz_dying", DYING)
        self.tool("#!/bin/sh\nexit 134\n")
        seeds = self.folder / "corpus" / ".seeds"
        seeds.mkdir(parents=True)
        (seeds / "bad").write_bytes(b"abc")
        (seeds / "good").write_bytes(b"abd")
        self.run_campaign("--jobs", "1")
        self.assertEqual([path.name for path in seeds.iterdir()], ["good"])

    def test_a_seed_gives_each_process_its_own_and_the_cases_in_the_order_of_their_names(self):
        self.target("fuzz_calm", f"""
            printf '%s\\n' "$@" | grep '^-seed=' >> "{self.folder}/seeds"
            cat /proc/self/personality >> "{self.folder}/personality"
            printf '%s\\n' "$@" | sed -n 's/^-seed_inputs=@//p' | xargs cat > "{self.folder}/listed"
            sleep 1.2
        """)
        seeds = self.folder / "corpus" / ".seeds"

        def make_seeds(folder):
            folder.mkdir(parents=True)
            for name in ("b", "c", "a"):
                (folder / name).write_bytes(b"x")

        with unittest.mock.patch.object(campaign, "make_seeds", make_seeds):
            arguments = self.arguments("--jobs", "2", "--seed", "7")
            arguments.remove("--no-seeds")
            with contextlib.redirect_stdout(io.StringIO()):
                campaign.main(arguments)
        self.assertEqual(sorted((self.folder / "seeds").read_text().split()), ["-seed=7", "-seed=8"])
        # Some containers forbid it.
        allowed = subprocess.run(["setarch", "-R", "true"], stderr=subprocess.DEVNULL,
                                 check=False).returncode == 0
        self.assertEqual((self.folder / "personality").read_text().split(),
                         ["00040000" if allowed else "00000000"] * 2)
        self.assertEqual((self.folder / "listed").read_text(),
                         ",".join(str(seeds / name) for name in "abc"))

    def test_the_processes_die_with_the_campaign(self):
        self.target("fuzz_calm", 'echo $$ > "$corpus/pid"\nexec sleep 60\n')
        process = subprocess.Popen(
            [sys.executable, str(HERE / "campaign.py"), *self.arguments("--seconds", "60")],
            stdout=subprocess.DEVNULL)
        pid_file = self.folder / "corpus" / "fuzz_calm" / "0" / "pid"
        give_up = time.monotonic() + 20
        while not (pid_file.exists() and pid_file.read_text()) and time.monotonic() < give_up:
            time.sleep(0.05)
        process.kill()
        process.wait()
        pid = int(pid_file.read_text())
        while time.monotonic() < give_up:
            try:
                state = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
            except FileNotFoundError:
                break
            if state == "Z":
                break
            time.sleep(0.05)
        else:
            self.fail("the process outlives its campaign")

    def test_an_interrupt_keeps_the_corpus_and_prints_the_table(self):
        self.target("fuzz_calm", CALM.replace("sleep 1.2", "exec sleep 60"))
        process = subprocess.Popen(
            [sys.executable, str(HERE / "campaign.py"), *self.arguments("--seconds", "60")],
            stdout=subprocess.PIPE, text=True)
        kept = self.folder / "corpus" / "fuzz_calm" / "0" / "one"
        give_up = time.monotonic() + 20
        while not kept.exists() and time.monotonic() < give_up:
            time.sleep(0.05)
        os.kill(process.pid, signal.SIGINT)
        out, _ = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 0)
        self.assertRegex(out.splitlines()[1], r"^fuzz_calm +\d+ ")
        self.assertTrue(kept.exists())


if __name__ == "__main__":
    unittest.main()
