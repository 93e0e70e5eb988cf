# parity 1
# recorded: cpython 3.11.2
"""An unbuffered read of all returns what it has when the socket would block."""
sock = Socket(recv=[b'ab', WOULD_BLOCK, b'cd'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read(-1)
#> b'ab'
#: recv_into(8192) -> 2
#: recv_into(8192) -> WOULD_BLOCK
#end
#: refs 0
