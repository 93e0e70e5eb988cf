# parity 1
# recorded: cpython 3.11.2
"""A read of all returns the buffered bytes when the raw read would block."""
sock = Socket(recv=[b'abc', WOULD_BLOCK])
f = makefile(sock, 'rb', 8)
#: refs 1
f.peek()
#> b'abc'
#: recv_into(8) -> 3
f.read()
#> b'abc'
#: recv_into(8192) -> WOULD_BLOCK
f.peek()
#> b''
#: recv_into(8) -> EOF
#end
#: refs 0
