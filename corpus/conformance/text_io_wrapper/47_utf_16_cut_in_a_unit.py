# parity 1
# recorded: cpython 3.11.2
"""A byte that is half of a unit of UTF-16 is truncated data at the end."""
sock = Socket(recv=[b'a\x00b'])
f = makefile(sock, 'r', encoding='utf-16-le')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.read(1)
#! UnicodeDecodeError('utf-16-le', b'b', 0, 1, 'truncated data')
#: recv_into(8192) -> EOF
#end
#: refs 0
