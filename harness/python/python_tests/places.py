"""Where the substitute gets in: each place puts it into the running interpreter.

`before` a test module is imported, and into its `classes` after. A child interpreter that a test
starts gets `before` alone, of the place that `CHILD` names.
"""
import builtins
import io
import linecache  # noqa: F401 and the next two: they hold CPython's own classes, for tracebacks
import socket
import sys
import tokenize  # noqa: F401
import traceback  # noqa: F401
import weakref

from . import substitutes

MOCKS = ("MockRawIO", "MisbehavedRawIO", "MockFileIO", "CloseFailureIO", "MockNonBlockWriterIO",
         "MockUnseekableIO", "MockRawIOWithoutRead", "SlowFlushRawIO")
# The class under test, of the test classes that have one.
TESTED = {"CBufferedReaderTest": "BufferedReader", "CBufferedWriterTest": "BufferedWriter",
          "CBufferedRWPairTest": "BufferedRWPair"}


def nothing(_substitute):
    pass


def as_they_are(_substitute, _module, test_class):
    return test_class


def into_io(substitute):
    if substitute.patch:
        substitute.patch(files=True)
        if any(getattr(io, name) is own for name, own in substitutes.OWN_CLASSES.items()
               if name in substitutes.IO_CLASSES):
            raise RuntimeError("patch(files=True) has left classes of io as they were")
        return
    for name in substitutes.IO_CLASSES:
        setattr(io, name, getattr(substitute, name))


def into_io_and_open(substitute):
    into_io(substitute)
    io.open = builtins.open = substitute.open


def into_child(substitute):
    """A child interpreter's files, its standard ones too."""
    into_io_and_open(substitute)
    for fd, name, buffering in ((1, "stdout", -1), (2, "stderr", 1)):
        own = getattr(sys, name)
        file = substitute.open(fd, "w", buffering, own.encoding, own.errors, closefd=False)
        file.buffer.raw.name = f"<{name}>"
        setattr(sys, name, file)
        setattr(sys, f"__{name}__", file)


def into_makefile(substitute):
    if substitute.patch:
        own = socket.socket.makefile
        substitute.patch()
        if socket.socket.makefile is own:
            raise RuntimeError("patch() has left socket.socket.makefile as it was")
    else:
        socket.socket.makefile = substitute.backport_makefile


def into_finalize(substitute):
    if substitute.patch:
        own = weakref.finalize
        substitute.patch()
        if weakref.finalize is own:
            raise RuntimeError("patch() has left weakref.finalize as it was")
    else:
        weakref.finalize = substitute.finalize


def with_open(substitute, module, test_class):
    # Some tests call the built-in function, where others call that of their class.
    module.open = substitute.open
    return subclass(test_class, open=staticmethod(substitute.open))


def with_io_members(substitute, module, test_class):
    """What test_io.load_tests sets, of an io that has the substitute's classes."""
    namespace = substitutes.io_module(substitute.names)
    module.io = namespace
    module.open = substitute.open
    members = {name: getattr(namespace, name)
               for name in namespace.__all__ + ["IncrementalNewlineDecoder"]}
    members.update((name, getattr(module, "C" + name)) for name in MOCKS)
    # A function set on a class would become its method.
    members["open"] = staticmethod(substitute.open)
    if hasattr(test_class, "io"):
        members["io"] = namespace
    if test_class.__name__ in TESTED:
        members["tp"] = getattr(namespace, TESTED[test_class.__name__])
    return subclass(test_class, **members)


def subclass(test_class, **members):
    names = {"__module__": test_class.__module__, "__qualname__": test_class.__qualname__}
    return type(test_class.__name__, (test_class,), {**names, **members})


BEFORE = {"test_io": nothing, "open": nothing, "io": into_io, "child": into_child,
          "makefile": into_makefile, "finalize": into_finalize, "nowhere": nothing}
CLASSES = {"test_io": with_io_members, "open": with_open}
CHILD = {"test_io": "child", "open": "child"}


def put_in_before(place, substitute):
    BEFORE[place](substitute)


def put_into_class(place, substitute, module, test_class):
    return CLASSES.get(place, as_they_are)(substitute, module, test_class)


def place_in_children(place):
    return CHILD.get(place, place)
