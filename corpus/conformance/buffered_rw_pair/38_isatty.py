# parity 1
# recorded: cpython 3.11.2
"""The isatty of a pair over a socket is false, and that of a closed pair complains."""
sock = Socket()
f = makefile(sock, 'rwb', 2)
#: refs 1
f.isatty()
#> False
f.close()
#> None
#: refs 0
f.isatty()
#! ValueError('I/O operation on closed file.')
