"""Runs fuzz targets for a time, restarts what a finding stops, and prints what came of it.

scripts/fuzz builds and calls this. A target is a libFuzzer program that keeps its divergences
itself, in the folder $PARITY_FINDINGS; what the sanitizers or libFuzzer find is kept here. Exit
code: 0, 1 if there are findings, 2 for trouble.
"""
import argparse
import collections
import concurrent.futures
import os
import pathlib
import re
import shlex
import shutil
import signal
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOOL = ROOT / "build" / "parity"

# In bytes. Longer inputs are mostly slower, not different.
MAX_LENGTH = 1024
# How long a process may take to end after its time, in seconds.
GRACE = 30

PROGRESS = re.compile(r"#(\d+)\s.*?(?:\bft: (\d+) .*)?\bexec/s: (\d+)")
EXECUTED = re.compile(r"stat::number_of_executed_units:\s+(\d+)")
DIVERGENCE = re.compile(r"divergence: (.+)")
SUMMARY = re.compile(r"SUMMARY: (.+)")
ARTIFACT = re.compile(r"Test unit written to (.+)")
OWN_FRAME = re.compile(r"\s+#\d+ 0x[0-9a-f]+ in (?:\w+ )?((?:backports|parity)::[\w:~]+)")

Finding = collections.namedtuple("Finding", "target signature folder commands")


class Trouble(Exception):
    """What keeps the campaign from doing its work, in one line."""


def shown(path):
    """A path as one would type it: short if it is below the current folder."""
    try:
        return str(path.relative_to(pathlib.Path.cwd()))
    except ValueError:
        return str(path)


def typed(*words):
    return " ".join(shlex.quote(shown(word) if isinstance(word, pathlib.Path) else word)
                    for word in words)


def folder_name(signature):
    """As the targets name the folder of a signature."""
    return re.sub(r"[^A-Za-z0-9._-]", "-", signature.replace(" ", "_"))


# ------------------------------------------------------------------ one process

class Run:
    """A process of a target, and what its log has said so far."""

    def __init__(self, command, environment):
        self.execs = 0
        self.speed = 0
        self.features = 0
        self.divergences = []
        self.summary = None
        self.artifact = None
        self.tail = collections.deque(maxlen=400)
        # In a session of its own, so that Ctrl-C reaches the campaign alone.
        self.process = subprocess.Popen(
            command, env=environment, cwd=ROOT, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)

    def follow(self, log):
        """Reads until the process ends; gives its exit code."""
        for raw in self.process.stderr:
            line = raw.decode("utf-8", "replace").rstrip("\n")
            log.write(line + "\n")
            self.take(line)
        self.speed = 0
        return self.process.wait()

    def take(self, line):
        self.tail.append(line)
        if match := PROGRESS.match(line):
            self.execs = int(match[1])
            self.features = int(match[2] or self.features)
            self.speed = int(match[3])
        elif match := EXECUTED.match(line):
            self.execs = max(self.execs, int(match[1]))
        elif match := DIVERGENCE.match(line):
            self.divergences.append(match[1])
        elif match := SUMMARY.search(line):
            self.summary = self.summary or match[1]
        elif match := ARTIFACT.search(line):
            self.artifact = pathlib.Path(match[1])

    def stop(self, how):
        try:
            os.killpg(self.process.pid, how)
        except ProcessLookupError:
            pass


# ------------------------------------------------------------------ one target

