"""SocketIO and the two makefile() of the module against Python's, over sockets that follow a script.

    PYTHONPATH=build/python:reference python3 -P harness/python/socket_test.py [PROGRAMS [SEED]]
"""
import errno
import gc
import io
import os
import random
import socket
import subprocess
import sys
import unittest
import weakref

import backports_cpp
from backports import makefile as reference

PROGRAMS, SEED = 2000, 1


class ScriptedSocket:
    """Answers what its script says, and says what it was asked."""

    def __init__(self, numbers, said):
        self.numbers, self.said = numbers, said
        self._io_refs = self._makefile_refs = 0

    def answer(self, size):
        kind = self.numbers.randrange(12)
        if kind == 0:
            raise TimeoutError("timed out")
        if kind == 1:
            raise BlockingIOError(errno.EAGAIN, "would block")
        if kind == 2:
            raise OSError(errno.ECONNRESET, "reset")
        if kind == 3:
            raise self.numbers.choice([ValueError("no"), OSError("no number"), KeyboardInterrupt()])
        if kind == 4:
            return None
        return self.numbers.randint(0, size)

    def recv_into(self, buffer):
        size = memoryview(buffer).nbytes
        self.said.append(("recv_into", size))
        count = self.answer(size)
        if count:
            memoryview(buffer).cast("B")[:count] = bytes(97 + one % 13 if one % 7 else 10
                                                         for one in range(count))
        return count

    def send(self, data):
        self.said.append(("send", bytes(data)))
        return self.answer(memoryview(data).nbytes)

    def fileno(self):
        self.said.append(("fileno",))
        return self.numbers.choice([7, -1, 2**70])

    def _decref_socketios(self):
        self.said.append(("_decref_socketios",))
        if self.numbers.randrange(6) == 0:
            raise OSError(errno.EBADF, "close failed")


def shown(value):
    """A value without addresses."""
    if isinstance(value, BaseException):
        context = value.__context__
        return (type(value).__name__, str(value), None if context is None else shown(context))
    if isinstance(value, (str, bytes, int, float, type(None))):
        return value
    if isinstance(value, (list, tuple)):
        return [shown(one) for one in value]
    return repr(value).split(" object at ")[0]


STEPS = [
    ("read",), ("read", 0), ("read", 1), ("read", 5), ("read", -1), ("read", None), ("read", "x"),
    ("readall",), ("readline",), ("readline", 3), ("readline", None), ("readlines", 4),
    ("__next__",), ("readinto", "a buffer"), ("readinto", "nothing"), ("write", b"data"),
    ("write", b""), ("write", "text"), ("write", None), ("writelines", [b"one", b"two"]),
    ("readable",), ("writable",), ("seekable",), ("fileno",), ("isatty",), ("flush",), ("close",),
    ("tell",), ("seek", 1), ("truncate", 1), ("__enter__",), ("detach",), ("_checkClosed",),
]
ATTRIBUTES = ["closed", "name", "mode", "_mode", "_reading", "_writing", "_timeout_occurred"]


