# parity 1
# recorded: cpython 3.11.2
"""The iteration over a closed reader complains as readline does."""
sock = Socket(recv=[b'a\nb\n'])
f = makefile(sock, 'rb', 8)
#: refs 1
next(f)
#> b'a\n'
#: recv_into(8) -> 4
f.close()
#> None
#: refs 0
next(f)
#! ValueError('readline of closed file')
