# parity 1
# recorded: cpython 3.11.2
"""The iteration goes on when more comes after the end of the file."""
sock = Socket(recv=[b'a', EOF, EOF, b'b\n'])
f = makefile(sock, 'r')
#: refs 1
next(f)
#> 'a'
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
next(f)
#! StopIteration()
#: recv_into(8192) -> EOF
next(f)
#> 'b\n'
#: recv_into(8192) -> 2
#end
#: refs 0
