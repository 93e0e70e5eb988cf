#!/usr/bin/env python3
#: doc
import errno, io, os, re, socket, sys

EVENTS = []  # what happened to sockets and streams since the last statement


#: utf8
if not sys.flags.utf8_mode:  # what encoding=None means must not depend on the locale
    os.execv(sys.executable, [sys.executable, "-X", "utf8"] + sys.argv)


#: stream
class Word(str):
    """WOULD_BLOCK and its like, in a plan."""


WOULD_BLOCK, TIMEOUT, EOF, ALL, OK = map(Word, ("WOULD_BLOCK", "TIMEOUT", "EOF", "ALL", "OK"))


def shown(item):
    return "OSError(%s)" % ", ".join(map(str, item.args)) if isinstance(item, OSError) else item


def fail(item):
    if item is TIMEOUT:
        raise TimeoutError("timed out")
    number = errno.EAGAIN if item is WOULD_BLOCK else item.args[0] if item.args else None
    raise OSError() if number is None else OSError(number, os.strerror(number))


def view_of(data):
    try:
        return memoryview(data)
    except TypeError:
        return None


def type_of(value):
    kind = type(value)
    plain = kind.__flags__ & 1 << 9 or kind.__module__ == "builtins"
    return kind.__name__ if plain else "%s.%s" % (kind.__module__, kind.__qualname__)


#: Socket
class Socket:
    """A socket that gives and takes what its plan says; then it is at its end, and takes all."""

    __slots__ = (
        "recv_", "rest_", "send_", "close_", "model_", "number_", "count_", "closed_", "gone_",
    )
    descriptors_ = iter(range(3, 9999))

    def __init__(self, recv=(), send=(), close=(), model="socket"):
        self.recv_, self.send_, self.close_ = iter(recv), iter(send), iter(close)
        self.rest_ = b""
        self.model_ = model
        self.number_ = next(self.descriptors_)
        self.count_ = 0
        self.closed_ = self.gone_ = False

    def recv_into(self, target):
        view = view_of(target)
        if view is None or view.readonly:
            what = "None" if target is None else type_of(target)
            raise TypeError(
                "recv_into() argument 1 must be read-write bytes-like object, not %.50s" % what)
        call = "recv_into(%d) -> " % view.nbytes
        self.check_open(call)
        if view.nbytes == 0:
            EVENTS.append(call + "0")
            return 0
        self.rest_ = self.rest_ or next(self.recv_, EOF)
        if not isinstance(self.rest_, bytes):
            item, self.rest_ = self.rest_, b""
            EVENTS.append(call + shown(item))
            return 0 if item is EOF else fail(item)
        data, self.rest_ = self.rest_[:view.nbytes], self.rest_[view.nbytes:]
        view[:len(data)] = data
        EVENTS.append(call + str(len(data)))
        return len(data)

    def send(self, data):
        view = view_of(data)
        if view is None:
            raise TypeError("a bytes-like object is required, not '%.100s'" % type_of(data))
        call = "send(%s) -> " % ascii(bytes(view))
        self.check_open(call)
        item = next(self.send_, ALL)
        if item is not ALL and not isinstance(item, int):
            EVENTS.append(call + shown(item))
            fail(item)
        count = view.nbytes if item is ALL else min(item, view.nbytes)
        EVENTS.append(call + str(count))
        return count

    def check_open(self, call):
        if self.gone_:
            EVENTS.append(call + "OSError(9)")
            fail(OSError(errno.EBADF))

    def close(self):
        if self.model_ == "wrapped" and self.count_ >= 1:
            self._makefile_refs -= 1
            return
        self.closed_ = True
        if self.model_ == "wrapped" or self.count_ <= 0 and not self.gone_:
            self.gone_ = True
            self.number_ = -1
            item = next(self.close_, OK)
            EVENTS.append("close() -> " + shown(item))
            if item is not OK:
                fail(item)

    def _decref_socketios(self):
        if self.count_ > 0:
            self._makefile_refs -= 1
        if self.closed_:
            self.close()

    def fileno(self):
        return self.number_

    @property
    def _makefile_refs(self):
        return self.count_

    @_makefile_refs.setter
    def _makefile_refs(self, count):
        if count != self.count_:
            self.count_ = count
            EVENTS.append("refs %d" % count)


