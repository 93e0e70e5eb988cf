# parity 1
# recorded: cpython 3.11.2
"""Would-block and end of file were mixed up: None is a would-block before any byte, alone."""
sock = Socket(recv=[WOULD_BLOCK, b'01', WOULD_BLOCK])
f = makefile(sock, 'rb')
#: refs 1
f.read(5)
#> None
#: recv_into(8192) -> WOULD_BLOCK
f.read(5)
#> b'01'
#: recv_into(8192) -> 2
#: recv_into(8190) -> WOULD_BLOCK
f.read(5)
#> b''
#: recv_into(8192) -> EOF
#end
#: refs 0
