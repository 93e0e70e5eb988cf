# parity 1
# recorded: cpython 3.11.2
"""A read of all that would block is a TypeError of the decoder, and the file goes on."""
sock = Socket(recv=[WOULD_BLOCK, b'ab'])
f = makefile(sock, 'r')
#: refs 1
f.read()
#! TypeError("can't concat NoneType to bytes")
#: recv_into(8192) -> WOULD_BLOCK
f.read()
#> 'ab'
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
