# parity 1
# recorded: cpython 3.11.2
"""A second close of a pair does nothing."""
sock = Socket()
f = makefile(sock, 'rwb', 8)
#: refs 1
f.write(b'once')
#> 4
f.close()
#> None
#: send(b'once') -> 4
#: refs 0
f.close()
#> None
