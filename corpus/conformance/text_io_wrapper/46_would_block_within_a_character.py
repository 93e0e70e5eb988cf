# parity 1
# recorded: cpython 3.11.2
"""A would-block within a character is an unexpected end, and the held byte stays."""
sock = Socket(recv=[b'a\xc3', WOULD_BLOCK, b'\xa9b'])
f = makefile(sock, 'r', errors='strict')
#: refs 1
f.read(2)
#! UnicodeDecodeError('utf-8', b'\xc3', 0, 1, 'unexpected end of data')
#: recv_into(8192) -> 2
#: recv_into(8192) -> WOULD_BLOCK
f.read(2)
#> '\xe9b'
#: recv_into(8192) -> 2
f.read(2)
#> ''
#: recv_into(8192) -> EOF
#end
#: refs 0
