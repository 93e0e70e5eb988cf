# parity 1
# recorded: cpython 3.11.2
"""A readline makes no raw call while the buffer has a line."""
sock = Socket(recv=[b'a\nb\n'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.readline()
#> b'a\n'
#: recv_into(8) -> 4
f.readline()
#> b'b\n'
#end
#: refs 0
