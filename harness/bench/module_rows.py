"""The work of the rows in which the extension module is held against CPython's own classes: both
sides run the same code, which only gets its classes from another module.

ROWS has a Row for each; its work(library) gives prepare() and run(n)."""

import io
import itertools
import signal
import socket
import weakref
from collections import namedtuple

Row = namedtuple("Row", "name units work")

# As python3 does when it starts, and a program that has the interpreter inside does not: files that
# die may still have something to send.
signal.signal(signal.SIGPIPE, signal.SIG_IGN)

LINES = 2048  # of 40 bytes: ten buffers of 8192 bytes
FEW = 128
ASCII = "a" * 39 + "\n"
MIXED = "a" * 11 + "\xe9\u20ac\xe9\u20ac" + "b" * 10 + "\xe9\u20ac\xe9" + "c\n"


# ================================================================= where the classes come from

class Library:
    def __init__(self, files, finalize, makefile):
        self.BufferedReader = files.BufferedReader
        self.BufferedWriter = files.BufferedWriter
        self.TextIOWrapper = files.TextIOWrapper
        self.finalize = finalize
        self.Socket = type("Socket", (socket.socket,), {"makefile": makefile})

    def wrap(self, raw, mode, **options):
        buffer = (self.BufferedReader if "r" in mode else self.BufferedWriter)(raw)
        return buffer if "b" in mode else self.TextIOWrapper(buffer, **options)

    def socket_pair(self):
        near, far = socket.socketpair()
        return self.Socket(fileno=near.detach()), far


def cpython():
    return Library(io, weakref.finalize, socket.socket.makefile)


def ours():
    import backports_cpp
    return Library(backports_cpp, backports_cpp.finalize, backports_cpp.makefile)


# ================================================================= what the files stand on

class Raw(io.RawIOBase):
    def __init__(self, data=b""):
        self.data, self.at = memoryview(data), 0

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def seek(self, offset, whence=0):
        if whence == 0:
            self.at = offset
        return self.at

    def readinto(self, target):
        part = self.data[self.at:self.at + len(target)]
        target[:len(part)] = part
        self.at += len(part)
        return len(part)

    def write(self, data):
        return len(data)


class Seekable:
    def __init__(self, raw, library, mode, **options):
        self.file = library.wrap(raw, mode, **options)

    def prepare(self):
        self.file.seek(0)


def memory(data, *how, **options):
    return Seekable(io.BytesIO(data), *how, **options)


def raw_file(data, *how, **options):
    return Seekable(Raw(data), *how, **options)


class SocketPair:
    """All that is read is on the way before a batch, all that was written is taken after it."""

    def __init__(self, data, library, mode, **options):
        self.near, self.far = library.socket_pair()
        self.file = self.near.makefile(mode, **options)
        self.mode, self.data, self.left = mode, data, 0

    def prepare(self):
        if "r" in self.mode:
            self.far.sendall(self.data)
            return
        self.file.flush()
        while self.left > 0:
            self.left -= len(self.far.recv(self.left, socket.MSG_DONTWAIT))
        self.left = len(self.data)


class SocketPairToItsEnd:
    def __init__(self, data, library, *how, **options):
        self.data, self.library, self.how, self.options = data, library, how, options

    def prepare(self):
        near, far = self.library.socket_pair()
        far.sendall(self.data)
        far.close()
        self.file = near.makefile(*self.how, **self.options)


# ================================================================= the work

def iteration(f, n):
    for _ in itertools.islice(f, n):
        pass


def readline(f, n):
    for _ in range(n):
        f.readline()


def read_16(f, n):
    for _ in range(n):
        f.read(16)


def readinto(f, n):
    target = bytearray(16)
    for _ in range(n):
        f.readinto(target)


def peek_read1(f, n):
    for _ in range(n):
        f.peek()
        f.read1(16)


def read_all(f, n):
    assert len(f.read()) > 50_000


def readline_tell(f, n):
    for _ in range(n):
        f.readline()
        f.tell()


def iteration_tell(f, n):
    for _ in f:
        pass
    for _ in range(n):
        f.tell()


def writing(line):
    def write(f, n):
        for _ in range(n):
            f.write(line)
    return write


def write_flush(line):
    def write(f, n):
        for _ in range(n):
            f.write(line)
            f.flush()
    return write


def on_a_file(name, place, data, units, run, mode, **options):
    def work(library):
        at = place(data, library, mode, **options)
        return at.prepare, lambda n: run(at.file, n)
    return Row(name, units, work)


def opening(mode):
    def work(library):
        near, far = library.socket_pair()

        def run(n):
            for _ in range(n):
                near.makefile(mode).close()
            return far
        return lambda: None, run
    return Row(f"makefile('{mode}') and close", FEW, work)


class Thing:
    __slots__ = ("__weakref__",)


def callback():
    pass


def register_and_fire(library):
    def run(n, finalize=library.finalize):
        for _ in range(n):
            finalize(Thing(), callback)
    return lambda: None, run


# ================================================================= the rows

PLACES = [("memory", memory), ("a raw file in Python", raw_file), ("socket pair", SocketPair)]


def rows_of(kind, places, mode, line, **options):
    data = line.encode() * LINES
    binary = "b" in mode
    pieces = LINES * len(line) // 16
    reads = [("iteration", LINES, iteration), ("readline", LINES, readline),
             ("read(16)", pieces, read_16)]
    if binary:
        reads += [("readinto, 16 bytes", pieces, readinto),
                  ("peek and read1(16)", pieces, peek_read1)]
    written = line.encode() if binary else line
    for place_name, place in places:
        for name, units, run in reads:
            yield on_a_file(f"{kind}{name}, {place_name}", place, data, units, run, "r" + mode,
                            **options)
        at_end, large = ((SocketPairToItsEnd, data) if place is SocketPair
                         else (place, data * 13))
        size = f"{len(large) // 1000} kB"
        yield on_a_file(f"{kind}read to the end, {size}, {place_name}", at_end, large, 1, read_all,
                        "r" + mode, **options)
        if not binary and place is not SocketPair:
            yield on_a_file(f"{kind}readline and tell, {place_name}", place, data, FEW,
                            readline_tell, "r" + mode, **options)
            yield on_a_file(f"{kind}iteration, then tell, {place_name}", place, data, LINES,
                            iteration_tell, "r" + mode, **options)
        if options.get("newline", None) == "":
            continue
        yield on_a_file(f"{kind}write, {place_name}", place, data if place is SocketPair else b"",
                        LINES, writing(written), "w" + mode, **options)
        yield on_a_file(f"{kind}write and flush, {place_name}", place,
                        line.encode() * FEW if place is SocketPair else b"", FEW,
                        write_flush(written), "w" + mode, **options)


def all_rows():
    yield from rows_of("", PLACES, "b", ASCII)
    for what, line in ("ASCII", ASCII), ("mixed UTF-8", MIXED):
        for newline in None, "":
            kind = f"text of {what}, newline={newline!r}, "
            places = PLACES if newline is None else PLACES[:1]
            yield from rows_of(kind, places, "", line, encoding="utf-8", newline=newline)
    yield opening("rb")
    yield opening("r")
    yield Row("finalize, register and fire", 1000, register_and_fire)


ROWS = list(all_rows())
