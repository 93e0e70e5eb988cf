# parity 1
# recorded: cpython 3.11.2
"""A write of nothing makes no raw call, even when the buffer is full."""
sock = Socket()
f = makefile(sock, 'wb', 2)
#: refs 1
f.write(b'ab')
#> 2
f.write(b'')
#> 0
#end
#: send(b'ab') -> 2
#: refs 0
