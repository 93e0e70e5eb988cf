"""Python's socket files and finalizers, by the C++ library backports."""

import io

from . import _backports_cpp
from ._backports_cpp import *
from ._backports_cpp import (BufferedReader, BufferedRWPair, BufferedWriter, TextIOWrapper)

for _type in (BufferedReader, BufferedWriter, BufferedRWPair):
    io.BufferedIOBase.register(_type)
io.TextIOBase.register(TextIOWrapper)
del _type


class _End:
    """Dies when the interpreter takes this module apart: what no exit has called is let go then,
    as the registry of a class in Python is."""

    def __init__(self, end):
        self.end = end

    def __del__(self):
        self.end()


_end = _End(_backports_cpp._end_finalizers)