class Run:
    """What a program of calls says, with these classes."""

    def __init__(self, seed):
        self.numbers = random.Random(seed)
        self.said = []
        self.socket = ScriptedSocket(self.numbers, self.said)

    def attempt(self, function, *arguments, **keywords):
        try:
            answer = function(*arguments, **keywords)
        except BaseException as raised:
            self.said.append(("raised", shown(raised)))
            return None
        self.said.append(("gave", shown(answer)))
        return answer

    def use(self, file, steps):
        for _ in range(steps):
            name, *arguments = self.numbers.choice(STEPS)
            self.said.append((name, shown(arguments)))
            if name == "readinto":
                buffer = bytearray(6) if arguments == ["a buffer"] else b"read-only"
                arguments = [buffer]
            self.attempt(lambda: getattr(file, name)(*arguments))
            if name == "readinto":
                self.said.append(bytes(buffer))
            if self.numbers.randrange(3) == 0:
                attribute = self.numbers.choice(ATTRIBUTES)
                self.said.append(attribute)
                self.attempt(getattr, file, attribute)
                self.said.append(shown(file))

    def raw(self, cls):
        mode = self.numbers.choice(["r", "w", "rw", "rb", "wb", "rwb", "x", "br", "", None, "\ud800"])
        file = self.attempt(cls, self.socket, mode)
        if file is not None:
            self.use(file, 12)
        # Whatever closes it at the end is part of what is said.
        del file
        return self.said

    def made(self, makefile, keywords_only):
        mode = self.numbers.choice(["r", "w", "rw", "rb", "wb", "rwb", "b", "", "x", "rx", None, 3,
                                    ["r", "b"], "ww", "br"])
        buffering = self.numbers.choice([None, -1, 0, 1, 2, 5, 100, "big", 2.5])
        encoding = self.numbers.choice([None, "utf-8", "ascii", "nonsense", 5])
        errors = self.numbers.choice([None, "strict", "replace", "nonsense"])
        newline = self.numbers.choice([None, "", "\n", "\r\n", "x"])
        given = [mode, buffering] + ([] if keywords_only else [encoding, errors, newline])
        given = given[:self.numbers.randint(0, len(given))]
        keywords = {"encoding": encoding, "errors": errors, "newline": newline}
        keywords = {} if len(given) > 2 else dict(self.numbers.sample(sorted(keywords.items()),
                                                                      self.numbers.randrange(4)))
        if self.numbers.randrange(20) == 0:
            keywords["other"] = 1
        self.said.append((shown(given), sorted(keywords)))
        file = None
        try:
            file = makefile(self.socket, *given, **keywords)
        except BaseException as raised:
            told = type(raised).__name__, "" if "other" in keywords else str(raised)
            self.said.append(("raised", *told))
        else:
            self.said.append(("made", type(file).__name__, shown(getattr(file, "mode", None))))
        self.said.append((self.socket._io_refs, self.socket._makefile_refs))
        if file is not None:
            self.use_made(file)
        del file
        return self.said

    def use_made(self, file):
        steps = [one for one in STEPS if one[0] in ("read", "readline", "flush", "close", "readable",
                                                    "writable", "fileno") and one[-1] != "x"]
        for _ in range(6):
            name, *arguments = self.numbers.choice(steps)
            self.said.append((name, shown(arguments)))
            self.attempt(lambda: getattr(file, name)(*arguments))


class Overriding:
    """What a subclass may have of its own; Python's methods come to it."""

    def readable(self):
        return self.own > 2 and super().readable()

    def writable(self):
        return self.own > 2 and super().writable()

    def flush(self):
        if self.own % 4 == 0:
            raise ValueError("flush failed")
        super().flush()

    def readinto(self, buffer):
        if self.own % 3 == 0 and self.left > 0:
            self.left -= 1
            buffer[:1] = b"!"
            return 1
        return super().readinto(buffer)


def overriding(cls, seed):
    class Overridden(Overriding, cls):
        own = seed % 13
        left = 5

    return Overridden


class Programs(unittest.TestCase):
    maxDiff = None

    def both(self, run, python, cpp):
        for seed in range(SEED, SEED + PROGRAMS):
            expected, said = run(Run(seed), python, seed), run(Run(seed), cpp, seed)
            if said != expected:
                place = next((one for one in range(min(len(said), len(expected)))
                              if said[one] != expected[one]), min(len(said), len(expected)))
                self.fail("seed %d\n   both: %s\n Python: %s\n    C++: %s" % (
                    seed, expected[max(0, place - 6):place], expected[place:place + 3],
                    said[place:place + 3]))

    def test_a_raw_file_says_the_same(self):
        self.both(lambda run, cls, _: run.raw(cls), socket.SocketIO, backports_cpp.SocketIO)

    def test_a_subclass_says_the_same(self):
        self.both(lambda run, cls, seed: run.raw(overriding(cls, seed)), socket.SocketIO,
                  backports_cpp.SocketIO)

    def test_backport_makefile_says_the_same(self):
        self.both(lambda run, makefile, _: run.made(makefile, False), reference.backport_makefile,
                  backports_cpp.backport_makefile)

    def test_makefile_says_the_same(self):
        self.both(lambda run, makefile, _: run.made(makefile, True), socket.socket.makefile,
                  backports_cpp.makefile)


class Binding(unittest.TestCase):
    def test_backport_makefile_binds_as_a_method(self):
        class Wrapped(ScriptedSocket):
            makefile = backports_cpp.backport_makefile

        wrapped = Wrapped(random.Random(1), [])
        file = wrapped.makefile("rb", buffering=0)
        self.assertIs(file._sock, wrapped)
        self.assertEqual(wrapped._makefile_refs, 1)

    def test_a_file_of_makefile_keeps_the_socket_open(self):
        one, other = socket.socketpair()
        with one, other:
            with backports_cpp.makefile(one, "rw", newline="\n") as file:
                one.close()
                file.write("ping\n")
                file.flush()
                self.assertEqual(other.recv(10), b"ping\n")
                other.sendall(b"pong\n")
                self.assertEqual(file.readline(), "pong\n")
                self.assertNotEqual(one.fileno(), -1)
            self.assertEqual(one.fileno(), -1)


