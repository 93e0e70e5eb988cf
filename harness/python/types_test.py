"""The types from outside: every attribute and every method of CPython's types, got, set, deleted and
called with right and wrong arguments, in every state that a file can be in, gives what it gives
there: a value, or an error in the same words."""
import io
import re
import socket
import types
import unittest
import weakref

import backports_cpp
from backports.makefile import backport_makefile
from backports.weakref_finalize import weakref_finalize

CPYTHON = types.SimpleNamespace(**{name: getattr(io, name) for name in (
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "TextIOWrapper",
    "IncrementalNewlineDecoder")}, SocketIO=socket.SocketIO)

CALLS = [((), {}), ((None,), {}), (("x",), {}), ((b"x",), {}), ((1,), {}), ((-5,), {}), ((1.5,), {}),
         ((2 ** 80,), {}), ((-(2 ** 80),), {}), ((bytearray(2),), {}), (([],), {}), ((1, 0), {}),
         ((0, 9), {}), ((0, None), {}), ((1, 2, 3, 4), {}), ((), {"x": 1}), ((1,), {"x": 1})]
# How a type is made, with arguments that it takes and others.
MAKING = [((), {}), ((None,), {}), (("raw",), {}), (("raw", 0), {}), (("raw", -1), {}),
          (("raw", "x"), {}), (("raw", 1.5), {}), (("raw", 2 ** 80), {}), (("raw", "raw", 3), {}),
          (("raw", "raw", 3, 4), {}), (("raw",), {"x": 1}), ((), {"raw": "raw"}),
          ((), {"buffer": "raw"}), (("raw",), {"buffer_size": 3}), (("raw", "utf-8"), {}),
          (("raw", "nope"), {}), (("raw", 3), {}), (("raw", "utf-8", "nope"), {}),
          (("raw", "utf-8", 3), {}), (("raw", "utf-8", None, "x"), {}),
          (("raw", "utf-8", None, 3), {}), (("raw", "utf-8", None, None, "yes", ""), {}),
          (("raw", "a\0b"), {}), (("raw", "rw"), {}), (("raw", "x"), {}), (("raw", b"r"), {}),
          ((None, True), {}), ((None, True, "nope"), {}), ((None, 3, "strict", 4), {})]
# What says where it is written, or that it is written elsewhere.
OF_THE_TYPE = {"__class__", "__dict__", "__doc__", "__init_subclass__", "__subclasshook__", "__new__",
               "__module__", "__reduce__", "__reduce_ex__", "__getstate__", "__dir__", "__weakref__",
               "__abstractmethods__", "_abc_impl", "__sizeof__", "__hash__", "__slots__",
               "__init__", "__text_signature__"}


def shown(value):
    return re.sub("0x[0-9a-f]+", "0x0", repr(value))


def outcome(call):
    try:
        value = call()
    except BaseException as error:  # noqa: B902
        return type(error).__name__, re.sub("0x[0-9a-f]+", "0x0", str(error))
    return shown(value) if not callable(value) else "something to call"


class Pipe:
    """A socket with something to read."""

    def __init__(self):
        self.rest = b"one\ntwo\n"

    def recv_into(self, target):
        part, self.rest = self.rest[:len(target)], self.rest[len(target):]
        target[:len(part)] = part
        return len(part)

    def send(self, data):
        return len(data)

    def fileno(self):
        return 77

    def _decref_socketios(self):
        pass


def raw_for(name):
    return Pipe() if name == "SocketIO" else io.BytesIO(b"one\ntwo\nthree\n")


def made(library, name):
    kind = getattr(library, name)
    if name == "BufferedRWPair":
        return kind(raw_for(name), raw_for(name), 8)
    if name == "SocketIO":
        return kind(raw_for(name), "rw")
    if name == "IncrementalNewlineDecoder":
        return kind(None, True)
    return kind(raw_for(name), **({"encoding": "ascii"} if name == "TextIOWrapper" else {}))


def new(library, name):
    kind = getattr(library, name)
    return kind.__new__(kind)


def failed(library, name):
    """A second __init__ that failed."""
    file = made(library, name)
    outcome(lambda: file.__init__(None, 0))
    return file


def after(*calls):
    def state(library, name):
        file = made(library, name)
        for call in calls:
            outcome(lambda: getattr(file, call)())
        return file
    return state


