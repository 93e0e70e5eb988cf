# parity 1
# recorded: cpython 3.11.2
"""An error of a later refill loses the part of the line."""
sock = Socket(recv=[b'ab', OSError(104), b'c\n'])
f = makefile(sock, 'rb', 2)
#: refs 1
f.readline()
#! ConnectionResetError(104, 'Connection reset by peer')
#: recv_into(2) -> 2
#: recv_into(2) -> OSError(104)
f.readline()
#> b'c\n'
#: recv_into(2) -> 2
#end
#: refs 0
