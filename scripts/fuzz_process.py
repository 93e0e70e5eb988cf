"""One process of a fuzz target: what it prints while it runs, and what it was playing when it ended.

For campaign.py.
"""
import collections
import ctypes
import os
import pathlib
import re
import signal
import struct
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent

PROGRESS = re.compile(r"#(\d+)\s.*?(?:\bft: (\d+) .*)?\bexec/s: (\d+)")
EXECUTED = re.compile(r"stat::number_of_executed_units:\s+(\d+)")
DIVERGENCE = re.compile(r"divergence: (.+)")
SEEN = re.compile(r"seen (\d+) times: (.+)")
SUMMARY = re.compile(r"SUMMARY: (.+)")
ARTIFACT = re.compile(r"Test unit written to (.+)")

# fuzz/flight_recorder.h
RECORD = struct.Struct("=8sII")
RECORD_MARK = b"PARITYFR"
NOTHING, LIBRARY, REFERENCE, KEEPING = range(4)
ENGINES = {LIBRARY: "cpp", REFERENCE: "cpython", KEEPING: "shrinking"}


def read_record(path):
    """What a flight recorder says: what was being done, and the input. (NOTHING, b"") if none."""
    try:
        content = path.read_bytes()
    except OSError:
        return NOTHING, b""
    if len(content) < RECORD.size:
        return NOTHING, b""
    mark, doing, size = RECORD.unpack_from(content)
    if mark != RECORD_MARK or doing not in ENGINES:
        return NOTHING, b""
    return doing, content[RECORD.size:RECORD.size + size]


CAMPAIGN = os.getpid()
# sys/prctl.h, sys/personality.h
PR_SET_PDEATHSIG = 1
ADDR_NO_RANDOMIZE = 0x0040000


def die_with_parent():
    """In a new process: the end of the campaign, of whatever kind, is its end."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != CAMPAIGN:
        os._exit(1)  # it has ended already, and nobody will say so again


def keep_addresses():
    """In a new process: the program it becomes has the same addresses each time, and with them the
    same order of what Python hashes by address. Where this is forbidden it does without."""
    ctypes.CDLL(None).personality(ADDR_NO_RANDOMIZE)


class Run:
    """A process of a target, and what its log has said so far."""

    def __init__(self, command, environment, prepare=()):
        """What is in `prepare` is called in the new process."""
        self.execs = 0
        self.speed = 0
        self.features = 0
        self.divergences = collections.Counter()
        self.summary = None
        self.artifact = None
        self.tail = collections.deque(maxlen=400)
        # In a session of its own, so that Ctrl-C reaches the campaign alone.
        self.process = subprocess.Popen(
            command, env=environment, cwd=ROOT, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True,
            preexec_fn=lambda: [call() for call in (die_with_parent, *prepare)])

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
            self.divergences[match[1]] += 1
        elif match := SEEN.match(line):
            self.divergences[match[2]] = max(int(match[1]), self.divergences[match[2]])
        elif match := SUMMARY.search(line):
            self.summary = self.summary or match[1]
        elif match := ARTIFACT.search(line):
            self.artifact = pathlib.Path(match[1])

    def stop(self, how):
        try:
            os.killpg(self.process.pid, how)
        except ProcessLookupError:
            pass
