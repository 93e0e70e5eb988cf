# parity 1
# recorded: cpython 3.11.2
"""A readinto1 that would block is None."""
sock = Socket(recv=[WOULD_BLOCK, EOF])
f = makefile(sock, 'rb', 4)
#: refs 1
data = bytearray(2)
f.readinto1(data)
#> None
#: recv_into(4) -> WOULD_BLOCK
f.readinto1(data)
#> 0
#: recv_into(4) -> EOF
#end
#: refs 0
