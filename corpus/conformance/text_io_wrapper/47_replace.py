# parity 1
# recorded: cpython 3.11.2
"""The handler replace puts U+FFFD for each span that cannot be decoded."""
sock = Socket(recv=[b'a\xffb\xe2\x82c\xf0\x9f\x98', b'd'])
f = makefile(sock, 'r', errors='replace')
#: refs 1
f.read(4)
#> 'a\ufffdb\ufffd'
#: recv_into(8192) -> 9
f.read(9)
#> 'c\ufffdd'
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
#end
#: refs 0
