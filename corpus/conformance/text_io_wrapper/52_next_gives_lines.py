# parity 1
# recorded: cpython 3.11.2
"""The iteration gives the lines, then ends."""
sock = Socket(recv=[b'a\r\nb'])
f = makefile(sock, 'r')
#: refs 1
next(f)
#> 'a\n'
#: recv_into(8192) -> 4
next(f)
#> 'b'
#: recv_into(8192) -> EOF
next(f)
#! StopIteration()
#: recv_into(8192) -> EOF
#end
#: refs 0
