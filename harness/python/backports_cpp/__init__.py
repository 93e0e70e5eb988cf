"""Python's socket files and finalizers, by the C++ library backports."""

import io

from ._backports_cpp import *
from ._backports_cpp import (BufferedReader, BufferedRWPair, BufferedWriter, TextIOWrapper)

for _type in (BufferedReader, BufferedWriter, BufferedRWPair):
    io.BufferedIOBase.register(_type)
io.TextIOBase.register(TextIOWrapper)
del _type
