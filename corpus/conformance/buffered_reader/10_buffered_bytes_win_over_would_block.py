# parity 1
# recorded: cpython 3.11.2
"""The buffered bytes are returned when the first raw read for the rest would block."""
sock = Socket(recv=[b'abc', WOULD_BLOCK])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(8) -> 3
f.read(7)
#> b'bc'
#: recv_into(8) -> WOULD_BLOCK
#end
#: refs 0
