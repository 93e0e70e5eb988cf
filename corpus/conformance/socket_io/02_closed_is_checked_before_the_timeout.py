# parity 1
# recorded: cpython 3.11.2
"""A closed file that timed out says that it is closed."""
sock = Socket(recv=[TIMEOUT])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read(3)
#! TimeoutError('timed out')
#: recv_into(3) -> TIMEOUT
f.close()
#> None
#: refs 0
f.read(3)
#! ValueError('I/O operation on closed file.')
