# parity 1
# recorded: cpython 3.11.2
"""A read of all that blocks after some bytes gives those."""
sock = Socket(recv=[b'ab', WOULD_BLOCK, b'c'])
f = makefile(sock, 'r')
#: refs 1
f.read()
#> 'ab'
#: recv_into(8192) -> 2
#: recv_into(8192) -> WOULD_BLOCK
f.read()
#> 'c'
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
#end
#: refs 0
