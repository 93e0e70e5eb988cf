# parity 1
# recorded: cpython 3.11.2
"""An error of the raw read comes out of read1, and the reader goes on."""
sock = Socket(recv=[OSError(104), b'ab'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read1(2)
#! ConnectionResetError(104, 'Connection reset by peer')
#: recv_into(2) -> OSError(104)
f.read1(2)
#> b'ab'
#: recv_into(2) -> 2
#end
#: refs 0
