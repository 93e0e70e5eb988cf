"""Kills a running campaign with SIGKILL at random moments, and looks whether anything was lost.

    scripts/soak_kills.py --campaign TREE/scripts/campaign.py --program PROGRAM --kills 100

PROGRAM is a fuzz target of that tree, named fuzz_…, with a fault in it, so that there is something
to find, and the tree's own build/parity has the same fault: scripts/time-to-fault --soak builds
both. After each kill every finding must be whole, and after the next start every signature that was
ever announced must have one; the corpus must reach what it reached before. Exit code: 0, 1 if
something was lost, 2 for trouble.
"""
import argparse
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import time

ANNOUNCED = re.compile(r"^(?:found|divergence): (.+)$", re.MULTILINE)
INITIAL = re.compile(r"INITED cov: (\d+) ft: (\d+)")
FILES = ("report.txt", "case.py", "repro.py", "case_test.cpp", "input")


class Soak:
    def __init__(self, options, folder):
        self.options = options
        self.corpus, self.findings = folder / "corpus", folder / "findings"
        self.binaries = folder / "bin"
        self.binaries.mkdir()
        self.target = options.program.name
        (self.binaries / self.target).symlink_to(options.program.resolve())
        self.announced = set()
        self.most_edges = 0
        self.problems = []
        self.random = random.Random(options.seed)

    def start(self, seconds):
        return subprocess.Popen(
            ["/usr/bin/python3", str(self.options.campaign), "--binaries", str(self.binaries),
             "--corpus", str(self.corpus), "--findings", str(self.findings), "--no-seeds",
             "--seconds", str(seconds), "--jobs", "2", "--survey"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            start_new_session=True)

    def workers(self):
        program = str(self.binaries / self.target).encode()
        pids = []
        for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
            try:
                if path.read_bytes().startswith(program + b"\0"):
                    pids.append(int(path.parent.name))
            except OSError:
                pass  # it has ended
        return pids

    def kill(self, pid):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def one_kill(self):
        campaign = self.start(600)
        time.sleep(self.random.uniform(0.1, 3.0))
        whom = self.random.choice(("campaign", "worker", "all"))
        if whom != "campaign":
            pids = self.workers()
            for pid in pids if whom == "all" else self.random.sample(pids, min(1, len(pids))):
                self.kill(pid)
            if whom == "worker":
                time.sleep(self.random.uniform(0.0, 1.0))
        self.kill(campaign.pid)
        campaign.communicate()
        give_up = time.monotonic() + 10
        while self.workers() and time.monotonic() < give_up:
            time.sleep(0.02)
        if self.workers():
            self.problems.append("a process outlives its campaign")
        self.look()

    def look(self):
        for log in self.corpus.glob(".work/*/*/log"):
            text = log.read_text("utf-8", "replace")
            self.announced.update(ANNOUNCED.findall(text))
        for folder in self.findings.glob("*/[!.]*"):
            names = {path.name for path in folder.iterdir()}
            missing = [name for name in FILES if name not in names]
            if missing and "repro.py" in names or "report.txt" not in names:
                self.problems.append(f"{folder}: without {missing}")

    def kept(self):
        return {report.read_text("utf-8").partition("\n")[0]
                for report in self.findings.glob("*/[!.]*/report.txt")}

    def last_start(self):
        """A campaign that ends by itself takes up what was left."""
        campaign = self.start(3)
        campaign.communicate(timeout=120)
        self.look()
        lost = self.announced - self.kept()
        if lost:
            self.problems.append(f"lost: {sorted(lost)}")
        logs = [log.read_text("utf-8", "replace") for log in self.corpus.glob(".work/*/0/log")]
        edges = max((int(match[1]) for text in logs for match in INITIAL.finditer(text)), default=0)
        if edges < self.most_edges:
            self.problems.append(f"the corpus reached {self.most_edges} edges, and now {edges}")
        self.most_edges = max(edges, self.most_edges)

    def run(self):
        for number in range(1, self.options.kills + 1):
            self.one_kill()
            if number % 10 == 0 or number == self.options.kills:
                self.last_start()
                print(f"{number} kills: {len(self.announced)} signatures announced, "
                      f"{len(self.kept())} kept, {self.most_edges} edges, "
                      f"{len(self.problems)} problems", flush=True)
        for problem in self.problems:
            print(problem)
        return 1 if self.problems or not self.announced else 0


def main(arguments):
    parser = argparse.ArgumentParser(prog="soak_kills.py", description=__doc__)
    parser.add_argument("--campaign", type=pathlib.Path, required=True)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    with tempfile.TemporaryDirectory() as folder:
        try:
            return Soak(parser.parse_args(arguments), pathlib.Path(folder)).run()
        except (OSError, subprocess.SubprocessError) as error:
            print(f"soak_kills: {error}", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
