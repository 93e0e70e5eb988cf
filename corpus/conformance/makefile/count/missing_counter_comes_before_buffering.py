# parity 1
# recorded: cpython 3.11.2
"""The counter is raised before the buffer size is looked at."""
sock = 5
makefile(sock, 'r', 0)
#! AttributeError("'int' object has no attribute '_makefile_refs'")
