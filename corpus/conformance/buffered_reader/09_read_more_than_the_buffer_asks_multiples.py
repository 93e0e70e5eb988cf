# parity 1
# recorded: cpython 3.11.2
"""A large read asks for a multiple of the buffer size, and then fills the buffer for the rest."""
sock = Socket(recv=[b'0123456789abcdefghijklmn'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(17)
#> b'0123456789abcdefg'
#: recv_into(16) -> 16
#: recv_into(8) -> 8
f.read(7)
#> b'hijklmn'
#end
#: refs 0
