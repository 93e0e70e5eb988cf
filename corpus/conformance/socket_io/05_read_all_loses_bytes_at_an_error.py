# parity 1
# recorded: cpython 3.11.2
"""An error during an unbuffered read of all loses what it had collected."""
sock = Socket(recv=[b'ab', OSError(104), b'cd'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.readall()
#! ConnectionResetError(104, 'Connection reset by peer')
#: recv_into(8192) -> 2
#: recv_into(8192) -> OSError(104)
f.readall()
#> b'cd'
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
