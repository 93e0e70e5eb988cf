# parity 1
# recorded: cpython 3.11.2
"""A second close of a reader does nothing."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
f.close()
#> None
#: refs 0
f.close()
#> None
f.closed
#> True
