# parity 1
# recorded: cpython 3.11.2
"""The flush of an open reader does nothing, and its buffer stays."""
sock = Socket(recv=[b'abc'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(8) -> 3
f.flush()
#> None
f.read(2)
#> b'bc'
#end
#: refs 0