STATES = {"fresh": made, "never initialised": new, "initialised in vain": failed,
          "read from": after("readline"), "closed": after("close"), "detached": after("detach"),
          "detached and closed": after("detach", "close"), "at its end": after("read", "read")}


class Types(unittest.TestCase):
    maxDiff = None

    def check(self, what, call):
        theirs, ours = (outcome(lambda library=library: call(library))
                        for library in (CPYTHON, backports_cpp))
        with self.subTest(what):
            self.assertEqual(ours, theirs)

    def names_of(self, name):
        return sorted(set(dir(getattr(CPYTHON, name))) - OF_THE_TYPE)

    def each(self):
        for name in vars(CPYTHON):
            for state, make in STATES.items():
                for attribute in self.names_of(name):
                    yield name, state, make, attribute

    def test_attributes_are_got_set_and_deleted_alike(self):
        for name, state, make, attribute in self.each():
            what = f"{name}, {state}, {attribute}"
            self.check(what, lambda library: getattr(make(library, name), attribute))
            for value in (1, True, "x", None):
                self.check(f"{what} = {value!r}",
                           lambda library: setattr(make(library, name), attribute, value))
            self.check(f"del {what}", lambda library: delattr(make(library, name), attribute))

    def test_methods_answer_and_refuse_alike(self):
        for name, state, make, attribute in self.each():
            if attribute in ("__setattr__", "__delattr__", "__getattribute__", "__format__"):
                continue
            for given, named in CALLS:
                # It says "read()" if that was got before it is called, and else what this one says.
                if name == "BufferedRWPair" and named:
                    continue
                self.check(f"{name}, {state}, {attribute}(*{given}, **{named})",
                           lambda library: getattr(make(library, name), attribute)(*given, **named))

    def test_types_are_made_and_refuse_to_be_made_alike(self):
        for name in vars(CPYTHON):
            for given, named in MAKING:
                def make(library):
                    def real(one):
                        return raw_for(name) if isinstance(one, str) and one == "raw" else one
                    kind = getattr(library, name)
                    file = kind(*map(real, given), **{key: real(one) for key, one in named.items()})
                    return file.__class__ is kind
                self.check(f"{name}(*{given}, **{named})", make)

    def test_they_are_the_same_kind_of_type(self):
        for name in vars(CPYTHON):
            def kind(library):
                one = getattr(library, name)
                # CPython's SocketIO is a class in Python: over io.RawIOBase, which has no objects.
                bases = [base for base in one.__mro__[1:] if base.__module__ == "_io"]
                return one.__name__, one.__qualname__, one.__module__, bases
            self.check(name, kind)


class Thing:
    pass


def ignore(*_, **__):
    pass


def finalizer(kind):
    thing = Thing()
    made_for = kind(thing, ignore, 1, k=2)
    THINGS.append(thing)
    return made_for


def finalizer_after(*calls):
    def state(kind):
        one = finalizer(kind)
        for call in calls:
            call(one)
        return one
    return state


def finalizer_of_the_dead(kind):
    return kind(Thing(), ignore, 1)


THINGS = []
LIVES = {"alive": finalizer, "of what is dead": finalizer_of_the_dead,
         "detached": finalizer_after(lambda one: one.detach()),
         "called": finalizer_after(lambda one: one()),
         "not at the exit": finalizer_after(lambda one: setattr(one, "atexit", False))}
KINDS = {"finalize": (weakref.finalize, backports_cpp.finalize),
         "weakref_finalize": (weakref_finalize, backports_cpp.weakref_finalize)}
FINALIZER_CALLS = [((), {}), ((1,), {}), ((1, 2), {}), ((), {"x": 1}), ((), {"_": 1}),
                   ((1,), {"_": 1})]