class Target:
    """A target's processes, which share a corpus, and what they did and found."""

    def __init__(self, name, options):
        self.name = name
        self.options = options
        self.program = options.binaries / name
        self.corpus = options.corpus / name
        self.work = options.corpus / ".work" / name
        self.runs = []
        self.findings = {}  # by signature
        self.trouble = None
        self.begin = self.end = None
        self.stopped = threading.Event()
        self.lock = threading.Lock()
        self.threads = []

    def start(self, processes):
        for folder in (self.corpus, self.work, self.options.findings):
            folder.mkdir(parents=True, exist_ok=True)
        self.begin = time.monotonic()
        self.end = self.begin + self.options.seconds
        for number in range(processes):
            thread = threading.Thread(target=self.keep_running, args=(number,), daemon=True)
            self.threads.append(thread)
            thread.start()

    def alive(self):
        return any(thread.is_alive() for thread in self.threads)

    def stop(self, how):
        self.stopped.set()
        self.end = min(self.end, time.monotonic())
        for run in list(self.runs):
            if run.process.poll() is None:
                run.stop(how)

    # A thread of its own for each process.
    def keep_running(self, number):
        try:
            with open(self.work / f"{number}.log", "w", encoding="utf-8") as log:
                # A part of a second is no time to start in.
                while not self.stopped.is_set() and self.seconds_left() >= 1:
                    with self.lock:
                        if self.stopped.is_set():
                            return
                        run = Run(self.command(number), self.environment())
                        self.runs.append(run)
                    overdue = threading.Timer(self.seconds_left() + GRACE, run.stop,
                                              [signal.SIGKILL])
                    overdue.start()
                    code = run.follow(log)
                    overdue.cancel()
                    if not self.keep_findings(run) and code != 0 and not self.stopped.is_set():
                        last = run.tail[-1] if run.tail else "no output"
                        raise Trouble(f"{self.name} ended with {code}: {last} ({log.name})")
        except (OSError, Trouble) as error:
            self.trouble = self.trouble or str(error)
            self.stopped.set()

    def command(self, number):
        seeds = self.options.corpus / ".seeds"
        dictionary = ROOT / "fuzz" / f"{self.name}.dict"
        return [
            str(self.program),
            f"-max_total_time={int(self.seconds_left())}",
            f"-max_len={MAX_LENGTH}",
            "-timeout=10",
            "-rss_limit_mb=2048",
            "-print_final_stats=1",
            # After each input it would take a stop of the process; LeakSanitizer looks at the end.
            "-detect_leaks=0",
            f"-artifact_prefix={self.work}/{number}-",
            *([f"-dict={dictionary}"] if dictionary.exists() else []),
            str(self.corpus),
            *([str(seeds)] if self.options.seeds else []),
        ]

    def environment(self):
        def joined(name, value):
            return ":".join(filter(None, [value, os.environ.get(name)]))

        symbolizer = shutil.which("llvm-symbolizer-19")
        return {
            **os.environ,
            "PARITY_FINDINGS": str(self.options.findings),
            # These have been found by this campaign: the rest of its time is for others.
            "PARITY_SKIP": "\n".join(self.findings),
            # An exception leaves the fake frames of what it passed behind: to look for a free one
            # then takes most of the time.
            "ASAN_OPTIONS": joined(
                "ASAN_OPTIONS", "strict_string_checks=1:detect_stack_use_after_return=0"),
            "LSAN_OPTIONS": joined(
                "LSAN_OPTIONS", f"suppressions={ROOT}/scripts/lsan.supp:print_suppressions=0"),
            "UBSAN_OPTIONS": joined("UBSAN_OPTIONS", "print_stacktrace=1"),
            **({"ASAN_SYMBOLIZER_PATH": symbolizer} if symbolizer else {}),
        }

    def seconds_left(self):
        return self.end - time.monotonic()

    def keep_findings(self, run):
        """False if the process left none."""
        with self.lock:
            for signature in run.divergences:
                folder = self.options.findings / self.name / folder_name(signature)
                case = folder / "case.py"
                self.findings.setdefault(signature, Finding(
                    self.name, signature, folder,
                    [typed(TOOL, "run", case),
                     typed("/usr/bin/python3", ROOT / "reference" / "play.py", case)]))
            if run.summary and not run.divergences:
                self.keep_report(run)
        return bool(run.divergences or run.summary)

    def keep_report(self, run):
        # Reports that differ in addresses and sizes alone are one bug.
        signature = re.sub(r" \(\S*\+0x\S*\)(?: \(BuildId: \w+\))?|\b[\d,]+ byte.*", "",
                           run.summary.replace(f"{ROOT}/", "")).strip()
        # libFuzzer's own line names no place: the innermost function of ours does.
        frames = filter(None, map(OWN_FRAME.match, run.tail))
        if signature.startswith("libFuzzer") and (frame := next(frames, None)):
            signature += f" in {frame[1]}"
        if signature in self.findings:
            return
        folder = self.options.findings / self.name / folder_name(signature)[:100]
        folder.mkdir(parents=True, exist_ok=True)
        report = folder / "report.txt"
        report.write_text("\n".join(run.tail) + "\n", "utf-8")
        commands = [typed("less", report)]
        if run.artifact and run.artifact.exists():
            shutil.copyfile(run.artifact, folder / "input")
            commands.append(typed(self.program, folder / "input"))
        else:
            commands.append(typed(self.program, "-runs=0", self.corpus))
        self.findings[signature] = Finding(self.name, signature, folder, commands)

    # What the status line and the table show.
    def execs(self):
        return sum(run.execs for run in list(self.runs))

    def speed(self):
        return sum(run.speed for run in list(self.runs))

    def features(self):
        return max((run.features for run in list(self.runs)), default=0)

    def inputs(self):
        return len(os.listdir(self.corpus)) if self.corpus.is_dir() else 0

    def seconds(self):
        if self.begin is None:
            return 0
        return max(min(time.monotonic(), self.end) - self.begin, 0)

    def status(self):
        left = max(int(self.seconds_left()), 0)
        return (f"{self.name} {left // 60}:{left % 60:02} left, {self.speed()} execs/s, "
                f"corpus {self.inputs()}, findings {len(self.findings)}")

    def row(self):
        execs, seconds = self.execs(), self.seconds()
        return [self.name, str(execs), str(round(execs / seconds) if seconds else 0),
                str(self.inputs()), str(self.features()), str(len(self.findings))]


