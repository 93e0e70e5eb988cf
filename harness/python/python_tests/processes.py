"""Runs the tests of a class in a process of its own, with a limit to the time of each test.

A test that kills the process or hangs is a failure, and the tests after it go on in a new one.
"""
import dataclasses
import fnmatch
import json
import os
import pathlib
import select
import signal
import subprocess
import sys
import tempfile
import time

PACKAGE_FOLDER = str(pathlib.Path(__file__).resolve().parents[1])
# What is wrong with a class as a whole is told under this name, as if it were a test.
WHOLE = "(class)"
# How long a process may take to say where it hangs, when it is asked to.
LAST_WORDS = 5


@dataclasses.dataclass
class Outcome:
    test: str
    outcome: str
    text: str = ""
    seconds: float = 0.0
    # Of a test that leaks: how many blocks and objects each run leaves at least.
    left: tuple = (0, 0)


@dataclasses.dataclass(frozen=True)
class How:
    """What all processes of a run have in common."""
    substitute: str
    module_folder: str
    limit: float = 60
    repeat: int = 0
    logs: str = ""
    environment: tuple = ()


def list_tests(suite, how):
    """The names of all tests of the suite, by class."""
    found = {}
    process = Process(suite, how, {"list": True})
    for event in process.events():
        if event["event"] == "class":
            found[event["name"]] = event["tests"]
    if process.trouble:
        raise RuntimeError(f"{suite.name}: {process.trouble}\n{process.log()}")
    return {name: [test for test in tests if not is_left_out(suite, f"{name}.{test}")]
            for name, tests in found.items()}


def is_left_out(suite, test):
    return any(fnmatch.fnmatchcase(test, pattern) for pattern in suite.left_out)


def run_class(suite, class_name, tests, how):
    """The outcome of each of `tests`, in their order, and of the class if it is broken."""
    outcomes = {}
    left = list(tests)
    while left:
        process = Process(suite, how, {"class": class_name, "tests": left, "list": False})
        for outcome in outcomes_of(process, left):
            # What came later is about the class, or adds to a test: a failure stays.
            known = outcomes.get(outcome.test)
            if known is None or known.outcome == "passed":
                outcomes[outcome.test] = outcome
        remaining = [test for test in left if test not in outcomes]
        if len(remaining) == len(left):
            text = f"not run: {process.trouble or 'the process ended'}\n{process.log()}"
            outcomes.update((test, Outcome(test, "failed", text)) for test in remaining)
            break
        left = remaining
    whole = [outcomes[WHOLE]] if WHOLE in outcomes else []
    return [outcomes[test] for test in tests] + whole


def outcomes_of(process, tests):
    """What one process says of the tests, and what its end says of the one that ran."""
    running = None
    started = 0.0
    seen = set()
    done = False
    for event in process.events():
        kind = event["event"]
        if kind == "start":
            running, started = event["test"], event["time"]
        elif kind == "end":
            running = None
            seen.add(event["test"])
            yield Outcome(event["test"], event["outcome"], event["text"],
                          event["time"] - started, tuple(event.get("left", (0, 0))))
        elif kind == "broken":
            waiting = [test for test in tests if test not in seen]
            text = f"{event['test']}: {event['text']}"
            seen.update(waiting)
            for test in waiting or [WHOLE]:
                yield Outcome(test, event["outcome"], text)
        elif kind == "done":
            done = True
    trouble = process.trouble or ("" if done else "the process has left before its end")
    if trouble:
        text = f"{trouble}\n{process.log()}"
        if running:
            yield Outcome(running, "failed", text, time.monotonic() - started)
        elif done or len(seen) == len(tests):
            yield Outcome(WHOLE, "failed", f"at the end of the process: {text}")


