# parity 1
# recorded: cpython 3.11.2
"""A chunk that gives no character leaves no ratio behind."""
sock = Socket(recv=[b'\xe2\x82\xac', b'\xe2', b'\x82\xac'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> '\u20ac'
#: recv_into(8192) -> 3
f.read(9001)
#> '\u20ac'
#: recv_into(27003) -> 1
#: recv_into(9001) -> 2
#: recv_into(18000) -> EOF
#end
#: refs 0
