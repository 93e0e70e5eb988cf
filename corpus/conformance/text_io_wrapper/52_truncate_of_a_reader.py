# parity 1
# recorded: cpython 3.11.2
"""A truncate of a reader is refused by its buffer, whatever the size."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 2
f.truncate(5)
#! UnsupportedOperation('truncate')
f.truncate(None)
#! UnsupportedOperation('truncate')
#end
#: refs 0
