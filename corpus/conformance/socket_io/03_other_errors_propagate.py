# parity 1
# recorded: cpython 3.11.2
"""Any other error of the socket comes out of the read, and the file reads on."""
sock = Socket(recv=[OSError(104), b'more'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read(4)
#! ConnectionResetError(104, 'Connection reset by peer')
#: recv_into(4) -> OSError(104)
f.read(4)
#> b'more'
#: recv_into(4) -> 4
#end
#: refs 0
