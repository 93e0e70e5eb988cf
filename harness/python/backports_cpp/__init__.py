"""Python's socket files and finalizers, by the C++ library backports."""

from ._backports_cpp import *
