"""What the file below is asked, in which order and with which arguments, by the C++ classes and by
CPython's: the same, whatever it answers. A program sees it where that file is its own.

Random sessions, each played by both. asked_test.py --rounds 100000 --seed 7 plays more of them.
"""
import gc
import io
import pathlib
import random
import re
import socket
import sys
import types

import backports_cpp

sys.path.append(str(pathlib.Path(__file__).resolve().parent))
import at_random  # noqa: E402

CPYTHON = types.SimpleNamespace(**{name: getattr(io, name) for name in (
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "TextIOWrapper")},
    SocketIO=socket.SocketIO)


# No number that says of a buffer that more is in it than there is.
ODD = {"readinto": (None, -1, "odd"), "read": (None, "odd", b"odd"), "write": (None, -1, "odd", 3), "tell": (-1,),
       "seek": (-1, 3), "recv_into": (None,), "send": (None, 3)}
# An argument, as it is written down. Of a buffer the size: what is in it is nobody's yet.
SHOWN = {"readinto": len, "recv_into": len, "write": bytes, "send": bytes,
         "_dealloc_warn": lambda whom: type(whom).__name__}


class Below:
    """A file that writes down what it is asked, and answers by a plan: its own draws of luck, which
    are the same for both sides as long as they ask the same."""

    def __init__(self, seed, kind):
        self.luck = random.Random(seed)
        self.kind = kind  # how often it does what, and what it has
        self.asked = []
        self.data = bytes(self.luck.choice(b"ab\n\r\xc3\xa9") for _ in range(kind["size"]))
        self.at = 0
        self.shut = False

    def answer(self, name, given, usual):
        self.asked.append((name, *given))
        chance = self.luck.random()
        # What CPython does with an error of `closed` depends on whether the next thing that it calls
        # is written in C: it forgets that there is one.
        if chance < self.kind["fails"] and name != "closed":
            raise self.luck.choice((OSError(5, "made up"), ValueError("made up"),
                                    InterruptedError(4, "made up"), TimeoutError("made up"),
                                    BlockingIOError(11, "made up")))
        if self.kind["fails"] < chance < self.kind["fails"] + self.kind["odd"]:
            return self.luck.choice(ODD.get(name, (None, "odd", b"odd", 3, True, False)))
        return usual()


def method(name, usual):
    def call(self, *given):
        return self.answer(name, map(SHOWN.get(name, repr), given), lambda: usual(self, *given))
    return call


def taken(self, size=-1):
    if size is None or size < 0:
        size = len(self.data)
    size = min(size, self.luck.randrange(1, 12)) if self.kind["short"] else size
    part = self.data[self.at:self.at + size]
    self.at += len(part)
    return part


def readinto(self, target):
    part = taken(self, len(target))
    target[:len(part)] = part
    return len(part)


def seek(self, place, whence=0):
    self.at = max(0, place + (0, self.at, len(self.data))[whence])
    return self.at


def shut(self):
    self.shut = True


METHODS = {
    "readable": lambda self: True, "writable": lambda self: True, "seekable": lambda self: True,
    "read": taken, "read1": taken, "readinto": readinto, "readall": taken,
    "peek": lambda self, size=0: self.data[self.at:self.at + 3],
    "write": lambda self, data: min(len(data), self.luck.randrange(1, 12))
    if self.kind["short"] else len(data),
    "flush": lambda self: None, "close": shut, "seek": seek, "tell": lambda self: self.at,
    "truncate": lambda self, size=None: 7 if size is None else size,
    "fileno": lambda self: 99, "isatty": lambda self: False,
    "_dealloc_warn": lambda self, whom: None,
    # Of a socket.
    "recv_into": readinto, "send": lambda self, data: len(data) // 2 + 1,
    "_decref_socketios": lambda self: None,
}
ATTRIBUTES = {"closed": lambda self: self.shut, "name": lambda self: "made-up",
              "mode": lambda self: "rb"}


def below(seed, kind):
    """Of a class of its own: what a kind lacks its class has not."""
    parts = {name: method(name, usual) for name, usual in METHODS.items()
             if name not in kind["lacks"]}
    for name, usual in ATTRIBUTES.items():
        parts[name] = property(lambda self, name=name, usual=usual:
                               self.answer(name, (), lambda: usual(self)))
    return type("Below", (Below,), parts)(seed, kind)


READS = ["read()", "read(3)", "read(0)", "read(40)", "read(-5)", "read(None)", "readline()",
         "readline(0)", "readline(4)", "readline(-3)", "__next__()",
         "readlines(9)"]
PLACES = ["tell()", "seek(0)", "seek(2)", "seek(0, 1)", "seek(0, 2)", "truncate()", "truncate(5)"]
STATE = ["flush()", "closed", "name", "readable()", "writable()", "seekable()", "fileno()",
         "isatty()", "close()", "detach()", "__repr__()"]
OPERATIONS = {
    "BufferedReader": READS + ["read1()", "read1(2)", "peek()", "readinto(bytearray(5))",
                               "readinto1(bytearray(30))", "seek(1, 1)", "seek(-1, 1)", "mode",
                               "write(b'a')"] + PLACES + STATE,
    "BufferedWriter": ["write(b'abc')", "write(b'')", "write(b'a' * 20)", "write(bytes(90))",
                       "writelines([b'a', b'bc'])", "seek(1, 1)", "mode", "read()"] + PLACES + STATE,
    "TextIOWrapper": READS + ["write('abc')", "write('\\n')", "write('a\\xe9' * 30)",
                              "write('')", "newlines", "reconfigure(line_buffering=True)",
                              "reconfigure(newline='')"] + PLACES + STATE,
    "SocketIO": ["read()", "read(3)", "readall()", "readline()", "readinto(bytearray(5))",
                 "write(b'abc')", "tell()", "seek(0)", "truncate()", "mode"] + STATE,
    "BufferedRWPair": READS + ["read1(2)", "peek()", "readinto(bytearray(5))", "write(b'abc')",
                               "write(b'a' * 20)", "tell()"] + STATE,
}
# Rarely: nothing is asked of it afterwards.
LAST = {"close()", "detach()"}


