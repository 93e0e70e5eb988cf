# parity 1
# recorded: cpython 3.11.2
"""An unbuffered read of all is None when the first raw read would block."""
sock = Socket(recv=[WOULD_BLOCK, b'cd'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.readall()
#> None
#: recv_into(8192) -> WOULD_BLOCK
f.readall()
#> b'cd'
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