class Patching(unittest.TestCase):
    def test_patch_and_unpatch_are_each_other_s_undoing(self):
        def seen():
            return (socket.socket.makefile, socket.SocketIO, weakref.finalize, io.BufferedReader,
                    io.BufferedWriter, io.BufferedRWPair, io.TextIOWrapper,
                    io.IncrementalNewlineDecoder)

        before = seen()
        backports_cpp.patch()
        backports_cpp.patch()
        self.assertIs(socket.SocketIO, backports_cpp.SocketIO)
        self.assertIs(weakref.finalize, backports_cpp.finalize)
        self.assertEqual(seen()[3:], before[3:])
        backports_cpp.patch(files=True)
        self.assertFalse(any(one is other for one, other in zip(seen(), before)))
        backports_cpp.unpatch()
        self.assertEqual(seen(), before)

    def run_so(self, *arguments):
        return subprocess.run([sys.executable, "-m", "backports_cpp", *arguments],
                              capture_output=True, text=True)

    def test_a_program_runs_on_the_classes(self):
        code = ("import socket, sys, io, weakref; print(sys.argv[1:], __name__,"
                " type(socket.SocketIO.read).__name__, weakref.finalize.__init__.__class__.__name__)")
        told = "['a', '-b'] __main__ method_descriptor wrapper_descriptor\n"
        self.assertEqual(self.run_so("-c", code, "a", "-b").stdout, told)
        path = os.path.join(os.environ.get("TMPDIR", "/tmp"), "backports_cpp_%d.py" % os.getpid())
        with open(path, "w") as program:
            program.write(code)
        try:
            self.assertEqual(self.run_so(path, "a", "-b").stdout, told)
        finally:
            os.unlink(path)
        self.assertEqual(self.run_so("-m", "platform").returncode, 0)
        self.assertEqual(self.run_so("-c", "import sys; sys.exit(3)").returncode, 3)
        self.assertIn("PROGRAM", self.run_so().stderr)

    def test_its_finalizers_are_called_at_the_exit(self):
        code = ("import weakref\nclass Thing: pass\nthing = Thing()\n"
                "weakref.finalize(thing, print, 'bye')\nprint('hello')")
        self.assertEqual(self.run_so("-c", code).stdout, "hello\nbye\n")


class References(unittest.TestCase):
    def cycles(self, sock):
        for mode in ("rb", "wb", "rwb", "r", "w", "rw"):
            file = backports_cpp.makefile(sock, mode, encoding=None)
            file.cycle = file
            del file
        raw = backports_cpp.makefile(sock, "rwb", buffering=0)
        for name, argument in (("read", 3), ("readinto", bytearray(3)), ("write", b"x"),
                               ("readline", 3)):
            try:
                getattr(raw, name)(argument)
            except (OSError, ValueError, KeyboardInterrupt):
                pass
        for wrong in ("x", 3):
            try:
                backports_cpp.makefile(sock, wrong)
            except (TypeError, ValueError):
                pass
        try:
            backports_cpp.makefile(sock, "r", 0)
        except ValueError:
            pass

    def test_nothing_leaks(self):
        sock = ScriptedSocket(random.Random(1), [])
        for _ in range(1000):
            self.cycles(sock)  # what is kept to be used again, is there then
        gc.collect()
        sock.said.clear()
        before = sys.getrefcount(sock), len(gc.get_objects()), sys.getallocatedblocks()
        for _ in range(1000):
            self.cycles(sock)
        gc.collect()
        sock.said.clear()
        after = sys.getrefcount(sock), len(gc.get_objects()), sys.getallocatedblocks()
        self.assertEqual(after[:2], before[:2])
        self.assertLess(after[2] - before[2], 500)  # of 6000 files

    def test_a_buffer_that_the_socket_kept_is_not_of_use(self):
        class Keeping(ScriptedSocket):
            def recv_into(self, buffer):
                self.kept = buffer
                return 0

        sock = Keeping(random.Random(1), [])
        backports_cpp.SocketIO(sock, "r").read(10)
        with self.assertRaises(ValueError):
            sock.kept[0]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        PROGRAMS = int(sys.argv.pop(1))
    if len(sys.argv) > 1:
        SEED = int(sys.argv.pop(1))
    unittest.main()
