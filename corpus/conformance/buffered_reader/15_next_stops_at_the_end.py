# parity 1
# recorded: cpython 3.11.2
"""The iteration ends with the end of file."""
sock = Socket(recv=[b'a\nb'])
f = makefile(sock, 'rb', 8)
#: refs 1
next(f)
#> b'a\n'
#: recv_into(8) -> 3
next(f)
#> b'b'
#: recv_into(8) -> EOF
next(f)
#! StopIteration()
#: recv_into(8) -> EOF
#end
#: refs 0
