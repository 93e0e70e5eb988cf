# parity 1
# recorded: cpython 3.11.2
"""A negative limit of readline is none."""
sock = Socket(recv=[b'abcdef\n'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.readline(-9)
#> b'abcdef\n'
#: recv_into(4) -> 4
#: recv_into(4) -> 3
#end
#: refs 0
