# parity 1
# recorded: cpython 3.11.2
"""A closed raw file is refused with its own complaint."""
sock = Socket()
raw = makefile(sock, 'rb', 0)
#: refs 1
raw.close()
#> None
#: refs 0
BufferedReader(raw)
#! ValueError('I/O operation on closed socket.')
