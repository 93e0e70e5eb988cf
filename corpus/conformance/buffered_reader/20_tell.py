# parity 1
# recorded: cpython 3.11.2
"""The tell of a reader over a socket is the complaint of the raw seek."""
sock = Socket(recv=[b'abcd'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(8) -> 4
f.tell()
#! UnsupportedOperation('seek')
#end
#: refs 0
