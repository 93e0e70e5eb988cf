# parity 1
# recorded: cpython 3.11.2
"""A buffered read of no bytes still works after a timeout."""
sock = Socket(recv=[TIMEOUT])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(1)
#! TimeoutError('timed out')
#: recv_into(8) -> TIMEOUT
f.read(0)
#> b''
f.read(1)
#! OSError('cannot read from timed out object')
#end
#: refs 0
