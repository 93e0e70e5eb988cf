"""Runs fuzz targets for a time, restarts what a finding stops, and prints what came of it.

scripts/fuzz builds and calls this. A target is a libFuzzer program that keeps its divergences
itself, in the folder $PARITY_FINDINGS; what ends a process otherwise (a sanitizer, a crash, a
hang, a lack of memory, a kill) is kept here, with the input that the process was playing.

    CORPUS/TARGET/N/            what process N keeps; it shares it with its neighbours
    CORPUS/.work/TARGET/N/      its log, its flight recorder, libFuzzer's artefacts
    FINDINGS/TARGET/SIGNATURE/  a finding, whole whenever it is there

All of it may be killed at any moment: the next start takes up what was left. Exit code: 0, 1 if
there are findings, 2 for trouble.
"""
import argparse
import concurrent.futures
import hashlib
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

from fuzz_process import (DIVERGENCE, ENGINES, NOTHING, REFERENCE, ROOT, Run, keep_addresses,
                          read_record)

TOOL = ROOT / "build" / "parity"

# In bytes. Longer inputs are mostly slower, not different.
MAX_LENGTH = 2048
# How long a process may take to end after its time, in seconds.
GRACE = 30
# A function of ours in a stack.
OWN_FRAME = re.compile(r"\s+#\d+ 0x[0-9a-f]+ in (?:\w+ )?((?:backports|parity)::[\w:~]+)")

# How often the processes of a target get what their neighbours found, in seconds.
SHARE_EVERY = 5


class Finding:
    """A finding in its folder; how often it was met in this campaign."""

    def __init__(self, target, signature, folder, times=0):
        self.target, self.signature, self.folder, self.times = target, signature, folder, times

    def commands(self):
        if (self.folder / "repro.py").exists():
            return [typed("/usr/bin/python3", self.folder / "repro.py"),
                    typed(ROOT / "scripts" / "try", self.folder / "case_test.cpp")]
        return [typed("less", self.folder / "report.txt")]


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


# ------------------------------------------------------------------ files

