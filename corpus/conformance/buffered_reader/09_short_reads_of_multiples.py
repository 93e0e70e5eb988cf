# parity 1
# recorded: cpython 3.11.2
"""After a short raw read the multiple is worked out again from what remains."""
sock = Socket(recv=[b'abc', b'defg', b'hij', b'klmnopqr', b'st'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(20)
#> b'abcdefghijklmnopqrst'
#: recv_into(16) -> 3
#: recv_into(16) -> 4
#: recv_into(8) -> 3
#: recv_into(8) -> 8
#: recv_into(8) -> 2
#end
#: refs 0
