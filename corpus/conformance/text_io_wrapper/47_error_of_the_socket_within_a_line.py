# parity 1
# recorded: cpython 3.11.2
"""An error of the socket loses the part of the line before it."""
sock = Socket(recv=[b'abc', OSError(5), b'd\n'])
f = makefile(sock, 'r')
#: refs 1
f.readline()
#! OSError(5, 'Input/output error')
#: recv_into(8192) -> 3
#: recv_into(8192) -> OSError(5)
f.readline()
#> 'd\n'
#: recv_into(8192) -> 2
#end
#: refs 0
