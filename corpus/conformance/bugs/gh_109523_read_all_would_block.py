# parity 1
# recorded: cpython 3.11.2
"""gh-109523: a read of all that would block is a TypeError from within the decoder."""
sock = Socket(recv=[WOULD_BLOCK, WOULD_BLOCK, WOULD_BLOCK, b'a'])
f = makefile(sock, 'r')
#: refs 1
f.read()
#! TypeError("can't concat NoneType to bytes")
#: recv_into(8192) -> WOULD_BLOCK
f.read(1)
#> ''
#: recv_into(8192) -> WOULD_BLOCK
f.readline()
#> ''
#: recv_into(8192) -> WOULD_BLOCK
f.read()
#> 'a'
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
#end
#: refs 0
