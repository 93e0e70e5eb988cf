# parity 1
# recorded: cpython 3.11.2
"""The ratio of a chunk in UTF-32 is four."""
sock = Socket(recv=[b'a\x00\x00\x00b\x00\x00\x00'])
f = makefile(sock, 'r', encoding='utf-32-le')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 8
f.read(3001)
#> 'b'
#: recv_into(12000) -> EOF
#end
#: refs 0
