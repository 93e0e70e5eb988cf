"""makefile() for whatever stands in for a socket.

The behaviour is that of ``urllib3.packages.backports.makefile`` in urllib3 1.26, step by step: what
is checked, counted and constructed, and in which order, can be seen from outside.
"""
import io
from socket import SocketIO

_LETTERS = frozenset("rwb")


def backport_makefile(
    self, mode="r", buffering=None, encoding=None, errors=None, newline=None
):
    """Open a file on ``self``, which has what SocketIO calls and counts in ``_makefile_refs``.

    The result is a SocketIO if ``buffering`` is 0, a buffered binary file if ``mode`` has a "b",
    and a TextIOWrapper otherwise. ``buffering`` is a size in bytes; None and negative numbers
    stand for the default size, and 1 is no line buffering.
    """
    if not set(mode) <= _LETTERS:
        raise ValueError("invalid mode %r (only r, w, b allowed)" % (mode,))
    writing = "w" in mode
    reading = "r" in mode or not writing
    binary = "b" in mode
    raw = SocketIO(self, ("r" if reading else "") + ("w" if writing else ""))
    # Counted only now: a SocketIO gives its count back when it dies, whatever fails below.
    self._makefile_refs += 1
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