class Finalizers(unittest.TestCase):
    maxDiff = None

    def check(self, what, call):
        for name, (theirs, ours) in KINDS.items():
            with self.subTest(f"{name}: {what}"):
                self.assertEqual(outcome(lambda: call(ours)), outcome(lambda: call(theirs)))

    def test_attributes_are_got_set_and_deleted_alike(self):
        for life, make in LIVES.items():
            for attribute in ("alive", "atexit", "x", "__call__", "peek"):
                what = f"{life}, {attribute}"
                self.check(what, lambda kind: getattr(make(kind), attribute))
                for value in (0, 1, True, None, "x", []):
                    def put(kind):
                        one = make(kind)
                        setattr(one, attribute, value)
                        return getattr(one, attribute)
                    if attribute in ("alive", "atexit", "x"):
                        self.check(f"{what} = {value!r}", put)
                if attribute in ("alive", "atexit", "x"):
                    self.check(f"del {what}", lambda kind: delattr(make(kind), attribute))

    def test_methods_answer_and_refuse_alike(self):
        for life, make in LIVES.items():
            for method in ("__call__", "peek", "detach"):
                for given, named in FINALIZER_CALLS:
                    self.check(f"{life}, {method}(*{given}, **{named})",
                               lambda kind: getattr(make(kind), method)(*given, **named))

    def test_they_are_made_and_refuse_to_be_made_alike(self):
        thing = Thing()
        for given, named in [
                ((), {}), ((thing,), {}), ((1, ignore), {}), ((None, ignore), {}),
                (([], ignore), {}), ((thing, 1), {}), ((thing, None), {}), ((Thing, ignore), {}),
                ((thing,), {"func": ignore}), ((), {"obj": thing, "func": ignore}),
                ((thing, ignore), {"obj": 1}), ((thing, ignore), {"func": 1}),
                ((thing, ignore), {"self": 1}), ((thing, ignore, 1, 2), {"a": 1})]:
            def make(kind):
                one = kind(*given, **named)
                shown = one.peek()
                one.detach()
                return shown
            self.check(f"(*{given}, **{named})", make)


class Theirs(socket.socket):
    """As a class that is given the backport has it."""
    _makefile_refs = 0
    makefile = backport_makefile


class Ours(socket.socket):
    _makefile_refs = 0
    makefile = backports_cpp.backport_makefile


class OurSocket(socket.socket):
    makefile = backports_cpp.makefile


Theirs.__name__ = Ours.__name__ = "Socket"

MODES = ["r", "w", "rw", "wr", "rb", "wb", "rwb", "b", "", "rwr", "rr", "x", "a", "r+", "rt", "br",
         "rbw", None, 1, b"r", "R", "bb", {"r": 1}, ["w", "b"]]
BUFFERINGS = [None, -1, 0, 1, 2, 8192, -2, "x", 1.5, True, False, 2 ** 70, []]
NAMED = [{}, {"encoding": "utf-8"}, {"encoding": None}, {"encoding": 1}, {"encoding": "nope"},
         {"errors": "strict"}, {"errors": 1}, {"newline": ""}, {"newline": "x"}, {"newline": 1},
         {"newline": b"\n"}, {"x": 1}, {"mode": "r"}, {"buffering": 3}, {"encoding": "a\0b"},
         {"encoding": "hex"}, {"encoding": "latin-1", "errors": "replace", "newline": "\r\n"}]


def file_of(kind, given, named):
    """What makefile() makes, as far as it can be seen, and how often it was counted."""
    near, far = socket.socketpair()
    with kind(fileno=near.detach()) as near, far:
        file = near.makefile(*given, **named)
        seen = [type(file).__name__, near._io_refs, getattr(near, "_makefile_refs", None)]
        for name in ("mode", "encoding", "errors", "newlines", "line_buffering", "write_through",
                     "_CHUNK_SIZE", "closed"):
            seen.append((name, outcome(lambda: getattr(file, name))))
        for name in ("raw", "buffer"):
            seen.append(type(getattr(file, name, None)).__name__)
        file.close()
    return seen


class Opening(unittest.TestCase):
    maxDiff = None

    def test_makefile_makes_and_refuses_alike(self):
        calls = [((mode, *buffering), named) for mode in MODES
                 for buffering in [(), *((one,) for one in BUFFERINGS)] for named in NAMED]
        calls += [((), {}), (("r", None, "utf-8"), {}), (("r", None, "utf-8"), {"errors": None}),
                  (("r", None, "utf-8", None, None, 1), {}), ((), {"mode": "rb"})]
        for theirs, ours in (socket.socket, OurSocket), (Theirs, Ours):
            for given, named in calls:
                with self.subTest(f"{theirs.__name__}.makefile(*{given}, **{named})"):
                    self.assertEqual(outcome(lambda: file_of(ours, given, named)),
                                     outcome(lambda: file_of(theirs, given, named)))


if __name__ == "__main__":
    unittest.main()
