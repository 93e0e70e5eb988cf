# parity 1
# recorded: cpython 3.11.2
"""A would-block among the multiples ends the read with what there is."""
sock = Socket(recv=[b'0123456789', WOULD_BLOCK])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read(14)
#> b'0123456789'
#: recv_into(12) -> 10
#: recv_into(4) -> WOULD_BLOCK
#end
#: refs 0
