# parity 1
# recorded: cpython 3.11.2
"""An error during a read of all loses the buffered bytes."""
sock = Socket(recv=[b'abc', OSError(104), b'def'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(8) -> 3
f.read()
#! ConnectionResetError(104, 'Connection reset by peer')
#: recv_into(8192) -> OSError(104)
f.read()
#> b'def'
#: recv_into(8192) -> 3
#: recv_into(8192) -> EOF
#end
#: refs 0
