# parity 1
# recorded: cpython 3.11.2
"""A readline stops at its limit within a line."""
sock = Socket(recv=[b'abcdef\n'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.readline(3)
#> b'abc'
#: recv_into(4) -> 4
f.readline(2)
#> b'de'
#: recv_into(4) -> 3
f.readline(9)
#> b'f\n'
#end
#: refs 0
