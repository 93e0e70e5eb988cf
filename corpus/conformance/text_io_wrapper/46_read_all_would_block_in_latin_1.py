# parity 1
# recorded: cpython 3.11.2
"""A decoder that keeps no bytes complains otherwise of the None of a would-block."""
sock = Socket(recv=[b'abc', WOULD_BLOCK])
f = makefile(sock, 'r', encoding='latin-1')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.read()
#! TypeError("a bytes-like object is required, not 'NoneType'")
#: recv_into(8192) -> WOULD_BLOCK
f.read(5)
#> 'bc'
#: recv_into(8192) -> EOF
#end
#: refs 0
