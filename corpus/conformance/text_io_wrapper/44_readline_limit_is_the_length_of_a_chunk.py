# parity 1
# recorded: cpython 3.11.2
"""A readline whose limit is reached with a chunk asks for no other."""
sock = Socket(recv=[b'abc', b'\n'])
f = makefile(sock, 'r')
#: refs 1
f.readline(3)
#> 'abc'
#: recv_into(8192) -> 3
f.readline(3)
#> '\n'
#: recv_into(8192) -> 1
#end
#: refs 0
