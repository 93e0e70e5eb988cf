# parity 1
# recorded: cpython 3.11.2
"""A write that fits into the free space makes no raw call, even when the buffer is then full."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'12345')
#> 5
f.write(b'678')
#> 3
f.flush()
#> None
#: send(b'12345678') -> 8
#end
#: refs 0