class Process:
    """A process of one_class.py: what it says, and in the end what went wrong with it."""

    def __init__(self, suite, how, job):
        # The runs of a repeated test are one silence.
        self.limit = how.limit * (1 + how.repeat)
        self.trouble = ""
        self.job = {
            "module": suite.module, "place": suite.place, "classes": suite.classes,
            "resources": suite.resources, "substitute": how.substitute, "repeat": how.repeat,
            "paths": [how.module_folder, PACKAGE_FOLDER], **job}
        self.environment = clean_environment(how)
        # The outputs of a class go to one file, through all its processes.
        name = f"{suite.name}.{job.get('class', 'list')}.log"
        self.kept_log = pathlib.Path(how.logs, name) if how.logs else None
        self.log_text = ""

    def events(self):
        with tempfile.TemporaryDirectory(prefix="python-tests-",
                                         ignore_cleanup_errors=True) as scratch:
            log_path = pathlib.Path(scratch, "log")
            folder = pathlib.Path(scratch, "here")
            folder.mkdir()
            reading, writing = os.pipe()
            try:
                job_path = pathlib.Path(scratch, "job.json")
                job_path.write_text(json.dumps({**self.job, "fd": writing}), encoding="utf-8")
                with log_path.open("wb") as log:
                    child = subprocess.Popen(
                        command(self.job["paths"], job_path), cwd=folder, stdin=subprocess.DEVNULL,
                        stdout=log, stderr=log, pass_fds=(writing,), env=self.environment,
                        start_new_session=True)
            finally:
                os.close(writing)
            try:
                yield from self.listen(child, reading)
            finally:
                end_group(child)
                os.close(reading)
                self.log_text = log_path.read_text(encoding="utf-8", errors="replace")
                if self.kept_log and self.log_text:
                    with self.kept_log.open("a", encoding="utf-8") as kept:
                        kept.write(self.log_text)

    def listen(self, child, reading):
        """The events, until the process ends or is silent for too long."""
        exited = os.pidfd_open(child.pid)
        os.set_blocking(reading, False)
        # A process that a test has forked may hold the pipe open: the end of the child counts.
        watched = [exited, reading]
        text = b""
        try:
            while True:
                ready = select.select(watched, [], [], self.limit)[0]
                if not ready:
                    self.ask_where(child)
                    self.trouble = f"no end after {self.limit:g} seconds"
                    return
                data = read_some(reading)
                if data == b"":
                    watched = [exited]
                now = time.monotonic()
                *lines, text = (text + (data or b"")).split(b"\n")
                for line in lines:
                    yield {**json.loads(line), "time": now}
                if exited in ready and not data:
                    break
        finally:
            os.close(exited)
        code = child.wait()
        if code < 0:
            self.trouble = f"killed by {signal.Signals(-code).name}"
        elif code > 0:
            self.trouble = f"exit code {code}"

    @staticmethod
    def ask_where(child):
        # The child's faulthandler tells where it is, if it still can.
        child.send_signal(signal.SIGABRT)
        try:
            child.wait(LAST_WORDS)
        except subprocess.TimeoutExpired:
            pass

    def log(self):
        return self.log_text[-8000:]


def read_some(fd):
    """The bytes that are there, None if there are none yet, b"" at the end."""
    try:
        return os.read(fd, 1 << 16)
    except BlockingIOError:
        return None


def command(paths, job_path):
    # The interpreter must not take the tests' folder, or this package's modules, for its own.
    program = (f"import sys; sys.dont_write_bytecode = True; sys.path[:0] = {list(paths)!r}; "
               "from python_tests import one_class; sys.dont_write_bytecode = False; "
               f"del sys.path[:{len(paths)}]; sys.path.append({paths[0]!r}); "
               "one_class.main(sys.argv[1])")
    return [sys.executable, "-X", "faulthandler", "-c", program, str(job_path)]


def clean_environment(how):
    """Nothing of the user's that CPython's tests would answer to."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("PYTHON", "LC_")) and not name.lower().endswith("_proxy")}
    kept.update(LANG="C.UTF-8", LC_ALL="C.UTF-8", **dict(how.environment))
    return kept


def end_group(child):
    """Whatever the child has started ends with it."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    child.wait()
