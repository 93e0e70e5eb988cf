# parity 1
# recorded: cpython 3.11.2
"""A readline stops at its limit, which may lie in a later chunk."""
sock = Socket(recv=[b'abc', b'def', b'g\n'])
f = makefile(sock, 'r')
#: refs 1
f.readline(5)
#> 'abcde'
#: recv_into(8192) -> 3
#: recv_into(8192) -> 3
f.readline(1)
#> 'f'
f.readline(9)
#> 'g\n'
#: recv_into(8192) -> 2
#end
#: refs 0