def write_whole(path, content):
    """The file has the old content or the new one, whenever the process ends."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_bytes(content)
    os.replace(temporary, path)


def put_folder(folder, files):
    """A folder that is whole when it is there; one that is there already stays."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = folder.with_name(f".{folder.name}.{os.getpid()}")
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    for name, content in files.items():
        (made / name).write_bytes(content)
    try:
        os.rename(made, folder)
    except OSError:
        shutil.rmtree(made, ignore_errors=True)
        if not folder.is_dir():
            raise


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
        self.processes = 0

    def start(self, processes):
        for folder in (self.corpus, self.work, self.options.findings):
            folder.mkdir(parents=True, exist_ok=True)
        self.take_up()
        self.processes = processes
        self.begin = time.monotonic()
        self.end = self.begin + self.options.seconds
        for number in range(processes):
            thread = threading.Thread(target=self.keep_running, args=(number,), daemon=True)
            self.threads.append(thread)
            thread.start()
        if processes > 1:
            threading.Thread(target=self.share, daemon=True).start()

    def alive(self):
        return any(thread.is_alive() for thread in self.threads)

    def stop(self, how):
        self.stopped.set()
        self.end = min(self.end, time.monotonic())
        for run in list(self.runs):
            if run.process.poll() is None:
                run.stop(how)

    # ---- what an earlier campaign left

    def take_up(self):
        """Its findings, and what its processes were playing when they were killed."""
        for report in sorted((self.options.findings / self.name).glob("*/report.txt")):
            signature = report.read_text("utf-8", "replace").partition("\n")[0]
            self.findings[signature] = Finding(self.name, signature, report.parent)
        for path in self.corpus.iterdir():
            if path.is_file():  # of a campaign whose processes shared one folder
                (self.corpus / "0").mkdir(exist_ok=True)
                os.replace(path, self.corpus / "0" / path.name)
        for work in sorted(self.work.iterdir()):
            if not work.is_dir():
                continue
            doing, given = read_record(work / "current")
            if doing != NOTHING:
                self.judge(work, given)
                (work / "current").unlink()
            for artefact in work.glob("*-*"):
                if artefact.is_file():
                    self.judge(work, artefact.read_bytes())
                    artefact.unlink()

    def judge(self, work, given):
        """Plays an input in a process of its own; its signature if it is a finding of two traces."""
        path = work / "input"
        write_whole(path, given)
        try:
            judged = subprocess.run(
                [str(TOOL), "keep", str(path), "--target", self.name, "--findings",
                 str(self.options.findings)],
                cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                errors="replace", check=False, timeout=60)
        except (OSError, subprocess.TimeoutExpired):
            return None
        match = DIVERGENCE.search(judged.stdout)
        if judged.returncode != 1 or not match:
            return None
        with self.lock:
            self.note(match[1])
        return match[1]

    def note(self, signature, times=1):
        folder = self.options.findings / self.name / folder_name(signature)
        self.findings.setdefault(signature, Finding(self.name, signature, folder)).times += times

    # ---- the processes

    # A thread of its own for each process.
    def keep_running(self, number):
        work = self.work / str(number)
        try:
            for folder in (work, self.corpus / str(number)):
                folder.mkdir(parents=True, exist_ok=True)
            with open(work / "log", "w", encoding="utf-8") as log:
                # A part of a second is no time to start in.
                while not self.stopped.is_set() and self.seconds_left() >= 1:
                    with self.lock:
                        if self.stopped.is_set():
                            return
                        run = Run(self.command(number), self.environment(number),
                                  [keep_addresses] if self.options.seed else [])
                        self.runs.append(run)
                    overdue = threading.Timer(self.seconds_left() + GRACE, run.stop,
                                              [signal.SIGKILL])
                    overdue.start()
                    code = run.follow(log)
                    overdue.cancel()
                    if not self.keep_findings(run, work, code):
                        last = run.tail[-1] if run.tail else "no output"
                        raise Trouble(f"{self.name} ended with {code}: {last} ({log.name})")
        except (OSError, Trouble) as error:
            self.trouble = self.trouble or str(error)
            self.stopped.set()

    def share(self):
        """Links what one process keeps into the folders of the others, which look there."""
        known = set()
        while not self.stopped.wait(SHARE_EVERY) and self.alive():
            for number in range(self.processes):
                for path in (self.corpus / str(number)).iterdir():
                    if path.name in known or not re.fullmatch("[0-9a-f]{40}", path.name):
                        continue
                    known.add(path.name)
                    for other in range(self.processes):
                        try:
                            os.link(path, self.corpus / str(other) / path.name)
                        except OSError:
                            pass  # it is there, or its process has found a shorter one

    def seed_inputs(self):
        """The cases of the tree, by name: a folder's own order is another one on each machine."""
        seeds = self.options.corpus / ".seeds"
        paths = [str(path) for path in sorted(seeds.iterdir())]
        listed = self.work / "seeds"
        write_whole(listed, ",".join(paths).encode())
        return f"-seed_inputs=@{listed}" if "," not in str(seeds) else str(seeds)

    def command(self, number):
        dictionary = ROOT / "fuzz" / f"{self.name}.dict"
        others = [str(path) for path in sorted(self.corpus.iterdir())
                  if path.is_dir() and path.name != str(number)]
        return [
            str(self.program),
            f"-max_total_time={int(self.seconds_left())}",
            f"-max_len={MAX_LENGTH}",
            "-timeout=10",
            "-rss_limit_mb=2048",
            "-print_final_stats=1",
            # To name each new function takes more time than to find it.
            "-print_funcs=0",
            # After each input it would take a stop of the process; LeakSanitizer looks at the end.
            "-detect_leaks=0",
            f"-artifact_prefix={self.work}/{number}/",
            *([f"-dict={dictionary}"] if dictionary.exists() else []),
            # Nobody else adds to its corpus, and what it looks at would depend on the clock.
            *(["-reload=0"] if self.processes == 1 else []),
            *([f"-seed={self.options.seed + number}"] if self.options.seed else []),
            str(self.corpus / str(number)),
            *others,
            *([self.seed_inputs()] if self.options.seeds else []),
        ]

    def environment(self, number):
        def joined(name, value):
            return ":".join(filter(None, [value, os.environ.get(name)]))

        symbolizer = shutil.which("llvm-symbolizer-19")
        return {
            **os.environ,
            "PARITY_FINDINGS": str(self.options.findings),
            "PARITY_CURRENT": str(self.work / str(number) / "current"),
            "PARITY_SURVEY": "1" if self.options.survey else "",
            # These have been found: the rest of the time is for others.
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

    def keep_findings(self, run, work, code):
        """False if the process ended otherwise than it should and left nothing to see why."""
        with self.lock:
            for signature, times in run.divergences.items():
                self.note(signature, times)
        if run.divergences:
            self.forget(work, run)
            return True
        if code == 0 or self.stopped.is_set():
            return True
        doing, given = read_record(work / "current")
        if run.artifact and run.artifact.exists():
            given = run.artifact.read_bytes()
        # Of a leak there is no input, and nothing was being played.
        if doing != NOTHING:
            if self.judge(work, given) is None:
                self.keep_death(run, work, doing, given, code)
        elif run.summary:
            self.keep_death(run, work, NOTHING, given, code)
        else:
            return False
        self.set_aside(given)
        self.forget(work, run)
        return True

    def forget(self, work, run):
        """What has been dealt with."""
        (work / "current").unlink(missing_ok=True)
        if run.artifact:
            run.artifact.unlink(missing_ok=True)

    def set_aside(self, given):
        """An input that ended a process is not played again when the next one starts."""
        name = hashlib.sha1(given).hexdigest()
        seeds = self.options.corpus / ".seeds"
        for path in [*self.corpus.glob(f"*/{name}"), *(seeds.iterdir() if seeds.is_dir() else [])]:
            if path.stat().st_size == len(given) and path.read_bytes() == given:
                path.unlink(missing_ok=True)

    def keep_death(self, run, work, doing, given, code):
        """A finding without two traces: who was at work, how the process ended, and its log."""
        how = "ended"
        if run.summary:
            # Reports that differ in addresses and sizes alone are one bug.
            how = re.sub(r" \(\S*\+0x\S*\)(?: \(BuildId: \w+\))?|\b[\d,]+ byte.*", "",
                         run.summary.replace(f"{ROOT}/", "")).strip()
            # libFuzzer's own line names no place: the innermost function of ours does.
            frames = filter(None, map(OWN_FRAME.match, run.tail))
            if how.startswith("libFuzzer") and (frame := next(frames, None)):
                how += f" in {frame[1]}"
        elif code < 0:
            how = f"killed by {signal.Signals(-code).name}"
        signature = f"{ENGINES[doing]} {how}" if doing == REFERENCE else how
        with self.lock:
            known = signature in self.findings
            folder = self.options.findings / self.name / folder_name(signature)[:100]
            self.findings.setdefault(
                signature, Finding(self.name, signature, folder)).times += 1
        if known:
            return
        files = {"report.txt": f"{signature}\n\n".encode() + "\n".join(run.tail).encode() + b"\n"}
        if given:
            files["input"] = given
            write_whole(work / "input", given)
            if case := self.shown(work / "input"):
                files["case.py"] = case
            again = typed(self.program, folder / "input")
        else:
            again = typed(self.program, "-runs=0", self.corpus / "0")
        files["report.txt"] += f"\nto type next:\n  {again}\n".encode()
        put_folder(folder, files)

    def shown(self, path):
        """An input as text; None if the tool cannot say."""
        try:
            done = subprocess.run([str(TOOL), "show", "--target", self.name, str(path)],
                                  stdin=subprocess.DEVNULL, capture_output=True, check=False)
        except OSError:
            return None
        return done.stdout if done.returncode == 0 else None

    # What the status line and the table show.
    def execs(self):
        return sum(run.execs for run in list(self.runs))

    def speed(self):
        return sum(run.speed for run in list(self.runs))

    def features(self):
        return max((run.features for run in list(self.runs)), default=0)

    def inputs(self):
        names = {path.name for path in self.corpus.glob("*/*")}
        return len(names)

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
            met = f" ({one.times} times)" if one.times > 1 else "" if one.times else " (known)"
            print(f"{one.target}: {one.signature}: {shown(one.folder)}{met}")
        if findings:
            print("\nto type next, for the first of them:")
            for command in findings[0].commands():
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
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--survey", action="store_true")
    try:
        return Campaign(parser.parse_args(arguments)).run()
    except (Trouble, OSError) as error:
        print(f"fuzz: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
