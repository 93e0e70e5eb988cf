# parity 1
# recorded: cpython 3.11.2
"""An error of a later raw read loses the bytes that went straight into the result."""
sock = Socket(recv=[b'0123', OSError(5), b'4567'])
f = makefile(sock, 'rb', 2)
#: refs 1
f.read(7)
#! OSError(5, 'Input/output error')
#: recv_into(6) -> 4
#: recv_into(2) -> OSError(5)
f.read(4)
#> b'4567'
#: recv_into(4) -> 4
#end
#: refs 0
