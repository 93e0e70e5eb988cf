# parity 1
# recorded: cpython 3.11.2
"""A timeout marks one file, and another on the same socket reads on."""
sock = Socket(recv=[TIMEOUT, b'next'])
f = makefile(sock, 'rb', 0)
#: refs 1
g = makefile(sock, 'rb', 0)
#: refs 2
f.read(4)
#! TimeoutError('timed out')
#: recv_into(4) -> TIMEOUT
g.read(4)
#> b'next'
#: recv_into(4) -> 4
#end
#: refs 1
#: refs 0
