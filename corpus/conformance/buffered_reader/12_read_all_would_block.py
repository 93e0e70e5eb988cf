# parity 1
# recorded: cpython 3.11.2
"""A read of all is None when nothing is buffered and the raw read would block."""
sock = Socket(recv=[WOULD_BLOCK, b'x'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read()
#> None
#: recv_into(8192) -> WOULD_BLOCK
f.read()
#> b'x'
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
#end
#: refs 0
