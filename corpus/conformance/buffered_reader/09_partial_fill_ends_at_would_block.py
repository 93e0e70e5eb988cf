# parity 1
# recorded: cpython 3.11.2
"""A would-block after a short read ends the read with what there is."""
sock = Socket(recv=[b'ab', WOULD_BLOCK, b'cd'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(5)
#> b'ab'
#: recv_into(8) -> 2
#: recv_into(6) -> WOULD_BLOCK
f.read(2)
#> b'cd'
#: recv_into(8) -> 2
#end
#: refs 0