# ------------------------------------------------------------------ the campaign

class Campaign:
    def __init__(self, options):
        self.options = options
        self.targets = [Target(name, options) for name in chosen_targets(options)]
        self.interrupted = threading.Event()

    def run(self):
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(name, lambda *_: self.interrupted.set())
        if self.options.seeds:
            make_seeds(self.options.corpus / ".seeds")
        together = min(self.options.jobs, len(self.targets))
        for first in range(0, len(self.targets), together):
            wave = self.targets[first:first + together]
            for place, target in enumerate(wave):
                # Every core works, also where there are more of them than targets.
                target.start(len(range(place, self.options.jobs, len(wave))))
            self.wait(wave)
        return self.report()

    def wait(self, wave):
        on_terminal = sys.stderr.isatty()
        while any(target.alive() for target in wave) and not self.interrupted.wait(0.5):
            if on_terminal:
                line = "  |  ".join(target.status() for target in wave)
                columns = shutil.get_terminal_size().columns
                print(f"\r\033[K{line[:columns - 1]}", end="", file=sys.stderr, flush=True)
        if on_terminal:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
        for how, seconds in ((signal.SIGINT, 10), (signal.SIGKILL, 10)):
            for target in wave:
                if target.alive():
                    target.stop(how)
            give_up = time.monotonic() + seconds
            for thread in [thread for target in wave for thread in target.threads]:
                thread.join(max(give_up - time.monotonic(), 0))

    def report(self):
        print_table(["target", "execs", "execs/s", "corpus", "features", "findings"],
                    [target.row() for target in self.targets])
        findings = [one for target in self.targets for one in target.findings.values()]
        for one in findings:
            print(f"\n{one.target}: {one.signature}: {shown(one.folder)}")
            for command in one.commands:
                print(f"  {command}")
        sys.stdout.flush()
        troubles = [target.trouble for target in self.targets if target.trouble]
        for trouble in troubles:
            print(f"fuzz: {trouble}", file=sys.stderr)
        if troubles:
            return 2
        return 1 if findings else 0


def chosen_targets(options):
    names = sorted(path.name for path in options.binaries.glob("fuzz_*")
                   if path.is_file() and os.access(path, os.X_OK))
    for name in options.targets:
        if name not in names:
            raise Trouble(f"no such target: {name} (there are: {', '.join(names)})")
    names = list(dict.fromkeys(options.targets)) or names
    if not names:
        raise Trouble(f"no targets in {options.binaries}")
    return names


def make_seeds(folder):
    """Every case of the tree's corpus in its byte form."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    corpus = ROOT / "corpus"
    cases = sorted(corpus.rglob("*.py"))

    def make(case):
        shown_bytes = subprocess.run([str(TOOL), "show", "--bytes", str(case)],
                                     stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if shown_bytes.returncode != 0:
            return 0
        (folder / folder_name(str(case.relative_to(corpus)))).write_bytes(shown_bytes.stdout)
        return 1

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        made = sum(pool.map(make, cases))
    print(f"{made} seeds from {len(cases)} cases", file=sys.stderr)


def print_table(head, rows):
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    for row in [head, *rows]:
        cells = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join([row[0].ljust(widths[0]), *cells]))


def main(arguments):
    parser = argparse.ArgumentParser(prog="campaign.py", description=__doc__)
    parser.add_argument("--binaries", type=pathlib.Path, required=True)
    parser.add_argument("--corpus", type=pathlib.Path, required=True)
    parser.add_argument("--findings", type=pathlib.Path, required=True)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--target", dest="targets", action="append", default=[])
    parser.add_argument("--no-seeds", dest="seeds", action="store_false")
    try:
        return Campaign(parser.parse_args(arguments)).run()
    except (Trouble, OSError) as error:
        print(f"fuzz: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
