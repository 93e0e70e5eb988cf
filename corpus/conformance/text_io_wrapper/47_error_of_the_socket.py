# parity 1
# recorded: cpython 3.11.2
"""An error of the socket loses the characters that the read had collected."""
sock = Socket(recv=[b'abc', OSError(104), b'def'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.read(4)
#! ConnectionResetError(104, 'Connection reset by peer')
#: recv_into(8192) -> OSError(104)
f.read(4)
#> 'def'
#: recv_into(8192) -> 3
#: recv_into(8192) -> EOF
#end
#: refs 0
