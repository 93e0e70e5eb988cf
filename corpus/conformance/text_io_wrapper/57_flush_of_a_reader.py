# parity 1
# recorded: cpython 3.11.2
"""A flush of a reader does nothing."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 2
f.flush()
#> None
f.read(1)
#> 'b'
#end
#: refs 0