#: Memory
class Memory(io.RawIOBase):
    """A raw stream in memory that gives and takes as little at a time as its plan says."""

    def __init__(self, initial=b"", read=(), write=(), seekable=True):
        self.bytes_ = io.BytesIO(initial)
        self.read_, self.write_ = iter(read), iter(write)
        self.seekable_ = seekable

    def readinto(self, target):
        view = view_of(target)
        if self.closed or view is None or view.readonly:
            return self.bytes_.readinto(target)
        call = "readinto(%d) -> " % view.nbytes
        item = next(self.read_, None) if view.nbytes else None
        if item is not None and not isinstance(item, int):
            return self.blocks_or_fails(call, item)
        data = self.bytes_.read(view.nbytes if item is None else min(item, view.nbytes))
        view[:len(data)] = data
        EVENTS.append(call + str(len(data)))
        return len(data)

    def write(self, data):
        view = view_of(data)
        if self.closed or view is None:
            return self.bytes_.write(data)
        call = "write(%s) -> " % ascii(bytes(view))
        item = next(self.write_, None)
        if item is not None and not isinstance(item, int):
            return self.blocks_or_fails(call, item)
        count = self.bytes_.write(bytes(view)[:item])
        EVENTS.append(call + str(count))
        return count

    def blocks_or_fails(self, call, item):
        EVENTS.append(call + shown(item))
        return None if item is WOULD_BLOCK else fail(item)

    def check_seekable(self, operation):
        if not self.closed and not self.seekable_:
            raise io.UnsupportedOperation(operation)

    def seek(self, *arguments):
        self.check_seekable("seek")
        before = None if self.closed else self.bytes_.tell()
        place = self.bytes_.seek(*arguments)
        if place > 67108864:
            self.bytes_.seek(before)
            raise OverflowError("new position too large")
        EVENTS.append("seek(%d, %d) -> %d" % (*(arguments + (0,))[:2], place))
        return place

    def tell(self):
        self.check_seekable("seek")
        return self.bytes_.tell()

    def truncate(self, *arguments):
        self.check_seekable("truncate")
        size = self.bytes_.truncate(*arguments)
        given = None if not arguments or arguments[0] is None else int(arguments[0])
        EVENTS.append("truncate(%s) -> %d" % (given, size))
        return size

    def readable(self):
        return self.bytes_.readable()

    def writable(self):
        return self.bytes_.writable()

    def seekable(self):
        return self.bytes_.seekable() and self.seekable_

    def close(self):
        if not self.closed:
            EVENTS.append("close()")
        super().close()
        self.bytes_.close()


#: makefile
def makefile(sock, mode="r", buffering=None, encoding=None, errors=None, newline=None):
    """What urllib3's backport_makefile does, over CPython's own classes."""
    if not set(mode) <= set("rwb"):
        raise ValueError("invalid mode %r (only r, w, b allowed)" % (mode,))
    writing = "w" in mode
    reading = "r" in mode or not writing
    binary = "b" in mode
    raw = socket.SocketIO(sock, ("r" if reading else "") + ("w" if writing else ""))
    sock._makefile_refs += 1
    if buffering is None:
        buffering = -1
    if buffering < 0:
        buffering = io.DEFAULT_BUFFER_SIZE
    if buffering == 0:
        if binary:
            return raw
        raise ValueError("unbuffered streams must be binary")
    if not writing:
        buffer = io.BufferedReader(raw, buffering)
    elif not reading:
        buffer = io.BufferedWriter(raw, buffering)
    else:
        buffer = io.BufferedRWPair(raw, raw, buffering)
    if binary:
        return buffer
    text = io.TextIOWrapper(buffer, encoding, errors, newline)
    text.mode = mode
    return text


#: run
# The names of the case, and, as its builtins, all that it may call. Codecs import what they need
# with the builtins of whoever runs.
NAMES = {"__builtins__": {
    "__import__": __import__, "next": next, "bytearray": bytearray, "OSError": OSError,
    "SocketIO": socket.SocketIO, "BufferedReader": io.BufferedReader,
    "BufferedWriter": io.BufferedWriter, "BufferedRWPair": io.BufferedRWPair,
    "TextIOWrapper": io.TextIOWrapper,
}}
for name in "WOULD_BLOCK TIMEOUT EOF ALL OK Socket Memory makefile".split():
    if name in globals():
        NAMES["__builtins__"][name] = globals()[name]
for kind in (Socket if "Socket" in globals() else None, Memory if "Memory" in globals() else None):
    if kind is not None:
        kind.__module__ = "builtins"  # the messages of exceptions name no module
FIRST = {}  # the names, in the order of their first binding
DIFFERENCES = []


def address_free(value):
    return re.sub(" at 0x[0-9a-fA-F]+", " at 0x\u2026", ascii(value))


def exception_lines(error):
    arguments = error.args
    if type(error) is BlockingIOError and len(arguments) == 3:
        arguments = (0,) + arguments[1:]  # CPython leaves the C library's errno there
    name = type(error).__qualname__
    lines = ["#! %s(%s)" % (name, ", ".join(map(address_free, arguments)))]
    path = "__context__"
    while error.__context__ is not None:
        error = error.__context__
        lines.append("#. %s = %s" % (path, type(error).__qualname__))
        path += ".__context__"
    return lines


def outcome_of(source):
    try:
        code = compile(source, "case", "eval")
    except SyntaxError:
        code = compile(source, "case", "exec")
        source = None
    try:
        if source is None:
            exec(code, NAMES)
            return []
        return ["#> " + address_free(eval(code, NAMES))]
    except BaseException as error:
        return exception_lines(error)


def tell(lines, cpp):
    lines += ["#: " + event for event in EVENTS]
    EVENTS.clear()
    for line in lines:
        print("    " + line)
    if cpp is None:
        return
    if lines == cpp:
        print("  and so the C++ library did")
        return
    print("  but the C++ library did:")
    for line in cpp:
        print("    " + line)
    DIFFERENCES.append(lines)


def run(source, cpp=None):
    """Runs one statement and prints what came of it; cpp is what the C++ library did."""
    print(source)
    lines = outcome_of(source)
    for name in list(NAMES)[1:]:
        FIRST.setdefault(name, len(FIRST))
    tell(lines, cpp)


def end(cpp=None):
    """Lets go of all names, the oldest first."""
    print("# the end")
    while len(NAMES) > 1:
        del NAMES[min(list(NAMES)[1:], key=FIRST.__getitem__)]
    tell([], cpp)


def leave():
    sys.exit(1 if DIFFERENCES else 0)


#: case
