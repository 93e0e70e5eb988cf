# parity 1
# recorded: cpython 3.11.2
"""A mode that cannot be iterated is a TypeError."""
sock = Socket()
mode = 3
makefile(sock, mode)
#! TypeError("'int' object is not iterable")