# Classes, one upon the other.
SHAPES = ["BufferedReader", "BufferedWriter", "BufferedRWPair", "TextIOWrapper", "SocketIO",
          "BufferedReader TextIOWrapper", "BufferedWriter TextIOWrapper",
          "BufferedRWPair TextIOWrapper", "SocketIO BufferedReader", "SocketIO BufferedWriter",
          "SocketIO BufferedRWPair TextIOWrapper"]


def plan(luck):
    """A session: the file below, what stands on it, and what is asked of that."""
    shape = luck.choice(SHAPES)
    careful = luck.random() < 0.4
    kind = {
        "size": luck.choice((0, 5, 60, 300)),
        "short": luck.random() < 0.5,
        "fails": 0 if careful else luck.choice((0, 0.05, 0.2)),
        "odd": 0 if careful else luck.choice((0, 0, 0.05)),
        "lacks": set(luck.sample(sorted({"readall", "read1", "peek", "_dealloc_warn"}),
                                 luck.randrange(3))),
    }
    top = shape.split()[-1]
    names = OPERATIONS[top]
    if top == "TextIOWrapper":
        # CPython 3.11.2 loses what is decoded when it writes (gh-80109), and the classes do not.
        writes = [name for name in names if name.startswith("write")]
        left_out = luck.choice((READS, writes))
        names = [name for name in names if name not in left_out]
        # Nor does it know its place once lines were taken: it looks beyond a buffer of its own.
        if left_out == writes and luck.random() < 0.5:
            names = [name for name in names if name not in ("__next__()", "readlines(9)")]
        elif left_out == writes:
            names = [name for name in names if name not in ("tell()", "seek(0, 1)")]
    calls = [name for name in luck.choices(names, k=luck.randrange(1, 18))
             if name not in LAST or luck.random() < 0.3]
    options = {"encoding": luck.choice(("utf-8", "latin-1")), "errors": "replace",
               "newline": luck.choice((None, "", "\n", "\r\n")),
               "line_buffering": luck.random() < 0.3}
    return {"shape": shape, "kind": kind, "seed": luck.random(), "calls": calls,
            "size": luck.choice((1, 8, 8, 32)), "options": options,
            "mode": luck.choice(("r", "w", "rw", "rwb"))}


def shown(value):
    if isinstance(value, BaseException):
        cause = value.__context__
        # CPython shows in it what the C library's errno happens to be.
        text = value.args[1:] if isinstance(value, BlockingIOError) else value.args
        return type(value).__name__, text, None if cause is None else shown(cause)
    if isinstance(value, Below):
        return "the file below"
    try:
        return re.sub("0x[0-9a-f]+", "0x0", repr(value))
    except Exception as error:
        return shown(error)


def stand(library, layer, file, session):
    kind = getattr(library, layer)
    if layer == "SocketIO":
        return kind(file, session["mode"])
    if layer == "TextIOWrapper":
        return kind(file, **session["options"])
    return kind(*([file, file] if layer == "BufferedRWPair" else [file]), session["size"])


def play(library, session):
    """What each call gave, and what the file below was asked meanwhile."""
    file_below = below(session["seed"], session["kind"])
    out = []

    def step(what, call):
        before = len(file_below.asked)
        try:
            value = call()
        except Exception as error:
            value = error
        # An error keeps its frames, and they what they work on.
        answer = shown(value)
        kept = None if isinstance(value, Exception) else value
        del value
        out.append((what, answer, file_below.asked[before:]))
        return kept

    def make():
        file = file_below
        for layer in session["shape"].split():
            file = stand(library, layer, file, session)
        return file

    files = [None]

    def opened():
        files[0] = make()

    step("open", opened)
    if files[0] is not None:
        for call in session["calls"]:
            step(call, lambda call=call: eval("file." + call, {"file": files[0]}))  # noqa: S307
    step("let go", files.clear)
    gc.collect()
    step("at the end", lambda: None)
    return out


class Asked(at_random.AtRandom):
    rounds = 3000

    def test_the_file_below_is_asked_what_cpython_asks_it(self):
        opened = answered = refused = 0
        for number, luck in self.lucks():
            session = plan(luck)
            theirs, ours = play(CPYTHON, session), play(backports_cpp, session)
            self.assertEqual(ours, theirs, f"round {number}: {session}")
            opened += not isinstance(theirs[0][1], tuple)
            for _, answer, _ in theirs[1:-2]:
                refused += isinstance(answer, tuple)
                answered += not isinstance(answer, tuple)
        # Most of it is no error, which both sides could agree on for want of anything else.
        self.assertGreater(opened, 0.7 * self.rounds)
        self.assertGreater(answered, 2 * refused)
        self.assertGreater(refused, 0)

    def test_a_planted_question_more_is_found(self):
        class Asks(backports_cpp.BufferedReader):
            def readline(self, *given):
                self.raw.closed
                return super().readline(*given)

        session = {"shape": "BufferedReader", "seed": 0, "size": 8, "calls": ["readline()"],
                   "kind": {"size": 60, "short": False, "fails": 0, "odd": 0, "lacks": set()}}
        theirs = play(CPYTHON, session)
        self.assertEqual(play(backports_cpp, session), theirs)
        ours = play(type("Library", (), {"BufferedReader": Asks}), session)
        self.assertNotEqual(theirs, ours)


if __name__ == "__main__":
    at_random.main(Asked)
