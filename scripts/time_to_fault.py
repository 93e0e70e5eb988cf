"""Plants faults in a copy of the tree, and times how long a campaign takes to find each."""
import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import faults

ROOT = pathlib.Path(__file__).resolve().parent.parent
PLACE = ROOT / "build" / "faults"
TREE = PLACE / "tree"
BUILD = PLACE / "build"

# What a campaign gives its targets (campaign.py), and what it gave them before they could mutate
# statements.
STATEMENTS, BYTES = "statements", "bytes"
PROGRAMS = {STATEMENTS: BUILD / "fuzz" / "fuzz_buffering",
            BYTES: BUILD / "bytes" / "fuzz_buffering_bytes"}
FLAGS = {STATEMENTS: ["-max_len=2048"], BYTES: ["-max_len=1024"]}

# A fault shows in many places: the smallest finding of a survey this long explains it.
SURVEY_SECONDS = 20

EXECUTED = re.compile(r"stat::number_of_executed_units:\s+(\d+)")


class Trouble(Exception):
    """What keeps this from its work, in one line."""


def run(command, what, **options):
    done = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        raise Trouble(f"{what}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


# ------------------------------------------------------------------ planting

def copy_tree():
    """The files of the tree as they are; one that is the same keeps its time, for the build."""
    listed = run(["git", "ls-files", "-co", "--exclude-standard", "-z"], "git", cwd=ROOT)
    names = {name for name in listed.split("\0") if name and (ROOT / name).is_file()}
    for name in names:
        put(TREE / name, (ROOT / name).read_bytes())
        shutil.copymode(ROOT / name, TREE / name)
    for path in list(TREE.rglob("*")):
        if path.is_file() and str(path.relative_to(TREE)) not in names:
            path.unlink()


def put(path, content):
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def configure():
    run(["cmake", "--preset", "fuzz", "-B", BUILD, "-DPARITY_TESTS=OFF"], "cmake", cwd=TREE)


def plant(fault):
    path = TREE / fault.file
    text = (ROOT / fault.file).read_text("utf-8")
    if text.count(fault.old) != 1:
        raise Trouble(f"{fault.name}: its text stands {text.count(fault.old)} times in {fault.file}")
    put(path, text.replace(fault.old, fault.new).encode("utf-8"))


def mend(fault):
    put(TREE / fault.file, (ROOT / fault.file).read_bytes())


def build_with(fault):
    """Copies of both programs with the fault in them."""
    plant(fault)
    try:
        run(["cmake", "--build", BUILD, "--target", "fuzz_buffering", "fuzz_buffering_bytes"],
            f"{fault.name}: not built")
        folder = PLACE / "bin" / fault.name
        folder.mkdir(parents=True, exist_ok=True)
        for way, program in PROGRAMS.items():
            shutil.copy2(program, folder / way)
        return folder
    finally:
        mend(fault)


# ------------------------------------------------------------------ trials

class Trial:
    def __init__(self, fault, way, seed):
        self.fault, self.way, self.seed = fault, way, seed
        self.seconds = self.execs = None  # None: not found in time

    def run(self, limit):
        program = PLACE / "bin" / self.fault.name / self.way
        # Memory, where there is some: a disk has other users.
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        with tempfile.TemporaryDirectory(dir=memory) as folder:
            begin = time.monotonic()
            with subprocess.Popen(
                    [program, f"-seed={self.seed}", f"-max_total_time={limit}", "-timeout=30",
                     "-print_final_stats=1", "-print_funcs=0", f"-artifact_prefix={folder}/", *FLAGS[self.way],
                     folder],
                    env={**os.environ, "PARITY_FINDINGS": f"{folder}/findings"}, cwd=folder,
                    stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                    text=True, errors="replace") as process:
                for line in process.stderr:
                    if line.startswith("found: ") and self.seconds is None:
                        self.seconds = time.monotonic() - begin
                    elif match := EXECUTED.match(line):
                        self.execs = int(match[1])
        if self.seconds is None:
            self.execs = None
        return self


def median(values, limit):
    """Of what was not found the limit, so that the median is one of all trials."""
    return statistics.median(limit if value is None else value for value in values)


def better(ours, theirs, limit):
    """A12: how likely a trial of ours is quicker than one of theirs."""
    ours = [limit if value is None else value for value in ours]
    theirs = [limit if value is None else value for value in theirs]
    wins = sum((a < b) + (a == b) / 2 for a in ours for b in theirs)
    return wins / (len(ours) * len(theirs))


def report(chosen, trials, limit):
    def of(fault, way, what):
        return [getattr(one, what) for one in trials if one.fault is fault and one.way == way]

    print("| fault | statements, s | bytes, s | ratio | A12 | statements, execs | bytes, execs "
          "| found |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    medians = {STATEMENTS: [], BYTES: []}
    lost = 0
    most = 10 ** 9
    for fault in chosen:
        seconds = {way: of(fault, way, "seconds") for way in medians}
        execs = {way: of(fault, way, "execs") for way in medians}
        for way, row in seconds.items():
            medians[way].append(median(row, limit))
        found = {way: sum(one is not None for one in row) for way, row in seconds.items()}
        lost += len(seconds[STATEMENTS]) - found[STATEMENTS]
        ours, theirs = medians[STATEMENTS][-1], medians[BYTES][-1]

        def shown(way):
            value = median(execs[way], most)
            return "—" if value >= most / 2 else f"{value:.0f}"

        print(f"| {fault.what} | {ours:.1f} | {theirs:.1f} | {ours / theirs:.2f} | "
              f"{better(seconds[STATEMENTS], seconds[BYTES], limit):.2f} | {shown(STATEMENTS)} | "
              f"{shown(BYTES)} | {found[STATEMENTS]}, {found[BYTES]} of "
              f"{len(seconds[STATEMENTS])} |")
    ours, theirs = (statistics.median(medians[way]) for way in (STATEMENTS, BYTES))
    print(f"| median of these | {ours:.1f} | {theirs:.1f} | {ours / theirs:.2f} | | | | |")
    return 1 if lost else 0


# ------------------------------------------------------------------ explaining

def explain(fault):
    """One line: what came of the fault's smallest finding; and whether all is as it should be."""
    folder = PLACE / "explained" / fault.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    subprocess.run(
        [PLACE / "bin" / fault.name / STATEMENTS, "-seed=1",
         f"-max_total_time={SURVEY_SECONDS}", f"-artifact_prefix={folder}/", *FLAGS[STATEMENTS]],
        cwd=folder, env={**os.environ, "PARITY_FINDINGS": str(folder), "PARITY_SURVEY": "1"}, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    cases = sorted(folder.glob("fuzz_buffering/*/case.py"), key=statements_of)
    if not cases:
        return f"{fault.name}: not found in {SURVEY_SECONDS} s", False
    finding = cases[0].parent
    statements = statements_of(cases[0])
    script = subprocess.run(["/usr/bin/python3", finding / "repro.py"], check=False,
                            stdin=subprocess.DEVNULL, capture_output=True).returncode
    # The fault is planted in the copy again, for the test.
    plant(fault)
    try:
        with_fault = try_test(finding / "case_test.cpp")
    finally:
        mend(fault)
    without = try_test(finding / "case_test.cpp")
    good = statements <= 6 and (script, with_fault, without) == (1, 1, 0)
    return (f"{fault.name}: {len(cases)} findings in {SURVEY_SECONDS} s, the smallest "
            f"{finding.name}: {statements} statements, script exits with {script}, "
            f"test with {with_fault}, and with {without} once mended"), good


def statements_of(case):
    lines = case.read_text("utf-8").splitlines()
    return sum(bool(line) and not line.startswith("#") for line in lines)


def try_test(test):
    return subprocess.run([TREE / "scripts" / "try", test], stdin=subprocess.DEVNULL,
                          capture_output=True, check=False).returncode


# ------------------------------------------------------------------ kills

def soak(kills):
    """A campaign over a fault that shows in many places, killed again and again (soak_kills.py)."""
    fault = next(one for one in faults.FAULTS if one.name == "writer-last-byte-of-the-buffer")
    program = PLACE / "bin" / fault.name / "fuzz_buffering"
    shutil.copy2(program.with_name(STATEMENTS), program)
    plant(fault)
    try:
        run(["cmake", "--preset", "dev", "-DPARITY_TESTS=OFF", "-DPARITY_BENCH=OFF"], "cmake",
            cwd=TREE)
        run(["cmake", "--build", TREE / "build", "--target", "parity"], "parity: not built")
    finally:
        mend(fault)
    return subprocess.run(
        ["/usr/bin/python3", TREE / "scripts" / "soak_kills.py", "--campaign",
         TREE / "scripts" / "campaign.py", "--program", program, "--kills", str(kills)],
        stdin=subprocess.DEVNULL, check=False).returncode


# ------------------------------------------------------------------ the command

def main(arguments):
    parser = argparse.ArgumentParser(prog="time-to-fault", description=__doc__)
    parser.add_argument("--trials", type=int, default=10)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--fault", dest="names", action="append",
                        choices=[one.name for one in faults.FAULTS])
    parser.add_argument("--explain", action="store_true")
    parser.add_argument("--soak", type=int, metavar="KILLS")
    options = parser.parse_args(arguments)
    chosen = [one for one in faults.FAULTS if not options.names or one.name in options.names]
    try:
        copy_tree()
        configure()
        for number, fault in enumerate(chosen, 1):
            print(f"building {number} of {len(chosen)}: {fault.name}", file=sys.stderr)
            build_with(fault)
        if options.soak:
            return soak(options.soak)
        if options.explain:
            results = []
            for fault in chosen:
                line, good = explain(fault)
                print(line, flush=True)
                results.append(good)
            return 0 if all(results) else 1
        # By turns: what the machine does besides falls on both.
        trials = [Trial(fault, way, seed) for seed in range(1, options.trials + 1)
                  for fault in chosen for way in (STATEMENTS, BYTES)]
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for number, _ in enumerate(pool.map(lambda one: one.run(options.seconds), trials), 1):
                if sys.stderr.isatty():
                    print(f"\rtrial {number} of {len(trials)}", end="", file=sys.stderr)
        if sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr)
        return report(chosen, trials, options.seconds)
    except (Trouble, OSError) as error:
        print(f"time-to-fault: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
