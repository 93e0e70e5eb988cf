"""Python's socket files and finalizers, by the C++ library backports.

patch() puts them behind the running program; `python3 -m backports_cpp PROGRAM…` runs one so.
"""

import io
import socket
import weakref

from . import _backports_cpp
from ._backports_cpp import *
from ._backports_cpp import (BufferedReader, BufferedRWPair, BufferedWriter,
                             IncrementalNewlineDecoder, SocketIO, TextIOWrapper, finalize, makefile)

for _type in (BufferedReader, BufferedWriter, BufferedRWPair):
    io.BufferedIOBase.register(_type)
io.TextIOBase.register(TextIOWrapper)
io.RawIOBase.register(SocketIO)
del _type


class _End:
    """Dies when the interpreter takes this module apart: what no exit has called is let go then,
    as the registry of a class in Python is."""

    def __init__(self, end):
        self.end = end

    def __del__(self):
        self.end()


_end = _End(_backports_cpp._end_finalizers)


_SOCKETS_AND_FINALIZERS = [
    (socket.socket, "makefile", makefile),
    (socket, "SocketIO", SocketIO),
    (weakref, "finalize", finalize),
]
_FILES = [
    (io, "BufferedReader", BufferedReader),
    (io, "BufferedWriter", BufferedWriter),
    (io, "BufferedRWPair", BufferedRWPair),
    (io, "TextIOWrapper", TextIOWrapper),
    (io, "IncrementalNewlineDecoder", IncrementalNewlineDecoder),
]
_replaced = []  # (where, name, what was there), the newest last


def patch(files=False):
    """Puts the C++ behind socket.socket.makefile, socket.SocketIO and weakref.finalize; with
    `files`, behind io.BufferedReader and its kind, too. What a module has imported by name before
    stays what it is."""
    known = {(where, name) for where, name, _ in _replaced}
    for where, name, ours in _SOCKETS_AND_FINALIZERS + (_FILES if files else []):
        if (where, name) not in known:
            _replaced.append((where, name, where.__dict__[name]))
            setattr(where, name, ours)


def unpatch():
    """Undoes every patch(). Files and finalizers that were made meanwhile stay what they are."""
    while _replaced:
        where, name, theirs = _replaced.pop()
        setattr(where, name, theirs)
