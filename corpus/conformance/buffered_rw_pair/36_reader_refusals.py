# parity 1
# recorded: cpython 3.11.2
"""A pair reports would-block as its reader does."""
sock = Socket(recv=[WOULD_BLOCK, WOULD_BLOCK, WOULD_BLOCK, WOULD_BLOCK])
f = makefile(sock, 'rwb', 4)
#: refs 1
data = bytearray(2)
f.read(1)
#> None
#: recv_into(4) -> WOULD_BLOCK
f.read1(1)
#> b''
#: recv_into(1) -> WOULD_BLOCK
f.readinto(data)
#> None
#: recv_into(4) -> WOULD_BLOCK
f.peek()
#> b''
#: recv_into(4) -> WOULD_BLOCK
#end
#: refs 0
