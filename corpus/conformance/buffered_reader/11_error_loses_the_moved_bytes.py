# parity 1
# recorded: cpython 3.11.2
"""An error of a later raw read loses the buffered bytes that were already taken."""
sock = Socket(recv=[b'abc', OSError(104), b'def'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(8) -> 3
f.read(5)
#! ConnectionResetError(104, 'Connection reset by peer')
#: recv_into(8) -> OSError(104)
f.read(3)
#> b'def'
#: recv_into(8) -> 3
#end
#: refs 0
